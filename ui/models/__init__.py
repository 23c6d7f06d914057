"""Lists of frozen rows, as Qt sees them."""
