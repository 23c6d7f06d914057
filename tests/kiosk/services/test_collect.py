"""A customer who bought elsewhere: found at the provider, told how it stands, and given paper exactly once."""

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.bookings import BookedTicket, FoundBooking, PaymentMethod
from kiosk.domain.money import Money
from kiosk.domain.showtimes import ShowtimeStatus
from kiosk.domain.standing import Standing
from kiosk.domain.trusted_time import Word
from kiosk.facts import ConnectionChanged, Fact, Facts
from kiosk.ports import (
    CodeRead,
    CodeTrust,
    Collected,
    NotPrinted,
    NotThere,
    Printed,
    PrintOutcome,
    PrintUnknown,
    Refused,
    Unreachable,
)
from kiosk.services.after_sales import AfterSales, PrintState
from kiosk.services.collect import Collect, HandedOut, NoBooking, WhyNone
from kiosk.services.housekeeping import Housekeeping
from kiosk.services.lookup import MOST_WRONG, Found, LookUp, NotFound, Pause
from kiosk.services.printing import Printing
from kiosk.store import catalogue, collecting, journal_file, printing, sync_state
from kiosk.store.database import Database
from tests.builders import NOON, SITE, FrozenClock, in_one_file, showtime, store
from tests.fakes import COLLECTED_AT, PlainReader, ScriptedBoxOffice
from tests.kiosk.services.paper_tray import PaperTray, Typewriter

CODE = "WEB-5f1e0c77d2ab90e4"


def bought(**other: object) -> FoundBooking:
    """Two tickets from the web."""
    tickets = tuple(
        BookedTicket(f"t{n}", "show-1", f"C{n}", "adult", Money(1200, "EUR"), f"{CODE}-{n}") for n in (4, 5)
    )
    booking = FoundBooking(
        "KW37RHXT",
        "show-1",
        tickets,
        Money(100, "EUR"),
        Money(2500, "EUR"),
        PaymentMethod.CARD,
        paid=True,
        cancelled=False,
        collected_at=None,
        language="de",
        booked_at=NOON - timedelta(days=1),
    )
    return replace(booking, **other)  # type: ignore[arg-type]


@dataclass
class Lobby:
    database: Database
    clock: FrozenClock
    office: ScriptedBoxOffice
    reader: PlainReader
    lookup: LookUp
    collect: Collect
    after_sales: AfterSales
    tray: PaperTray
    printing: Printing
    nudged: list[str]
    told: list[Fact]
    keeps: bool = True

    def brings(self, **other: object) -> Found:
        """Somebody types the reference of a booking made elsewhere."""
        self.office.bookings["KW37RHXT"] = bought(**other)
        return self.looks_again()

    def looks_again(self) -> Found:
        found = self.collect.find("KW37RHXT")
        assert isinstance(found, Found)
        return found

    def hands_out(self, found: Found) -> object:
        assert found.elsewhere is not None
        return self.collect.hand_out(found.elsewhere)

    def prints(self, answer: PrintOutcome | None = None) -> None:
        self.tray.answer = answer or Printed()
        self.printing.print_reserved()

    def kept(self) -> collecting.Collection | None:
        with self.database.read() as tx:
            return collecting.of(tx, "KW37RHXT")

    def restarts(self) -> None:
        """After a power cut: the worker settles what it had sent and prints what it had not."""
        self.printing.settle_interrupted()
        self.printing.print_reserved()


@pytest.fixture
def lobby(tmp_path: Path) -> Lobby:
    database, clock, facts = store(tmp_path), FrozenClock(), Facts()
    told: list[Fact] = []
    facts.subscribe(told.append)
    nudged: list[str] = []
    office, reader, lookup, tray = ScriptedBoxOffice(), PlainReader(), LookUp(database, clock), PaperTray()
    collect = Collect(
        database,
        office,
        lookup,
        reader,
        clock,
        facts,
        nudged.append,
        keeps_collections=lambda: made.keeps,
        language="en",
    )
    made = Lobby(
        database,
        clock,
        office,
        reader,
        lookup,
        collect,
        AfterSales(database, clock, nudged.append),
        tray,
        Printing(database, Typewriter(), tray, tmp_path / "spool", clock),
        nudged,
        told,
    )
    return made


