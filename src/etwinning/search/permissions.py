"""What people may do here."""

FIND = "etwinning.search: Find"
