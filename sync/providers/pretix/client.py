"""The calls of pretix's REST API that Foyer makes, one function each, answered in its own words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from urllib.parse import quote

import msgspec

from kiosk.clock import Clock
from kiosk.ports import Unreachable
from sync.providers.pretix import wire
from sync.transport import JSON, Answer, Request, Transport

T = TypeVar("T")

PAGE = 50
"""The most that pretix tells on a page; it cuts a larger wish without a word."""
MOST_PAGES = 200
AGAIN_SECONDS = 5.0
MOST_NOTED = 10_000
GENERATED = "x-page-generated"


@dataclass(frozen=True, slots=True)
class Problem:
    """pretix said no. ``errors`` is what it answered: its keys name what is wrong, its texts are for people."""

    status: int
    errors: Any = None

    def names(self, key: str) -> bool:
        """Whether ``key`` is among what is wrong."""
        return isinstance(self.errors, Mapping) and key in self.errors


@dataclass(frozen=True, slots=True)
class Locked(Unreachable):
    """The same call is going on, or the server died within it: then pretix says so for a day."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Showtimes, and when pretix made their first page, in its own words: what to ask for changes since."""

    shows: list[wire.SubeventWire]
    generated: str


class PretixClient:
    """Speaks to one event series with the key of one device. Safe from any thread; nothing raises."""

    def __init__(self, transport: Transport, organizer: str, event: str, clock: Clock) -> None:
        self._transport = transport
        self._clock = clock
        self._organizer = f"/api/v1/organizers/{_part(organizer)}"
        self._event = f"{self._organizer}/events/{_part(event)}"
        self._seen: dict[int, tuple[float, wire.SubeventWire]] = {}

    def now(self) -> datetime:
        """pretix's clock, by its last answer; this machine's before the first."""
        return self._clock.now().astimezone(UTC) + timedelta(seconds=self._transport.clock_offset() or 0.0)

    def ticks(self) -> float:
        """Monotonic seconds."""
        return self._clock.monotonic()

    # -- who, what and where -----------------------------------------------------------------------------------------

    def event(self) -> wire.EventWire | Problem | Unreachable:
        """The event series."""
        return self._ask(Request("info", "GET", f"{self._event}/"), wire.EventWire)

    def device(self) -> wire.DeviceInfoWire | Problem | Unreachable:
        """The device this key belongs to."""
        return self._ask(Request("enrol", "GET", "/api/v1/device/info"), wire.DeviceInfoWire)

    def items(self) -> list[wire.ItemWire] | Problem | Unreachable:
        """All products."""
        return self._all("programme", f"{self._event}/items/", wire.ItemWire, interactive=False)

    def plan(self, plan_id: int) -> wire.PlanWire | Problem | Unreachable:
        """A hall."""
        path = f"{self._organizer}/seatingplans/{plan_id}/"
        return self._ask(Request("programme", "GET", path, interactive=False), wire.PlanWire)

    def showtimes(self, since: str = "", size: int = PAGE) -> Listed | Problem | Unreachable:
        """All showtimes that are not over, or those of all that changed since; ``size`` of them in an answer."""
        generated, shows = "", list[wire.SubeventWire]()
        for number in range(1, MOST_PAGES + 1):
            query = {"ordering": "id", "page": str(number), "page_size": str(min(size, PAGE))}
            query |= {"modified_since": since} if since else {"is_future": "true"}
            request = Request(
                "programme", "GET", f"{self._event}/subevents/", query=query, interactive=False, keep=(GENERATED,)
            )
            answer = self._send(request)
            if not isinstance(answer, Answer):
                return answer
            page = _decoded(answer, wire.PageWire[wire.SubeventWire])
            if isinstance(page, Unreachable):
                return page
            generated = generated or answer.headers.get(GENERATED, "")
            if not generated:
                return Unreachable("a list without the time it was made")
            self._note(page.results)
            shows += page.results
            if page.next is None:
                return Listed(shows, generated)
        return Unreachable("a programme without an end")

    def showtime(self, showtime_id: int, *, interactive: bool = True) -> wire.SubeventWire | Problem | Unreachable:
        """One showtime."""
        path = f"{self._event}/subevents/{showtime_id}/"
        show = self._ask(Request("showtime", "GET", path, interactive=interactive), wire.SubeventWire)
        if isinstance(show, wire.SubeventWire):
            self._note([show])
        return show

    def showtime_as_of_late(self, showtime_id: int, seconds: float) -> wire.SubeventWire | Problem | Unreachable:
        """One showtime as some call told it, not longer ago than that."""
        at, show = self._seen.get(showtime_id, (0.0, None))
        if show is not None and self.ticks() - at < seconds:
            return show
        return self.showtime(showtime_id, interactive=False)

    def seats(self, showtime_id: int, *, interactive: bool = True) -> list[wire.SeatWire] | Problem | Unreachable:
        """All seats of a showtime."""
        path = f"{self._event}/subevents/{showtime_id}/seats/"
        name = "seats" if interactive else "seat-changes"
        return self._all(name, path, wire.SeatWire, interactive=interactive)

    def quotas(self, showtime_id: int) -> list[wire.QuotaWire] | Problem | Unreachable:
        """The quotas of a showtime, and whether anything is left of each."""
        query = {"subevent": str(showtime_id), "with_availability": "true"}
        return self._all("grant", f"{self._event}/quotas/", wire.QuotaWire, interactive=True, only=query)

    # -- holds -------------------------------------------------------------------------------------------------------

    def hold(self, key: str, carts: Sequence[Mapping[str, object]]) -> list[wire.HeldWire] | Problem | Unreachable:
        """Put seats into carts, each or not; the same ``key`` within a day gets the first answer again."""
        request = Request(
            "grant" if carts else "hand-back",
            "POST",
            f"{self._event}/cartpositions/bulk_create/",
            headers={"X-Idempotency-Key": key},
            body=_encoded(carts),
        )
        answer = self._ask(request, wire.HeldsWire)
        return answer.results if isinstance(answer, wire.HeldsWire) else answer

    def carts(self) -> list[wire.CartWire] | Problem | Unreachable:
        """Every seat in a cart that was made through the API, whoever made it."""
        return self._all("grants", f"{self._event}/cartpositions/", wire.CartWire, interactive=False)

    def release(self, cart_position: int) -> Problem | Unreachable | None:
        """Take a seat out of its cart."""
        path = f"{self._event}/cartpositions/{cart_position}/"
        answer = self._send(Request("hand-back", "DELETE", path, accept=(JSON, "")))
        return None if isinstance(answer, Answer) else answer

    # -- orders ------------------------------------------------------------------------------------------------------

    def order(self, body: bytes) -> wire.OrderWire | Problem | Unreachable:
        """Book."""
        request = Request("book", "POST", f"{self._event}/orders/", body=body, interactive=False)
        return self._ask(request, wire.OrderWire)

    def order_by_code(
        self, code: str, *, name: str = "booking", interactive: bool = False
    ) -> wire.OrderWire | Problem | Unreachable:
        """One order."""
        path = f"{self._event}/orders/{_part(code)}/"
        return self._ask(Request(name, "GET", path, interactive=interactive), wire.OrderWire)

    def orders_of_secret(self, secret: str) -> wire.PageWire[wire.FoundPositionWire] | Problem | Unreachable:
        """The tickets with this code."""
        path = f"{self._event}/orderpositions/"
        return self._ask(Request("find", "GET", path, query={"secret": secret}), wire.PageWire[wire.FoundPositionWire])

    def position(self, position: int) -> wire.FoundPositionWire | Problem | Unreachable:
        """The ticket with this number."""
        return self._ask(
            Request("hand-back", "GET", f"{self._event}/orderpositions/{position}/"), wire.FoundPositionWire
        )

    def note(self, code: str, meta: Mapping[str, object]) -> wire.OrderWire | Problem | Unreachable:
        """Keep something with an order."""
        body = _encoded({"api_meta": meta})
        request = Request("cancel", "PATCH", f"{self._event}/orders/{_part(code)}/", body=body, interactive=False)
        return self._ask(request, wire.OrderWire)

    def cancel(self, code: str) -> wire.OrderWire | Problem | Unreachable:
        """Cancel an order; its seats are free at once."""
        path = f"{self._event}/orders/{_part(code)}/mark_canceled/"
        body = _encoded({"send_email": False})
        return self._ask(Request("cancel", "POST", path, body=body, interactive=False), wire.OrderWire)

    def pay(self, code: str, body: bytes, key: str) -> Problem | Unreachable | None:
        """Write down that a pending order was paid; ``key`` makes a repetition of the call within a day one payment."""
        path = f"{self._event}/orders/{_part(code)}/payments/"
        request = Request("settle", "POST", path, headers={"X-Idempotency-Key": key}, body=body)
        answer = self._send(request)
        return None if isinstance(answer, Answer) else answer

    def refund(
        self, code: str, payment: int, amount: str, comment: str, *, cancels: bool = True
    ) -> Problem | Unreachable | None:
        """Write down that a payment was given back and, if it ``cancels`` the order, do that in the same call."""
        body = _encoded(
            {
                "state": "done",
                "source": "admin",
                "amount": amount,
                "payment": payment,
                "provider": "boxoffice",
                "comment": comment,
                "mark_canceled": cancels,
            }
        )
        path = f"{self._event}/orders/{_part(code)}/refunds/"
        answer = self._send(Request("refund", "POST", path, body=body, interactive=False))
        return None if isinstance(answer, Answer) else answer

    # -- inside ------------------------------------------------------------------------------------------------------

    def _note(self, shows: Sequence[wire.SubeventWire]) -> None:
        now = self.ticks()
        if len(self._seen) > MOST_NOTED:
            self._seen = {}
        self._seen |= {show.id: (now, show) for show in shows}

    def _all(
        self, name: str, path: str, shape: type[T], *, interactive: bool, only: Mapping[str, str] | None = None
    ) -> list[T] | Problem | Unreachable:
        """Every page of a list."""
        found: list[T] = []
        ends = self._clock.monotonic() + 25.0
        for page in range(1, MOST_PAGES + 1):
            query = {"page": str(page), "page_size": str(PAGE), **(only or {})}
            answer = self._ask(Request(name, "GET", path, query=query, interactive=interactive), wire.PageWire[shape])  # type: ignore[valid-type]
            if not isinstance(answer, wire.PageWire):
                return answer
            found += answer.results
            if answer.next is None:
                return found
            if self._clock.monotonic() > ends:
                break
        return Unreachable(f"{name}: a list without an end")

    def _ask(self, request: Request, shape: type[T]) -> T | Problem | Unreachable:
        answer = self._send(request)
        return _decoded(answer, shape) if isinstance(answer, Answer) else answer

    def _send(self, request: Request) -> Answer | Problem | Unreachable:
        answer = self._transport.send(request)
        if isinstance(answer, Unreachable):
            return answer
        if answer.status == 409:
            return Locked("HTTP 409: the same call is still going on", AGAIN_SECONDS)
        if answer.status < 400:
            return answer
        try:
            return Problem(answer.status, msgspec.json.decode(answer.body))
        except (msgspec.MsgspecError, ValueError, RecursionError):
            return Unreachable(f"{request.name}: HTTP {answer.status}, and no JSON")


def _decoded(answer: Answer, shape: type[T]) -> T | Unreachable:
    try:
        return msgspec.json.decode(answer.body, type=shape)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        place = str(error).rpartition(" - ")[2] if isinstance(error, msgspec.ValidationError) else ""
        where = place[:200] if place.startswith("at ") else "malformed"
        return Unreachable(f"an answer that is not what pretix says it is: {where}")


def _encoded(body: object) -> bytes:
    return msgspec.json.encode(body)


def _part(text: str) -> str:
    return quote(text, safe="", errors="replace")
