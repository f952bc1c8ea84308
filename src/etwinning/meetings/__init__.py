"""meetings: online meetings of a place, on servers that the offices of its countries allow.

Words: provider (a server that an office has put on its list; Jitsi or BigBlueButton), meeting (a
room on one of them, for the teachers of one place). A meeting keeps no address to go to: whoever
joins gets one that is signed at that moment, for the role of this person. The secret of a provider
is written and never shown again.
Rights are the row ``meeting`` of the role matrix (``workspaces``); pupils know nothing of it.
Door: ``api`` (keep_provider, withdraw_provider, providers_of, open_meeting, close_meeting, join,
meetings_of, …), ``interfaces``, ``events``, ``permissions``. Hears: a place
went, somebody left it or has another role there.
Sources: product.md TS11, 002.6, 6.2; decisions 0015, 0019.
"""
