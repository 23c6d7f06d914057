"""The calls of the Foyer provider API, one function each, answered in its own words."""

from collections.abc import Mapping
from typing import TypeVar
from urllib.parse import quote

import msgspec

from kiosk.errors import ProviderError
from kiosk.ports import Unreachable
from sync.providers.foyer import shapes
from sync.providers.foyer.wire import InfoWire, ProgrammeWire, SeatChangesWire, SeatsWire
from sync.providers.foyer.wire_accounts import (
    MemberBookingsWire,
    MemberRequestDoneWire,
    RefundOfferWire,
    TakeBackWire,
    TakenBackWire,
)
from sync.providers.foyer.wire_members import CardWire, IdentityWire, MembershipWire, MemberWire, PassKeysWire
from sync.providers.foyer.wire_promotions import ClaimedWire, ClaimWire, SuppressedWire, SuppressionWire
from sync.providers.foyer.wire_sales import (
    BookingWire,
    CancelledWire,
    CollectedWire,
    CollectionWire,
    EnrolmentWire,
    GrantRequestWire,
    GrantsWire,
    GrantWire,
    HandBackWire,
    HandedBackWire,
    ProblemWire,
    SettledWire,
    SettlementWire,
)
from sync.transport import PROBLEM, Answer, Request, Transport

T = TypeVar("T")
PICTURES = ("image/svg+xml", "image/png", "image/jpeg", "image/webp")
SMALL_ANSWER = 256 * 1024


def decode(body: bytes, shape: type[T]) -> T:
    """A message of ``shape``; ProviderError, without its content, if it is anything else."""
    try:
        return msgspec.json.decode(body, type=shape)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, OverflowError, ValueError) as error:
        raise ProviderError(f"not a {shape.__name__}: {_where(error)}") from None