# -- finding ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["KW37RHXT", "kw37 rhxt", "KW37-RHXT\r\n", f"{CODE}-4", f"\x00{CODE}-5\x1b\n"])
def test_a_booking_made_elsewhere_is_found_by_its_reference_or_a_code(lobby: Lobby, typed: str) -> None:
    lobby.office.bookings["KW37RHXT"] = bought()
    found = lobby.collect.find(typed)
    assert isinstance(found, Found)
    assert (found.booking.reference, found.standing) == ("KW37RHXT", Standing.TO_COLLECT)


@pytest.mark.parametrize(
    ("other", "standing"),
    [
        ({"collected_at": COLLECTED_AT}, Standing.COLLECTED),
        ({"paid": False}, Standing.UNPAID),
        ({"cancelled": True}, Standing.CANCELLED),
        ({"showtime_id": "somewhere-else"}, Standing.NOT_HERE),
        ({"tickets": tuple(replace(one, code="") for one in bought().tickets)}, Standing.LOOKED_AT),
    ],
)
def test_how_it_stands(lobby: Lobby, other: dict[str, object], standing: Standing) -> None:
    found = lobby.brings(**other)
    assert found.standing is standing
    assert lobby.hands_out(found) == found, "what has no paper to hand out is only shown"
    assert lobby.office.collections == []


def test_a_show_that_is_over_or_called_off_has_no_tickets(lobby: Lobby) -> None:
    called_off = showtime(status=ShowtimeStatus.CANCELLED)
    lobby.database.write(lambda tx: catalogue.put_showtimes(tx, [called_off], SITE))
    assert lobby.brings().standing is Standing.CALLED_OFF
    lobby.clock.passes(86_400)
    assert lobby.brings().standing is Standing.OVER


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Refused("cancelled"), WhyNone.CANCELLED),
        (Refused("not_of_seats"), WhyNone.STAFF),
        (Refused("unauthorised"), WhyNone.STAFF),
        (Unreachable("too slow"), WhyNone.OFFLINE),
    ],
)
def test_answers_without_a_booking(lobby: Lobby, answer: Refused | Unreachable, why: WhyNone) -> None:
    lobby.office.answers = [answer]
    assert lobby.collect.find("KW37RHXT") == NoBooking(why)


def test_offline_nobody_is_asked_and_somebody_looks_whether_that_is_over(lobby: Lobby) -> None:
    lobby.database.write(lambda tx: sync_state.record_contact(tx, NOON, online=False))
    assert lobby.collect.find("KW37RHXT") == NoBooking(WhyNone.OFFLINE)
    assert lobby.office.asked == []
    assert lobby.nudged == ["pull"]


def test_no_answer_makes_the_kiosk_offline_as_for_a_hold(lobby: Lobby) -> None:
    lobby.office.answers = [Unreachable("nobody there")]
    lobby.collect.find("KW37RHXT")
    assert lobby.told == [ConnectionChanged(online=False)]


def test_guessing_elsewhere_is_paused_as_well(lobby: Lobby) -> None:
    outcomes = [type(lobby.collect.find(f"WRNG{n}")) for n in range(MOST_WRONG)]
    assert outcomes == [NotFound] * (MOST_WRONG - 1) + [Pause]
    assert isinstance(lobby.lookup.find("KW37RHXT"), Pause)


def test_whoever_finds_theirs_has_all_tries_again(lobby: Lobby) -> None:
    for n in range(MOST_WRONG - 1):
        lobby.collect.find(f"WRNG{n}")
    lobby.brings()
    assert lobby.lookup.in_vain() == NotFound()


