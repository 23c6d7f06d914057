"""Campaigns: to those who agreed, at most once, at the manager's pace, and behind all other mail."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.campaigns import Campaign, CampaignText, Phase, PromotionMail, PromotionState, phase
from kiosk.domain.mail import MailTrouble
from kiosk.domain.mail_address import AddressMistake
from kiosk.domain.recipients import recipient
from kiosk.facts import ConsentsChanged
from kiosk.ports import (
    AlreadyClaimed,
    ClaimOutcome,
    Later,
    MailOutcome,
    Misconfigured,
    NotSent,
    Refused,
    RefusedForGood,
    Suppressed,
    Unreachable,
)
from kiosk.services.consents import ConsentGiven, ConsentNotGiven, Consents, WhyNoPromotions, settle
from kiosk.services.mail_desk import MailAsked, MailDesk
from kiosk.services.promoting import Promoting
from kiosk.store import campaigns, sync_state
from kiosk.store.sqlite import Connection, IntegrityError
from tests.builders import NOON
from tests.fakes import ScriptedMailServer, ScriptedRecipients
from tests.kiosk.services.counter import counter

KEY = "ab" * 32
ADA = "Ada.Lovelace@example.org"
WORDING = "News and offers from Lumen by mail"
SPRING = Campaign(
    id="spring",
    texts={"en": CampaignText("Spring", "Films again."), "de": CampaignText("Frühling", "Wieder Filme.")},
    send_at=NOON,
    ends_at=NOON + timedelta(days=3),
    per_hour=100,
    quiet_from=time(20),
    quiet_to=time(9),
    film="metropolis",
)


class Typewriter:
    """Sets promotions as plain text."""

    def __init__(self) -> None:
        self.broken = False

    def promotion(self, told: PromotionMail) -> bytes:
        if self.broken:
            raise ValueError("no glyph for this")
        return f"{told.id} {told.language} {told.subject} {told.film} {told.postal} {told.unsubscribe}".encode()


class Postroom:
    """A kiosk with a mail server and a provider that keeps recipients, and its worker's job."""

    def __init__(self, folder: Path, *answers: MailOutcome, claims: tuple[ClaimOutcome, ...] = ()) -> None:
        self.kiosk = counter(folder)
        self.database, self.clock = self.kiosk.database, self.kiosk.clock
        self.database.write(lambda tx: sync_state.put_recipient_key(tx, KEY))
        self.server, self.recipients, self.paper = (
            ScriptedMailServer(*answers),
            ScriptedRecipients(*claims),
            Typewriter(),
        )
        self.consents = Consents(self.database, self.clock, self.kiosk.nudged.append, mails=True)
        self.desk = MailDesk(self.database, self.clock, self.kiosk.nudged.append, offered=True)
        self.promoting = self.worker()

    def worker(self) -> Promoting:
        return Promoting(self.database, self.recipients, self.paper, self.server, self.clock, lambda: 0.0)

    def agree(self, *addresses: str, language: str = "en") -> None:
        for address in addresses:
            assert self.consents.give(address, language, WORDING) == ConsentGiven()

    def schedule(self, campaign: Campaign = SPRING) -> None:
        self.database.write(lambda tx: campaigns.schedule(tx, campaign, self.clock.now()))

    def went_to(self) -> list[str]:
        return [address for address, _ in self.server.sent]

    def counts(self, campaign: str = "spring") -> dict[str, int]:
        with self.database.read() as tx:
            found = {state.value: many for state, many in campaigns.counts(tx, campaign).items()}
            return found | {"to_come": campaigns.to_come(tx, campaign)}

    def rows(self) -> list[tuple[str | None, int]]:
        with self.database.read() as tx:
            return [
                (row["address"], row["counts"])
                for row in tx.execute(
                    "SELECT opened(address, 'consent') AS address, counts FROM consent ORDER BY number"
                )
            ]

    def buys(self, *seats: str, agreed: str = WORDING, pays: bool = True) -> str:
        self.kiosk.chooses(*(seats or ("C5",)))
        self.kiosk.checkout.hold()
        reference = self.kiosk.checkout.reference
        assert reference is not None
        assert self.desk.ask_for(reference, ADA, "de", agreed=agreed) == MailAsked()
        if pays:
            self.kiosk.checkout.pay(PaymentMethod.CARD)
        return reference


