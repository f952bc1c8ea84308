"""calendar: what happens when, in a place whose schools lie in several time zones.

Words: event (something that happens in a place; kinds lesson, meeting, deadline, closed), closed
(a school has no lessons), free day (a public holiday of a country), home (where a school of the
place is), zone (an IANA time zone), line (an event as lists show it, from the catalog), address
(a person's secret address of the feed of one place).
Door: ``api`` (add_event, edit_event, events_in, coming, make_address, revoke_address, …),
``interfaces``, ``events``, ``permissions``. Tells: IEventAdded, IEventEdited.
Hears: somebody left a place; a place goes; an account is retired; a server starts.
Sources: product.md TS10, PJ12, 6.2, API3; workflows.md section 3.
"""
