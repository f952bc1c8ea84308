Programs read pages, journal entries and TwinSpaces one by one, and pupils' programs those of their own places; whoever may not answer or take back a project is told 403.
