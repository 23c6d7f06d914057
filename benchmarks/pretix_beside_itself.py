"""A kiosk at a live pretix beside pretix' own cost: bare calls of the same content, by turns, in the same run."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from time import perf_counter

import httpx2

from benchmarks.figures import Section, figure
from benchmarks.scope import Scope
from benchmarks.stopwatch import timed
from kiosk.bootstrap.site_signer import SiteSigner
from kiosk.clock import SystemClock
from kiosk.domain.bookings import Payment, PaymentMethod, PaymentState, SaleState, mint_reference
from kiosk.domain.pricing import Quote, quote
from kiosk.domain.rights import Grant, GrantState, RightKind
from kiosk.domain.seats import Auditorium
from kiosk.domain.showtimes import Showtime
from kiosk.ports import Granted, GrantRequest
from kiosk.services.selling import Issuer, Sale
from kiosk.store import bookings, catalogue, outbox, rights, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from sync.outbox_relay import relay
from sync.programme_pull import pull_programme
from sync.providers.pretix.adapter import PretixProvider, transport
from tests.peers.pretix.peer import Peer, running
from tests.peers.pretix.staff import Staff

CLOCK = SystemClock()
KIOSK = "lobby-1"
PULL_LIMIT = 1.5
DRAIN_SHARE = 0.9
SEATS_A_GRANT = 10
FOYER, BARE = "Foyer", "pretix, bare calls"


def run(scope: Scope) -> Section:
    """Pull the programme and all seats; then tell of a backlog of bookings that were sold offline."""
    backlog = 40 if scope.quick else 200
    section = Section(
        "pretix", f"At a live pretix: a pull of 20 showtimes × 150 seats, {backlog} bookings sold offline"
    )
    with running(scope.folder("pretix")) as peer, _bare(peer) as bare:
        scope.settle()
        _pull(scope, section, peer, bare)
        scope.settle()
        _drain(scope, section, peer, bare, backlog)
    section.remarks.append(
        "One pretix (gunicorn, one thread, SQLite) on the same machine. Bare: one connection that is kept, the fewest"
        " calls that bring or book the same, one after the other, answers read and thrown away. Foyer: decoded,"
        " checked, and committed to the disk as well; its relay has up to four calls under way."
    )
    return section


# -- pull --------------------------------------------------------------------------------------------------------------


def _pull(scope: Scope, section: Section, peer: Peer, bare: httpx2.Client) -> None:
    addresses = _needed(peer.staff)
    samples: dict[str, list[float]] = {FOYER: [], BARE: []}
    for number in range(3 if scope.quick else 10):
        with timed(samples[BARE]):
            for address in addresses:
                bare.get(address).raise_for_status()
        with ExitStack() as stack:
            database = Database(scope.folder(f"pull-{number}") / "kiosk.db")
            stack.callback(database.close)
            provider = stack.enter_context(_paired(peer, f"pulls {number}"))
            with timed(samples[FOYER]):
                outcome = pull_programme(database, provider, CLOCK, KIOSK, introduction=True)
        if outcome.failure:
            raise RuntimeError(f"the pull failed: {outcome.failure}")
    name = f"whole programme and seats ({len(addresses)} calls at least)"
    whole, least = (section.add(figure(who, name, "ms", samples[who])) for who in (FOYER, BARE))
    section.share("a whole pull: median", whole.median, least.median, PULL_LIMIT)


def _needed(staff: Staff) -> list[str]:
    """The fewest calls that bring everything: who, what is sold, dates, halls, three pages of seats for each date."""
    shows = staff.all(f"{staff.of_event}/subevents/", is_future="true")
    plans = sorted({show["seating_plan"] for show in shows})
    return [
        "/api/v1/device/info",
        f"{staff.of_event}/",
        f"{staff.of_event}/items/",
        f"{staff.of_event}/subevents/?is_future=true",
        *(f"{staff.of_organizer}/seatingplans/{plan}/" for plan in plans),
        *(f"{staff.of_event}/subevents/{show['id']}/seats/?page={page}" for show in shows for page in (1, 2, 3)),
    ]


# -- drain -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Counter:
    """A kiosk with a programme, and seats kept for an outage; ``kept`` are those that are not sold yet."""

    database: Database
    provider: PretixProvider
    epoch: int
    issuer: Issuer
    kept: Iterator[tuple[Showtime, str]]


def _drain(scope: Scope, section: Section, peer: Peer, bare: httpx2.Client, backlog: int) -> None:
    """The two take turns in quarters of the backlog: an order costs pretix more the more orders it has."""
    samples: dict[str, list[float]] = {FOYER: [], BARE: []}
    with ExitStack() as stack:
        counter = _opened(scope, peer, stack, 2 * backlog)
        for who in (FOYER, BARE, BARE, FOYER, FOYER, BARE, BARE, FOYER):
            number = backlog // 4
            drained: Callable[[], None]
            if who == FOYER:
                for _ in range(number):
                    _sell(counter)
                drained = lambda: _until_empty(counter, number)  # noqa: E731, B023 - called below, at once
            else:
                bodies = [_body(counter) for _ in range(number)]
                drained = lambda: _posted(bare, peer.staff, bodies)  # noqa: E731, B023
            began = perf_counter()
            drained()
            samples[who].append(number / (perf_counter() - began))
    foyer, server = (section.add(figure(who, "bookings told", "1/s", samples[who])) for who in (FOYER, BARE))
    share = foyer.median / server.median
    section.judge(
        f"a backlog of {backlog} drained: ≥ {DRAIN_SHARE:.0%} of the bare loop",
        f"{share:.0%} ({foyer.median:.3g} / {server.median:.3g} a second)",
        met=share >= DRAIN_SHARE,
    )


def _opened(scope: Scope, peer: Peer, stack: ExitStack, seats: int) -> Counter:
    database = Database(scope.folder("drain") / "kiosk.db")
    stack.callback(database.close)
    provider = stack.enter_context(_paired(peer, "drains"))
    database.write(bookings.allow_steps)
    outcome = pull_programme(database, provider, CLOCK, KIOSK, introduction=True)
    if outcome.failure:
        raise RuntimeError(f"the pull failed: {outcome.failure}")
    with database.read() as tx:
        epoch = sync_state.epoch(tx) or 0
    database.write(lambda tx: sync_state.record_contact(tx, CLOCK.now(), online=False))
    signer = SiteSigner(scope.folder("drain") / "keys", KIOSK)
    kept = iter(_kept(database, provider, epoch, seats))
    return Counter(database, provider, epoch, Issuer(KIOSK, "en", signer, provider.encode_booking), kept)


def _kept(database: Database, provider: PretixProvider, epoch: int, seats: int) -> list[tuple[Showtime, str]]:
    """Allotments over all showtimes, granted by pretix, written down as the kiosk does."""
    found: list[tuple[Showtime, str]] = []
    with database.read() as tx:
        shows = [catalogue.showtime(tx, row["id"]) for row in tx.execute("SELECT id FROM showtime ORDER BY id")]
        halls = catalogue.auditoriums(tx)
    for first in range(0, 150, SEATS_A_GRANT):
        for show in (one for one in shows if one is not None):
            if len(found) >= seats:
                return found
            chosen = tuple(seat.id for seat in halls[show.auditorium_id].seats[first : first + SEATS_A_GRANT])
            grant = Grant(str(uuid.uuid4()), RightKind.ALLOTMENT, show.id, chosen, epoch, GrantState.ASKED, CLOCK.now())
            database.write(lambda tx, grant=grant: rights.ask(tx, grant))  # type: ignore[misc]
            outcome = provider.grant(GrantRequest(grant.id, grant.kind, show.id, chosen, epoch))
            if not isinstance(outcome, Granted):
                raise RuntimeError(f"no seats were kept: {outcome}")
            database.write(lambda tx, grant=grant: rights.granted(tx, grant.id))  # type: ignore[misc]
            found += [(show, seat) for seat in chosen]
    return found


def _sell(counter: Counter) -> str:
    """Sell one kept seat, by the checkout's own transaction; returns the reference."""
    show, seat = next(counter.kept)
    reference, basket = mint_reference(), str(uuid.uuid4())

    def work(tx: Connection) -> None:
        rights.take_live(tx, show.id, (seat,), basket)
        priced, sale = _sale(tx, reference, basket, show, seat)
        payment = Payment(
            str(uuid.uuid4()), reference, PaymentMethod.CARD, PaymentState.REQUESTED, priced.total, "receipt"
        )
        at = CLOCK.now()
        bookings.open_sale(tx, reference, basket, show.id, priced, "en", at)
        bookings.put_lines(tx, reference, priced, ())
        bookings.step(tx, reference, SaleState.PAYING, at)
        bookings.request_payment(tx, payment, at)
        counter.issuer.sell(tx, sale, replace(payment, state=PaymentState.APPROVED), at)

    counter.database.write(work)
    return reference


