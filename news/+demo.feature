A new site is full of believable demo content: eight countries, forty schools, 120 teachers and thirty projects in every state, with a log-in for each role.
