"""What members' screens say, as values: every state and every ending in words of its own."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.account import (
    CancellationTerms,
    NotCancellable,
    Outing,
    RefundTo,
    WhyNotCancellable,
)
from kiosk.domain.bookings import BookedTicket, Booking, PaymentMethod, SaleState
from kiosk.domain.journey import Step, back
from kiosk.domain.mail_address import AddressMistake
from kiosk.domain.members import Consent, ConsentGiven, Identity
from kiosk.domain.money import Money
from kiosk.domain.standing import Standing
from kiosk.identity import BrowserPage, SignInTrouble
from kiosk.services.account_outcomes import CancelledNow, MyBooking, MyBookings, NotAgain, WhyNotAgain
from kiosk.services.after_sales import PrintState
from kiosk.services.lookup import Found
from kiosk.services.mail_desk import MailAsked
from kiosk.services.profile import NotTaken, WhyNotTaken
from kiosk.services.sign_in import Asking, Failed, Here, LookingUp, Session, SignedOut, Waiting
from tests.ui.people import ADA, CODE, LAYLA, MAX
from ui.viewmodels import account_props, profile_props
from ui.viewmodels.account_props import AccountInputs, derive_account, state_words
from ui.viewmodels.member_props import after_signing_in, derive_member, short_name
from ui.viewmodels.my_booking_props import Busy, MyBookingInputs, Next, derive_my_booking
from ui.viewmodels.profile_props import ProfileInputs, Told, as_it_is, derive_profile, wording
from ui.viewmodels.sign_in_props import SignInInputs, Stage, countdown, derive_sign_in

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
IDENTITY = Identity("https://id", "s-1", "Ada Lovelace")
SHOW = Outing("f", {"en": "Metropolis"}, {"en": "Palace"}, NOON + timedelta(hours=7), NOON + timedelta(hours=9))


def booking(standing: Standing = Standing.VALID, **other: object) -> MyBooking:
    ticket = BookedTicket("t", "s", "A1", "adult", Money(1200, "EUR"), "code")
    zero = Money(0, "EUR")
    sold = Booking(
        "KW37RHXT", "s", (ticket,), zero, zero, Money(1200, "EUR"), PaymentMethod.CARD, "en", NOON, SaleState.CONFIRMED
    )
    return replace(MyBooking(Found(sold, standing), SHOW, here=True), **other)  # type: ignore[arg-type]


def looked_at(one: MyBooking | None = None, **other: object) -> MyBookingInputs:
    inputs = MyBookingInputs(one or booking(), "en", lambda at: at, NOON, address="ada@example.org")
    return replace(inputs, **other)  # type: ignore[arg-type]


# -- who is here ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ada Lovelace", "Ada"),
        (LAYLA.name, "ليلى"),
        ("山田 太郎", "山田"),
        (MAX.name, "M.H."),
        ("Wolfeschlegelsteinhausen", "W."),
        ("  ", ""),
    ],
)
def test_on_a_public_screen_stands_a_first_name_or_initials(name: str, shown: str) -> None:
    assert short_name(name) == shown


def test_who_is_here_is_shown_everywhere_and_signs_out_everywhere_but_while_paying() -> None:
    assert derive_member(None, Step.FILMS, offered=False).can_sign_in is False
    assert derive_member(None, Step.TICKETS, offered=True).can_sign_in is True
    for step in Step:
        props = derive_member(Session(IDENTITY, ADA), step, offered=True)
        assert (props.name, props.can_sign_in) == ("Ada", False)
        assert props.can_sign_out is (step not in (Step.PAY, Step.ATTRACT, Step.OUT_OF_ORDER, Step.CLOSED))
    stranger = derive_member(Session(replace(IDENTITY, name="")), Step.FILMS, offered=True)
    assert (stranger.name, stranger.here, stranger.is_member) == ("Signed in", True, False)


@pytest.mark.parametrize(
    ("came_from", "to", "then_back"),
    [
        (Step.ATTRACT, Step.ACCOUNT, Step.FILMS),
        (Step.MY_TICKETS, Step.ACCOUNT, Step.FILMS),
        (Step.TICKETS, Step.TICKETS, Step.FILMS),
        (Step.REVIEW, Step.TICKETS, Step.FILMS),
        (Step.FILM, Step.FILM, Step.FILMS),
    ],
)
def test_after_signing_in_one_goes_on_where_one_was(came_from: Step, to: Step, then_back: Step) -> None:
    assert after_signing_in(came_from) is to
    assert back(to, {Step.SIGN_IN: came_from, Step.ACCOUNT: Step.ATTRACT}) is then_back
    assert back(Step.SIGN_IN, {Step.SIGN_IN: came_from}) is came_from


# -- signing in ------------------------------------------------------------------------------------------------------


def test_each_state_of_signing_in_is_a_screen_and_each_ending_has_its_own_words() -> None:
    states = {
        SignedOut(): Stage.ASKING,
        Asking(): Stage.ASKING,
        Waiting(CODE, 0): Stage.PHONE,
        Waiting(BrowserPage(300), 0): Stage.BROWSER,
        LookingUp(): Stage.LOOKING_UP,
        Failed(SignInTrouble.DENIED): Stage.TROUBLE,
    }
    assert {state: derive_sign_in(SignInInputs(state, 60)).stage for state in states} == states
    assert derive_sign_in(SignInInputs(Here(Session(IDENTITY)))).stage is Stage.LOOKING_UP
    endings = {one: derive_sign_in(SignInInputs(Failed(one))) for one in SignInTrouble}
    assert len({one.headline for one in endings.values()}) == len(SignInTrouble)
    assert all(one.words for one in endings.values())
    assert endings[SignInTrouble.DENIED].next_text == "New code"
    assert endings[SignInTrouble.WRONG_CLOCK].next_text == ""


def test_the_code_is_shown_with_its_address_and_counted_down() -> None:
    props = derive_sign_in(SignInInputs(Waiting(CODE, 0), 45.2, "Lumen card"))
    assert (props.title, props.code, props.address) == (
        "Sign in with Lumen card",
        "BDWP-HQPK",
        "id.lumen.example/device",
    )
    assert (props.scan_uri, props.countdown, props.soon_over) == (CODE.scan_uri, "Good for 0:46 more", True)
    assert countdown(600) == "Good for 10 minutes"
    assert countdown(120) == "Good for 2:00 more"
    assert countdown(-3) == "Good for 0:00 more"


# -- my bookings -----------------------------------------------------------------------------------------------------


def account(
    listed: MyBookings | None, session: Session | None = None, *, failed: bool = False
) -> account_props.AccountProps:
    known = session or Session(IDENTITY, ADA)
    return derive_account(AccountInputs(known, listed, failed, lambda at: at, NOON, "en"))


def test_the_list_tells_what_is_there_and_what_cannot_be_seen_now() -> None:
    one = booking()
    props = derive_account(
        AccountInputs(Session(IDENTITY, ADA), MyBookings((one,), (), True), False, lambda at: at, NOON, "en")
    )
    assert props.stage is account_props.Stage.LIST
    assert props.membership == "Member until 1 January 2027 · friend"
    assert props.upcoming[0].name == "Metropolis, Monday, 2 March, 19:00, Palace · 1 ticket"
    assert account(None).stage is account_props.Stage.LOADING
    assert account(MyBookings((), (), True)).empty_title == "No bookings yet"
    away = account(MyBookings((), (), False))
    assert (away.empty_title, away.notice.action) == ("", "Try again")
    assert account(None, failed=True).notice.action == "Try again"
    stranger, unclear = account(None, Session(IDENTITY)), account(None, Session(IDENTITY, unclear=True))
    assert stranger.stage is unclear.stage is account_props.Stage.STRANGER
    assert stranger.empty_title != unclear.empty_title
    inputs = AccountInputs(Session(IDENTITY, unclear=True), None, False, lambda at: at, NOON, "en", by_card=True)
    assert derive_account(inputs).empty_title == "Your membership counts today"


def test_what_is_not_as_it_should_be_has_a_word_in_the_list() -> None:
    plain = {Standing.VALID, Standing.OVER, Standing.NOT_HERE}
    assert {one for one in Standing if not state_words(booking(one))[0]} == plain
    assert state_words(booking(pending=True))[0] == "On its way to the box office"
    assert state_words(booking(being_cancelled=True, pending=True))[0] == "Is being cancelled"


# -- one booking -----------------------------------------------------------------------------------------------------


def test_what_can_be_done_with_a_booking() -> None:
    props = derive_my_booking(looked_at())
    assert (props.next, props.can_cancel, props.can_book_again) == (Next.PRINT, True, True)
    assert props.mail_text == "Send to a…@example.org"
    assert derive_my_booking(looked_at(paper_can_come=False)).next is Next.SHOW
    assert derive_my_booking(looked_at(printed=PrintState.PRINTING)).next is Next.AGAIN
    over = derive_my_booking(looked_at(now=NOON + timedelta(days=1)))
    assert (over.next, over.can_cancel, over.mail_text) == (Next.AGAIN, False, "")
    for gone in (looked_at(booking(Standing.CANCELLED)), looked_at(outcome=CancelledNow(Money(1100, "EUR"), True))):
        assert derive_my_booking(gone).can_cancel is False
        assert derive_my_booking(gone).next is Next.AGAIN
    busy = derive_my_booking(looked_at(busy=Busy.TERMS))
    assert (busy.can_go_on, busy.can_cancel) == (False, False)


@pytest.mark.parametrize(
    ("to", "fee", "says"),
    [
        (RefundTo.CARD, 100, ("to the card", "keeps €1.00", "until 14:00")),
        (RefundTo.CINEMA, 0, ("the way it was paid", "until 14:00")),
        (RefundTo.NOBODY, 1200, ("nothing is given back", "keeps €12.00")),
    ],
)
def test_the_refund_is_shown_before_anything_is_confirmed(to: RefundTo, fee: int, says: tuple[str, ...]) -> None:
    terms = CancellationTerms("KW37RHXT", Money(1200 - fee, "EUR"), Money(fee, "EUR"), NOON + timedelta(hours=2), to)
    props = derive_my_booking(looked_at(terms=terms))
    assert (props.asks, props.next, props.mail_text, props.can_book_again) == (True, Next.CANCEL, "", False)
    assert props.refund == f"€{(1200 - fee) / 100:.2f}"
    assert all(words in props.refund_words for words in says)
    assert ("keeps" in props.refund_words) is bool(fee)


def test_every_outcome_has_words() -> None:
    said = [derive_my_booking(looked_at(outcome=NotCancellable(why))).notice.text for why in WhyNotCancellable]
    said += [derive_my_booking(looked_at(outcome=NotAgain(why))).notice.text for why in WhyNotAgain]
    assert all(said)
    assert (
        "€11.00 is on its way"
        in derive_my_booking(looked_at(outcome=CancelledNow(Money(1100, "EUR"), True))).notice.text
    )
    assert (
        derive_my_booking(looked_at(outcome=CancelledNow(Money(0, "EUR"), False))).notice.text
        == "Your booking is cancelled."
    )
    assert "ada" not in derive_my_booking(looked_at(outcome=MailAsked())).notice.text


# -- the profile -----------------------------------------------------------------------------------------------------


def profile(**other: object) -> profile_props.ProfileProps:
    inputs = ProfileInputs(ADA, as_it_is(ADA), profile_props.Stage.FORM, "", None, True, "en")
    return derive_profile(replace(inputs, **other))  # type: ignore[arg-type]


def test_only_what_was_changed_is_saved_and_each_question_has_its_step() -> None:
    assert (profile().next_text, profile().notice.text) == ("", "")
    changed = profile(draft=replace(as_it_is(ADA), name="Ada King"))
    assert (changed.next_text, changed.can_go_on, changed.name) == ("Save", True, "Ada King")
    assert profile(stage=profile_props.Stage.ASKING).next_text == "Yes, erase everything"
    assert profile(member=None, draft=None, stage=profile_props.Stage.GONE).next_text == "Done"
    elsewhere = profile(offered=False)
    assert (elsewhere.can_change, "counter" in elsewhere.notice.text) == (False, True)


def test_a_consent_is_shown_with_its_words_and_since_when() -> None:
    agreed = replace(ADA, consents={Consent.REMINDERS: ConsentGiven(datetime(2026, 1, 5, tzinfo=UTC), "as it was")})
    props = profile(member=agreed)
    assert (props.reminders, props.promotions) == (True, False)
    assert (props.reminders_text, props.reminders_note) == (wording(Consent.REMINDERS), "Since 5 January 2026")
    assert wording(Consent.REMINDERS) != wording(Consent.PROMOTIONS)


def test_every_reason_against_it_has_words() -> None:
    reasons = [*WhyNotTaken, *AddressMistake]
    assert all(profile(outcome=NotTaken(why)).notice.text for why in reasons)
    assert all(profile(outcome=told).notice.text for told in Told)
