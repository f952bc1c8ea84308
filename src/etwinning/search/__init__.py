"""search: a derived full-text index (tantivy), one folder for each instance and site.

The ZODB is the truth. Who changes something leaves a mark in the journal, in the same
transaction. The feeder of each instance follows the journal, reads the thing anew and writes
it to its own index. Losing the folder loses nothing; ``make reindex`` builds it anew.

Words: document (what is found of a thing), mark (the name of a thing that has changed),
journal (all marks, on the shelf ``search``), feeder (the thread that writes the index),
principals (roles, users and groups that may list a thing), source (a kind of things: content,
or the records of a room).
Door: ``api`` (find, wait_for_own_write, changed, rebuild), ``interfaces`` (ISearchable, ISource).
Holds copies only: what is deleted or erased elsewhere leaves the index with the next mark, and
its last traces on disk with the next rebuild.
Hears IServerStarting (a server, not a script or a test): the feeders start. Where none runs,
``find`` reads the things themselves: slow, right, and it sees what is not committed yet.
"""
