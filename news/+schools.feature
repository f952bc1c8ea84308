A school is here once: who proposes one is shown those that may be the same, and its national office verifies, rejects, closes or merges it.
