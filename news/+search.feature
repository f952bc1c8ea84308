Schools, people and projects are found by words and by facets; accents do not matter, and everybody finds only what they may see.
