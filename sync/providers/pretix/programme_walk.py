"""What is on, whole and as changes.

pretix tells which dates changed (``modified_since``), not which were deleted, nor whether products or plans changed.
So a cursor also says which dates are known, when all were listed last, and what the products looked like: now and
then everything is listed to find the deleted ones, and with other products everything begins anew.
"""

import threading
import uuid
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from kiosk.domain.pricing import PriceList
from kiosk.domain.seats import Auditorium
from kiosk.domain.showtimes import Showtime
from kiosk.errors import ProviderError
from kiosk.logs import logger
from kiosk.ports import Unreachable
from sync.provider import Deletion, Kind, ProgrammePage
from sync.providers.pretix import halls
from sync.providers.pretix.client import Listed, PretixClient, Problem
from sync.providers.pretix.offer import Offer, offer, price_list
from sync.providers.pretix.products import Products, Range
from sync.providers.pretix.showtimes import film, showtime
from sync.providers.pretix.wire import SubeventWire

log = logger(__name__)

LIST_SECONDS = 600.0
NOT_FOUND = 404


class Walking(msgspec.Struct, tag="walking"):
    """Amid the whole programme: which picture of it, and how much of that was told."""

    picture: str
    told: int


class Known(msgspec.Struct, tag="known"):
    """All was told up to ``generated``, pretix's own words for a moment."""

    generated: str
    listed: float
    offer: str
    seated: list[int]
    ids: list[int]
    later: dict[int, float] = {}
    """Dates whose sale has not begun, and when it does: nothing changes then that pretix would tell."""


@dataclass(frozen=True, slots=True)
class _Picture:
    """The whole programme at a moment."""

    id: str
    generated: str
    at: float
    shows: tuple[SubeventWire, ...]
    hidden: frozenset[int]
    offered: Offer
    auditoriums: tuple[Auditorium, ...]
    seated: tuple[int, ...]
    later: dict[int, float]


