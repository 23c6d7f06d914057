"""The part of the provider contract about what is on, and which seats are left."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.showtimes import ShowtimeStatus
from kiosk.ports import Refused
from sync.provider import (
    Deletion,
    Kind,
    PosterBytes,
    ProgrammePage,
    ProviderInfo,
    ProviderSeatState,
    SeatChange,
    SeatChangesPage,
    SeatStates,
)
from tests.contracts.stage import Kiosk, OnStage, Stage, all_seat_changes, expect, whole_programme


class ProgrammeContract(OnStage):
    """Programme and seats, whole and as changes."""

    def test_it_says_who_it_is_and_what_time_it_has(self, kiosk: Kiosk) -> None:
        info = expect(ProviderInfo, kiosk.provider.describe())
        assert info.site.id
        assert info.site.local(info.now).utcoffset() is not None
        assert abs((info.now - datetime.now(UTC)).total_seconds()) < 60

    def test_a_wrong_clock_is_noticed(self, stage: Stage, kiosk: Kiosk) -> None:
        stage.clock(3 * 3600)
        info = expect(ProviderInfo, kiosk.provider.describe())
        assert abs((info.now - datetime.now(UTC)).total_seconds() - 3 * 3600) < 60
        assert abs((kiosk.provider.clock_offset() or 0) - 3 * 3600) < 60

    def test_before_the_first_answer_nothing_is_known_of_its_clock(self, stage: Stage) -> None:
        assert stage.provider("looker-on").clock_offset() is None

    def test_the_programme_refers_to_nothing_it_does_not_have(self, kiosk: Kiosk) -> None:
        pages = whole_programme(kiosk.provider)
        films = {film.id for page in pages for film in page.films}
        halls = {hall.id: hall for page in pages for hall in page.auditoriums}
        prices = {prices.id: prices for page in pages for prices in page.price_lists}
        kinds = {kind.id for page in pages for kind in page.ticket_types}
        showtimes = [showtime for page in pages for showtime in page.showtimes]
        assert showtimes
        for showtime in showtimes:
            assert showtime.film_id in films
            assert showtime.starts_at < showtime.ends_at
            zones = {seat.zone for seat in halls[showtime.auditorium_id].seats}
            priced = {zone for _, zone in prices[showtime.price_list_id].prices}
            assert zones <= priced
        assert {kind for one in prices.values() for kind, _ in one.prices} <= kinds

    def test_small_pages_tell_the_same_as_large_ones(self, stage: Stage, kiosk: Kiosk) -> None:
        small = whole_programme(stage.provider("looker-on", page=5))
        assert [page.reset for page in small] == [True] + [False] * (len(small) - 1)
        assert len(small) > 3
        large = whole_programme(kiosk.provider)
        assert {s.id: s for page in small for s in page.showtimes} == {
            s.id: s for page in large for s in page.showtimes
        }
        for last in (small[-1], large[-1]):
            later = expect(ProgrammePage, kiosk.provider.programme(last.cursor))
            assert (later.showtimes, later.deletions, later.reset) == ((), (), False)

    def test_nothing_changed_is_an_empty_page(self, kiosk: Kiosk) -> None:
        cursor = whole_programme(kiosk.provider)[-1].cursor
        page = expect(ProgrammePage, kiosk.provider.programme(cursor))
        assert (page.showtimes, page.films, page.deletions) == ((), (), ())
        assert (page.more, page.reset) == (False, False)

    def test_an_unknown_cursor_begins_anew(self, kiosk: Kiosk) -> None:
        assert expect(ProgrammePage, kiosk.provider.programme("of-another-time")).reset
        assert expect(SeatChangesPage, kiosk.provider.seat_changes("of-another-time")).reset

    def test_a_moved_showtime_comes_as_a_change(self, stage: Stage, kiosk: Kiosk) -> None:
        cursor = whole_programme(kiosk.provider)[-1].cursor
        stage.move_showtime(kiosk.showtime.id, 900)
        [page] = whole_programme(kiosk.provider, cursor)
        late = timedelta(minutes=15)
        assert page.showtimes == (
            replace(
                kiosk.showtime,
                starts_at=kiosk.showtime.starts_at + late,
                ends_at=kiosk.showtime.ends_at + late,
                sales_end_at=kiosk.showtime.sales_end_at + late,
            ),
        )
        assert not page.deletions

    def test_a_cancelled_showtime_comes_as_a_change_and_is_sold_no_more(self, stage: Stage, kiosk: Kiosk) -> None:
        cursor = whole_programme(kiosk.provider)[-1].cursor
        stage.cancel_showtime(kiosk.showtime.id)
        [page] = whole_programme(kiosk.provider, cursor)
        assert page.showtimes == (replace(kiosk.showtime, status=ShowtimeStatus.CANCELLED),)
        assert expect(Refused, kiosk.provider.grant(kiosk.asks_for(kiosk.seats[0]))).code == "not_on_sale"

    @pytest.mark.usefixtures("nobody_was_here")
    def test_a_withdrawn_showtime_is_a_deletion(self, stage: Stage, kiosk: Kiosk) -> None:
        cursor = whole_programme(kiosk.provider)[-1].cursor
        stage.withdraw_showtime(kiosk.showtime.id)
        [page] = whole_programme(kiosk.provider, cursor)
        assert page.deletions == (Deletion(Kind.SHOWTIME, kiosk.showtime.id),)
        assert expect(Refused, kiosk.provider.seats(kiosk.showtime.id)).code == "unknown_showtime"
        assert all(s.id != kiosk.showtime.id for page in whole_programme(kiosk.provider) for s in page.showtimes)

    def test_a_poster_is_what_its_name_says(self, kiosk: Kiosk) -> None:
        posters = [film.poster for page in whole_programme(kiosk.provider) for film in page.films if film.poster]
        if "poster" in self.NEVER_MADE:
            assert posters == []
        else:
            picture = expect(PosterBytes, kiosk.provider.poster(posters[0].digest))
            assert picture.media_type == posters[0].media_type
        assert expect(Refused, kiosk.provider.poster("0" * 64)).code == "not_found"

    def test_seats_follow_what_happens_to_them(self, stage: Stage, kiosk: Kiosk) -> None:
        bought, blocked, held, back = kiosk.seats[:4]
        given = kiosk.holds(back)
        cursor = all_seat_changes(kiosk.provider)[-1].cursor
        stage.buy(kiosk.showtime.id, [bought])
        stage.block(kiosk.showtime.id, [blocked])
        kiosk.holds(held)
        kiosk.provider.hand_back(given, [back], kiosk.epoch)
        pages = all_seat_changes(kiosk.provider, cursor)
        changes = [change for page in pages for change in page.changes]
        assert not any(page.reset for page in pages)
        assert {(change.seat_id, change.state) for change in changes} == {
            (bought, ProviderSeatState.SOLD),
            (blocked, ProviderSeatState.BLOCKED),
            (held, ProviderSeatState.HELD),
            (back, ProviderSeatState.FREE),
        }
        assert {change.showtime_id for change in changes} == {kiosk.showtime.id}

    def test_changes_and_states_tell_the_same(self, kiosk: Kiosk) -> None:
        kiosk.holds(kiosk.seats[0])
        told: dict[str, ProviderSeatState] = {}
        for page in all_seat_changes(kiosk.provider):
            for change in page.changes:
                if change.showtime_id == kiosk.showtime.id:
                    told[change.seat_id] = change.state
        assert {seat: state for seat, state in told.items() if state is not ProviderSeatState.FREE} == kiosk.states()

    def test_small_pages_of_seats_tell_the_same(self, stage: Stage, kiosk: Kiosk) -> None:
        small: set[SeatChange] = set()
        for page in all_seat_changes(stage.provider("looker-on", page=500)):
            small.update(page.changes)
        large = {change for page in all_seat_changes(kiosk.provider) for change in page.changes}
        free = ProviderSeatState.FREE
        assert {change for change in small if change.state is not free} == {
            change for change in large if change.state is not free
        }

    def test_versions_grow(self, kiosk: Kiosk) -> None:
        before = expect(SeatStates, kiosk.provider.seats(kiosk.showtime.id)).version
        kiosk.holds(kiosk.seats[0])
        assert expect(SeatStates, kiosk.provider.seats(kiosk.showtime.id)).version > before
