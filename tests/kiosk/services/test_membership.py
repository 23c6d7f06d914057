"""Who a person is, and what a card is worth: over the real store, with a scripted provider."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.identity_matching import WhyUnclear
from kiosk.domain.member_prices import Claim, Proof
from kiosk.domain.members import Identity, Member, Membership
from kiosk.facts import Fact, Facts, MemberChanged
from kiosk.identity import (
    CardRefused,
    MemberUnclear,
    NotACard,
    WhyNoCard,
)
from kiosk.ports import NotThere, Refused, Unreachable
from kiosk.services.membership import MOST_WRONG, PAUSE_SECONDS, CardPrices, CardRules, Memberships
from kiosk.store import member_cases, member_links, sync_state
from kiosk.store.database import Database
from kiosk.store.member_cases import MemberCase, MemberCaseKind
from kiosk.store.sqlite import Connection
from sync.member_pass import PassReader
from tests.builders import NOON, FrozenClock, store
from tests.fakes import ScriptedMemberDesk

ISSUER = "https://issuer.test"
CARD = "AB-1234-5678"


@dataclass
class Place:
    database: Database
    desk: ScriptedMemberDesk
    clock: FrozenClock
    told: list[Fact]
    memberships: Memberships

    def cases(self) -> tuple[MemberCase, ...]:
        with self.database.read() as tx:
            return member_cases.cases(tx)

    def linked(self, subject: str) -> str:
        with self.database.read() as tx:
            return member_links.customer_of(tx, member_links.mark(b"k" * 32, ISSUER, subject))

    def online(self, *, is_so: bool) -> None:
        self.database.write(lambda tx: sync_state.record_contact(tx, NOON, online=is_so))


Placing = Callable[..., Place]


@pytest.fixture
def place(tmp_path: Path) -> Placing:
    def made(prices: CardPrices = CardPrices.CLAIMED, *, keeps_members: bool = True) -> Place:
        database, clock, facts, told = store(tmp_path), FrozenClock(), Facts(), list[Fact]()
        facts.subscribe(told.append)
        desk = ScriptedMemberDesk()
        rules = CardRules(prices, re.compile(r"[A-Z]{2}-\d{4}-\d{4}"))
        memberships = Memberships(
            database, desk, PassReader(), rules, lambda: b"k" * 32, clock, facts, keeps_members=lambda: keeps_members
        )
        return Place(database, desk, clock, told, memberships)

    return made


def who(subject: str = "ada") -> Identity:
    return Identity(ISSUER, subject, name="Ada Byron", email="ada@cinema.test", email_verified=True)


def membership(number: str = CARD, days: float = 300) -> Membership:
    return Membership(number, "friend", NOON - timedelta(days=300), NOON + timedelta(days=days))


def test_whoever_is_found_is_linked_and_named_to_the_provider_the_next_time(place: Placing) -> None:
    lobby = place()
    lobby.desk.members["ada"] = Member("c-ada", name="Ada Byron")
    assert lobby.memberships.look_up(who()) == Member("c-ada", name="Ada Byron")
    assert lobby.linked("ada") == "c-ada"
    lobby.memberships.look_up(Identity(ISSUER, "ada"))  # by now without any claim
    assert [linked for _, linked in lobby.desk.asked] == ["", "c-ada"]


def test_another_customer_than_before_is_nobody_until_staff_looked_or_the_provider_made_them_one(
    place: Placing,
) -> None:
    lobby = place()
    lobby.desk.answers = [Member("c-1"), Member("c-2")]
    lobby.memberships.look_up(who())
    assert lobby.memberships.look_up(who()) == MemberUnclear(WhyUnclear.LINKED_TO_ANOTHER)
    assert lobby.linked("ada") == "c-1"
    (case,) = lobby.cases()
    assert case.kind is MemberCaseKind.LINKED_TO_ANOTHER

    lobby.desk.answers = [Member("c-3", formerly=("c-1",))]
    assert lobby.memberships.look_up(who()) == Member("c-3", formerly=("c-1",)), "two customers were made one"
    assert lobby.linked("ada") == "c-3"

    assert lobby.database.write(lambda tx: member_cases.settle(tx, case.number, "Eva", NOON))
    assert lobby.linked("ada") == "", "looked into: found anew the next time"
    assert not lobby.database.write(lambda tx: member_cases.settle(tx, case.number, "Eva", NOON))
    assert lobby.cases() == ()


def test_who_is_unclear_is_on_the_list_once_and_without_a_name(place: Placing, tmp_path: Path) -> None:
    lobby = place()
    unclear = MemberUnclear(WhyUnclear.SEVERAL_CUSTOMERS)
    lobby.desk.answers = [unclear, unclear, MemberUnclear(WhyUnclear.UNVERIFIED_ADDRESS), Member("c-max")]
    for subject in ("subject-of-ada", "subject-of-ada", "subject-of-zoe", "subject-of-max"):
        lobby.memberships.look_up(who(subject))
    assert [(case.kind.value, case.times) for case in lobby.cases()] == [
        ("several_customers", 2),
        ("unverified_address", 1),
    ]
    assert len({case.mark for case in lobby.cases()}) == 2
    lobby.database.close()
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"several_customers" in written
    for secret in (b"subject-of", b"c-max", b"Ada", b"ada@cinema", ISSUER.encode()):
        assert secret not in written, secret


def test_made_up_accounts_do_not_fill_the_list(place: Placing) -> None:
    lobby = place()
    at = lobby.clock.now()

    def many(tx: Connection) -> None:
        for number in range(member_cases.MOST_OPEN + 5):
            member_cases.unclear(tx, f"{number:064x}", WhyUnclear.UNVERIFIED_ADDRESS, at)

    lobby.database.write(many)
    assert len(lobby.cases()) == member_cases.MOST_OPEN


def test_links_that_nobody_uses_go(place: Placing) -> None:
    lobby = place()
    lobby.desk.members["ada"] = Member("c-ada")
    lobby.memberships.look_up(who())
    soon, late = NOON + timedelta(days=399), NOON + timedelta(days=401)
    assert lobby.database.write(lambda tx: member_links.forget_unused(tx, soon)) == 0
    assert lobby.database.write(lambda tx: member_links.forget_unused(tx, late)) == 1
    assert lobby.linked("ada") == ""


def test_a_provider_without_members_is_not_asked(place: Placing) -> None:
    lobby = place(keeps_members=False)
    assert lobby.memberships.look_up(who()) == NotThere()
    assert lobby.memberships.claim_card(CARD) == CardRefused(WhyNoCard.NOT_HERE)
    assert (lobby.desk.asked, lobby.desk.shown) == ([], [])


def test_a_card_that_the_provider_knows_is_verified(place: Placing) -> None:
    lobby = place(CardPrices.ONLINE)
    lobby.desk.cards[CARD] = membership()
    assert lobby.memberships.claim_card(f"\x02{CARD}\r\n") == Claim(membership(), Proof.VERIFIED)
    assert lobby.memberships.here().claim == Claim(membership(), Proof.VERIFIED)
    assert lobby.told == [MemberChanged()]
    lobby.memberships.forget()
    assert lobby.memberships.here().claim is None
    assert lobby.told == [MemberChanged(), MemberChanged()]


@pytest.mark.parametrize(
    ("prices", "answer", "online", "worth"),
    [
        (CardPrices.CLAIMED, None, False, "claimed"),
        (CardPrices.CLAIMED, Unreachable("slow"), True, "claimed"),
        (CardPrices.CLAIMED, NotThere(), True, WhyNoCard.NO_SUCH_CARD),
        (CardPrices.CLAIMED, membership(days=-1), True, WhyNoCard.NOT_VALID),
        (CardPrices.ONLINE, None, False, WhyNoCard.NOT_NOW),
        (CardPrices.ONLINE, Unreachable("slow"), True, WhyNoCard.NOT_NOW),
        (CardPrices.ONLINE, Refused("unknown_kiosk"), True, WhyNoCard.NOT_NOW),
        (CardPrices.NEVER, membership(), True, WhyNoCard.NOT_HERE),
    ],
)
def test_what_a_card_is_worth_is_the_manager_s_rule(
    place: Placing,
    prices: CardPrices,
    answer: object,
    online: bool,  # noqa: FBT001 - a table
    worth: object,
) -> None:
    lobby = place(prices)
    lobby.online(is_so=online)
    lobby.desk.card_answers = [answer] if answer else []  # type: ignore[list-item]
    outcome = lobby.memberships.claim_card(CARD)
    if worth == "claimed":
        assert isinstance(outcome, Claim)
        assert (outcome.membership.number, outcome.proof) == (CARD, Proof.CLAIMED)
        assert outcome.membership.valid_at(NOON + timedelta(days=30))
    else:
        assert outcome == CardRefused(worth)  # type: ignore[arg-type]
        assert lobby.memberships.claim is None
    assert len(lobby.desk.shown) == (1 if online and prices is not CardPrices.NEVER else 0), "offline nobody waits"


@pytest.mark.parametrize("text", ["", "AB-12", "ABCDEFGH", CARD + "9", "AB-1234-5678\x00AB", "9" * 400, "eyJ.x.y"])
def test_what_is_no_card_is_none(place: Placing, text: str) -> None:
    lobby = place()
    assert lobby.memberships.claim_card(text) == NotACard()
    assert lobby.desk.shown == []


def test_numbers_cannot_be_tried_out(place: Placing) -> None:
    lobby = place()
    for number in range(MOST_WRONG):
        assert lobby.memberships.claim_card(f"AB-0000-000{number}") == CardRefused(WhyNoCard.NO_SUCH_CARD)
    lobby.desk.cards[CARD] = membership()
    assert lobby.memberships.claim_card(CARD) == CardRefused(WhyNoCard.PAUSE)
    lobby.clock.passes(PAUSE_SECONDS)
    assert isinstance(lobby.memberships.claim_card(CARD), Claim)


def test_an_answer_that_comes_after_the_customer_left_is_nobody_s(place: Placing) -> None:
    lobby = place()
    lobby.desk.cards[CARD] = membership()
    lobby.desk.before_answering = lobby.memberships.forget
    assert lobby.memberships.claim_card(CARD) == CardRefused(WhyNoCard.NOT_NOW)
    assert lobby.memberships.claim is None
    assert lobby.told == []


def test_a_membership_that_the_issuer_names_is_worth_what_a_card_is(place: Placing) -> None:
    named = replace(who(), email_verified=False, member_numbers=("XX-1", CARD))
    lobby = place(CardPrices.ONLINE)
    lobby.desk.cards[CARD] = membership()
    lobby.desk.answers = [MemberUnclear(WhyUnclear.UNVERIFIED_ADDRESS)]
    assert lobby.memberships.look_up(named) == MemberUnclear(WhyUnclear.UNVERIFIED_ADDRESS), "it opens no account"
    assert lobby.linked("ada") == ""
    assert lobby.memberships.here().claim == Claim(membership(), Proof.VERIFIED)
    lobby.memberships.forget()
    assert lobby.memberships.look_up(replace(named, member_numbers=("XX-1",))) == NotThere()
    assert lobby.memberships.here().claim is None
    lobby.desk.members["ada"] = Member("c-ada")
    assert lobby.memberships.look_up(named) == Member("c-ada")
    assert lobby.memberships.here().claim is None, "a customer's memberships are the provider's to say"
    lobby.desk.members.clear()
    lobby.desk.before_answering = lobby.memberships.forget
    lobby.memberships.look_up(named)
    assert lobby.memberships.here().claim is None, "they left meanwhile"


def test_where_no_card_is_taken_an_issuer_s_word_is_worth_nothing_either(place: Placing) -> None:
    lobby = place(CardPrices.NEVER)
    lobby.desk.cards[CARD] = membership()
    lobby.memberships.look_up(replace(who(), member_numbers=(CARD,)))
    assert (lobby.memberships.claim, lobby.desk.shown) == (None, [])


def test_the_key_of_the_links_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "state" / "members.key"
    key = member_links.read_key(path)
    assert member_links.read_key(path) == key
    assert (len(key), path.stat().st_mode & 0o777) == (32, 0o600)
