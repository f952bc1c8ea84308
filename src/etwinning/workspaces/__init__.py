"""workspaces: the tools of any place in which people work together. Pages and materials.

Words: workspace (a place with tools: a TwinSpace, a group, a room), item (anything in it that
has an audience), page, material (folder, file, picture, sound, link to a film), audience (who
sees an item: its workflow state), version (what a page said before), bin (what was thrown away
and can come back), preflight (the look before others see a thing), tool (an entry of the place's
navigation), news (what is new in a place).
Door: ``api`` (write_page, edit_page, upload, make_folder, link_video, share, preflight,
throw_away, bring_back, flag_item, …), ``interfaces``, ``events``, ``permissions``. Tells:
IPageWritten, IPageEdited, IMaterialAdded, IAudienceChanged, IBroughtBack. Hears: an item was moved.
Sources: product.md TS1, TS3 to TS6, PV5, 6.2; workflows.md section 3, "Things inside".
"""
