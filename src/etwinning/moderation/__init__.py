"""moderation: what people report, and how offices decide about it.

Words: report (a person's words about a thing, with the clause of the code of conduct), case (the
reports on one thing until it is decided, with what it said when it was reported), clause,
concerned (who wrote it, who reported it, whoever belongs to its places or has left them since, is
of one school with author or reporter: they never see the case).
A case stands at offices: of whoever reported and of the author, and the central one where these
are of two countries. It leads nobody into the place: the office reads what the case keeps.
Door: ``api`` (report, may_report, own_report, settle, Aside, cases_at, case_at, take_case,
act_on_case, clear_case, refer_case), ``interfaces`` (IReportable, IRecordIn, IHome,
IHoldsReportable), ``events``, ``permissions``. Tells: IReported, ICaseDecided.
Asks: a thing to be an IReportable; its room hides, shows again and removes by its own verbs.
Records without states are an Aside: hidden, nobody finds them.
Sources: product.md MO1 to MO4, JR5, 000.1; workflows.md section 3, "Report"; decision 0020.
"""
