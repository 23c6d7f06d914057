"""Days of the week as a programme writes them: "mon-thu", "fri sat", "mon-fri sun"."""

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def read_weekdays(text: str) -> frozenset[int] | None:
    """The days named, Monday is 0; a range may run over Sunday ("sat-mon"). None if it cannot be read."""
    found: set[int] = set()
    for token in text.split():
        first, _, last = token.partition("-")
        if first not in DAYS or (last or first) not in DAYS:
            return None
        start, end = DAYS.index(first), DAYS.index(last or first)
        found.update((start + step) % 7 for step in range((end - start) % 7 + 1))
    return frozenset(found) or None
