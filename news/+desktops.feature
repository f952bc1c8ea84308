Teachers see on their desktop what waits for them and what waits for others; offices see everything that is due, the most urgent first.
