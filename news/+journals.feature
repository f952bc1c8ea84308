An approved project has a journal; each entry has its own readers.
