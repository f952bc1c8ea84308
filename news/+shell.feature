Every page says by colour and by words which environment it is of and who sees it.
