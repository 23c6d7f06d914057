"""Every call of the Foyer provider API: its path, what goes in, what comes out, and how it may be refused."""

import re
from dataclasses import dataclass
from functools import cached_property

import msgspec

from sync.providers.foyer import wire, wire_accounts, wire_members, wire_promotions, wire_sales
from sync.providers.foyer.wire_sales import ProblemCode


@dataclass(frozen=True)
class Call:
    """One call. ``answer`` None: a picture. ``kiosk`` and ``epoch``: the headers it needs to say who calls."""

    name: str
    method: str
    path: str
    summary: str
    answer: type[msgspec.Struct] | None
    body: type[msgspec.Struct] | None = None
    query: tuple[str, ...] = ()
    kiosk: bool = False
    epoch: bool = False
    creates: bool = False
    problems: tuple[ProblemCode, ...] = ()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What paths of this call look like."""
        return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", self.path) + r"\Z")


class EnrolWire(msgspec.Struct, frozen=True, kw_only=True):
    """Nothing is asked of a kiosk but its id, in the path."""


CALLS = (
    Call("info", "GET", "/v1", "Who answers, and what it can do", wire.InfoWire),
    Call(
        "enrol",
        "PUT",
        "/v1/kiosks/{id}",
        "Make a kiosk known",
        wire_sales.EnrolmentWire,
        body=EnrolWire,
    ),
    Call(
        "programme",
        "GET",
        "/v1/programme",
        "What changed in the programme",
        wire.ProgrammeWire,
        query=("since", "limit"),
    ),
    Call("poster", "GET", "/v1/posters/{digest}", "A picture", None, problems=("not_found",)),
    Call(
        "seat-changes",
        "GET",
        "/v1/seat-changes",
        "Which seats changed",
        wire.SeatChangesWire,
        query=("since", "limit"),
    ),
    Call(
        "seats",
        "GET",
        "/v1/showtimes/{id}/seats",
        "All seats of a showtime that are not free",
        wire.SeatsWire,
        problems=("unknown_showtime",),
    ),
    Call(
        "grant",
        "PUT",
        "/v1/grants/{id}",
        "Ask for the exclusive right to seats",
        wire_sales.GrantWire,
        body=wire_sales.GrantRequestWire,
        kiosk=True,
        epoch=True,
        problems=(
            "unknown_kiosk",
            "unknown_showtime",
            "epoch_over",
            "grant_over",
            "not_on_sale",
            "seats_taken",
            "id_reused",
            "unknown_seats",
        ),
    ),
    Call(
        "hand-back",
        "POST",
        "/v1/grants/{id}/hand-back",
        "Give seats of a grant back",
        wire_sales.HandedBackWire,
        body=wire_sales.HandBackWire,
        kiosk=True,
        epoch=True,
        problems=("unknown_kiosk", "epoch_over", "id_reused"),
    ),
    Call(
        "grants",
        "GET",
        "/v1/grants",
        "What a kiosk holds",
        wire_sales.GrantsWire,
        kiosk=True,
        problems=("unknown_kiosk",),
    ),
    Call(
        "book",
        "PUT",
        "/v1/bookings/{reference}",
        "Tell of a sale",
        wire_sales.BookingWire,
        body=wire_sales.BookingRequestWire,
        kiosk=True,
        creates=True,
        problems=(
            "unknown_kiosk",
            "unknown_showtime",
            "epoch_over",
            "not_on_sale",
            "seats_taken",
            "cancelled",
            "id_reused",
            "unknown_seats",
            "wrong_total",
        ),
    ),
    Call(
        "booking",
        "GET",
        "/v1/bookings/{reference}",
        "What became of a reference",
        wire_sales.BookingWire,
        problems=("not_found", "cancelled"),
    ),
    Call(
        "find",
        "GET",
        "/v1/bookings",
        "The booking of a reference or of a ticket's code",
        wire_sales.BookingWire,
        query=("code",),
        problems=("not_found", "cancelled"),
    ),
    Call(
        "cancel",
        "POST",
        "/v1/bookings/{reference}/cancel",
        "Take a sale back",
        wire_sales.CancelledWire,
        body=wire_sales.CancellationWire,
        kiosk=True,
        problems=("unknown_kiosk", "cancelled"),
    ),
    Call(
        "collect",
        "POST",
        "/v1/bookings/{reference}/collect",
        "Hand the tickets out",
        wire_sales.CollectedWire,
        body=wire_sales.CollectionWire,
        kiosk=True,
        problems=("unknown_kiosk", "not_found", "cancelled", "payment_due"),
    ),
    Call(
        "settle",
        "POST",
        "/v1/bookings/{reference}/settle",
        "Mark an unpaid booking as paid",
        wire_sales.SettledWire,
        body=wire_sales.SettlementWire,
        kiosk=True,
        problems=("unknown_kiosk", "not_found", "cancelled", "paid_already", "expired", "wrong_total"),
    ),
    Call(
        "member",
        "POST",
        "/v1/members/find",
        "The customer who is this person",
        wire_members.MemberWire,
        body=wire_members.IdentityWire,
        kiosk=True,
        problems=("unknown_kiosk", "not_found", "several_customers", "unverified_address", "linked_to_another"),
    ),
    Call(
        "card",
        "POST",
        "/v1/members/card",
        "The membership of a card",
        wire_members.MembershipWire,
        body=wire_members.CardWire,
        kiosk=True,
        problems=("unknown_kiosk", "not_found"),
    ),
    Call(
        "pass-keys",
        "GET",
        "/v1/members/pass-keys",
        "What member passes are signed with",
        wire_members.PassKeysWire,
        problems=("not_found",),
    ),
    Call(
        "member-bookings",
        "GET",
        "/v1/members/{member}/bookings",
        "A member's bookings, whoever sold them",
        wire_accounts.MemberBookingsWire,
        problems=("not_found",),
    ),
    Call(
        "refund-offer",
        "GET",
        "/v1/bookings/{reference}/refund-offer",
        "What a member gets back for a booking now",
        wire_accounts.RefundOfferWire,
        query=("member",),
        problems=("not_found",),
    ),
    Call(
        "take-back",
        "POST",
        "/v1/bookings/{reference}/take-back",
        "A member takes a booking back",
        wire_accounts.TakenBackWire,
        body=wire_accounts.TakeBackWire,
        kiosk=True,
        problems=("unknown_kiosk", "not_found", "cancelled", "not_cancellable", "terms_changed"),
    ),
    Call(
        "member-request",
        "PUT",
        "/v1/members/{member}/requests/{id}",
        "Carry out a member's wish",
        wire_accounts.MemberRequestDoneWire,
        body=wire_accounts.MemberRequestWire,
        kiosk=True,
        problems=("unknown_kiosk", "not_found", "id_reused"),
    ),
    Call(
        "claim",
        "PUT",
        "/v1/campaigns/{campaign}/recipients/{recipient}",
        "Ask to send a campaign to a recipient",
        wire_promotions.ClaimedWire,
        body=wire_promotions.ClaimWire,
        kiosk=True,
        problems=("unknown_kiosk",),
    ),
    Call(
        "suppress",
        "PUT",
        "/v1/suppressions/{recipient}",
        "Tell that a recipient wants no promotions any more",
        wire_promotions.SuppressedWire,
        body=wire_promotions.SuppressionWire,
        kiosk=True,
        problems=("unknown_kiosk",),
    ),
)


def call_of(method: str, path: str) -> Call | None:
    """The call that a request line is for."""
    return next((call for call in CALLS if call.method == method and call.pattern.match(path)), None)