def _sale(tx: Connection, reference: str, basket: str, show: Showtime, seat: str) -> tuple[Quote, Sale]:
    hall: Auditorium = catalogue.auditoriums(tx)[show.auditorium_id]
    prices = catalogue.price_list(tx, show.price_list_id)
    kinds = {kind.id: kind for kind in catalogue.ticket_types(tx)}
    assert prices is not None
    place = hall.by_id[seat]
    kind = next(kind for kind, zone in prices.prices if zone == place.zone)
    priced = quote(prices, {kind: 1}, [place])
    assert isinstance(priced, Quote)
    return priced, Sale(reference, basket, show, hall, kinds, priced, "en")


def _body(counter: Counter) -> bytes:
    """The bytes of such a sale, which the bare loop tells of in place of the relay."""
    reference = _sell(counter)

    def take(tx: Connection) -> bytes:
        [message] = [one for one in outbox.unsent(tx) if one.booking_reference == reference]
        outbox.delivered(tx, message.number, CLOCK.now())
        return message.body

    return counter.database.write(take)


def _until_empty(counter: Counter, number: int) -> None:
    delivered = 0
    while delivered < number:
        outcome = relay(counter.database, counter.provider, CLOCK)
        delivered += outcome.delivered
        if not outcome.delivered:
            raise RuntimeError(f"the backlog is not drained: {outcome}")


def _posted(bare: httpx2.Client, staff: Staff, bodies: list[bytes]) -> None:
    for body in bodies:
        answer = bare.post(f"{staff.of_event}/orders/", content=body, headers={"Content-Type": "application/json"})
        if answer.status_code != 201:
            raise RuntimeError(f"not booked: {answer.status_code} {answer.text[:300]}")


# -- both --------------------------------------------------------------------------------------------------------------


@contextmanager
def _paired(peer: Peer, name: str) -> Iterator[PretixProvider]:
    """An adapter with the key of a device of its own."""
    _, key = peer.staff.pairs(name)
    provider = PretixProvider(transport(peer.url, key, CLOCK), peer.staff.organizer, peer.staff.event, CLOCK)
    try:
        yield provider
    finally:
        provider.close()


@contextmanager
def _bare(peer: Peer) -> Iterator[httpx2.Client]:
    """One connection to pretix, as a device."""
    _, key = peer.staff.pairs("bare")
    headers = {"Authorization": f"Device {key}", "Accept": "application/json", "Accept-Encoding": "identity"}
    with httpx2.Client(base_url=peer.url, headers=headers, timeout=60, trust_env=False) as client:
        yield client
