What happens is told behind a bell and by mail, at once, daily, weekly or never, as each person chooses by topic.
