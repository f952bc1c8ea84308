Entries of a journal can be commented by those who read them; outside of the project nobody is named, and nobody reads what a pupil wrote.
