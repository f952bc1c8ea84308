Teachers register in three steps, are at work at once and are verified by their national office.
