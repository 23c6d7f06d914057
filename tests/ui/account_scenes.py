"""Members in their account: bookings to come and over, one of them, taking it back, the profile."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kiosk.domain.account import MemberBooking, NotCancellable, Outing, RefundOffer, WhyNotCancellable
from kiosk.domain.bookings import BookedTicket, FoundBooking, PaymentMethod
from kiosk.domain.journey import Step
from kiosk.domain.members import Consent, ConsentGiven, Member, Preferences
from kiosk.domain.money import Money
from kiosk.identity import MemberUnclear, WhyUnclear
from kiosk.ports import NotThere
from kiosk.services.programme import Showing
from tests.ui.cinema import Cinema
from tests.ui.member_scenes import signs_in
from tests.ui.paying_scenes import in_german, looking
from tests.ui.people import ADA, LAYLA, MAX
from tests.ui.purchase_scenes import Act, offline, pays, reviewed, then
from ui.application import Application
from ui.driving import Person

AGREED = replace(ADA, consents={Consent.REMINDERS: ConsentGiven(datetime(2026, 1, 5, tzinfo=UTC), "Remind me.")})
SEES_BADLY = replace(ADA, preferences=Preferences(1.3, "light", low_reach=False, reduced_motion=True))


def _booking(showing: Showing, number: int, *, over: bool = False, cancelled: bool = False) -> MemberBooking:
    show, reference = showing.showtime, f"WEB{'XY'[over]}{'ACDEFHJK'[number]}22{'34567897'[number]}"
    ago = timedelta(days=20 + 9 * number) if over else timedelta(0)
    tickets = tuple(
        BookedTicket(f"{n:016x}", show.id, f"G{n}", "adult", Money(1200, "EUR"), f"W{number}-{n}")
        for n in (7, 8)[: 1 + number % 2]
    )
    total = Money(1200 * len(tickets) + 100, "EUR")
    found = FoundBooking(
        reference,
        show.id if not over else f"long-ago-{number}",
        tickets,
        Money(100, "EUR"),
        total,
        PaymentMethod.CARD,
        paid=True,
        cancelled=cancelled,
        collected_at=None,
        language="en",
        booked_at=show.starts_at - timedelta(days=2) - ago,
    )
    outing = Outing(
        showing.film.id, showing.film.title, showing.auditorium_name, show.starts_at - ago, show.ends_at - ago
    )
    return MemberBooking(found, outing)


def has_bookings(member: Member = ADA, *, coming: int = 2, over: int = 3) -> Act:
    """What the provider has of a member."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        shows = [one for one in cinema.services.programme.next_showings(40) if one.on_sale]
        palace = [one for one in shows if one.showtime.auditorium_id in ("palace", "salon")] or shows
        listed = [_booking(palace[3 * n % len(palace)], n) for n in range(coming)]
        listed += [_booking(shows[n % len(shows)], n, over=True, cancelled=n == 1) for n in range(over)]
        cinema.accounts.bookings[member.id] = listed
        soon = cinema.clock.now() + timedelta(hours=1)
        cinema.accounts.offer = RefundOffer(Money(1200, "EUR"), Money(100, "EUR"), soon)

    return act


def is_slow(application: Application, cinema: Cinema, person: Person) -> None:
    """The box office takes its time."""
    cinema.accounts.before_answering = lambda: time.sleep(1.5)


def looks_at_the_account(application: Application, cinema: Cinema, person: Person) -> None:
    """Before the answer is there."""
    member = cinema.member_desk.members.setdefault(ADA.id, ADA)
    application.navigator.go(Step.SIGN_IN)
    person.waits_until(lambda: application.view_model(Step.SIGN_IN).stage == "phone")  # type: ignore[attr-defined]
    cinema.issuer.approves(member)
    person.waits_until(lambda: application.navigator.current is Step.ACCOUNT)
    person.rests(0.6)


def looks_again(application: Application, cinema: Cinema, person: Person) -> None:
    """Touch the name in the header."""
    application.navigator.go(Step.ACCOUNT)
    person.waits_until(application.background.idle)
    person.rests(0.1)


def is_nobody_here(outcome: MemberUnclear | NotThere) -> Act:
    """Signed in, and no member of this cinema; or nobody can tell which."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        cinema.member_desk.answers = [outcome]
        signs_in()(application, cinema, person)

    return act


def opens(number: int = 0, *, past: bool = False) -> Act:
    """Touch a booking in the list."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        account = application.view_model(Step.ACCOUNT)
        rows = (account.past if past else account.upcoming).rows  # type: ignore[attr-defined]
        account.open(rows[number].key)  # type: ignore[attr-defined]
        person.rests(0.1)

    return act


def asks_what_comes_back(application: Application, cinema: Cinema, person: Person) -> None:
    """Touch "Cancel"."""
    application.view_model(Step.MY_BOOKING).askToCancel()  # type: ignore[attr-defined]
    person.waits_until(application.background.idle)
    person.rests(0.1)


def takes_it_back(application: Application, cinema: Cinema, person: Person) -> None:
    """See the refund, and confirm."""
    asks_what_comes_back(application, cinema, person)
    application.view_model(Step.MY_BOOKING).goOn()  # type: ignore[attr-defined]
    person.waits_until(application.background.idle)
    person.rests(0.1)


