Teacher admins show single pages, albums and events to visitors and parents with a pass.
