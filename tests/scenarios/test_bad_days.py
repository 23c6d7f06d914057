"""Bad days: each has a calm screen of its own, nothing is lost, and the kiosk comes back by itself."""

import random
import shutil
from contextlib import ExitStack, suppress
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.bootstrap import application, parts
from kiosk.bootstrap.application import open_kiosk
from kiosk.domain.bookings import SaleState
from kiosk.domain.journey import Step
from kiosk.errors import ConfigError
from kiosk.ports import CardAnswer
from kiosk.services import health
from kiosk.services.health import OutOfOrder
from kiosk.store import database, journal_file, sqlite
from tests.builders import taken_to_a_newer_foyer
from tests.kiosk.services.counter import counter
from tests.scenarios.lobby import HastyClock, Lobby
from ui.driving import CannotTouch


def out_of_order(lobby: Lobby) -> OutOfOrder | None:
    return lobby.kiosk.health.selling()


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "garbage"},
        {"kind": "truncated"},
        {"kind": "html"},
        {"kind": "oversized"},
        {"kind": "status", "status": 500},
        {"kind": "status", "status": 429, "retry_after": "1"},
        {"kind": "cut"},
        {"kind": "redirect"},
    ],
    ids=lambda fault: str(fault["kind"]) + str(fault.get("status", "")),
)
def test_a_provider_that_answers_nonsense_to_a_hold_sells_nothing_twice(lobby: Lobby, fault: dict[str, object]) -> None:
    lobby.tell("[sales]", "allotment_most = 0")
    lobby.opens()
    showing = lobby.showing()
    customer = lobby.customer
    customer.starts()
    customer.picks(showing)
    customer.brings(adult=2)
    seats = lobby.chosen()
    assert len(seats) == 2
    kind, details = str(fault["kind"]), {key: value for key, value in fault.items() if key != "kind"}
    lobby.provider.control.fault(kind, "grant", count=1, **details)

    customer.taps(customer.name_with("Continue"))
    customer.rests(1.0)
    assert customer.step in (Step.SEATS, Step.REVIEW)
    assert lobby.bookings() == []

    lobby.provider.control.clear_faults()
    customer.taps("Start over")
    customer.arrives(Step.ATTRACT)
    lobby.waits("nothing to be held any more", lambda: lobby.given_back(showing, seats), nudge="hand_back")
    assert lobby.known_at_the_provider() == []
    lobby.waits("the provider to sell them", lambda: lobby.is_free_at_the_provider(showing, seats), nudge="hand_back")


def test_a_database_of_a_newer_foyer_puts_the_kiosk_out_of_order_and_stays_as_it_is(lobby: Lobby) -> None:
    lobby.opens()
    lobby.closes()
    path = lobby.config.state_folder / parts.DATABASE
    newer = sqlite.connect(path)
    version = taken_to_a_newer_foyer(newer)
    newer.close()

    lobby.opens(ready=False)

    lobby.customer.awaits("out of order", lambda: lobby.customer.step is Step.OUT_OF_ORDER)
    lobby.customer.waits_for(OutOfOrder.DATABASE_NEWER.value)
    assert sqlite.connect(path, read_only=True).execute("PRAGMA user_version").fetchone()[0] == version


def test_a_damaged_database_is_repaired_by_itself_and_every_sale_is_there_again(lobby: Lobby) -> None:
    lobby.opens()
    showing = lobby.showing()
    lobby.keeps_seats_for(showing)
    lobby.customer.buys(showing, adult=2)
    lobby.waits("the booking to arrive", lambda: lobby.is_confirmed(lobby.bookings()[0]), nudge="relay")
    (booking,) = lobby.bookings()
    lobby.closes()
    path = lobby.config.state_folder / parts.DATABASE
    path.with_name(f"{parts.DATABASE}-wal").unlink(missing_ok=True)
    path.write_bytes(b"\x00garbage" * 4096)

    lobby.opens(ready=False)

    lobby.customer.waits_for(OutOfOrder.CHECKING.value)
    lobby.waits("the first screen", lambda: lobby.customer.step is Step.ATTRACT)
    assert lobby.bookings() == [booking]
    lobby.waits("the second pull", lobby.has_pulled)
    (quarantined,) = (lobby.config.state_folder / "quarantine").glob(f"*/{parts.DATABASE}")
    assert quarantined.read_bytes() == b"\x00garbage" * 4096
    assert lobby.known_at_the_provider() == [booking.reference]