@pytest.mark.parametrize(
    ("read", "why", "asked"),
    [
        (CodeRead(CodeTrust.FORGED), WhyNone.FORGED, False),
        (CodeRead(CodeTrust.DAMAGED), WhyNone.DAMAGED, False),
        (CodeRead(CodeTrust.REVOKED, NOON), WhyNone.STAFF, False),
        (CodeRead(CodeTrust.UNKNOWN_KEY), WhyNone.FOREIGN, True),
        (CodeRead(CodeTrust.GENUINE, NOON - timedelta(days=2)), WhyNone.OVER, True),
    ],
)
def test_door_codes_are_judged_by_their_signature(lobby: Lobby, read: CodeRead, why: WhyNone, asked: bool) -> None:  # noqa: FBT001
    lobby.reader.worth["F1:CODE"] = read
    assert lobby.collect.find("F1:CODE") == NoBooking(why)
    assert bool(lobby.office.asked) is asked


def test_a_ticket_of_another_kiosk_whose_key_is_not_known_here_is_asked_for(lobby: Lobby) -> None:
    lobby.reader.worth["F1:CODE"] = CodeRead(CodeTrust.UNKNOWN_KEY)
    first, second = bought().tickets
    lobby.office.bookings["KW37RHXT"] = bought(tickets=(replace(first, code="F1:CODE"), second))
    assert isinstance(lobby.collect.find("F1:CODE"), Found)


@pytest.mark.parametrize("text", ["", "\x00\x1b[2J", "x" * 100_000, "'; DROP TABLE booking", "\ud800", "\u202eTXHR"])
def test_what_is_asked_is_bounded_and_printable(lobby: Lobby, text: str) -> None:
    lobby.collect.find(text)
    for asked in lobby.office.asked:
        assert len(asked) <= 400
        assert asked.isprintable()


# -- handing out -----------------------------------------------------------------------------------------------------


def test_tickets_are_printed_once_and_the_provider_is_told(lobby: Lobby) -> None:
    outcome = lobby.hands_out(lobby.brings())
    assert isinstance(outcome, HandedOut)
    assert lobby.nudged == ["print"]
    lobby.prints()
    assert lobby.tray.pages == [
        b"Metropolis C4 copy 1 12,00\xc2\xa0\xe2\x82\xac\nMetropolis C5 copy 1 12,00\xc2\xa0\xe2\x82\xac"
    ]
    assert lobby.after_sales.print_state("KW37RHXT") is PrintState.PRINTED
    assert len(lobby.office.collections) == 1

    again = lobby.looks_again()
    assert (again.standing, again.collected_at) == (Standing.COLLECTED, COLLECTED_AT)
    lobby.hands_out(again)
    lobby.prints()
    assert len(lobby.tray.jobs) == 1


def test_it_is_on_the_disk_before_the_provider_is_asked(lobby: Lobby) -> None:
    found = lobby.brings()
    kept: list[object] = []
    lobby.office.before_answering = lambda: kept.append(lobby.kept())
    lobby.hands_out(found)
    (begun,) = kept
    assert isinstance(begun, collecting.Collection)
    assert (begun.id, begun.collected) == (lobby.office.collections[0][1], False)


def test_nothing_of_it_stays_in_the_database_once_the_paper_is_out(lobby: Lobby, tmp_path: Path) -> None:
    lobby.hands_out(lobby.brings())
    lobby.prints()
    assert lobby.kept() is None
    lobby.database.close()
    assert CODE.encode() not in in_one_file(lobby.database.path).read_bytes()
    assert list((tmp_path / "spool").iterdir()) == []


def test_its_codes_never_reach_the_journal(lobby: Lobby) -> None:
    lobby.hands_out(lobby.brings())
    lobby.prints(NotPrinted("no paper"))
    text = journal_file.beside(lobby.database.path).read_bytes()
    assert b"KW37RHXT" in text, "the print is journalled"
    assert CODE.encode() not in text


