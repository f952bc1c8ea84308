Pupils have walls where teachers turn them on: the owner writes the first words, then friends and teachers answer.
