"""schools: the schools that teachers belong to, each once.

A school is proposed by a teacher (or for one, during registration), verified or rejected by its
national office, and may be closed, or merged into the record of the same school. Its public page
is the only one that names teachers. A school is a place: who works there is on its roster.

Words: school, proposed, verified, candidate (a school that may be the same), survivor (the record
that stays after a merge), colleague (a person of the school).
Door: ``api``, ``interfaces``, ``events``, ``permissions``. Tells: ISchoolProposed,
ISchoolVerified, ISchoolRejected, ISchoolClosed, ISchoolMerged. Asks upper rooms: ISchoolBox.
Source: product.md RG7, PS3, PV1, T10; workflows.md section 2.
"""
