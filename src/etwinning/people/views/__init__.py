"""Pages of people: of visitors who register, of teachers, of heads, of the office."""
