The settings of a TwinSpace are its founders'; other teacher admins read them, and are told why.
