Teachers have a board of their own, and teachers and pupils share a twinboard for short notes.
