Who logs in comes to where the work is: teachers to their desktop, offices to their queue, pupils to their own space.
