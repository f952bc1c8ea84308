Each country has its national office; its people have duties, perhaps for one region, and see everything in their scope and nothing else.
