Teachers make accounts for their pupils: an alias, a log-in name and a password that can be said aloud, no e-mail.
