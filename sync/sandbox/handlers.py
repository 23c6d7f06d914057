"""What each call of the provider API does at the sandbox: one transaction, one answer."""

from collections.abc import Callable, Mapping

import msgspec

from sync.providers.foyer import wire, wire_accounts, wire_members, wire_promotions, wire_sales
from sync.sandbox import accounts, bookings, members, offer, programme_feed, promotions, rights, seat_feed, settling
from sync.sandbox.incoming import Incoming, Picture
from sync.sandbox.refusals import Refusal
from sync.sandbox.sandbox import Sandbox
from sync.sandbox.store import Connection

Outgoing = msgspec.Struct | Picture | Refusal
Handler = Callable[[Sandbox, Incoming], Outgoing]


def _info(sandbox: Sandbox, _incoming: Incoming) -> wire.InfoWire:
    return wire.InfoWire(
        api="foyer/1",
        name=offer.NAME,
        site=offer.site(sandbox.cinema),
        capabilities=offer.CAPABILITIES,
        now=sandbox.told_time(),
        recipient_key=sandbox.store.read(promotions.recipient_key),
    )


def _enrol(sandbox: Sandbox, incoming: Incoming) -> wire_sales.EnrolmentWire:
    return sandbox.store.write(lambda tx: rights.enrol(tx, incoming.ids["id"]))


def _programme(sandbox: Sandbox, incoming: Incoming) -> wire.ProgrammeWire:
    store = sandbox.store
    return store.read(lambda tx: programme_feed.programme_page(store, tx, incoming.since, incoming.limit))


def _poster(sandbox: Sandbox, incoming: Incoming) -> Picture | Refusal:
    poster = sandbox.posters.get(incoming.ids["digest"])
    return Picture(poster.media_type, poster.content) if poster else Refusal("not_found")


def _seat_changes(sandbox: Sandbox, incoming: Incoming) -> wire.SeatChangesWire:
    store = sandbox.store
    return store.read(lambda tx: seat_feed.seat_changes(store, tx, incoming.since, incoming.limit))


def _seats(sandbox: Sandbox, incoming: Incoming) -> wire.SeatsWire | Refusal:
    showtime_id = incoming.ids["id"]

    def work(tx: Connection) -> wire.SeatsWire | Refusal:
        there = tx.execute("SELECT 1 FROM showtime WHERE id = ? AND NOT past", (showtime_id,)).fetchone()
        return seat_feed.seats_of(tx, showtime_id) if there else Refusal("unknown_showtime")

    return sandbox.store.read(work)


def _grant(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    request = incoming.body(wire_sales.GrantRequestWire)
    seats = sandbox.seats_of(request.showtime)
    return sandbox.store.write(
        lambda tx: rights.grant(tx, incoming.kiosk, incoming.epoch, incoming.ids["id"], request, seats, sandbox.now())
    )


def _hand_back(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    seats = incoming.body(wire_sales.HandBackWire).seats
    return sandbox.store.write(
        lambda tx: rights.hand_back(tx, incoming.kiosk, incoming.epoch, incoming.ids["id"], seats)
    )


def _grants(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    return sandbox.store.read(lambda tx: rights.live_grants(tx, incoming.kiosk, sandbox.now()))


def _book(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    request = incoming.body(wire_sales.BookingRequestWire)
    reference = incoming.ids["reference"]
    seats = sandbox.seats_of(request.showtime)

    def work(tx: Connection) -> Outgoing:
        incoming.known = bookings.is_known(tx, reference)
        return bookings.book(tx, incoming.kiosk, reference, request, seats, sandbox.now(), sandbox.member_types)

    return sandbox.store.write(work)


def _booking(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    return sandbox.store.read(lambda tx: bookings.booking(tx, incoming.ids["reference"]))


def _find(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    if not 1 <= len(incoming.code) <= 1_000:
        return Refusal("bad_request", "the code")
    return sandbox.store.read(lambda tx: bookings.find(tx, incoming.code))


def _cancel(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    request = incoming.body(wire_sales.CancellationWire)
    reference = incoming.ids["reference"]
    return sandbox.store.write(lambda tx: bookings.cancel(tx, incoming.kiosk, reference, request, sandbox.now()))


def _collect(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    collection = incoming.body(wire_sales.CollectionWire).collection
    reference = incoming.ids["reference"]
    return sandbox.store.write(lambda tx: bookings.collect(tx, incoming.kiosk, reference, collection, sandbox.now()))


def _settle(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    told = incoming.body(wire_sales.SettlementWire)
    reference = incoming.ids["reference"]
    return sandbox.store.write(lambda tx: settling.settle(tx, incoming.kiosk, reference, told, sandbox.now()))


def _claim(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    asked, ids = incoming.body(wire_promotions.ClaimWire), incoming.ids
    return sandbox.store.write(
        lambda tx: promotions.claim(
            tx, incoming.kiosk, ids["campaign"], ids["recipient"], asked, sandbox.now(), sandbox.address
        )
    )


def _suppress(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    at = incoming.body(wire_promotions.SuppressionWire).withdrawn_at
    return sandbox.store.write(
        lambda tx: promotions.suppress(tx, incoming.kiosk, incoming.ids["recipient"], at, sandbox.now())
    )


def _member(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    asked = incoming.body(wire_members.IdentityWire)
    return sandbox.store.write(lambda tx: rights.check_kiosk(tx, incoming.kiosk) or members.find(tx, asked))


def _card(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    number = incoming.body(wire_members.CardWire).number
    return sandbox.store.read(lambda tx: rights.check_kiosk(tx, incoming.kiosk) or members.card(tx, number))


def _pass_keys(sandbox: Sandbox, _incoming: Incoming) -> Outgoing:
    return sandbox.store.read(members.pass_keys)


def _member_bookings(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    return sandbox.store.read(lambda tx: accounts.member_bookings(tx, sandbox.cinema, incoming.ids["member"]))


def _refund_offer(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    reference, member = incoming.ids["reference"], incoming.member
    return sandbox.store.read(lambda tx: accounts.refund_offer(tx, sandbox.cinema, reference, member, sandbox.now()))


def _take_back(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    asked, reference = incoming.body(wire_accounts.TakeBackWire), incoming.ids["reference"]
    return sandbox.store.write(
        lambda tx: accounts.take_back(tx, sandbox.cinema, incoming.kiosk, reference, asked, sandbox.now())
    )


def _member_request(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    asked, ids = incoming.body(wire_accounts.MemberRequestWire), incoming.ids
    return sandbox.store.write(
        lambda tx: accounts.request(tx, incoming.kiosk, ids["member"], ids["id"], asked, sandbox.now())
    )


HANDLERS: Mapping[str, Handler] = {
    "info": _info,
    "enrol": _enrol,
    "programme": _programme,
    "poster": _poster,
    "seat-changes": _seat_changes,
    "seats": _seats,
    "grant": _grant,
    "hand-back": _hand_back,
    "grants": _grants,
    "book": _book,
    "booking": _booking,
    "find": _find,
    "cancel": _cancel,
    "collect": _collect,
    "settle": _settle,
    "claim": _claim,
    "suppress": _suppress,
    "member": _member,
    "card": _card,
    "pass-keys": _pass_keys,
    "member-bookings": _member_bookings,
    "refund-offer": _refund_offer,
    "take-back": _take_back,
    "member-request": _member_request,
}