def too_late(application: Application, cinema: Cinema, person: Person) -> None:
    """The provider takes nothing back any more."""
    cinema.accounts.offer = NotCancellable(WhyNotCancellable.TOO_LATE)


def nothing_back(application: Application, cinema: Cinema, person: Person) -> None:
    """The provider keeps all of it."""
    until = cinema.clock.now() + timedelta(days=2)
    cinema.accounts.offer = RefundOffer(Money(0, "EUR"), Money(1300, "EUR"), until)


def opens_profile(application: Application, cinema: Cinema, person: Person) -> None:
    """Touch "My profile"."""
    application.view_model(Step.ACCOUNT).openProfile()  # type: ignore[attr-defined]
    person.rests(0.1)


def in_profile(*slots: str) -> Act:
    """Touch these things on the profile's screen; what begins with "=" is typed."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        profile = application.view_model(Step.PROFILE)
        for slot in slots:
            if slot.startswith("="):
                for letter in slot[1:]:
                    profile.type(letter)  # type: ignore[attr-defined]
            else:
                getattr(profile, slot)()
        person.rests(0.1)

    return act


THERE = then(has_bookings(), signs_in())
PROFILE = then(signs_in(AGREED), opens_profile)

ACCOUNTS: tuple[tuple[str, Act], ...] = (
    ("account", THERE),
    ("account-german", then(in_german, THERE)),
    ("account-one", then(has_bookings(coming=1, over=0), signs_in())),
    ("account-many", then(has_bookings(coming=8, over=8), signs_in())),
    ("account-empty", then(has_bookings(coming=0, over=0), signs_in())),
    ("account-loading", then(is_slow, has_bookings(), looks_at_the_account)),
    (
        "account-here-and-offline-german",
        then(in_german, signs_in(), reviewed("palace", adult=2), pays(), offline, looks_again),
    ),
    ("account-no-member", is_nobody_here(NotThere())),
    ("account-unclear-german", then(in_german, is_nobody_here(MemberUnclear(WhyUnclear.SEVERAL_CUSTOMERS)))),
    ("account-right-to-left-name", then(has_bookings(LAYLA), signs_in(LAYLA))),
    ("account-long-name-german", then(in_german, has_bookings(MAX), signs_in(MAX))),
    ("account-largest-text", then(looking(scale=1.6), THERE)),
    ("account-high-contrast", then(looking("contrast"), THERE)),
    ("account-light", then(looking("light"), THERE)),
    ("account-low-reach", then(looking(low=True), THERE)),
    ("my-booking", then(THERE, opens())),
    ("my-booking-german", then(in_german, THERE, opens(1))),
    ("my-booking-over", then(THERE, opens(past=True))),
    ("my-booking-cancelled", then(THERE, opens(1, past=True))),
    ("my-booking-asked", then(THERE, opens(), asks_what_comes_back)),
    ("my-booking-asked-german", then(in_german, THERE, opens(1), asks_what_comes_back)),
    ("my-booking-asked-nothing-back", then(THERE, nothing_back, opens(), asks_what_comes_back)),
    ("my-booking-asked-largest-text-german", then(in_german, looking(scale=1.6), THERE, opens(), asks_what_comes_back)),
    ("my-booking-taken-back", then(THERE, opens(), takes_it_back)),
    ("my-booking-too-late", then(THERE, too_late, opens(), asks_what_comes_back)),
    ("my-booking-largest-text", then(looking(scale=1.6), THERE, opens())),
    ("my-booking-high-contrast", then(looking("contrast"), THERE, opens())),
    ("my-booking-light", then(looking("light"), THERE, opens())),
    ("my-booking-low-reach", then(looking(low=True), THERE, opens())),
    ("profile", PROFILE),
    ("profile-german", then(in_german, PROFILE)),
    ("profile-long-name", then(signs_in(MAX), opens_profile)),
    ("profile-right-to-left-name", then(signs_in(LAYLA), opens_profile)),
    ("profile-as-one-likes-it", then(signs_in(SEES_BADLY), opens_profile)),
    ("profile-changed", then(PROFILE, looking("light"))),
    ("profile-saved", then(PROFILE, in_profile("editName", "= King", "goOn", "goOn"))),
    ("profile-name-german", then(in_german, PROFILE, in_profile("editName"))),
    ("profile-address-mistyped", then(PROFILE, in_profile("editAddress", "=@", "goOn"))),
    ("profile-copy-asked", then(PROFILE, in_profile("export"))),
    ("profile-erasing", then(PROFILE, in_profile("askToErase"))),
    ("profile-erased-german", then(in_german, PROFILE, in_profile("askToErase", "goOn"))),
    ("profile-largest-text", then(looking(scale=1.6), PROFILE)),
    ("profile-name-largest-text", then(looking(scale=1.6), PROFILE, in_profile("editName"))),
    ("profile-erasing-largest-text-german", then(in_german, looking(scale=1.6), PROFILE, in_profile("askToErase"))),
    ("profile-high-contrast", then(looking("contrast"), PROFILE)),
)
