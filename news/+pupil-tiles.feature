Pupils find the forum among the four tiles of their start page.
