Teachers propose groups, choose who finds them, who reads and who comes in, and open Teachers' Rooms with their contacts at once.