def test_what_another_collected_meanwhile_is_not_printed(lobby: Lobby) -> None:
    found = lobby.brings()
    lobby.office.collected["KW37RHXT"] = "somebody else's"
    outcome = lobby.hands_out(found)
    assert isinstance(outcome, Found)
    assert (outcome.standing, outcome.collected_at) == (Standing.COLLECTED, COLLECTED_AT)
    lobby.prints()
    assert lobby.tray.jobs == []
    assert lobby.kept() is None


@pytest.mark.parametrize(
    ("answer", "standing"),
    [(Refused("cancelled"), Standing.CANCELLED), (Refused("payment_due"), Standing.UNPAID)],
)
def test_what_changed_meanwhile_is_said(lobby: Lobby, answer: Refused, standing: Standing) -> None:
    found = lobby.brings()
    lobby.office.collect_answers = [answer]
    outcome = lobby.hands_out(found)
    assert isinstance(outcome, Found)
    assert outcome.standing is standing
    assert lobby.kept() is None


@pytest.mark.parametrize("answer", [NotThere(), Refused("unknown_kiosk")])
def test_any_other_no_is_for_staff(lobby: Lobby, answer: NotThere | Refused) -> None:
    found = lobby.brings()
    lobby.office.collect_answers = [answer]
    assert lobby.hands_out(found) == NoBooking(WhyNone.STAFF)


def test_a_lost_answer_is_asked_for_again_under_the_same_id(lobby: Lobby) -> None:
    found = lobby.brings()
    lobby.office.lost = 1
    assert isinstance(lobby.hands_out(found), HandedOut)
    assert len({collection for _, collection in lobby.office.collections}) == 1
    assert len(lobby.office.collections) == 2


def test_nobody_is_told_already_collected_by_his_own_lost_request(lobby: Lobby) -> None:
    found = lobby.brings()
    lobby.office.lost = 2
    assert lobby.hands_out(found) == NoBooking(WhyNone.OFFLINE)
    lobby.prints()
    assert lobby.tray.jobs == [], "nothing is printed on a guess"

    lobby.database.write(lambda tx: sync_state.record_contact(tx, NOON, online=True))
    again = lobby.looks_again()
    assert again.standing is Standing.TO_COLLECT
    assert isinstance(lobby.hands_out(again), HandedOut)
    lobby.prints()
    assert len(lobby.tray.jobs) == 1
    assert len({collection for _, collection in lobby.office.collections}) == 1


def test_lost_and_then_collected_by_another_is_still_collected(lobby: Lobby) -> None:
    found = lobby.brings()
    lobby.office.collect_answers = [Unreachable("nobody there")] * 2
    lobby.hands_out(found)
    lobby.database.write(lambda tx: sync_state.record_contact(tx, NOON, online=True))
    lobby.office.collected["KW37RHXT"] = "somebody else's"
    outcome = lobby.hands_out(lobby.brings(collected_at=COLLECTED_AT))
    assert isinstance(outcome, Found)
    assert outcome.standing is Standing.COLLECTED


def test_a_power_cut_between_collecting_and_the_paper_loses_and_doubles_nothing(lobby: Lobby) -> None:
    lobby.hands_out(lobby.brings())
    lobby.restarts()
    assert len(lobby.tray.jobs) == 1
    lobby.restarts()
    assert len(lobby.tray.jobs) == 1


def test_a_print_that_was_cut_off_is_not_repeated_by_itself(lobby: Lobby) -> None:
    lobby.hands_out(lobby.brings())
    with lobby.database.read() as tx:
        (attempt,) = printing.reserved(tx)
    lobby.database.write(lambda tx: printing.move(tx, attempt.id, "sent"))
    lobby.tray.answer = PrintUnknown("cut off")
    lobby.restarts()
    assert lobby.tray.settled == [attempt.id]
    assert lobby.tray.jobs == []
    assert lobby.looks_again().standing is Standing.TO_COLLECT, "whoever has no paper may ask for it"


