What runs or loads from elsewhere is taken out of rich text when a page is saved.
