Members of a TwinSpace write letters to each other inside it; teacher admins can read those in which pupils take part, and everybody is told so.
