"""Facts: something happened. Who cares reads the store again; no fact carries data to show, none does work."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.logs import logger

log = logger(__name__)


@dataclass(frozen=True, slots=True)
class ProgrammeChanged:
    """Films, showtimes, prices or auditoriums are not what they were."""


@dataclass(frozen=True, slots=True)
class SeatsChanged:
    """Seats of these showtimes changed hands; an empty tuple means "any showtime"."""

    showtime_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConnectionChanged:
    """The provider can be reached again, or no longer."""

    online: bool


@dataclass(frozen=True, slots=True)
class RightsChanged:
    """Seat rights of this kiosk were granted, used or handed back."""

    showtime_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BookingChanged:
    """A booking took a step in its ledger."""

    reference: str


@dataclass(frozen=True, slots=True)
class PrintChanged:
    """A print attempt of this booking took a step."""

    reference: str


@dataclass(frozen=True, slots=True)
class MailChanged:
    """What became of a mail of this booking is known, and its address is to be erased."""

    reference: str


@dataclass(frozen=True, slots=True)
class ConsentsChanged:
    """Consents to promotions began to count or are gone, and addresses are to be erased."""


@dataclass(frozen=True, slots=True)
class PrinterChanged:
    """The printer says something else of itself than before."""


@dataclass(frozen=True, slots=True)
class MemberChanged:
    """A membership card was taken for the one in front of the kiosk, or no longer is."""


@dataclass(frozen=True, slots=True)
class WishSettled:
    """The provider has what a member wanted changed, or refused it; it names nobody."""


@dataclass(frozen=True, slots=True)
class PosterCached:
    """A poster is on the disk now."""

    digest: str


@dataclass(frozen=True, slots=True)
class HealthChanged:
    """Something a technician would look at changed: disk, clock, worker."""


@dataclass(frozen=True, slots=True)
class SignInChanged:
    """Somebody signs in, is signed in, or no longer is; `kiosk.services.sign_in` knows."""


Fact = (
    ProgrammeChanged
    | SeatsChanged
    | ConnectionChanged
    | RightsChanged
    | BookingChanged
    | PrintChanged
    | MailChanged
    | ConsentsChanged
    | PrinterChanged
    | MemberChanged
    | WishSettled
    | PosterCached
    | HealthChanged
    | SignInChanged
)


class Facts:
    """The one place where facts are told. Subscribers run in the publisher's thread and must be quick."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._subscribers: list[Callable[[Fact], None]] = []

    def subscribe(self, subscriber: Callable[[Fact], None]) -> Callable[[], None]:
        """Tell ``subscriber`` every fact from now on; the returned function ends that."""
        with self._lock:
            self._subscribers.append(subscriber)

        def unsubscribe() -> None:
            with self._lock:
                if subscriber in self._subscribers:
                    self._subscribers.remove(subscriber)

        return unsubscribe

    def publish(self, *facts: Fact) -> None:
        """Tell everyone; one subscriber's error is logged and does not keep the fact from the others."""
        with self._lock:
            subscribers = tuple(self._subscribers)
        for fact in facts:
            for subscriber in subscribers:
                try:
                    subscriber(fact)
                except Exception:
                    log.exception("a subscriber failed on %s", type(fact).__name__)
