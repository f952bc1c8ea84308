"""workspaces: the tools of any place in which people work together. Pages now.

Words: workspace (a place with tools: a TwinSpace, a group, a room), item (anything in it that
has an audience), page, audience (who sees an item: its workflow state), tool (an entry of the
place's navigation), news (what is new in a place).
Door: ``api`` (write_page, edit_page, share, flag_item, …), ``interfaces``, ``events``,
``permissions``. Tells: IPageWritten, IPageEdited, IAudienceChanged. Hears: an item was moved.
Sources: product.md TS1, TS3, TS4, 6.2; workflows.md section 3, "Things inside".
"""
