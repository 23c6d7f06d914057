"""A member takes a booking back: this kiosk, a real provider and a terminal agree, wherever the program dies."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from kiosk.accounts import MemberBookings
from kiosk.domain.account import CancellationTerms, ConsentChange, DataWish, MemberRequest, RefundOffer, RefundTo, Wish
from kiosk.domain.bookings import SaleState
from kiosk.domain.member_prices import MemberOnBooking, Proof
from kiosk.domain.members import Consent, ConsentGiven, Identity, Member
from kiosk.facts import Facts
from kiosk.services.account_outcomes import CancelledNow
from kiosk.services.cancelling import Cancelling
from kiosk.services.payments import Payments
from kiosk.services.selling import Issuer
from kiosk.store import audit, booking_members, bookings, sealed_messages, wishes
from kiosk.store.sealed_messages import SealedKind
from kiosk.store.sealing import KEY_FILE, Sealing
from kiosk.store.wishes import Content
from sync.outbox_relay import relay
from sync.provider import Cancelled, Confirmed
from sync.providers.foyer.adapter import FoyerProvider
from sync.retelling import Retold, tell_again_what_was_forgotten
from sync.transport import Transport
from sync.wish_relay import tell_wishes
from tests.fakes import PlainSigner, ScriptedTerminal
from tests.sync import sales
from tests.sync.lobby import KEY, Lobby, cinema, open_lobby, seats
from tests.sync.mortal import Life, deaths

ADA = "c-ada"
ISSUER = "https://id.example"


@pytest.fixture(scope="module")
def members_cinema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = cinema(tmp_path_factory.mktemp("cinema"))
    path = folder / "cinema.json"
    told = json.loads(path.read_text()) | {"cancellation": {"until_minutes": 60, "fee_per_ticket": 150}}
    path.write_text(json.dumps(told))
    return folder


@pytest.fixture
def lobby(tmp_path: Path, members_cinema: Path) -> Iterator[Lobby]:
    with open_lobby(tmp_path, cinema_folder=members_cinema) as opened:
        yield opened
        opened.provider.close()


def sells(lobby: Lobby, *chosen: str) -> str:
    reference = sales.sell(
        lobby.database,
        *seats(*chosen),
        showtime_id=lobby.show,
        encode=lobby.provider.encode_booking,
        provider=lobby.provider,
        at=lobby.clock.now(),
    )
    who = MemberOnBooking(ADA, "", Proof.VERIFIED)
    lobby.database.write(lambda tx: booking_members.put(tx, reference, who))
    tells(lobby)
    return reference


def tells(lobby: Lobby) -> None:
    for _ in range(3):
        lobby.clock.passes(400)
        relay(lobby.database, lobby.provider, lobby.clock, chance=lambda: 0.0, at_once=1)


def cancelling(lobby: Lobby, terminal: ScriptedTerminal, life: Life | None = None) -> tuple[Cancelling, Payments]:
    database = life.database(lobby.database) if life else lobby.database
    provider = life.provider(lobby.provider) if life else lobby.provider
    issuer = Issuer("lobby-1", "en", PlainSigner(), lobby.provider.encode_booking)
    payments = Payments(database, terminal, issuer, lobby.clock, Facts(), lobby.clock.passes)
    made = Cancelling(
        database,
        provider,
        provider,
        payments,
        Sealing(lobby.folder / KEY_FILE),
        lobby.provider.encode_cancellation,
        lobby.clock,
        Facts(),
        nudge=lambda _job: None,
    )
    return made, payments


def offered(lobby: Lobby, reference: str) -> CancellationTerms:
    offer = lobby.provider.refund_offer(reference, ADA)
    assert isinstance(offer, RefundOffer), offer
    return CancellationTerms(reference, offer.refund, offer.fee, offer.until, RefundTo.CARD)


def test_wherever_the_program_dies_it_is_taken_back_once_and_one_refund_made(lobby: Lobby) -> None:
    given_back = []

    def take_back(life: Life) -> None:
        terminal = ScriptedTerminal()
        terminal.silent = 1
        reference = sells(lobby, "D5", "D6")
        terms = offered(lobby, reference)
        assert (terms.fee.minor, terms.refund + terms.fee) == (300, lobby.booking(reference).total)
        desk, payments = cancelling(lobby, terminal, life)
        died = True
        try:
            desk.cancel(ADA, terms)
            payments.settle_open()
            died = False
        finally:
            desk, payments = cancelling(lobby, terminal)
            desk.carry_on()
            payments.settle_open()
            payments.settle_open()  # the terminal says nothing to whoever asks first
            state = lobby.booking(reference).state
            if state is SaleState.CONFIRMED:  # it died before anything was written down: its customer asks again
                assert died
                assert isinstance(desk.cancel(ADA, terms), CancelledNow)
                payments.settle_open()
            assert lobby.booking(reference).state is SaleState.REFUNDED
            assert set(terminal.given_back) == {terms.refund}
            assert isinstance(lobby.provider.outcome(reference), Cancelled)
            given_back.append(terms.refund)

    died = deaths(take_back)
    assert died >= 6
    assert len(given_back) == died + 1
    assert lobby.seats_there() == {}
    assert not lobby.messages()
    with lobby.database.read() as tx:
        assert tx.execute("SELECT count(*) FROM sealed_key").fetchone()[0] == 0
        assert sealed_messages.waiting(tx) == 0
        assert not any(bookings.any_ticket_live(tx, one["reference"]) for one in lobby.at_the_provider())
    audit.audit(lobby.database.path)


def test_a_provider_that_went_back_to_a_backup_is_told_of_it_again(lobby: Lobby) -> None:
    reference = sells(lobby, "E5")
    backup = lobby.folder / "backup"
    at_rest(lobby, lambda: copy(lobby.folder, backup))
    desk, _ = cancelling(lobby, ScriptedTerminal())
    assert isinstance(desk.cancel(ADA, offered(lobby, reference)), CancelledNow)
    known = lobby.provider.outcome(reference)
    assert isinstance(known, Cancelled)

    at_rest(lobby, lambda: copy(backup, lobby.folder))
    assert isinstance(lobby.provider.outcome(reference), Confirmed)  # it has forgotten
    assert tell_again_what_was_forgotten(lobby.database, lobby.provider, lobby.clock) == Retold(1)
    tells(lobby)
    again = lobby.provider.outcome(reference)
    assert isinstance(again, Cancelled)
    assert again.refund_id == known.refund_id
    assert lobby.booking(reference).state is SaleState.REFUNDED
    assert not lobby.messages()


def at_rest(lobby: Lobby, work: Callable[[], None]) -> None:
    """Do something to the provider's files, and start it anew."""
    lobby.provider.close()
    lobby.sandbox.stop()
    work()
    lobby.sandbox.start()
    lobby.provider = FoyerProvider(Transport(lobby.sandbox.url, KEY, lobby.clock), "lobby-1")


