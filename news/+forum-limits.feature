A person may write sixty posts in ten minutes, and of each post the five newest earlier texts are kept.
