"""A show that leaves the programme is told to whoever waits for it, unless it is only not sold here."""

from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.mail import MailKind
from kiosk.domain.showtimes import ShowtimeStatus
from kiosk.domain.visits import MISSING_FOR
from kiosk.store import catalogue, sync_state, withdrawn
from kiosk.store.pruning import prune
from sync.mail.calendar import calendar
from sync.mail.letter import Letters, Sender
from sync.programme_apply import apply
from sync.provider import Deletion, Kind, ProgrammePage
from sync.staging import Staging
from tests.builders import SITE, showtime
from tests.kiosk.services.test_telling import HOUR, SHOW, Waiting
from tests.sync.scripted import page, whole_programme

GONE = Deletion(Kind.SHOWTIME, "show-1")
HIDDEN = replace(GONE, hidden=True)
FILM = Deletion(Kind.FILM, "metropolis")
OTHER = showtime("show-2")


class Pulling(Waiting):
    """Ada waits for her film, and the kiosk hears of the programme."""

    def hears(self, told: ProgrammePage) -> None:
        """What a pull brings; the provider answers."""
        staging, now = Staging(), self.kiosk.clock.now()
        staging.add(told)
        self.kiosk.database.write(lambda tx: apply(tx, SITE, staging, now))
        self.answers()

    def answers(self) -> None:
        """A pull that brings nothing."""
        now = self.kiosk.clock.now()
        self.kiosk.database.write(lambda tx: sync_state.record_contact(tx, now, online=True))

    def show_is_back(self, **other: Any) -> None:
        self.hears(replace(whole_programme(replace(showtime(starts_at=SHOW), **other)), reset=False))

    def waits(self, time: timedelta) -> None:
        self.passes(time.total_seconds())
        self.answers()


@pytest.mark.parametrize("also", [(), (FILM, Deletion(Kind.AUDITORIUM, "one"), Deletion(Kind.PRICE_LIST, "evening"))])
def test_a_show_that_is_deleted_is_told_once_and_so_is_its_return(tmp_path: Path, also: tuple[Deletion, ...]) -> None:
    at = Pulling(tmp_path)
    at.hears(page(cursor="2", deletions=(*also, GONE)))
    assert at.runs() == [MailKind.MOVED]
    (told,) = at.told
    assert (told.withdrawn, told.cancelled, told.codes, told.pdf) == (True, False, (), b"")
    assert (told.faces[0].film, told.faces[0].time, told.starts_at) == ("Metropolis", "16:00", SHOW)
    assert told.faces[0].auditorium == "Screen 1"
    assert b"STATUS:TENTATIVE" in calendar(told, "")
    at.waits(HOUR)
    assert at.runs(2) == [], "nobody is reminded of it, or told twice"
    at.show_is_back()
    assert at.runs(2) == [MailKind.MOVED, MailKind.REMINDER]
    assert at.told[1].change is not None
    assert at.told[1].change.restored
    assert at.told[1].codes
    with at.kiosk.database.read() as tx:
        assert withdrawn.showtime(tx, "show-1") is None


@pytest.mark.parametrize(("language", "subject"), [("en", "Not in the programme any more"), ("de", "Nicht mehr im")])
def test_the_mail_says_what_is_known_and_whom_to_ask(tmp_path: Path, language: str, subject: str) -> None:
    at = Pulling(tmp_path)
    at.kiosk.database.write(lambda tx: tx.execute("UPDATE subscriber SET language = ?", (language,)))
    at.hears(page(cursor="2", deletions=(GONE,)))
    at.runs()
    letter = message_from_bytes(Letters(Sender("tickets@aurora.example")).letter(at.told[0]), policy=SMTP)
    assert isinstance(letter, EmailMessage)
    assert subject in letter["Subject"]
    for kind in ("plain", "html"):
        body = letter.get_body((kind,))
        assert body is not None
        words = body.get_content()
        assert at.reference in words
        assert {"en": "please contact", "de": "bitte wenden"}[language] in " ".join(words.lower().split())


