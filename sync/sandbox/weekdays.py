"""Days of the week as a programme writes them: "mon-thu", "fri sat", "mon-fri sun"."""

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def read_weekdays(text: str) -> frozenset[int] | None:
    """The days named, Monday is 0; a range may run over Sunday ("sat-mon"). None if it cannot be read."""
    found: set[int] = set()
    for part in text.split():
        ends = part.split("-")
        if len(ends) > 2 or not set(ends) <= set(DAYS):
            return None
        start, end = DAYS.index(ends[0]), DAYS.index(ends[-1])
        found.update((start + step) % 7 for step in range((end - start) % 7 + 1))
    return frozenset(found) or None
