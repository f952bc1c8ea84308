Teachers make a plan of phases and tasks with due days and deal the pupils of all countries into mixed teams; pupils say that a task of their team is done, and the calendar shows what is due.
