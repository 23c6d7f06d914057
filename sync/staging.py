"""A programme set while its pages come in: nothing is shown before the last page has come."""

from collections.abc import Set
from dataclasses import dataclass, field
from typing import Any, TypeVar

from kiosk.domain.films import Film
from kiosk.domain.pricing import PriceList, TicketType
from kiosk.domain.seats import Auditorium
from kiosk.domain.showtimes import Showtime
from sync.provider import Kind, ProgrammePage

T = TypeVar("T", Film, Auditorium, TicketType, PriceList, Showtime)


@dataclass(slots=True)
class Staging:
    """Everything that changed, the latest word on each thing; ``deleted`` ones are in none of the others."""

    films: dict[str, Film] = field(default_factory=dict)
    auditoriums: dict[str, Auditorium] = field(default_factory=dict)
    ticket_types: dict[str, TicketType] = field(default_factory=dict)
    price_lists: dict[str, PriceList] = field(default_factory=dict)
    showtimes: dict[str, Showtime] = field(default_factory=dict)
    deleted: dict[Kind, set[str]] = field(default_factory=lambda: {kind: set() for kind in Kind})
    hidden: set[str] = field(default_factory=set)
    """Showtimes that are not sold here and may take place."""
    reset: bool = False
    cursor: str | None = None

    def add(self, page: ProgrammePage) -> None:
        """Put the next page on top; one with ``reset`` makes everything before it void."""
        if page.reset:
            self._clear()
        for deletion in page.deletions:
            self._of(deletion.kind).pop(deletion.id, None)
            self.deleted[deletion.kind].add(deletion.id)
            if deletion.kind is Kind.SHOWTIME:
                (self.hidden.add if deletion.hidden else self.hidden.discard)(deletion.id)
        self._put(Kind.FILM, self.films, page.films)
        self._put(Kind.AUDITORIUM, self.auditoriums, page.auditoriums)
        self._put(Kind.TICKET_TYPE, self.ticket_types, page.ticket_types)
        self._put(Kind.PRICE_LIST, self.price_lists, page.price_lists)
        self._put(Kind.SHOWTIME, self.showtimes, page.showtimes)
        self.hidden -= self.showtimes.keys()
        self.cursor = page.cursor

    def ids(self, kind: Kind) -> Set[str]:
        """The ids of what is staged of one kind."""
        return self._of(kind).keys()

    @property
    def size(self) -> int:
        """How many things are staged, deletions included."""
        return sum(len(self.ids(kind)) + len(self.deleted[kind]) for kind in Kind)

    def _put(self, kind: Kind, staged: dict[str, T], things: tuple[T, ...]) -> None:
        for thing in things:
            staged[thing.id] = thing
            self.deleted[kind].discard(thing.id)

    def _clear(self) -> None:
        for kind in Kind:
            self._of(kind).clear()
            self.deleted[kind].clear()
        self.hidden.clear()
        self.reset = True

    def _of(self, kind: Kind) -> dict[str, Any]:
        by_kind: dict[Kind, dict[str, Any]] = {
            Kind.FILM: self.films,
            Kind.AUDITORIUM: self.auditoriums,
            Kind.TICKET_TYPE: self.ticket_types,
            Kind.PRICE_LIST: self.price_lists,
            Kind.SHOWTIME: self.showtimes,
        }
        return by_kind[kind]
