Pupils stay inside their own TwinSpaces at every address: a page says that it is for pupils, or it is closed to them.
