"""twinspaces: the private place of a project, pupils included.

Words: TwinSpace (a workspace that belongs to a project), roster (who belongs to it, in which
role), pass (an invitation of somebody outside the project, with a last day), switch (takes writing
in a tool from a role), stand-in (nobody, with one role: "show as"), front page. A project has one,
made when the project is approved; it follows the project.
Door: ``api`` (space_of, spaces_of, publish_space, change_role, invite_guest, restrict_tools, …),
``interfaces``, ``events``, ``permissions``. Tells: IPlaceOpened (of places), ISpaceMoved. Hears: a
project was approved, closed, reopened, archived, flagged, restored; a partner joined or left; a
page left draft; somebody left a place. Sources: product.md TS1, TS2, TS13, TS14, TS17, PJ6, PJ11;
workflows.md section 3.
"""
