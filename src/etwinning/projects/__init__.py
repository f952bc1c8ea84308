"""projects: two teachers of two countries found a project, two offices sign it, partners join.

Words: founder (one of exactly two, each with one school), partner (joins after approval),
ledger (one signature per office), step (what happened, by whom, when), revision (what an edit
changed), tick (a founder's consent that the project page is public), handover (a founder's
place goes to a named colleague), label (the paper of a project that is at work).
Door: api (verbs and questions), interfaces (IProject), events, permissions.
Tells: IProjectSubmitted, IProjectAccepted, IProjectSigned, IProjectApproved, IProjectLabelled,
IProjectClosed,
IProjectReopened, IProjectArchived, IProjectFlagged, IProjectRestored, IPartnerJoined,
IPartnerLeft, IFounderChanged, IProjectPublicityChanged. Hears: ISchoolMerged.
Asks upper rooms: IProjectBox (parts of the public page), ISpaceLink (ways into the spaces).
"""
