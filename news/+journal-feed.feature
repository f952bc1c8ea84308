The public entries of a journal come as a feed, as long as the page of its project is public.
