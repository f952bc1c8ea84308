What is thrown away in a TwinSpace is gone at once and can be brought back from a bin for thirty days; teacher admins put pages in order.
