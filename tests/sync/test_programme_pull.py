"""The pull, against a provider that says what no sandbox can be made to say."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.rights import Grant, GrantState, RightKind
from kiosk.domain.showtimes import ShowtimeStatus
from kiosk.domain.site import Site
from kiosk.facts import ProgrammeChanged, RightsChanged, SeatsChanged
from kiosk.ports import NotSent, Refused, Unreachable
from kiosk.store import catalogue, consents, rights, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from sync import capabilities
from sync.programme_apply import apply
from sync.programme_pull import PullOutcome, pull_programme
from sync.provider import Deletion, Enrolled, Kind, ProviderInfo, ProviderSeatState, SeatChange, SeatStates
from sync.seat_pull import pull_seats
from sync.staging import Staging
from tests.builders import NOON, SITE, FrozenClock, film, hall, showtime
from tests.sync.scripted import ESCROW, ScriptedProvider, page, seat_page, whole_programme


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database(tmp_path / "kiosk.db")


@pytest.fixture
def provider() -> ScriptedProvider:
    return ScriptedProvider()


def pull(database: Database, provider: ScriptedProvider, *, introduction: bool = False) -> PullOutcome:
    return pull_programme(database, provider, FrozenClock(), "lobby-1", introduction=introduction)


def shows_in(database: Database) -> set[str]:
    with database.read() as tx:
        return {row["id"] for row in tx.execute("SELECT id FROM showtime")}


def cursors(database: Database) -> tuple[str | None, str | None]:
    with database.read() as tx:
        return sync_state.get(tx, sync_state.PROGRAMME_CURSOR), sync_state.get(tx, sync_state.SEATS_CURSOR)


def sold(showtime_id: str, *seats: str) -> tuple[SeatChange, ...]:
    return tuple(SeatChange(showtime_id, seat, ProviderSeatState.SOLD) for seat in seats)


def states_of(database: Database, showtime_id: str) -> dict[str, str]:
    with database.read() as tx:
        return {
            seat: state for seat, (state, _) in catalogue.seat_availability(tx, showtime_id).items() if state != "free"
        }


def test_the_first_pull_makes_itself_known_and_brings_everything(
    database: Database, provider: ScriptedProvider
) -> None:
    provider.will("programme", whole_programme()).will(
        "seat_changes", seat_page(*sold("show-1", "A1", "A2"), reset=True)
    )

    outcome = pull(database, provider)

    assert outcome.failure == ""
    assert outcome.answered
    assert provider.asked("enrol") == ["lobby-1"]
    assert provider.asked("programme") == [None]
    assert provider.asked("seat_changes") == [None]
    assert ProgrammeChanged() in outcome.facts
    assert SeatsChanged(("show-1",)) in outcome.facts
    with database.read() as tx:
        assert catalogue.site(tx) == SITE
        assert sync_state.epoch(tx) == 1
        assert capabilities.remembered(tx) == ESCROW
        assert [kind.id for kind in catalogue.ticket_types(tx)] == ["adult", "child", "senior", "member"]
        assert catalogue.showtime(tx, "show-1") == showtime()
    assert states_of(database, "show-1") == {"A1": "sold", "A2": "sold"}
    assert cursors(database) == ("p1", "s1")


def test_a_pull_with_nothing_new_says_and_writes_nothing(database: Database, provider: ScriptedProvider) -> None:
    provider.will("programme", whole_programme())
    pull(database, provider)

    outcome = pull(database, provider)

    assert outcome == PullOutcome(answered=True)
    assert provider.asked("programme") == [None, "p1"]


def test_nothing_is_shown_before_the_last_page_has_come(database: Database, provider: ScriptedProvider) -> None:
    first = page(showtime(), cursor="p1", more=True, reset=True)
    provider.will("programme", first, Unreachable("gone"))
    assert pull(database, provider).failure == "gone"
    assert shows_in(database) == set()
    assert cursors(database)[0] is None

    rest = replace(whole_programme(showtime("show-2"), cursor="p2"), reset=False)
    provider.will("programme", first, rest)
    assert pull(database, provider).failure == ""
    assert shows_in(database) == {"show-1", "show-2"}
    assert cursors(database)[0] == "p2"


def test_a_pull_killed_while_it_writes_leaves_the_programme_as_it_was(
    database: Database, provider: ScriptedProvider
) -> None:
    provider.will("programme", whole_programme())
    pull(database, provider)
    staging = Staging()
    staging.add(whole_programme(showtime("show-2"), showtime("show-3"), cursor="p2"))

    class Killed(BaseException):
        pass

    def write_and_die(tx: Connection) -> None:
        apply(tx, SITE, staging, NOON)
        raise Killed

    with pytest.raises(Killed):
        database.write(write_and_die)

    assert shows_in(database) == {"show-1"}
    assert cursors(database)[0] == "p1"
    with database.read() as tx:
        assert set(catalogue.films(tx)) == {"metropolis", "nosferatu"}


def test_a_delta_adds_changes_and_deletes(database: Database, provider: ScriptedProvider) -> None:
    provider.will("programme", whole_programme(showtime(), showtime("show-2"), showtime("show-3")))
    pull(database, provider)

    later = showtime("show-1", NOON + timedelta(hours=5))
    off = showtime("show-3", status=ShowtimeStatus.CANCELLED)
    provider.will("programme", page(later, off, cursor="p2", deletions=(Deletion(Kind.SHOWTIME, "show-2"),)))
    outcome = pull(database, provider)

    assert outcome.items == 3
    assert ProgrammeChanged() in outcome.facts
    assert shows_in(database) == {"show-1", "show-3"}
    with database.read() as tx:
        assert catalogue.showtime(tx, "show-1") == later
        assert catalogue.showtime(tx, "show-3") == off


def test_a_new_beginning_removes_what_it_does_not_name_and_asks_for_all_seats(
    database: Database, provider: ScriptedProvider
) -> None:
    provider.will("programme", whole_programme(showtime(), showtime("show-2")))
    provider.will("seat_changes", seat_page(*sold("show-1", "A1"), *sold("show-2", "A2"), reset=True))
    pull(database, provider)

    provider.will("programme", whole_programme(showtime("show-3"), cursor="p9"))
    provider.will("seat_changes", seat_page(*sold("show-3", "B1"), cursor="s9", reset=True))
    pull(database, provider)

    assert shows_in(database) == {"show-3"}
    assert provider.asked("seat_changes") == [None, None]
    assert states_of(database, "show-3") == {"B1": "sold"}
    with database.read() as tx:
        assert tx.execute("SELECT count(*) FROM seat_state").fetchone()[0] == 1


def test_a_showtime_that_names_what_is_not_there_is_left_out_until_the_next_change_brings_all(
    database: Database, provider: ScriptedProvider
) -> None:
    lost = showtime("show-2", film_id="caligari")
    backwards = showtime("show-3", ends_at=NOON)
    provider.will("programme", whole_programme(showtime(), lost, backwards))

    outcome = pull(database, provider)

    assert outcome.failure == ""
    assert shows_in(database) == {"show-1"}
    assert outcome.problems == (
        "showtime show-3 left out: it ends before it starts",
        "showtime show-2 left out: its film caligari is not there",
    )

    caligari = film("caligari")
    provider.will("programme", page(caligari, cursor="p2"))
    provider.will("programme", replace(whole_programme(showtime(), lost, cursor="p2"), films=(film(), caligari)))
    assert pull(database, provider).problems == ()
    assert shows_in(database) == {"show-1", "show-2"}


def test_deleting_a_film_takes_its_showtimes_off_the_screens(database: Database, provider: ScriptedProvider) -> None:
    provider.will("programme", whole_programme(showtime(), showtime("show-2", film_id="nosferatu")))
    pull(database, provider)

    provider.will("programme", page(cursor="p2", deletions=(Deletion(Kind.FILM, "nosferatu"),)))
    outcome = pull(database, provider)

    assert shows_in(database) == {"show-1"}
    assert outcome.problems == ("showtime show-2 left out: its film nosferatu is not there",)


def test_a_show_that_moves_to_another_auditorium_forgets_its_seats_and_gives_its_rights_back(
    database: Database, provider: ScriptedProvider
) -> None:
    provider.will("programme", whole_programme(), page(hall("two"), cursor="p2"))
    provider.will("seat_changes", seat_page(*sold("show-1", "A1"), reset=True))
    pull(database, provider)
    pull(database, provider)
    grant = Grant("g1", RightKind.ALLOTMENT, "show-1", ("C5", "C6"), 1, GrantState.ASKED, NOON)
    database.write(lambda tx: rights.ask(tx, grant))
    database.write(lambda tx: rights.granted(tx, "g1"))

    provider.will("programme", page(showtime(auditorium_id="two"), cursor="p3"))
    provider.will("seat_changes", seat_page(*sold("show-1", "B2"), cursor="s2", reset=True))
    outcome = pull(database, provider)

    assert RightsChanged(("show-1",)) in outcome.facts
    assert states_of(database, "show-1") == {"B2": "sold"}
    with database.read() as tx:
        assert [grant.seat_ids for grant in rights.to_hand_back(tx)] == [("C5", "C6")]


def test_a_seat_the_auditorium_does_not_have_is_left_out_of_the_count(
    database: Database, provider: ScriptedProvider
) -> None:
    provider.will("programme", whole_programme())
    provider.will("seat_changes", seat_page(*sold("show-1", "A1", "Z99"), reset=True))
    provider.will("seat_changes", seat_page(*sold("show-1", "A2", "Z98"), cursor="s2"))
    pull(database, provider)
    pull(database, provider)

    with database.read() as tx:
        counted = catalogue.counted(tx, "show-1")
    assert counted is not None
    assert counted.sold == 2


def test_seats_of_a_show_that_is_not_known_yet_are_kept_for_when_it_is(
    database: Database, provider: ScriptedProvider
) -> None:
    provider.will("programme", whole_programme())
    provider.will("seat_changes", seat_page(*sold("show-2", "A1"), reset=True))
    pull(database, provider)

    provider.will("programme", page(showtime("show-2"), cursor="p2"))
    pull(database, provider)

    assert states_of(database, "show-2") == {"A1": "sold"}


def test_a_seat_that_is_free_again_is_free_again(database: Database, provider: ScriptedProvider) -> None:
    provider.will("programme", whole_programme())
    provider.will("seat_changes", seat_page(*sold("show-1", "A1", "A2"), reset=True))
    free = SeatChange("show-1", "A1", ProviderSeatState.FREE)
    provider.will("seat_changes", seat_page(free, cursor="s2", more=True), seat_page(cursor="s3"))
    pull(database, provider)
    outcome = pull(database, provider)

    assert states_of(database, "show-1") == {"A2": "sold"}
    assert outcome.facts == (SeatsChanged(("show-1",)),)
    assert cursors(database)[1] == "s3"


def test_pages_that_never_end_are_given_up_on(database: Database, provider: ScriptedProvider) -> None:
    standing = page(showtime(), cursor="p1", more=True, reset=True)
    provider.will("programme", standing, standing)

    outcome = pull(database, provider)

    assert outcome.failure.startswith("the programme does not end")
    assert outcome.answered, "somebody does answer: it is the programme that is wrong"
    assert shows_in(database) == set()


def test_when_the_programme_gets_no_answer_the_provider_is_asked_whether_it_is_there(
    database: Database, provider: ScriptedProvider
) -> None:
    provider.will("programme", whole_programme())
    pull(database, provider)

    provider.will("programme", Unreachable("garbage"))
    assert pull(database, provider).answered

    provider.will("programme", Unreachable("silence")).will("describe", NotSent("no route"))
    assert not pull(database, provider).answered


def test_a_first_contact_without_an_answer_is_asked_once(database: Database, provider: ScriptedProvider) -> None:
    provider.will("describe", NotSent("no route"))

    outcome = pull(database, provider)

    assert outcome == PullOutcome(answered=False, failure="no route")
    assert provider.calls == [("describe", None)]


def test_a_refused_key_is_a_failure_but_an_answer(database: Database, provider: ScriptedProvider) -> None:
    provider.will("describe", Refused("unauthorised", "The key is not accepted"))

    outcome = pull(database, provider)

    assert outcome.answered
    assert outcome.failure == "refused: unauthorised The key is not accepted"
    assert outcome.key_refused


def test_a_kiosk_that_was_written_off_forgets_the_rights_of_its_old_epoch(
    database: Database, provider: ScriptedProvider
) -> None:
    provider.will("programme", whole_programme())
    pull(database, provider)
    grant = Grant("g1", RightKind.ALLOTMENT, "show-1", ("C5", "C6"), 1, GrantState.ASKED, NOON)
    database.write(lambda tx: rights.ask(tx, grant))
    database.write(lambda tx: rights.granted(tx, "g1"))

    provider.will("enrol", Enrolled(2))
    outcome = pull(database, provider, introduction=True)

    assert outcome.facts == (RightsChanged(("show-1",)),)
    with database.read() as tx:
        assert rights.live_allotment(tx, "show-1") == {}
        assert rights.to_hand_back(tx) == ()
        assert sync_state.epoch(tx) == 2


def test_another_cinema_is_not_taken_over_while_rights_to_this_one_are_held(
    database: Database, provider: ScriptedProvider
) -> None:
    provider.will("programme", whole_programme())
    pull(database, provider)
    grant = Grant("g1", RightKind.ALLOTMENT, "show-1", ("C5", "C6"), 1, GrantState.ASKED, NOON)
    database.write(lambda tx: rights.ask(tx, grant))

    provider.site = replace(SITE, id="odeon", name="Odeon")
    outcome = pull(database, provider, introduction=True)

    assert outcome.other_site
    assert outcome.failure == "the provider sells for odeon, this kiosk for lumen"
    assert shows_in(database) == {"show-1"}


def test_another_cinema_is_taken_over_by_a_kiosk_that_holds_nothing(
    database: Database, provider: ScriptedProvider
) -> None:
    provider.will("programme", whole_programme())
    pull(database, provider)

    provider.site = replace(SITE, id="odeon", name="Odeon")
    provider.will("programme", whole_programme(showtime("other"), cursor="q1"))
    outcome = pull(database, provider, introduction=True)

    assert outcome.failure == ""
    assert provider.asked("programme") == [None, None]
    assert shows_in(database) == {"other"}


def test_the_seats_of_the_showtime_on_screen_are_as_they_are_now(
    database: Database, provider: ScriptedProvider
) -> None:
    provider.will("programme", whole_programme())
    provider.will("seat_changes", seat_page(*sold("show-1", "A1", "A2"), reset=True))
    pull(database, provider)

    now = {"A2": ProviderSeatState.SOLD, "A3": ProviderSeatState.BLOCKED}
    provider.will("seats", SeatStates("show-1", 9, now), SeatStates("show-1", 9, now))

    assert pull_seats(database, provider, "show-1").facts == (SeatsChanged(("show-1",)),)
    assert states_of(database, "show-1") == {"A2": "sold", "A3": "blocked"}
    assert pull_seats(database, provider, "show-1").facts == ()


def test_how_recipients_are_named_is_remembered_while_the_provider_keeps_them(
    database: Database, provider: ScriptedProvider
) -> None:
    def known() -> tuple[str, int]:
        with database.read() as tx:
            return sync_state.recipient_key(tx), consents.count(tx)

    def introduced(*, promotions: bool, site: Site = SITE) -> tuple[str, int]:
        can = replace(ESCROW, promotions=promotions)
        provider.will("describe", ProviderInfo("Scripted", site, can, NOON, "ab" * 32))
        pull(database, provider, introduction=True)
        return known()

    assert introduced(promotions=False) == ("", 0)
    assert introduced(promotions=True) == ("ab" * 32, 0)
    database.write(lambda tx: consents.put(tx, "cd" * 32, "ada@example.org", "en", "News from Lumen", NOON))
    assert introduced(promotions=False) == ("", 1)
    odeon = replace(SITE, id="odeon", name="Odeon")
    assert introduced(promotions=True, site=odeon) == ("ab" * 32, 0), "nobody agreed to anything of another cinema"