@dataclass(slots=True)
class ProgrammeWalk:
    """Pages of the programme. Safe from any thread."""

    client: PretixClient
    products: Products
    page: int
    list_seconds: float = LIST_SECONDS
    _picture: _Picture | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def next(self, since: str | None) -> ProgrammePage | Problem | Unreachable:
        """The page after a cursor."""
        cursor = _read(since)
        with self._lock:
            try:
                match cursor:
                    case Walking(picture=picture, told=told) if self._picture and self._picture.id == picture:
                        return self._part(self._picture, told)
                    case Known():
                        return self._changes(cursor)
                    case _:
                        return self._begin()
            except ProviderError as error:
                return Unreachable(f"the provider contradicts itself: {error}")

    # -- whole -------------------------------------------------------------------------------------------------------

    def _begin(self) -> ProgrammePage | Problem | Unreachable:
        sold = self.products.now()
        if not isinstance(sold, Range):
            return sold
        listed = self.client.showtimes(size=self.page)
        if not isinstance(listed, Listed):
            return listed
        shows = tuple(show for show in listed.shows if _is_for_kiosks(show))
        if without := len(listed.shows) - len(shows):
            log.info("%d dates are hidden or have no seating plan: a kiosk does not sell them", without)
        seated = sorted({item for show in shows for item in show.seat_category_mapping.values()})
        offered = offer(sold.for_anyone, seated, sold.currency)
        auditoriums = self._auditoriums(shows, offered)
        if not isinstance(auditoriums, tuple):
            return auditoriums
        now = self.client.now()
        later = _later(shows, now)
        begun = tuple(show for show in shows if show.id not in later)
        hidden = frozenset(show.id for show in listed.shows).difference(show.id for show in begun)
        self._picture = _Picture(
            uuid.uuid4().hex,
            listed.generated,
            now.timestamp(),
            begun,
            hidden,
            offered,
            auditoriums,
            tuple(seated),
            later,
        )
        return self._part(self._picture, 0)

    def _part(self, picture: _Picture, told: int) -> ProgrammePage:
        shows = picture.shows[told : told + self.page]
        reached = told + len(shows)
        more = reached < len(picture.shows)
        cursor: Walking | Known = Walking(picture.id, reached)
        if not more:
            ids = [show.id for show in picture.shows]
            seated = list(picture.seated)
            cursor = Known(picture.generated, picture.at, picture.offered.digest, seated, ids, picture.later)
        first = told == 0
        return self._told(
            shows,
            picture.offered,
            picture.auditoriums if first else (),
            cursor,
            more=more,
            reset=first,
            types=first,
            hidden=picture.hidden if first else frozenset(),
        )

    # -- changes -----------------------------------------------------------------------------------------------------

    def _changes(self, known: Known) -> ProgrammePage | Problem | Unreachable:
        sold = self.products.now()
        if not isinstance(sold, Range):
            return sold
        listed = self.client.showtimes(known.generated, self.page)
        if not isinstance(listed, Listed):
            return listed
        begun = self._begun(known, {show.id for show in listed.shows})
        if not isinstance(begun, list):
            return begun
        changed = [show for show in (*listed.shows, *begun) if _is_for_kiosks(show)]
        hidden = {show.id for show in listed.shows if not _is_for_kiosks(show)}
        offered = offer(sold.for_anyone, known.seated, sold.currency)
        new = {item for show in changed for item in show.seat_category_mapping.values()} - set(known.seated)
        if new or offered.digest != known.offer:
            return self._begin()
        auditoriums = self._auditoriums(changed, offered)
        if not isinstance(auditoriums, tuple):
            return auditoriums
        now = self.client.now()
        fresh = _later(changed, now)
        seen = {show.id for show in changed}
        told_of = seen | hidden
        later = {one: at for one, at in known.later.items() if at > now.timestamp() and one not in told_of} | fresh
        put_off, at = (set(fresh) | hidden) & set(known.ids), known.listed
        gone = set[int]()
        ids = {*known.ids, *seen} - fresh.keys() - hidden
        if not 0 <= self.client.now().timestamp() - known.listed < self.list_seconds:  # a clock may have been set back
            found = self._gone(ids)
            if not isinstance(found, tuple):
                return found
            gone, over = found
            ids, at = ids - gone - over, self.client.now().timestamp()
        cursor = Known(listed.generated, at, known.offer, known.seated, sorted(ids), later)
        shows = [show for show in changed if show.id not in gone and show.id not in fresh]
        return self._told(shows, offered, auditoriums, cursor, gone=gone, hidden=put_off)

    def _begun(self, known: Known, told: set[int]) -> list[SubeventWire] | Problem | Unreachable:
        """The dates whose sale has begun since, but for those that were told anyway."""
        now, begun = self.client.now().timestamp(), list[SubeventWire]()
        for number, at in sorted(known.later.items()):
            if at > now or number in told:
                continue
            show = self.client.showtime(number, interactive=False)
            if isinstance(show, Unreachable) or (isinstance(show, Problem) and show.status != NOT_FOUND):
                return show
            if isinstance(show, SubeventWire):
                begun.append(show)
        return begun

    def _gone(self, known: set[int]) -> tuple[set[int], set[int]] | Problem | Unreachable:
        """Which of the known dates were deleted, and which are over."""
        listed = self.client.showtimes(size=self.page)
        if not isinstance(listed, Listed):
            return listed
        gone, over = set[int](), set[int]()
        for missing in sorted(known - {show.id for show in listed.shows}):
            answer = self.client.showtime(missing, interactive=False)
            if isinstance(answer, Unreachable):
                return answer
            (gone if isinstance(answer, Problem) and answer.status == NOT_FOUND else over).add(missing)
        return gone, over

    # -- both --------------------------------------------------------------------------------------------------------

    def _auditoriums(
        self, shows: Sequence[SubeventWire], offered: Offer
    ) -> tuple[Auditorium, ...] | Problem | Unreachable:
        found: dict[str, Auditorium] = {}
        for show in shows:
            assert show.seating_plan is not None
            name = halls.auditorium_id(show.seating_plan, show.seat_category_mapping)
            if name in found:
                continue
            plan = self.client.plan(show.seating_plan)
            if isinstance(plan, Problem | Unreachable):
                return plan
            try:
                found[name] = halls.auditorium(plan, show.seat_category_mapping, offered.zones)
            except ProviderError as error:
                log.warning("an auditorium is left out: %s", error)
        return tuple(found.values())

    def _told(
        self,
        shows: Sequence[SubeventWire],
        offered: Offer,
        auditoriums: tuple[Auditorium, ...],
        cursor: Walking | Known,
        *,
        more: bool = False,
        reset: bool = False,
        types: bool = False,
        gone: Set[int] = frozenset(),
        hidden: Set[int] = frozenset(),
    ) -> ProgrammePage:
        told = {show.id: one for show in shows if (one := _in_our_words(offered, show)) is not None}
        hidden = {*hidden, *(show.id for show in shows if show.id not in told)} - gone
        return ProgrammePage(
            films=tuple({one.id: one for one in map(film, shows)}.values()),
            auditoriums=auditoriums,
            ticket_types=offered.types if types else (),
            price_lists=tuple({prices.id: prices for _, prices in told.values()}.values()),
            showtimes=tuple(show for show, _ in told.values()),
            deletions=tuple(Deletion(Kind.SHOWTIME, str(one), one in hidden) for one in sorted(gone | hidden)),
            cursor=msgspec.json.encode(cursor).decode(),
            more=more,
            reset=reset,
        )


def _is_for_kiosks(show: SubeventWire) -> bool:
    """Whether it has seats, and is not hidden: who may know of such a date got a link to it, and a kiosk has none."""
    return show.is_public and show.seating_plan is not None and bool(show.seat_category_mapping)


def _in_our_words(offered: Offer, told: SubeventWire) -> tuple[Showtime, PriceList] | None:
    """A showtime and its prices; None for one that contradicts itself: the others are sold all the same."""
    try:
        prices = price_list(offered, told)
        return showtime(told, prices.id), prices
    except ProviderError as error:
        log.warning("a date is left out: %s", error)
        return None


def _later(shows: Sequence[SubeventWire], now: datetime) -> dict[int, float]:
    """Those whose sale has not begun, and when it does."""
    return {one.id: one.presale_start.timestamp() for one in shows if one.presale_start and one.presale_start > now}


def _read(since: str | None) -> Walking | Known | None:
    if since is None:
        return None
    try:
        return msgspec.json.decode(since, type=Walking | Known)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
