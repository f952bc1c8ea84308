A teacher can block or mute another one; nobody is told.
