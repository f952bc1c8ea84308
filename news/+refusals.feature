A page that you may not see looks like one that is not there; whatever is refused says why.
