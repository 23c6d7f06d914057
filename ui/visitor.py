"""The customer's way as a person goes it, screen by screen, by the words on them. In English.

For `kiosk tour` and the scenario tests. Each step waits until the screen it leads to is there.
"""

from collections.abc import Callable

from kiosk import formatting
from kiosk.domain.journey import Step
from kiosk.domain.texts import in_language
from kiosk.services.programme import Showing
from ui.application import Application
from ui.driving import CannotTouch, Person


class Visitor(Person):
    """Somebody who buys tickets. GUI thread only."""

    def __init__(self, application: Application, *, patience: float = 15.0) -> None:
        super().__init__(application)
        self._face = application
        self._patience = patience

    @property
    def step(self) -> Step:
        """The screen in front of them."""
        return self._face.navigator.current

    def starts(self) -> None:
        """Touch the first screen."""
        self.awaits("the first screen", lambda: self.can_touch("Touch to start"))
        self.taps("Touch to start")
        self.arrives(Step.FILMS)

    def picks(self, showing: Showing) -> None:
        """Choose a showing from the wall of posters."""
        day = formatting.long_date(showing.starts_local.date(), "en")
        self.taps(self.name_with(day))
        title, hall = in_language(showing.film.title, "en"), in_language(showing.auditorium_name, "en")
        chip = f"{formatting.clock_time(showing.starts_local, 'en')}, {title}, {hall}"
        self.awaits(f"{chip} on the wall", lambda: any(chip in words for words in self.reads()))
        self.taps(self.name_with(chip))
        self.arrives(Step.TICKETS)

    def brings(self, **party: int) -> None:
        """Say who is coming (``adult=2, child=1``) and go on to the seats."""
        for kind, count in party.items():
            for _ in range(count):
                self.taps(f"One more: {kind.title()}")
        self.taps("Choose seats")
        self.arrives(Step.SEATS)

    def accepts_the_seats(self) -> None:
        """Take the seats that are chosen and go on to the review; the provider is asked for them."""
        self.taps(self.name_with("Continue"))
        self.arrives(Step.REVIEW)

    def pays_by_card(self) -> None:
        """Pay at the terminal."""
        self.taps(self.name_with("Pay €"))

    def sees_the_tickets(self) -> None:
        """The sale is done."""
        self.arrives(Step.DONE)

    def reaches_the_review(self, showing: Showing, **party: int) -> None:
        """All the way to the review of the best seats for ``party``."""
        self.starts()
        self.picks(showing)
        self.brings(**party)
        self.accepts_the_seats()

    def buys(self, showing: Showing, **party: int) -> None:
        """All the way to the tickets, by card."""
        self.reaches_the_review(showing, **party)
        self.pays_by_card()
        self.sees_the_tickets()

    def finishes(self) -> None:
        """Leave the last screen."""
        self.taps("Done")
        self.arrives(Step.ATTRACT)

    def arrives(self, step: Step) -> None:
        """Wait for a screen; CannotTouch, with what is on the screen instead, if it does not come."""
        self.awaits(f"the screen {step}", lambda: self.step is step)
        self.rests(0.4)  # the move itself

    def awaits(self, what: str, holds: Callable[[], bool]) -> None:
        """Wait for something to be so."""
        if not self.waits_until(holds, self._patience):
            raise CannotTouch(f"{what} did not come; the screen is {self.step}: {', '.join(self.reads()[:40])}")
