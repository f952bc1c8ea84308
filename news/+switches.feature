Teacher admins make a TwinSpace stricter: writing in a tool can be taken from a role, never given beyond the table of rights, which every member can read.
