The members of a TwinSpace vote in polls: everybody sees the counts, nobody sees who voted for what.
