From an entry a teacher asks the own national office; questions wait in its queue, due after seven days, and only who asked reads the answer.
