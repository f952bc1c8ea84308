"""pupils: accounts of children, made by their teachers; no e-mail, no profile, no reach.

Words: pupil (a record), alias (what everybody sees: "Ana-07 (ES)"), card (log-in and password,
shown once), classroom (a place that may have pupils), fence (what keeps pupils inside their own
places, at every door).
Door: ``api`` (make_pupil, make_pupils, reset_password, reset_passwords, move_pupils, lock_pupil,
unlock_pupil, remove_pupil, pupils_of, expire_at), ``interfaces``, ``events``, ``permissions``.
Tells: IPupilMade, IPupilRemoved.
Hears: nothing; TwinSpaces call it. Sources: product.md TS13, PV2, PV8; workflows.md section 2.
"""
