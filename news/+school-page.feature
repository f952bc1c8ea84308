Every verified school has a public page; its national office edits and decides on pages of its own.
