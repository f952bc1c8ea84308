Every national office has a public page, and a page on which its head gives and takes duties.
