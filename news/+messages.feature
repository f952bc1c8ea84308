Teachers write messages to each other: who may write first, how often and what happens to copies follows one table, and the limits are shown before writing.
