"""Signing in as the screens see it: a state after the other, in threads that nobody waits for."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.domain.members import Identity, Member
from kiosk.facts import Fact, Facts, SignInChanged
from kiosk.identity import (
    BrowserPage,
    MemberOutcome,
    MemberUnclear,
    NotSignedIn,
    PhoneCode,
    SignedIn,
    SignInTrouble,
    WhyUnclear,
)
from kiosk.ports import NotThere, Refused, Unreachable
from kiosk.services.sign_in import Asking, Failed, Here, LookingUp, Session, SignedOut, SignIn, SignInState, Waiting
from kiosk.store import sync_state
from kiosk.store.database import Database
from tests.builders import NOON, FrozenClock

ADA = Identity("https://id.cinema.test", "ada", "Ada")
MEMBER = Member("c-ada", "Ada")
CODE = PhoneCode("WDJB-MJHT", "https://id.cinema.test/device", "https://id.cinema.test/device?c", 120.0)
PATIENCE_SECONDS = 20.0


@dataclass
class Issuer:
    """Answers when a test lets it. ``revoked``: the sessions that were signed out."""

    asked: PhoneCode | BrowserPage | NotSignedIn = CODE
    may_ask: threading.Event = field(default_factory=threading.Event)
    answer: SignedIn | NotSignedIn | None = None
    answered: threading.Event = field(default_factory=threading.Event)
    ignores_cancelling: bool = False
    waits: int = 0
    revoked: list[str] = field(default_factory=list)

    def ask(self) -> PhoneCode | BrowserPage | NotSignedIn:
        assert self.may_ask.wait(PATIENCE_SECONDS)
        return self.asked

    def wait(self, code: PhoneCode | BrowserPage, cancelled: threading.Event) -> SignedIn | NotSignedIn:
        self.waits += 1
        while not self.answered.wait(0.005):
            if cancelled.is_set() and not self.ignores_cancelling:
                return NotSignedIn(SignInTrouble.CANCELLED)
        assert self.answer is not None
        return self.answer

    def sign_out(self, session: str) -> None:
        self.revoked.append(session)

    def answers(self, answer: SignedIn | NotSignedIn) -> None:
        self.answer = answer
        self.answered.set()


class Desk:
    """A kiosk's sign-in, the facts that it told, and who is looked up."""

    def __init__(self, database: Database) -> None:
        self.issuer = Issuer()
        self.issuer.may_ask.set()
        self.member: MemberOutcome | Exception = MEMBER
        self.may_look_up = threading.Event()
        self.may_look_up.set()
        self.clock = FrozenClock()
        self.told: list[Fact] = []
        facts = Facts()
        facts.subscribe(self.told.append)
        self.sign_in = SignIn(self.issuer, self.look_up, database, self.clock, facts)

    def look_up(self, identity: Identity) -> MemberOutcome:
        assert identity == ADA
        assert self.may_look_up.wait(PATIENCE_SECONDS)
        if isinstance(self.member, Exception):
            raise self.member
        return self.member

    def comes_to(self, kind: type[SignInState]) -> SignInState:
        wait_until(lambda: isinstance(self.sign_in.state, kind))
        return self.sign_in.state


