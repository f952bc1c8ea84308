"""groups: teachers with a subject in common; and Teachers' Rooms, small ones without any office.

Words: group (a workspace without pupils), card (what who is no member reads of it), switches
(listed, readable, joining), moderator (its TeacherAdmin), request (to be let in), invitation
(of a contact), room (a group of at most eleven that is never listed). Tools are those of any
workspace; a group's own audiences are draft, its members ("teachers") and verified teachers.
Door: ``api`` (propose_group, open_group, set_switches, join_group, ask_to_join, invite_member,
open_room, found_from_room, own_groups, listed_groups, …), ``interfaces``, ``permissions``. Tells:
IPlaceOpened (of places). Hears: a group is removed. Sources: product.md GT1, GT2, DT7, 6.3;
workflows.md section 3; docs/decisions/0032.
"""