def test_who_agreed_gets_it_once_in_their_language_and_nobody_else(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    post.agree("bob@example.org", ADA, ADA)
    post.agree("cleo@example.org", language="de-AT")
    post.agree("dan@example.org", language="fr")
    assert post.promoting.send_due() == ()
    assert post.recipients.claims == []

    post.schedule()
    for _ in range(3):
        post.promoting.send_due()
        post.clock.passes(3600)
    assert post.went_to() == ["bob@example.org", ADA, "cleo@example.org", "dan@example.org"]
    said = [letter.decode().split(" ", 1) for _, letter in post.server.sent]
    assert said[0][1] == "en Spring Metropolis 1 Light Street https://tickets.example/u/1"
    assert [words.split()[0] for _, words in said] == ["en", "en", "de", "en"]
    assert [claim for _, _, claim in post.recipients.claims] == [one for one, _ in said]
    assert post.recipients.claims[1][:2] == ("spring", recipient(KEY, ADA.lower()))
    assert post.counts() == {"sent": 4, "to_come": 0}

    post.schedule(replace(SPRING, per_hour=99))
    post.promoting.send_due()
    assert len(post.server.sent) == 4, "scheduled anew it begins with nobody"
    post.schedule(replace(SPRING, id="summer", film="gone"))
    post.promoting.send_due()
    assert len(post.server.sent) == 8


def test_a_consent_counts_with_its_purchase_and_goes_with_it(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    post.schedule()
    post.buys(pays=False)
    assert settle(post.database) == ()
    assert post.rows() == [(ADA, 0)]
    post.kiosk.checkout.pay(PaymentMethod.CARD)
    post.database.write(lambda tx: tx.execute("UPDATE mail SET state = 'sent'"))
    assert post.promoting.send_due() == (ConsentsChanged(),)
    assert post.went_to() == [ADA]

    post.buys("D5", pays=False)
    assert post.rows() == [(ADA, 1), (ADA, 0)]
    post.kiosk.checkout.abandon()
    post.buys("D6", agreed="Other words", pays=False)
    post.kiosk.checkout.abandon()
    assert settle(post.database) == (ConsentsChanged(),)
    assert post.rows() == [(ADA, 1)]

    other = post.buys("D7", pays=False)
    assert post.desk.ask_for(other, "bob@example.org", "en", agreed=WORDING) == MailAsked()
    assert post.rows() == [(ADA, 1), ("bob@example.org", 0)], "the address was typed anew"
    assert post.desk.ask_for(other, "bob@example.org", "en") == MailAsked()
    assert post.rows() == [(ADA, 1)], "and now without agreeing"
    post.buys("D8", pays=False)
    post.desk.take_back(post.kiosk.checkout.reference or "")
    assert post.rows() == [(ADA, 1)], "it did not count yet"
    assert post.recipients.suppressed == []


@pytest.mark.parametrize("taken_back", [0, 1])
def test_who_wants_no_mail_under_my_tickets_withdraws_every_consent_and_the_provider_is_told(
    tmp_path: Path, taken_back: int
) -> None:
    post = Postroom(tmp_path)
    references = (post.buys(), post.buys("D5"))
    post.database.write(lambda tx: tx.execute("UPDATE mail SET state = 'sent'"))
    post.desk.take_back(references[taken_back])
    assert post.rows() == [(None, 1), (None, 1)], "what was agreed to, and that it was withdrawn, is kept"
    post.schedule()
    post.promoting.send_due()
    assert post.went_to() == []
    assert post.recipients.suppressed == [recipient(KEY, ADA)]


def test_who_unsubscribed_by_mail_and_agrees_anew_to_the_same_words_gets_news_again(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    post.agree(ADA)
    post.clock.passes(60)
    unsubscribed_at = post.clock.now()
    asked = post.recipients.claim

    def claim(campaign: str, name: str, claim_id: str, consented_at: datetime) -> ClaimOutcome:
        outcome = asked(campaign, name, claim_id, consented_at)
        return outcome if consented_at > unsubscribed_at else Suppressed()

    post.recipients.claim = claim  # type: ignore[method-assign, assignment]
    post.clock.passes(60)
    post.agree(ADA)
    post.schedule()
    post.promoting.send_due()
    assert post.went_to() == [ADA]


def test_no_consent_is_taken_where_nothing_could_be_sent(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    assert post.consents.why_not() is None
    assert post.consents.give("ada", "en", WORDING) == ConsentNotGiven(AddressMistake.INCOMPLETE)
    post.database.write(lambda tx: sync_state.put_recipient_key(tx, ""))
    assert post.consents.give(ADA, "en", WORDING) == ConsentNotGiven(WhyNoPromotions.PROVIDER_CANNOT)
    post.buys(agreed=WORDING)
    assert post.rows() == []
    without = Consents(post.database, post.clock, post.kiosk.nudged.append, mails=False)
    assert without.why_not() is WhyNoPromotions.NO_MAIL_SERVER
    off = Consents(post.database, post.clock, post.kiosk.nudged.append, mails=True, promotions=False)
    assert off.give(ADA, "en", WORDING) == ConsentNotGiven(WhyNoPromotions.SWITCHED_OFF)
    assert off.withdraw(ADA) is False


def test_a_withdrawn_consent_is_told_to_the_provider_until_it_knows_and_can_be_given_again(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    post.agree(ADA)
    post.schedule()
    assert post.consents.withdraw("ada.lovelace@EXAMPLE.org")
    assert not post.consents.withdraw(ADA)
    assert post.rows() == [(None, 1)]
    assert post.kiosk.nudged[-4:-2] == ["backup", "promotions"]
    post.recipients.suppress_answers = [Unreachable(), Refused("unknown_kiosk")]
    for _ in range(4):
        post.promoting.send_due()
        post.clock.passes(3600)
    assert post.recipients.suppressed == [recipient(KEY, ADA)]
    assert post.went_to() == []
    post.agree(ADA)
    post.promoting.send_due()
    assert post.went_to() == [ADA]
    assert [address for address, _ in post.rows()] == [None, ADA]


def test_no_more_an_hour_than_the_manager_wants(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    post.agree(*(f"{number}@example.org" for number in range(7)))
    post.schedule(replace(SPRING, per_hour=3))
    sent = []
    for _ in range(130):
        post.promoting.send_due()
        sent.append(len(post.server.sent))
        post.clock.passes(60)
    assert [sent[minute] for minute in (0, 59, 61, 119, 121)] == [3, 3, 6, 6, 7]


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        (-1, Phase.BEFORE),
        (0, Phase.OPEN),
        (6.9, Phase.OPEN),
        (7, Phase.QUIET),  # 20:00 in Berlin
        (19.9, Phase.QUIET),
        (20, Phase.OPEN),
        (72, Phase.OVER),
    ],
)
def test_when_a_campaign_sends(hours: float, expected: Phase, tmp_path: Path) -> None:
    now = NOON + timedelta(hours=hours)
    local = (now + timedelta(hours=1)).time()
    assert phase(SPRING, now, local) is expected
    always = replace(SPRING, quiet_from=time(3), quiet_to=time(3))
    assert phase(always, NOON, time(3)) is Phase.OPEN
    assert phase(replace(SPRING, quiet_from=time(1), quiet_to=time(2)), NOON, time(1, 30)) is Phase.QUIET
    post = Postroom(tmp_path)
    post.agree(ADA)
    post.schedule()
    post.clock.passes(hours * 3600)
    post.promoting.send_due()
    assert post.went_to() == ([ADA] if expected is Phase.OPEN else [])


def test_other_mail_goes_first(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    post.agree("bob@example.org")
    post.schedule()
    post.buys(agreed="")
    post.promoting.send_due()
    assert post.went_to() == []
    post.database.write(lambda tx: tx.execute("UPDATE mail SET state = 'sent'"))
    post.promoting.send_due()
    assert post.went_to() == ["bob@example.org"]


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (RefusedForGood("550 5.1.1"), "refused"),
        (Unreachable("the answer was lost"), "unknown"),
        (Later("450 4.2.1"), "sent"),
        (NotSent("no answer"), "sent"),
        (Misconfigured(MailTrouble.LOGIN, "535"), "sent"),
    ],
)
def test_what_surely_did_not_leave_goes_later_and_what_is_in_doubt_never_again(
    tmp_path: Path, answer: MailOutcome, state: str
) -> None:
    post = Postroom(tmp_path, answer)
    post.agree(ADA)
    post.schedule()
    post.promoting.send_due()
    post.promoting.send_due()
    assert len(post.server.sent) == 1
    post.clock.passes(3600)
    post.promoting.send_due()
    assert post.counts() == {state: 1, "to_come": 0}
    assert len(post.server.sent) == (2 if state == "sent" else 1)
    assert len({claim for _, _, claim in post.recipients.claims}) == 1, "asked again under the same claim"
    assert len({letter.split()[0] for _, letter in post.server.sent}) == 1


def test_what_the_provider_says_is_done(tmp_path: Path) -> None:
    answers = (AlreadyClaimed(), Suppressed(), Refused("unknown_kiosk"), Unreachable("lost"))
    post = Postroom(tmp_path, claims=answers)
    post.agree("1@example.org", "2@example.org", "3@example.org")
    post.schedule()
    assert post.promoting.send_due() == (ConsentsChanged(),)
    assert post.rows() == [("1@example.org", 1), (None, 1), ("3@example.org", 1)]
    for _ in range(3):
        post.clock.passes(900)
        post.promoting.send_due()
    assert post.went_to() == ["3@example.org"]
    assert post.counts() == {"already": 1, "suppressed": 1, "sent": 1, "to_come": 0}
    assert len(set(post.recipients.claims[2:])) == 1
    assert post.recipients.suppressed == [], "who unsubscribed there need not be told there"


def test_a_stopped_campaign_and_a_letter_that_cannot_be_set_keep_nobody_else(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    post.agree(ADA)
    post.schedule()
    post.paper.broken = True
    post.promoting.send_due()
    post.paper.broken = False
    assert post.counts() == {"claiming": 1, "to_come": 1}
    assert post.database.write(lambda tx: campaigns.stop(tx, "spring"))
    post.clock.passes(3600)
    post.promoting.send_due()
    assert post.went_to() == []
    post.schedule()
    post.promoting.send_due()
    assert post.went_to() == [ADA]
    assert not post.database.write(lambda tx: campaigns.stop(tx, "winter"))


def test_stopped_or_withdrawn_while_the_provider_is_asked_nothing_leaves(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    post.agree(ADA)
    post.schedule()
    asked = post.recipients.claim

    def slow(*arguments: object) -> ClaimOutcome:
        outcome = asked(*arguments)  # type: ignore[arg-type]
        post.consents.withdraw(ADA)
        return outcome

    post.recipients.claim = slow  # type: ignore[method-assign, assignment]
    post.promoting.send_due()
    assert post.went_to() == []


def test_by_a_clock_that_is_wrong_nothing_is_sent(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    post.agree(ADA)
    post.schedule()
    post.database.write(lambda tx: sync_state.raise_clock_mark(tx, NOON + timedelta(days=1)))
    post.promoting.send_due()
    assert post.went_to() == []


def test_what_ended_stays_ended_whatever_the_code_does(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    post.agree(ADA)
    post.schedule()
    post.promoting.send_due()

    def anew(tx: Connection) -> None:
        tx.execute("UPDATE promotion SET state = 'claiming'")

    def gone(tx: Connection) -> None:
        tx.execute("DELETE FROM promotion")

    for wrong in (anew, gone):
        with pytest.raises(IntegrityError):
            post.database.write(wrong)
    assert post.counts() == {PromotionState.SENT.value: 1, "to_come": 0}