def wait_until(holds: Callable[[], bool]) -> None:
    ends = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < ends
        time.sleep(0.002)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Of a kiosk that reached its provider at noon."""
    database = Database(tmp_path / "kiosk.db")
    database.write(lambda tx: sync_state.record_contact(tx, NOON, online=True))
    yield database
    database.close()


@pytest.fixture
def desk(database: Database) -> Desk:
    """Nobody is signed in."""
    return Desk(database)


def test_somebody_signs_in_and_out(desk: Desk) -> None:
    sign_in = desk.sign_in
    assert sign_in.offered
    assert isinstance(sign_in.state, SignedOut)
    desk.issuer.may_ask.clear()
    sign_in.begin()
    assert isinstance(sign_in.state, Asking)
    sign_in.begin()  # twice is once
    desk.issuer.may_ask.set()
    assert desk.comes_to(Waiting) == Waiting(CODE, desk.clock.ticks + 120)
    desk.may_look_up.clear()
    desk.issuer.answers(SignedIn(ADA, "s1"))
    desk.comes_to(LookingUp)
    assert not sign_in.member
    desk.may_look_up.set()
    assert desk.comes_to(Here) == Here(Session(ADA, MEMBER))
    assert sign_in.member == MEMBER
    told = len(desk.told)
    sign_in.begin()
    sign_in.new_code()
    sign_in.cancel()  # none of which concerns somebody who is here
    assert isinstance(sign_in.state, Here)
    assert len(desk.told) == told == 4
    sign_in.sign_out()
    assert desk.comes_to(SignedOut) == SignedOut()
    assert not sign_in.session
    sign_in.close()
    assert desk.issuer.revoked == ["s1"]
    assert desk.issuer.waits == 1
    assert desk.told == [SignInChanged()] * 5
    assert not [one for one in vars(sign_in).values() if isinstance(one, Session | Here)]


@pytest.mark.parametrize(
    ("outcome", "session"),
    [
        (NotThere(), Session(ADA)),
        (MemberUnclear(WhyUnclear.UNVERIFIED_ADDRESS), Session(ADA, unclear=True)),
        (Refused("forbidden"), Session(ADA, unclear=True)),
    ],
)
def test_a_person_whom_the_cinema_does_not_know_is_signed_in_all_the_same(
    desk: Desk, outcome: MemberOutcome, session: Session
) -> None:
    desk.member = outcome
    desk.issuer.answers(SignedIn(ADA, "s1"))
    desk.sign_in.begin()
    assert desk.comes_to(Here) == Here(session)
    assert desk.sign_in.member is None


@pytest.mark.parametrize("outcome", [Unreachable("away"), RuntimeError("a mistake")])
def test_tokens_are_revoked_if_nothing_comes_of_them(desk: Desk, outcome: MemberOutcome | Exception) -> None:
    desk.member = outcome
    desk.issuer.answers(SignedIn(ADA, "s1"))
    desk.sign_in.begin()
    desk.comes_to(Failed)
    wait_until(lambda: desk.issuer.revoked == ["s1"])
    desk.sign_in.sign_out()
    desk.sign_in.close()
    assert desk.issuer.revoked == ["s1"]


@pytest.mark.parametrize("trouble", [one for one in SignInTrouble if one is not SignInTrouble.CANCELLED])
def test_each_trouble_is_told_and_another_code_may_follow(desk: Desk, trouble: SignInTrouble) -> None:
    desk.issuer.asked = NotSignedIn(trouble, "when asked")
    desk.sign_in.begin()
    assert desk.comes_to(Failed) == Failed(trouble)
    desk.issuer.asked = CODE
    desk.sign_in.new_code()
    desk.comes_to(Waiting)
    desk.issuer.answers(NotSignedIn(trouble, "when answered"))
    assert desk.comes_to(Failed) == Failed(trouble)
    desk.sign_in.cancel()
    assert isinstance(desk.sign_in.state, SignedOut)


def test_what_comes_after_the_customer_left_is_revoked_and_shown_to_nobody(desk: Desk) -> None:
    desk.issuer.ignores_cancelling = True
    desk.sign_in.begin()
    desk.comes_to(Waiting)
    desk.sign_in.cancel()
    assert isinstance(desk.sign_in.state, SignedOut)
    desk.issuer.answers(SignedIn(ADA, "late"))
    wait_until(lambda: desk.issuer.revoked == ["late"])
    assert isinstance(desk.sign_in.state, SignedOut)
    desk.may_look_up.clear()
    desk.issuer.answers(SignedIn(ADA, "s2"))
    desk.sign_in.begin()
    desk.comes_to(LookingUp)
    desk.sign_in.sign_out()  # the session ended while the membership was looked up
    wait_until(lambda: desk.issuer.revoked == ["late", "s2"])
    desk.may_look_up.set()
    desk.issuer.asked = BrowserPage(60)
    desk.issuer.answers(SignedIn(ADA, "s3"))
    desk.sign_in.new_code()
    desk.comes_to(Here)
    assert desk.issuer.revoked == ["late", "s2"]


def test_a_kiosk_that_is_offline_or_whose_clock_is_wrong_says_so_without_asking(desk: Desk, database: Database) -> None:
    database.write(lambda tx: sync_state.record_contact(tx, NOON, online=False))
    assert desk.sign_in.why_not_now() is SignInTrouble.OFFLINE
    desk.sign_in.begin()
    assert desk.comes_to(Failed) == Failed(SignInTrouble.OFFLINE)
    database.write(lambda tx: sync_state.raise_clock_mark(tx, NOON))
    desk.clock.jumps(-3600)
    assert desk.sign_in.why_not_now() is SignInTrouble.WRONG_CLOCK
    assert desk.issuer.waits == 0


def test_without_an_issuer_nothing_is_offered(database: Database) -> None:
    nobody = SignIn(None, lambda _: NotThere(), database, FrozenClock(), Facts())
    nobody.begin()
    nobody.sign_out()
    assert not nobody.offered
    assert isinstance(nobody.state, SignedOut)
