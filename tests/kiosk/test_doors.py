"""What a kiosk hands to the doors: `python -m kiosk revoked` and `python -m kiosk keys`."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.__main__ import BAD_USE, main
from kiosk.bootstrap import parts
from kiosk.bootstrap.doors import revoked_tickets
from kiosk.bootstrap.site_signer import SiteSigner
from kiosk.bootstrap.status import status
from kiosk.config import Config
from kiosk.domain.bookings import BookedTicket, PaymentMethod
from kiosk.errors import ConfigError
from kiosk.services.health import Health, OutOfOrder
from kiosk.services.purchase import NotNow, NotNowReason, Sold, SoldNothing
from kiosk.services.selling import Issuer
from kiosk.store import bookings
from printing.door.admission import CLOSES_AFTER, Door
from printing.door.lists import DoorLists
from printing.door.seen_list import SeenList
from printing.keys import prepare_keys, revoke_kiosk, rotate_key
from printing.verdict import Genuine, Revoked, TicketRevoked, verify
from tests.builders import SITE, FrozenClock
from tests.fakes import encode_plainly
from tests.kiosk.services.counter import Counter, counter
from tests.printing.builders import statement

KEYS = f"{parts.KEYS}/site-keys.json"


@pytest.fixture
def at(tmp_path: Path) -> Counter:
    return counter(tmp_path, issuer=Issuer("lobby-1", "en", SiteSigner(tmp_path / "keys", "lobby-1"), encode_plainly))


def sold(at: Counter, *seats: str) -> tuple[str, tuple[BookedTicket, ...]]:
    at.chooses(*seats)
    at.checkout.hold()
    outcome = at.checkout.pay(PaymentMethod.CARD)
    assert isinstance(outcome, Sold)
    return outcome.booking.reference, outcome.booking.tickets


def test_a_ticket_that_was_taken_back_is_turned_away_and_no_other(at: Counter, tmp_path: Path) -> None:
    gone, void = sold(at, "C4", "C5")
    _, good = sold(at, "D4")
    at.database.write(lambda tx: bookings.void_tickets(tx, gone))
    listed, refunds, clock = tmp_path / "lobby-1.revoked", tmp_path / "refunds", FrozenClock()
    listed.write_text(revoked_tickets(Config(state=str(tmp_path)), at.clock))
    assert listed.read_text().splitlines()[2:-1] == sorted(ticket.id for ticket in void)
    refunds.write_text("ffeeddccbbaa9988\n")
    listed.write_text(revoked_tickets(Config(state=str(tmp_path)), at.clock, refunds))
    assert listed.read_text().splitlines()[2:-1] == sorted([*(ticket.id for ticket in void), "ffeeddccbbaa9988"])

    clock.at = at.clock.now()
    door = Door(DoorLists(tmp_path / KEYS, [listed]), SeenList(tmp_path / "door"), clock)
    with at.database.read() as tx:
        (starts,) = tx.execute("SELECT starts_at FROM showtime WHERE id = 'show-1'").fetchone()
    clock.at += timedelta(seconds=starts - clock.at.timestamp())
    found = door.check([*(ticket.code for ticket in void), good[0].code])
    assert [type(one) for one in found] == [TicketRevoked, TicketRevoked, Genuine]

    after = FrozenClock(clock.at + CLOSES_AFTER + timedelta(seconds=1))
    head, _, last = revoked_tickets(Config(state=str(tmp_path)), after).splitlines()
    assert (head, last[:7]) == (f"foyer revoked tickets 2 {SITE.id}", "signed ")


def test_a_refunded_ticket_stays_on_the_list_until_its_show_is_over_that_was_put_off(
    at: Counter, tmp_path: Path
) -> None:
    gone, (void,) = sold(at, "C4")
    at.database.write(lambda tx: bookings.void_tickets(tx, gone))
    at.database.write(
        lambda tx: tx.execute("UPDATE showtime SET starts_at = starts_at + 604800, ends_at = ends_at + 604800")
    )
    at.clock.passes(7 * 86_400)
    listed = revoked_tickets(Config(state=str(tmp_path)), at.clock).splitlines()
    assert listed[2:-1] == [void.id]


def test_nothing_is_sold_on_a_key_that_was_taken_back(
    at: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FOYER_STATE", str(tmp_path))
    issuer = Issuer("lobby-1", "en", SiteSigner(tmp_path / "keys", "lobby-1"), encode_plainly)
    health = Health(at.database, at.programme, at.clock, tmp_path, no_ticket=issuer.trouble)
    health.look_at_keys()
    assert health.selling() is None
    _, (before,) = sold(at, "C4")
    paid = set(at.terminal.known)

    at.chooses("D4")
    at.checkout.hold()
    assert main(["keys", "--revoke", "lobby-1"]) == 0
    for method in (PaymentMethod.CARD, PaymentMethod.COUNTER):
        assert at.checkout.pay(method) == NotNow(NotNowReason.NO_KEY)
    assert set(at.terminal.known) == paid, "no money was asked for"
    assert capsys.readouterr().err.count("was taken back") == len(PaymentMethod), "each customer who is turned away"
    health.look_at_keys()
    health.look_at_keys()
    assert health.selling() is OutOfOrder.CANNOT_SIGN
    assert status(Config(state=str(tmp_path))).out_of_order == "F-103"
    assert capsys.readouterr().err.count("was taken back") == 1, "the trouble, not each look"

    rotate_key(tmp_path / "keys", "lobby-1")  # a new key signs without a restart
    health.look_at_keys()
    assert health.selling() is None
    assert status(Config(state=str(tmp_path))).out_of_order == ""
    outcome = at.checkout.pay(PaymentMethod.CARD)
    assert isinstance(outcome, Sold)
    trust = DoorLists(tmp_path / KEYS).trust
    assert isinstance(verify(before.code, trust), Revoked)
    assert isinstance(verify(outcome.booking.tickets[0].code, trust), Genuine)


def test_a_key_taken_back_while_the_card_is_in_the_terminal_costs_nobody_money(at: Counter, tmp_path: Path) -> None:
    at.chooses("D4")
    at.checkout.hold()
    at.terminal.paying = lambda: revoke_kiosk(tmp_path / KEYS, "lobby-1")
    assert at.checkout.pay(PaymentMethod.CARD) == SoldNothing(reversed=True)
    assert len(at.terminal.reversals) == 1


def test_a_kiosk_that_never_ran_has_no_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FOYER_STATE", str(tmp_path))
    assert main(["revoked"]) == BAD_USE
    said = capsys.readouterr()
    assert said.out == ""
    assert "has not reached its provider" in said.err


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    monkeypatch.setenv("FOYER_STATE", str(tmp_path))

    def command(*arguments: str, code: int = 0) -> str:
        assert main(["keys", *arguments]) == code
        said = capsys.readouterr()
        return said.err if code else said.out

    return command


def kiosk_id() -> str:
    return Config().kiosk.id


def test_a_new_key_signs_from_the_next_start_and_old_tickets_stay_good(tmp_path: Path, run: Callable[..., str]) -> None:
    old = prepare_keys(tmp_path / "keys", "aurora", kiosk_id())
    said = run("--rotate")
    new = prepare_keys(tmp_path / "keys", "aurora", kiosk_id())
    assert new.key_id != old.key_id
    assert said.splitlines() == [
        "site aurora",
        f"  {old.key_id.hex()}  key 1 of kiosk {kiosk_id()}",
        f"  {new.key_id.hex()}  key 2 of kiosk {kiosk_id()}",
    ]
    trust = DoorLists(tmp_path / KEYS).trust
    for signer in (old, new):
        assert isinstance(verify(signer.sign(statement(kiosk_id=kiosk_id())), trust), Genuine)


def test_a_lost_kiosk_is_taken_back_and_may_come_back_with_a_new_key(tmp_path: Path, run: Callable[..., str]) -> None:
    lost = prepare_keys(tmp_path / "keys", "aurora", kiosk_id())
    office = tmp_path / "office.json"
    office.write_bytes((tmp_path / KEYS).read_bytes())
    assert "REVOKED" in run("--revoke", kiosk_id(), "--keys", str(office))
    code = lost.sign(statement(kiosk_id=kiosk_id()))
    assert isinstance(verify(code, DoorLists(office).trust), Revoked)
    assert isinstance(verify(code, DoorLists(tmp_path / KEYS).trust), Genuine)

    run("--revoke", kiosk_id())
    with pytest.raises(ConfigError, match="was taken back"):
        prepare_keys(tmp_path / "keys", "aurora", kiosk_id())
    assert run("--rotate").count("REVOKED") == 1
    fresh = prepare_keys(tmp_path / "keys", "aurora", kiosk_id())
    assert isinstance(verify(fresh.sign(statement(kiosk_id=kiosk_id())), DoorLists(tmp_path / KEYS).trust), Genuine)


def test_what_cannot_be_done_changes_nothing(tmp_path: Path, run: Callable[..., str]) -> None:
    assert "site-keys.json" in run(code=BAD_USE)
    prepare_keys(tmp_path / "keys", "aurora", kiosk_id())
    (tmp_path / "keys" / "site.key").unlink()
    before = {path.name: path.read_bytes() for path in (tmp_path / "keys").iterdir()}
    assert "no kiosk 'nobody'" in run("--revoke", "nobody", code=BAD_USE)
    assert "bring the site's key" in run("--rotate", code=BAD_USE)
    assert {path.name: path.read_bytes() for path in (tmp_path / "keys").iterdir()} == before
    assert json.loads(before["site-keys.json"])["revoked"] == []
