Follow a teacher to hear of new ideas, without asking and without a right to write.
