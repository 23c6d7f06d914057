"""A screen without a panel, and what a finger and an eye can do to it: the same for every subject."""
