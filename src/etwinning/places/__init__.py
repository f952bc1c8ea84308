"""places: who belongs where, and in which role.

A project, a TwinSpace, a group, an office is a *place*. Whoever is on its roster belongs to the
virtual group ``place:<uid>:<role>``; the place gives its roles to these groups. So the catalog
names groups and never persons, and joining, leaving or changing a role reindexes nothing.

Words: place, roster, membership, group (virtual, never stored in Plone), grant.
Door: ``api`` (join, leave, role_in, roster, places_of, history, grant, revoke, …), ``interfaces``,
``events``. Tells: IJoined, ILeft, IRoleChanged; IPlaceOpened (told by who opens a place).
Hears: a place is removed.
Source: workflows.md section 1, "Membership is cheap"; product.md TS22, PJ11.
"""
