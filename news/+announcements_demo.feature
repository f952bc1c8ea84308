Who announces an idea takes first messages about it under a budget of their own, and the demo has eight announcements in seven languages.
