Forums tell each new post again once you have read the thread or looked at the notice, and teacher admins hear of everything that waits, also when a post that was given back is changed.