def test_what_was_not_printed_can_be_printed_again_even_offline(lobby: Lobby) -> None:
    lobby.hands_out(lobby.brings())
    lobby.prints(NotPrinted("no paper"))
    lobby.database.write(lambda tx: sync_state.record_contact(tx, NOON, online=False))

    again = lobby.looks_again()
    assert again.standing is Standing.TO_COLLECT
    assert isinstance(lobby.hands_out(again), HandedOut)
    lobby.prints()
    assert b"copy 1" in lobby.tray.pages[1]
    assert len(lobby.office.collections) == 1
    assert lobby.kept() is None


def test_the_last_screen_may_ask_for_paper_again(lobby: Lobby) -> None:
    lobby.hands_out(lobby.brings())
    lobby.prints(NotPrinted("no paper"))
    assert lobby.after_sales.print_again("KW37RHXT")
    lobby.prints()
    assert lobby.after_sales.print_state("KW37RHXT") is PrintState.PRINTED
    assert not lobby.after_sales.print_again("KW37RHXT"), "collected is collected"


def test_asking_twice_while_it_prints_prints_once(lobby: Lobby) -> None:
    found = lobby.brings()
    lobby.hands_out(found)
    lobby.hands_out(lobby.looks_again())
    lobby.prints()
    assert len(lobby.tray.jobs) == 1


def test_where_the_provider_keeps_no_collections_copies_are_numbered_and_bounded(lobby: Lobby) -> None:
    lobby.keeps = False
    for _ in range(12):
        found = lobby.brings()
        assert (found.standing, found.kept) == (Standing.TO_COLLECT, False)
        outcome = lobby.hands_out(found)
        lobby.prints()
    assert outcome == NoBooking(WhyNone.STAFF)
    assert [b"copy %d" % n in page for n, page in enumerate(lobby.tray.pages, start=1)] == [True] * 9
    assert lobby.office.collections == []


def test_a_provider_that_turns_out_to_keep_none_is_no_obstacle(lobby: Lobby) -> None:
    found = lobby.brings()
    lobby.office.collect_answers = [Refused("not_supported")]
    assert isinstance(lobby.hands_out(found), HandedOut)


def test_tickets_in_a_hall_that_is_not_known_well_enough_are_for_staff(lobby: Lobby) -> None:
    first, second = bought().tickets
    found = lobby.brings(tickets=(first, replace(second, seat_id="Z99")))
    assert lobby.hands_out(found) == NoBooking(WhyNone.STAFF)
    assert lobby.office.collections == []


def test_tickets_speak_a_language_the_kiosk_speaks(lobby: Lobby) -> None:
    assert lobby.brings(language="de-informal").booking.language == "de"
    assert lobby.brings(language="tlh").booking.language == "en"


def test_what_was_never_printed_is_forgotten_with_its_show(lobby: Lobby, tmp_path: Path) -> None:
    lobby.hands_out(lobby.brings())
    lobby.prints(NotPrinted("no paper"))
    lobby.clock.passes(4 * 3600)
    lobby.database.write(lambda tx: sync_state.put_word_of_time(tx, Word(lobby.clock.now(), 0.0, "boot")))
    house = Housekeeping(lobby.database, lobby.clock, tmp_path / "spool")
    house.tidy()
    assert lobby.kept() is not None
    lobby.clock.passes(2 * 3600)
    lobby.database.write(lambda tx: sync_state.put_word_of_time(tx, Word(lobby.clock.now(), 0.0, "boot")))
    house.tidy()
    assert lobby.kept() is None


def test_only_the_first_of_two_answers_counts(lobby: Lobby) -> None:
    """An answer under our own id is never "already", whatever the provider's time says."""
    found = lobby.brings()
    lobby.office.collect_answers = [Unreachable("slow"), Collected("KW37RHXT", COLLECTED_AT, already=False)]
    assert isinstance(lobby.hands_out(found), HandedOut)
