"""What goes when it is over, and what stays for ever."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.bookings import PaymentMethod
from kiosk.store import catalogue, outbox, rights, sync_state
from kiosk.store.database import Database
from kiosk.store.pruning import KEPT_FOR, prune
from kiosk.store.sqlite import Connection
from tests.builders import NOON, showtime, store
from tests.kiosk.services.counter import Counter, counter

KEPT = ("booking", "sale_line", "ticket", "payment", "outbox_message", "print_attempt", "journal")
LATER = NOON + KEPT_FOR + timedelta(days=1)


@pytest.fixture
def lobby(tmp_path: Path) -> Counter:
    """One sale, and one basket given up."""
    coming = showtime("show-2", NOON + timedelta(days=30))
    lobby = counter(tmp_path, database=store(tmp_path, shows=(showtime(), coming)))
    lobby.chooses("C4", "C5")
    lobby.checkout.hold()
    lobby.checkout.pay(PaymentMethod.CARD)
    lobby.chooses("D4")
    lobby.checkout.hold()
    lobby.checkout.abandon()
    lobby.database.write(lambda tx: catalogue.put_seat_states(tx, [("show-1", "A1", "sold"), ("show-2", "A1", "sold")]))
    return lobby


def count(database: Database, table: str) -> int:
    with database.read() as tx:
        return int(tx.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - names of this module


def confirmed(lobby: Counter) -> None:
    with lobby.database.read() as tx:
        numbers = [message.number for message in outbox.unsent(tx)]
    for number in numbers:
        lobby.database.write(lambda tx, number=number: outbox.delivered(tx, number, NOON))  # type: ignore[misc]


def handed_back(lobby: Counter) -> None:
    with lobby.database.read() as tx:
        grants = rights.to_hand_back(tx)
    for grant in grants:
        lobby.database.write(lambda tx, grant=grant: rights.handed_back(tx, grant.id, grant.seat_ids))  # type: ignore[misc]


def test_what_is_over_goes_and_every_sale_stays(lobby: Counter) -> None:
    confirmed(lobby)
    handed_back(lobby)
    before = {table: count(lobby.database, table) for table in KEPT}

    pruned = lobby.database.write(lambda tx: prune(tx, LATER))

    assert (pruned.showtimes, pruned.rights, pruned.grants) == (1, 3, 2)
    assert {table: count(lobby.database, table) for table in KEPT} == before
    with lobby.database.read() as tx:
        assert catalogue.showtime(tx, "show-1") is None
        assert catalogue.showtime(tx, "show-2") is not None
        assert {row[0] for row in tx.execute("SELECT showtime_id FROM seat_state")} == {"show-2"}


def test_nothing_goes_before_its_time(lobby: Counter) -> None:
    confirmed(lobby)
    handed_back(lobby)
    pruned = lobby.database.write(lambda tx: prune(tx, NOON + timedelta(days=6)))
    assert (pruned.showtimes, pruned.shows_with_seats, pruned.rights, pruned.grants) == (0, 0, 0, 0)


def test_rights_of_a_sale_that_nobody_was_told_of_stay_and_so_do_seats_still_to_be_handed_back(lobby: Counter) -> None:
    pruned = lobby.database.write(lambda tx: prune(tx, LATER))
    assert (pruned.rights, pruned.grants) == (0, 0)
    assert count(lobby.database, "seat_right") == 3


def test_seats_of_a_show_nobody_knows_are_asked_for_again(lobby: Counter) -> None:
    def tells(tx: Connection) -> None:
        catalogue.put_seat_states(tx, [("nowhere", "A1", "sold")])
        sync_state.put(tx, sync_state.SEATS_CURSOR, "c1")

    lobby.database.write(tells)
    assert lobby.database.write(lambda tx: prune(tx, NOON)).shows_with_seats == 1
    with lobby.database.read() as tx:
        assert sync_state.get(tx, sync_state.SEATS_CURSOR) is None