class FoyerClient:
    """Speaks to one provider for one kiosk. Answers are values: a message, a problem, or `Unreachable`."""

    def __init__(self, transport: Transport, kiosk_id: str) -> None:
        self._transport = transport
        self._kiosk = {"Foyer-Kiosk": kiosk_id}

    def info(self) -> InfoWire | ProblemWire | Unreachable:
        """GET /v1"""
        return self._ask(Request("info", "GET", "/v1", headers=self._kiosk, most_bytes=SMALL_ANSWER), InfoWire)

    def programme(self, since: str | None, limit: int) -> ProgrammeWire | ProblemWire | Unreachable:
        """GET /v1/programme"""
        request = self._page("programme", "/v1/programme", since, limit)
        return self._ask(request, ProgrammeWire)

    def seat_changes(self, since: str | None, limit: int) -> SeatChangesWire | ProblemWire | Unreachable:
        """GET /v1/seat-changes"""
        return self._ask(self._page("seat-changes", "/v1/seat-changes", since, limit), SeatChangesWire)

    def seats(self, showtime_id: str) -> SeatsWire | ProblemWire | Unreachable:
        """GET /v1/showtimes/{id}/seats"""
        path = f"/v1/showtimes/{_part(showtime_id)}/seats"
        return self._ask(Request("seats", "GET", path, headers=self._kiosk), SeatsWire)

    def poster(self, digest: str) -> Answer | ProblemWire | Unreachable:
        """GET /v1/posters/{digest}"""
        request = Request(
            "poster",
            "GET",
            f"/v1/posters/{_part(digest)}",
            headers=self._kiosk,
            interactive=False,
            most_bytes=shapes.MAX_POSTER_BYTES,
            accept=PICTURES,
        )
        return self._send(request)

    def enrol(self, kiosk_id: str) -> EnrolmentWire | ProblemWire | Unreachable:
        """PUT /v1/kiosks/{id}"""
        return self._ask(self._write("enrol", "PUT", f"/v1/kiosks/{_part(kiosk_id)}", b"{}"), EnrolmentWire)

    def grant(self, grant_id: str, epoch: int, request: GrantRequestWire) -> GrantWire | ProblemWire | Unreachable:
        """PUT /v1/grants/{id}"""
        path = f"/v1/grants/{_part(grant_id)}"
        return self._ask(self._write("grant", "PUT", path, encode(request), epoch=epoch), GrantWire)

    def hand_back(self, grant_id: str, epoch: int, seats: HandBackWire) -> HandedBackWire | ProblemWire | Unreachable:
        """POST /v1/grants/{id}/hand-back"""
        path = f"/v1/grants/{_part(grant_id)}/hand-back"
        return self._ask(self._write("hand-back", "POST", path, encode(seats), epoch=epoch), HandedBackWire)

    def grants(self) -> GrantsWire | ProblemWire | Unreachable:
        """GET /v1/grants"""
        request = Request("grants", "GET", "/v1/grants", headers=self._kiosk, interactive=False)
        return self._ask(request, GrantsWire)

    def book(self, reference: str, body: bytes) -> BookingWire | ProblemWire | Unreachable:
        """PUT /v1/bookings/{reference}"""
        path = f"/v1/bookings/{_part(reference)}"
        return self._ask(self._write("book", "PUT", path, body, interactive=False), BookingWire)

    def booking(self, reference: str) -> BookingWire | ProblemWire | Unreachable:
        """GET /v1/bookings/{reference}"""
        path = f"/v1/bookings/{_part(reference)}"
        request = Request("booking", "GET", path, headers=self._kiosk, most_bytes=SMALL_ANSWER)
        return self._ask(request, BookingWire)

    def find(self, code: str) -> BookingWire | ProblemWire | Unreachable:
        """GET /v1/bookings?code="""
        request = Request(
            "find", "GET", "/v1/bookings", {"code": _sendable(code)}, headers=self._kiosk, most_bytes=SMALL_ANSWER
        )
        return self._ask(request, BookingWire)

    def cancel(self, reference: str, body: bytes) -> CancelledWire | ProblemWire | Unreachable:
        """POST /v1/bookings/{reference}/cancel"""
        path = f"/v1/bookings/{_part(reference)}/cancel"
        return self._ask(self._write("cancel", "POST", path, body, interactive=False), CancelledWire)

    def collect(self, reference: str, collection_id: str) -> CollectedWire | ProblemWire | Unreachable:
        """POST /v1/bookings/{reference}/collect"""
        path = f"/v1/bookings/{_part(reference)}/collect"
        body = encode(CollectionWire(collection=collection_id))
        return self._ask(self._write("collect", "POST", path, body), CollectedWire)

    def settle(self, reference: str, settlement: SettlementWire) -> SettledWire | ProblemWire | Unreachable:
        """POST /v1/bookings/{reference}/settle"""
        path = f"/v1/bookings/{_part(reference)}/settle"
        return self._ask(self._write("settle", "POST", path, encode(settlement)), SettledWire)

    def claim(self, campaign: str, recipient: str, claim: ClaimWire) -> ClaimedWire | ProblemWire | Unreachable:
        """PUT /v1/campaigns/{campaign}/recipients/{recipient}"""
        path = f"/v1/campaigns/{_part(campaign)}/recipients/{_part(recipient)}"
        return self._ask(self._write("claim", "PUT", path, encode(claim), interactive=False), ClaimedWire)

    def suppress(self, recipient: str, told: SuppressionWire) -> SuppressedWire | ProblemWire | Unreachable:
        """PUT /v1/suppressions/{recipient}"""
        path = f"/v1/suppressions/{_part(recipient)}"
        return self._ask(self._write("suppress", "PUT", path, encode(told), interactive=False), SuppressedWire)

    def member(self, identity: IdentityWire) -> MemberWire | ProblemWire | Unreachable:
        """POST /v1/members/find: nothing about a person stands in an address."""
        return self._ask(self._write("member", "POST", "/v1/members/find", encode(identity)), MemberWire)

    def card(self, number: str) -> MembershipWire | ProblemWire | Unreachable:
        """POST /v1/members/card"""
        return self._ask(
            self._write("card", "POST", "/v1/members/card", encode(CardWire(number=number))), MembershipWire
        )

    def pass_keys(self) -> PassKeysWire | ProblemWire | Unreachable:
        """GET /v1/members/pass-keys"""
        request = Request("pass-keys", "GET", "/v1/members/pass-keys", headers=self._kiosk, most_bytes=SMALL_ANSWER)
        return self._ask(request, PassKeysWire)

    def member_bookings(self, member_id: str) -> MemberBookingsWire | ProblemWire | Unreachable:
        """GET /v1/members/{member}/bookings"""
        path = f"/v1/members/{_part(member_id)}/bookings"
        return self._ask(Request("member-bookings", "GET", path, headers=self._kiosk), MemberBookingsWire)

    def refund_offer(self, reference: str, member_id: str) -> RefundOfferWire | ProblemWire | Unreachable:
        """GET /v1/bookings/{reference}/refund-offer"""
        path, query = f"/v1/bookings/{_part(reference)}/refund-offer", {"member": _sendable(member_id)}
        request = Request("refund-offer", "GET", path, query, headers=self._kiosk, most_bytes=SMALL_ANSWER)
        return self._ask(request, RefundOfferWire)

    def take_back(self, reference: str, asked: TakeBackWire) -> TakenBackWire | ProblemWire | Unreachable:
        """POST /v1/bookings/{reference}/take-back"""
        path = f"/v1/bookings/{_part(reference)}/take-back"
        return self._ask(self._write("take-back", "POST", path, encode(asked)), TakenBackWire)

    def member_request(
        self, member_id: str, request_id: str, body: bytes
    ) -> MemberRequestDoneWire | ProblemWire | Unreachable:
        """PUT /v1/members/{member}/requests/{id}"""
        path = f"/v1/members/{_part(member_id)}/requests/{_part(request_id)}"
        return self._ask(self._write("member-request", "PUT", path, body, interactive=False), MemberRequestDoneWire)

    def _page(self, name: str, path: str, since: str | None, limit: int) -> Request:
        query = {"limit": str(limit), **({} if since is None else {"since": since})}
        return Request(
            name,
            "GET",
            path,
            query,
            headers=self._kiosk,
            interactive=False,
            most_bytes=shapes.MAX_ANSWER_BYTES,
        )

    def _write(
        self,
        name: str,
        method: str,
        path: str,
        body: bytes,
        *,
        interactive: bool = True,
        epoch: int | None = None,
    ) -> Request:
        headers: Mapping[str, str] = self._kiosk if epoch is None else {**self._kiosk, "Foyer-Epoch": str(epoch)}
        return Request(name, method, path, headers=headers, body=body, interactive=interactive, most_bytes=SMALL_ANSWER)

    def _ask(self, request: Request, shape: type[T]) -> T | ProblemWire | Unreachable:
        answer = self._send(request)
        if not isinstance(answer, Answer):
            return answer
        try:
            return decode(answer.body, shape)
        except ProviderError as error:
            return Unreachable(f"{request.name}: {error}")

    def _send(self, request: Request) -> Answer | ProblemWire | Unreachable:
        answer = self._transport.send(request)
        if isinstance(answer, Unreachable) or answer.media_type != PROBLEM:
            return answer
        try:
            return decode(answer.body, ProblemWire)
        except ProviderError as error:
            return Unreachable(f"{request.name}: HTTP {answer.status}, {error}")


def encode(message: msgspec.Struct) -> bytes:
    """The bytes of a message."""
    return msgspec.json.encode(message)


def _sendable(text: str) -> str:
    """Half of a surrogate pair cannot be sent."""
    return text.encode(errors="replace").decode()


def _part(text: str) -> str:
    return quote(text, safe="", errors="replace")


def _where(error: Exception) -> str:
    """The place that is wrong, as msgspec names it; never what stands there."""
    place = str(error).rpartition(" - ")[2] if isinstance(error, msgspec.ValidationError) else ""
    return place[:200] if place.startswith("at ") else "malformed"