def test_a_show_that_is_missing_is_told_once_it_stays_so_and_the_provider_answers(tmp_path: Path) -> None:
    at = Pulling(tmp_path)
    at.hears(whole_programme(OTHER))
    assert at.runs(3) == []
    at.passes(MISSING_FOR.total_seconds())
    assert at.runs(2) == [], "the provider was not heard since"
    at.answers()
    assert at.runs() == [MailKind.MOVED]
    assert at.told[0].withdrawn


def test_a_programme_that_was_sent_in_part_and_mended_tells_nothing(tmp_path: Path) -> None:
    at = Pulling(tmp_path)
    at.hears(whole_programme(OTHER))
    at.waits(MISSING_FOR - timedelta(seconds=61))
    at.show_is_back()
    at.waits(MISSING_FOR)
    assert at.runs(2) == []


def test_a_show_that_is_back_before_its_mail_went_out_tells_nothing(tmp_path: Path) -> None:
    at = Pulling(tmp_path)
    at.hears(page(cursor="2", deletions=(GONE,)))
    at.mailing.send_due()
    at.show_is_back()
    assert at.runs(2) == []


@pytest.mark.parametrize(
    "told",
    [
        page(cursor="2", deletions=(HIDDEN,)),
        replace(whole_programme(OTHER), deletions=(HIDDEN,)),
        page(cursor="2", deletions=(FILM,)),
    ],
    ids=["hidden", "hidden from the whole", "it names a film that is not there"],
)
def test_a_show_that_is_only_not_sold_here_tells_nothing(tmp_path: Path, told: ProgrammePage) -> None:
    at = Pulling(tmp_path)
    at.hears(told)
    with at.kiosk.database.read() as tx:
        assert catalogue.showtime(tx, "show-1") is None
    at.waits(2 * MISSING_FOR)
    assert at.runs(2) == []


def test_one_that_was_missing_and_turns_out_to_be_hidden_tells_nothing(tmp_path: Path) -> None:
    at = Pulling(tmp_path)
    at.hears(whole_programme(OTHER))
    at.hears(page(cursor="2", deletions=(HIDDEN,)))
    at.waits(2 * MISSING_FOR)
    assert at.runs(2) == []


def test_who_knows_that_it_is_cancelled_is_not_told_that_it_is_gone(tmp_path: Path) -> None:
    at = Pulling(tmp_path)
    at.show_is_back(status=ShowtimeStatus.CANCELLED)
    assert at.runs() == [MailKind.MOVED]
    at.hears(page(cursor="2", deletions=(GONE,)))
    assert at.runs(2) == []
    at.show_is_back()
    assert at.runs() == [MailKind.MOVED]


def test_a_show_that_was_put_off_and_then_withdrawn_is_told_as_the_latter(tmp_path: Path) -> None:
    at = Pulling(tmp_path)
    at.show_is_back(starts_at=SHOW + HOUR)
    at.mailing.send_due()
    at.hears(page(cursor="2", deletions=(GONE,)))
    assert at.runs() == [MailKind.MOVED]
    assert at.told[0].withdrawn
    assert at.told[0].faces[0].time == "17:00"


def test_providers_that_tidy_up_what_has_begun_frighten_nobody(tmp_path: Path) -> None:
    at = Pulling(tmp_path)
    at.waits(3 * HOUR)
    at.runs()
    at.told.clear()
    at.hears(page(cursor="2", deletions=(GONE,)))
    assert at.runs(2) == []


def test_what_nobody_waits_for_is_not_kept_and_what_was_is_tidied_away(tmp_path: Path) -> None:
    at = Pulling(tmp_path)
    other = Waiting(tmp_path / "other", news=False)
    for one in (at, other):
        staging = Staging()
        staging.add(page(cursor="2", deletions=(GONE,)))
        now = one.kiosk.clock.now()
        one.kiosk.database.write(lambda tx, told=staging, at=now: apply(tx, SITE, told, at))  # type: ignore[misc]
    with at.kiosk.database.read() as tx, other.kiosk.database.read() as other_tx:
        assert withdrawn.showtime(tx, "show-1") is not None
        assert withdrawn.showtime(other_tx, "show-1") is None
    at.kiosk.database.write(lambda tx: prune(tx, SHOW + timedelta(days=8)))
    with at.kiosk.database.read() as tx:
        assert withdrawn.showtime(tx, "show-1") is None