def test_a_journal_that_tells_another_story_puts_the_kiosk_out_of_order_and_stays_as_it_is(lobby: Lobby) -> None:
    lobby.opens()
    lobby.customer.buys(lobby.showing(), adult=1)
    lobby.closes()
    path = journal_file.beside(lobby.config.state_folder / parts.DATABASE)
    other = counter(lobby.folder / "other")
    other.chooses("A1")
    other.checkout.hold()
    other.database.close()
    shutil.copyfile(journal_file.beside(other.database.path), path)
    before = path.read_bytes()

    lobby.opens(ready=False)

    lobby.customer.waits_for(OutOfOrder.JOURNAL_BROKEN.value)
    assert path.read_bytes() == before


def test_without_a_cache_the_first_pull_makes_it_again(lobby: Lobby) -> None:
    lobby.opens()
    lobby.closes()
    state = lobby.config.state_folder
    for name in (parts.DATABASE, f"{parts.DATABASE}-wal", f"{parts.DATABASE}-shm"):
        (state / name).unlink(missing_ok=True)
    shutil.rmtree(state / parts.POSTERS, ignore_errors=True)

    lobby.opens()

    lobby.customer.starts()


def test_with_no_network_at_all_after_the_first_pull_it_starts_and_sells(lobby: Lobby) -> None:
    lobby.opens()
    showing = lobby.showing()
    lobby.keeps_seats_for(showing)
    lobby.closes()
    lobby.provider.stop()

    lobby.opens()

    customer = lobby.customer
    customer.buys(showing, adult=2)
    (booking,) = lobby.bookings()
    assert booking.state is SaleState.ISSUED


