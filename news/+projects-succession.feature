When a founder is away, the place goes to a colleague of the same country unless somebody objects within fourteen days.
