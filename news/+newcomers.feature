Newcomers read only of what they can use today, and see of themselves what the page of their school shows.
