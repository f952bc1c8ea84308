The members of a TwinSpace vote in polls: in the end everybody sees the counts, nobody sees who voted for what.
