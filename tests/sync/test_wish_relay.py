"""Members' wishes: sealed on the disk until the provider has them, erased with their keys then."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.accounts import Done
from kiosk.domain.account import MemberRequest, ProfileChange
from kiosk.domain.mail_address import AddressMistake, MailAddress
from kiosk.domain.members import Consent, Member, Preferences
from kiosk.facts import WishSettled
from kiosk.ports import NotThere, Refused, Unreachable
from kiosk.services.account_outcomes import NobodySignedIn
from kiosk.services.consents import ConsentGiven, Consents
from kiosk.services.mail_desk import ask_for
from kiosk.services.profile import MOST_WAITING, Asked, NotTaken, Profile, WhyNotTaken
from kiosk.store import backups, consents, erasure, mail, member_links, sealed_messages, subscribers, sync_state, wishes
from kiosk.store.database import Database
from kiosk.store.sealing import KEY_FILE, Sealing
from sync.wish_relay import tell_wishes
from tests.builders import NOON, FrozenClock, store
from tests.kiosk.services.counter import counter
from tests.sync.scripted import ScriptedProvider

ADA = Member("m-ada", "Ada", "ada@example.org", "en")
NAME, ADDRESS, WORDING = "Ągata Wölf-Ünique", "agata.unmistakable@example.org", "I agree to unmistakable reminders."
CHANGE = ProfileChange(NAME, ADDRESS, "de", Preferences(text_scale=1.5, look="contrast"))


class Lobby:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database: Database = store(folder)
        self.clock = FrozenClock()
        self.sealing = Sealing(folder / KEY_FILE)
        self.provider = ScriptedProvider()
        self.here: Member | None = ADA
        self.nudged: list[str] = []
        self.profile = Profile(
            self.database,
            self.sealing,
            self.encode,
            self.clock,
            self.nudged.append,
            member=lambda: self.here,
            keep=self.keep,
        )

    def encode(self, request: MemberRequest) -> bytes:
        return repr((request.wish, NAME, ADDRESS)).encode()

    def keep(self, member: Member) -> None:
        self.here = member

    def tells(self) -> object:
        return tell_wishes(self.database, self.provider, self.sealing, self.clock, lambda: 1.0)

    def waiting(self) -> int:
        with self.database.read() as tx:
            return sealed_messages.waiting(tx)

    def told(self) -> list[bytes]:
        return [body for _, _, body in self.provider.asked("tell")]

    def files_with(self, text: str) -> list[str]:
        spellings = [text.encode(), text.casefold().encode(), text.encode("utf-16-le")]
        files = [path for path in self.folder.rglob("*") if path.is_file() and path.name != "ballast"]
        assert {"kiosk.db", "kiosk.db-wal"} <= {path.name for path in files}
        return [path.name for path in files if any(one in path.read_bytes() for one in spellings)]


@pytest.fixture
def lobby(tmp_path: Path) -> Iterator[Lobby]:
    made = Lobby(tmp_path)
    yield made
    made.database.close()


def test_no_byte_of_a_person_is_on_the_disk_and_the_key_goes_with_the_delivery(lobby: Lobby) -> None:
    saved = lobby.profile.save(CHANGE)
    assert isinstance(saved, Member)
    assert lobby.here == saved
    assert (saved.name, saved.preferences.look) == (NAME, "contrast")
    given = lobby.profile.give_consent(Consent.REMINDERS, WORDING)
    assert isinstance(given, Member)
    assert given.consents[Consent.REMINDERS].wording == WORDING
    assert given.consents[Consent.REMINDERS].at == NOON
    withdrawn = lobby.profile.withdraw(Consent.REMINDERS)
    assert isinstance(withdrawn, Member)
    assert not withdrawn.consents
    assert lobby.profile.export() == Asked()
    before = backups.take(lobby.database.path, lobby.clock.now())  # somebody may keep such a copy
    for personal in (NAME, ADDRESS, WORDING, ADA.id, "Ada"):
        assert lobby.files_with(personal) == []

    with lobby.database.read() as tx:
        message = sealed_messages.due(tx, lobby.clock.now(), 1)[0]
        assert message.content is not None
    lobby.provider.will("tell", Unreachable("away"))
    assert lobby.tells() == ()
    assert len(lobby.told()) == 1
    for _ in range(4):  # in the order they were made, one about a person at a time
        lobby.clock.passes(120)
        assert lobby.tells() == (WishSettled(),)
    assert lobby.waiting() == 0
    wanted = ["ProfileChange", "ProfileChange", "given=ConsentGiven", "given=None", "EXPORT"]
    assert [part in body.decode() for part, body in zip(wanted, lobby.told(), strict=True)] == [True] * 5
    ids = [request for _, request, _ in lobby.provider.asked("tell")]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 4

    with lobby.database.read() as tx:
        assert tx.execute("SELECT count(*) FROM sealed_key").fetchone()[0] == 0
        assert {row[0] for row in tx.execute("SELECT length(body) FROM sealed_message")} == {0}
    assert erasure.finish(lobby.database, lobby.clock.now())
    assert not before.exists()
    wrapped = message.content.wrapped
    assert [one.name for one in lobby.folder.rglob("*") if one.is_file() and wrapped in one.read_bytes()] == []


def test_a_refused_wish_waits_for_a_person_and_holds_nobody_up(lobby: Lobby) -> None:
    lobby.profile.save(CHANGE)
    lobby.here = Member("m-layla")
    lobby.profile.export()
    lobby.provider.will("tell", Refused("bad_request", "x"), Refused("unknown_kiosk"))
    assert lobby.tells() == (WishSettled(),)
    with lobby.database.read() as tx:
        [refused] = sealed_messages.refused(tx)
    assert refused.reason == "bad_request"
    assert lobby.waiting() == 1
    assert lobby.database.write(lambda tx: sealed_messages.again(tx, refused.number, lobby.clock.now()))
    lobby.clock.passes(120)
    assert lobby.tells() == (WishSettled(),)
    assert lobby.waiting() == 0

    lobby.provider.will("tell", NotThere(), NotThere())
    lobby.profile.export()
    lobby.clock.passes(120)
    lobby.tells()
    lobby.profile.delete()
    lobby.clock.passes(120)
    lobby.tells()  # nobody is left there to be erased: that is what was wanted
    lobby.profile.export()
    (lobby.folder / KEY_FILE).write_bytes(bytes(32))  # the file was lost, and another one made
    lobby.sealing = Sealing(lobby.folder / KEY_FILE)
    lobby.clock.passes(120)
    lobby.tells()
    with lobby.database.read() as tx:
        reasons = [one.reason for one in sealed_messages.refused(tx)]
    assert [reason.split(":")[0] for reason in reasons] == ["not_found", "it cannot be opened any more"]

    lobby.database.write(lambda tx: sync_state.record_contact(tx, lobby.clock.now(), online=False))
    asked = len(lobby.told())
    lobby.profile.export()
    assert lobby.tells() == ()
    assert len(lobby.told()) == asked


def test_what_cannot_be_or_comes_from_nobody_is_not_written_down(lobby: Lobby) -> None:
    for bad, why in (("x" * 201, WhyNotTaken.NAME), ("a\x00b", WhyNotTaken.NAME)):
        assert lobby.profile.save(ProfileChange(bad, "", "en", Preferences())) == NotTaken(why)
    wrong = ProfileChange("Ada", "ada@", "en", Preferences())
    assert lobby.profile.save(wrong) == NotTaken(AddressMistake.INCOMPLETE)
    assert lobby.profile.give_consent(Consent.PROMOTIONS, "") == NotTaken(WhyNotTaken.WORDING)
    assert lobby.waiting() == 0
    for _ in range(MOST_WAITING):
        lobby.profile.export()
    assert lobby.profile.export() == NotTaken(WhyNotTaken.TOO_MANY)
    assert lobby.waiting() == MOST_WAITING
    lobby.here = None
    for ask in (lobby.profile.export, lobby.profile.delete, lambda: lobby.profile.save(CHANGE)):
        assert ask() == NobodySignedIn()


def test_who_takes_back_news_in_their_profile_gets_none_from_this_kiosk_either(lobby: Lobby) -> None:
    news = Consents(lobby.database, lobby.clock, lobby.nudged.append, mails=True)
    lobby.database.write(lambda tx: sync_state.put_recipient_key(tx, "ab" * 32))
    assert news.give("ada@example.org", "en", WORDING) == ConsentGiven()
    lobby.profile.withdraw(Consent.REMINDERS)
    with lobby.database.read() as tx:
        assert consents.count(tx) == 1
    lobby.profile.withdraw(Consent.PROMOTIONS)
    with lobby.database.read() as tx:
        assert consents.count(tx) == 0
        assert len(consents.untold(tx, 5)) == 1, "the provider hears of it, and so does every other kiosk"
    assert {"promotions", "backup"} <= set(lobby.nudged)


def test_who_wants_everything_erased_is_forgotten_here_at_once(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C4")
    kiosk.checkout.hold()
    reference = kiosk.checkout.reference
    assert reference is not None
    address = MailAddress("Ada@example.org", "Ada@example.org")
    kiosk.database.write(lambda tx: ask_for(tx, reference, address, "en", NOON, news=True))
    kiosk.database.write(lambda tx: member_links.link(tx, "s" * 64, ADA.id, NOON))
    sealing = Sealing(tmp_path / KEY_FILE)
    here = [ADA]
    profile = Profile(
        kiosk.database,
        sealing,
        lambda request: repr(request.wish).encode(),
        kiosk.clock,
        kiosk.nudged.append,
        member=lambda: here[-1],
        keep=here.append,
    )
    profile.save(CHANGE)
    assert here[-1].email != ADA.email, "and what was asked for at the address of before is forgotten as well"
    news = Consents(kiosk.database, kiosk.clock, kiosk.nudged.append, mails=True)
    kiosk.database.write(lambda tx: sync_state.put_recipient_key(tx, "ab" * 32))
    assert news.give("ADA@example.org", "en", WORDING) == ConsentGiven()
    assert profile.delete() == Asked()
    with kiosk.database.read() as tx:
        assert consents.count(tx) == 0
        assert not subscribers.is_there(tx, reference)
        assert mail.untried_to(tx, address.wire) == ()
        assert member_links.customer_of(tx, "s" * 64) == ""
        [left] = sealed_messages.waiting_about(tx, sealing.alias(ADA.id))
    content = wishes.content_of(sealing, left)
    assert content is not None
    assert b"ERASURE" in content.body
    provider = ScriptedProvider().will("tell", Done())
    tell_wishes(kiosk.database, provider, sealing, kiosk.clock, lambda: 0.0)
    assert len(provider.asked("tell")) == 1
    assert {"wishes", "mail", "backup"} <= set(kiosk.nudged)
    erasure.finish(kiosk.database, NOON)
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or b"ada@example.org" not in path.read_bytes().lower()
