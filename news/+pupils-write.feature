Pupil admins write pages themselves; pupils read who is in their TwinSpace, by alias.
