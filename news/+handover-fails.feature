A founder's place goes only to who still qualifies after the days of objection; whoever is concerned is told when it fails.
