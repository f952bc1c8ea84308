Teacher admins show journal entries to people outside the project after a look at what is found in them; all other teachers write for the project.
