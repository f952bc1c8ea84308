"""announcements: teachers look for partners, in forums by the age of the pupils.

Words: announcement (an idea, structured, once for all its age bands), band (an age band of
product.md 7.4: a forum), open (read by teachers and newcomers, for 60 days), similar (shares its
words with another), same (nearly the same words), sketch (the words of an announcement as numbers,
on the shelf, so that no object wakes up), interest ("I am interested", with a question).
Door: ``api`` (write_announcement, post_announcement, similar_to, …), ``interfaces``, ``events``,
``permissions``. Tells: IAnnouncementPosted, IPartnersFound. Hears: a project was approved, a
teacher is closed out. Sources: product.md PF4 to PF8, PF10, 6.3; decision 0031.
"""
