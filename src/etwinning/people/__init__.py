"""people: the teachers; how they register, who verifies them, whom they know.

Words: teacher (the profile of one person, ``/people/<user id>``), registration (three steps: you,
your school, ideas and languages), tie (a teacher's place at one school, with a role there), head
(the head teacher, who answers by a one-time link and has no account), newcomer (a teacher whom the
office has not verified yet; what a newcomer may do is one table: ``provisional.py``), clock (the
seven days of the office), contact (a mutual relation of two teachers), idea (what a teacher would
like to do with partners, until a day), acquaintance (why two people are no strangers).

Door: ``api`` (verbs and questions), ``interfaces`` (shapes, IProfileBox, IAcquaintance),
``events``, ``permissions``.
Tells: ITeacherRegistered, ITeacherSubmitted, ITeacherVerified, ITeacherRejected,
ITeacherChangedSchool, ITeacherLeft, IContactAsked, IContactMade.
Hears: ISchoolMerged (its teachers move along).
Source: product.md RG1 to RG10, MS5, PV1, 6.3; workflows.md sections 1 and 2.
"""
