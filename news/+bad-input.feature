Programs that send something else than a text, or a tick that is neither yes nor no, are told so by field.
