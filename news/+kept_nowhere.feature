What members read in a TwinSpace, by pages and by programs, stays in no cache.