def copy(folder: Path, to: Path) -> None:
    """The provider's files as they are; what is not among them is not there afterwards."""
    to.mkdir(exist_ok=True)
    for old in to.glob("sandbox.db*"):
        old.unlink()
    for path in folder.glob("sandbox.db*"):
        (to / path.name).write_bytes(path.read_bytes())


def test_wishes_reach_the_provider_wherever_the_program_dies(lobby: Lobby) -> None:
    sealing, given = Sealing(lobby.folder / KEY_FILE), ConsentGiven(lobby.clock.now(), "I want to be reminded.")
    made = iter(range(1000))
    wanted: tuple[tuple[SealedKind, Wish], ...] = (
        (SealedKind.CONSENT, ConsentChange(Consent.REMINDERS, given)),
        (SealedKind.EXPORT, DataWish.EXPORT),
    )

    def wish(life: Life) -> None:
        lobby.clock.passes(400)
        number = next(made)
        for kind, what in wanted:
            request = MemberRequest(f"w-{number}-{kind}", ADA, lobby.clock.now(), what)
            content = Content(ADA, lobby.provider.encode_request(request))
            now = lobby.clock.now()
            lobby.database.write(
                partial(wishes.put, sealing=sealing, message_id=request.id, kind=kind, content=content, at=now)
            )
        tell_wishes(life.database(lobby.database), life.provider(lobby.provider), sealing, lobby.clock, lambda: 0.0)

    died = deaths(wish)
    assert died >= 4
    for _ in range(2 * (died + 1)):
        lobby.clock.passes(400)
        tell_wishes(lobby.database, lobby.provider, sealing, lobby.clock, lambda: 0.0)
    with lobby.database.read() as tx:
        assert sealed_messages.waiting(tx) == 0
        assert sealed_messages.refused(tx) == ()
    who = lobby.provider.member_of(Identity(ISSUER, "s-ada", email="ada@cinema.test", email_verified=True))
    assert isinstance(who, Member)
    assert who.consents == {Consent.REMINDERS: given}
    assert isinstance(lobby.provider.bookings_of(ADA), MemberBookings)
