Experts ask their own contacts in as visitors, and put their own pages in order.
