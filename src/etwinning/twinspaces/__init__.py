"""twinspaces: the private place of a project, pupils included.

Words: TwinSpace (a workspace that belongs to a project), roster (who belongs to it, in which
role), front page. A project has one, made when the project is approved; it follows the project.
Door: ``api`` (space_of, spaces_of, open_space, publish_space, invite_pupils, …), ``interfaces``,
``events``, ``permissions``. Tells: IPlaceOpened (of places), ISpaceMoved. Hears: a project was
approved, closed, reopened, archived, flagged, restored; a partner joined or left; a page left
draft. Sources: product.md TS1, TS2, TS13, TS17, PJ6; workflows.md section 3.
"""
