The start page says what eTwinning is, how much of it there is today, and who answers in your country.
