Teacher admins change roles and end memberships with a reason, members leave by themselves, and the teachers read who came and went; access ends at once and the work keeps its author.