def test_a_full_disk_stops_selling_before_anybody_pays(lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> None:
    lobby.opens()
    monkeypatch.setattr(health, "DISK_FLOOR_BYTES", 2**62)
    lobby.waits("out of order", lambda: lobby.customer.step is Step.OUT_OF_ORDER)
    lobby.customer.waits_for(OutOfOrder.DISK_FULL.value)

    monkeypatch.setattr(health, "DISK_FLOOR_BYTES", 0)
    lobby.waits("the first screen", lambda: lobby.customer.step is Step.ATTRACT)


def test_a_disk_that_fails_is_said_and_the_kiosk_comes_back(lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> None:
    lobby.opens()
    customer = lobby.customer
    customer.starts()
    customer.picks(lobby.showing())
    customer.brings(adult=2)

    def fails(*_: object) -> None:
        error = sqlite.SqliteError[0]("disk I/O error")
        error.sqlite_errorname = "SQLITE_IOERR_FSYNC"
        raise error

    monkeypatch.setattr(database, "_in_transaction", fails)
    customer.taps(customer.name_with("Continue"))
    lobby.waits("the failure", lambda: lobby.kiosk.database.trouble is not None)
    customer.taps("Start over")
    lobby.waits("out of order", lambda: customer.step is Step.OUT_OF_ORDER)
    customer.waits_for(OutOfOrder.DISK_FAILED.value)

    monkeypatch.undo()
    lobby.waits("the first screen", lambda: customer.step is Step.ATTRACT, nudge="health")
    lobby.waits("no sale to be left open", lambda: lobby.open_sales() == 0, nudge="payments")
    customer.buys(lobby.showing(), adult=1)


@pytest.mark.parametrize("by", [timedelta(days=-40), timedelta(days=30)], ids=str)
def test_a_clock_that_jumps_is_told_to_people_and_the_seats_kept_stay_kept(lobby: Lobby, by: timedelta) -> None:
    lobby.opens()
    showing = lobby.showing()
    lobby.keeps_seats_for(showing)

    assert isinstance(lobby.clock, HastyClock)
    lobby.clock.jumps(by)
    lobby.waits("out of order", lambda: lobby.customer.step is Step.OUT_OF_ORDER)
    lobby.customer.waits_for(OutOfOrder.CLOCK_WRONG.value)

    lobby.clock.jumps(-by)
    lobby.waits("the first screen", lambda: lobby.customer.step is Step.ATTRACT)
    lobby.keeps_seats_for(showing)
    lobby.customer.buys(showing, adult=2)


KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_F4, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Back, Qt.Key.Key_Menu)
ACTIONS = 20


def goes_to(lobby: Lobby, step: Step) -> None:
    """The customer's way as far as a screen."""
    customer, showing = lobby.customer, lobby.showing()
    if step is Step.ATTRACT:
        return
    customer.starts()
    if step is Step.FILMS:
        return
    customer.picks(showing)
    if step is Step.TICKETS:
        return
    customer.brings(adult=2)
    if step is Step.SEATS:
        return
    customer.accepts_the_seats()
    if step is Step.REVIEW:
        return
    customer.pays_by_card()
    customer.arrives(step)


def is_frantic(lobby: Lobby, chance: random.Random, wanted: str, touched: set[str], seen: set[Step]) -> None:
    """What is ``wanted``, then everything else on the screen, is struck twice, with blows beside it and keys of all
    sorts."""
    customer = lobby.customer
    width, height = customer.middle().x() * 2, customer.middle().y() * 2
    for n in range(ACTIONS):
        seen.add(customer.step)
        names = customer.touchable_names()
        if names:
            first = [name for name in names if wanted in name and name not in touched]
            name = chance.choice(first or [name for name in names if name not in touched] or names)
            touched.add(name)
            for _ in range(2):
                with suppress(CannotTouch):  # it went away while the finger came down
                    customer.taps(name)
        if n % 5 == 0:
            customer.presses(chance.choice(KEYS))
        if n % 3 == 0:
            customer.taps_at(QPoint(chance.randrange(width), chance.randrange(height)))


def comes_back(lobby: Lobby) -> None:
    """Nobody touches anything any more."""

    def settled() -> bool:
        lobby.clock.passes(5)
        return lobby.customer.step is Step.ATTRACT

    lobby.waits("the first screen", settled)


@pytest.mark.parametrize(
    ("step", "must"),
    [
        (Step.ATTRACT, ("Touch to start",)),
        (Step.FILMS, ("Back",)),
        (Step.TICKETS, ("One more: Adult", "Choose seats", "Start over")),
        (Step.SEATS, ("Continue", "Back", "Start over")),
        (Step.REVIEW, ("Pay €", "Back", "Start over")),
        (Step.PAY, ("Cancel",)),
        (Step.DONE, ("Done",)),
    ],
    ids=lambda value: str(value) if isinstance(value, Step) else "",
)
def test_frantic_fingers_lead_nowhere_bad(lobby: Lobby, step: Step, must: tuple[str, ...]) -> None:
    """Seeded blows at every control of a screen and of those it leads to; the first screen comes back by itself."""
    lobby.opens(CardAnswer.HANG if step is Step.PAY else CardAnswer.APPROVE)
    chance, touched, seen = random.Random(7), set[str](), set[Step]()
    for wanted in must:
        goes_to(lobby, step)
        is_frantic(lobby, chance, wanted, touched, seen)
        comes_back(lobby)
        assert any(wanted in name for name in touched), f"{wanted} was never touched, only {sorted(touched)}"

    assert lobby.face.window.isVisible()
    assert step in seen
    assert lobby.kiosk.terminal is not None
    lobby.kiosk.terminal.wake()  # until it speaks, what it was asked stays open
    lobby.waits("no sale to be left open", lambda: lobby.open_sales() == 0, nudge="payments")
    # Not all are told yet: the kiosk's clock was put forward, its worker's was not.
    issued = [one.reference for one in lobby.bookings() if one.state in (SaleState.ISSUED, SaleState.CONFIRMED)]
    known = lobby.known_at_the_provider()
    assert len(set(known)) == len(known)
    assert set(known) <= set(issued)
    if step is Step.DONE:
        assert issued


def test_a_kiosk_started_on_a_disk_that_takes_nothing_sells_once_it_does(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(application, "TRY_AGAIN_SECONDS", 0.2)
    state = lobby.config.state_folder
    away = state.with_name("away")
    state.rename(away)
    state.write_text("a file where the folder should be")

    lobby.opens(ready=False)

    lobby.customer.awaits("out of order", lambda: lobby.customer.step is Step.OUT_OF_ORDER)
    assert out_of_order(lobby) in (OutOfOrder.DISK_FAILED, OutOfOrder.DISK_READ_ONLY)
    lobby.waits("it tries again and again", lambda: caplog.text.count("this kiosk cannot sell") > 3)
    state.unlink()
    away.rename(state)
    lobby.waits("the first screen", lambda: lobby.customer.step is Step.ATTRACT)
    lobby.waits("the first pull", lobby.has_pulled)
    lobby.customer.reaches_the_review(lobby.showing(), adult=1)
    (sale,) = lobby.bookings()
    assert sale.state is SaleState.HELD


def test_two_kiosks_do_not_share_a_state_folder(lobby: Lobby) -> None:
    lobby.opens()
    with ExitStack() as stack, pytest.raises(ConfigError, match="another kiosk is running"):
        open_kiosk(stack, lobby.config, lobby.config_path)
