"""Ways to put a page on paper: a folder, a CUPS queue."""
