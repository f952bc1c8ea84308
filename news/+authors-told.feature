Authors are told why a moderator hid, showed or removed what they made.
