"""Campaigns against a real mail server and a real provider: one mail a guest, whoever knows them and whatever dies."""

import io
import json
import os
import re
import signal
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx2
import pytest
from PySide6.QtGui import QImage, QPainter, QTextDocument

from kiosk import __main__, worker
from kiosk.bootstrap import parts
from kiosk.bootstrap.status import status
from kiosk.clock import SystemClock
from kiosk.config import Config, load
from kiosk.services.consents import ConsentGiven, Consents
from kiosk.services.promoting import Promoting
from kiosk.store import backups, campaigns, sync_state, upkeep
from sync.mail.letter import Letters, Sender
from sync.provider import ProviderInfo
from sync.providers.foyer.adapter import FoyerProvider
from sync.sandbox.process import SandboxProcess
from sync.transport import Transport
from tests.builders import FrozenClock
from tests.kiosk.services.counter import counter
from tests.peers.certificates import Authority, authority
from tests.peers.printers.process import until
from tests.peers.smtp import Faults, MailPeer, mail_server
from tests.sync.lobby import KEY, cinema
from tests.sync.mail.test_tickets_by_mail import CANARY, holding, told
from tests.sync.mortal import Life, deaths

WORDING = "News and offers from Lumen by mail. You can unsubscribe in each of them."
TEXT = "A festival of silent films.\nWith a piano.\n\n<b>Come & see</b>."


@pytest.fixture(scope="module")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxProcess]:
    folder = tmp_path_factory.mktemp("sandbox")
    with SandboxProcess(cinema(folder), folder / "sandbox.db", key=KEY) as one:
        yield one


@pytest.fixture
def peer(trusted: Authority, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailPeer]:
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted.path))
    with mail_server(trusted.server("localhost")) as one:
        yield one


class House:
    """A kiosk that may send promotions, with its configuration in a file, and its worker's job."""

    def __init__(self, folder: Path, name: str, peer: MailPeer, sandbox: SandboxProcess) -> None:
        self.state = folder / name / "state"
        self.state.mkdir(parents=True)
        clock = FrozenClock(datetime.now(UTC).replace(microsecond=0))
        self.kiosk = counter(self.state, clock=clock)
        self.database, self.clock, self.peer = self.kiosk.database, clock, peer
        told(self.state, peer)
        key = folder / name / "provider.key"
        key.touch(mode=0o600)
        key.write_text(KEY)
        self.path = folder / name / "foyer.toml"
        self.path.write_text(
            f'{self.path.read_text()}[kiosk]\nid = "{name}"\n'
            f'[provider]\nkind = "foyer"\nurl = "{sandbox.url}"\nkey_file = "{key}"\n'
        )
        self.provider = FoyerProvider(Transport(sandbox.url, KEY, SystemClock()), name)
        self.provider.enrol(name)
        info = self.provider.describe()
        assert isinstance(info, ProviderInfo)
        self.database.write(lambda tx: sync_state.put_recipient_key(tx, info.recipient_key))
        self.consents = Consents(self.database, clock, self.kiosk.nudged.append, mails=True)
        self.promoting = parts.promoting_for(self.config, self.database, self.provider, clock)

    @property
    def config(self) -> Config:
        return load(self.path, {})

    def agree(self, *addresses: str, language: str = "en") -> None:
        for address in addresses:
            assert self.consents.give(address, language, WORDING) == ConsentGiven()

    def schedule(self, name: str) -> None:
        begins = self.clock.now().replace(tzinfo=None) - timedelta(days=1)
        file = self.state / parts.CAMPAIGNS / f"{name}.toml"
        file.parent.mkdir(exist_ok=True)
        texts = "".join(f'[text.{one}]\nsubject = "{name} {one}"\ntext = {json.dumps(TEXT)}\n' for one in ("en", "de"))
        file.write_text(
            f"send_at = {begins.isoformat()}\nends_at = {(begins + timedelta(days=9)).isoformat()}\n"
            f'quiet_from = 00:00:00\nquiet_to = 00:00:00\nlink = "https://lumen.example/silent?a=1&b=2"\n{texts}'
        )
        campaign = parts.campaigns_for(self.config, self.database, self.clock).schedule(name)
        with self.database.read() as tx:
            assert campaigns.is_scheduled(tx, name), campaign

    def counts(self, name: str) -> dict[str, int]:
        with self.database.read() as tx:
            return {state.value: many for state, many in campaigns.counts(tx, name).items()}

    def close(self) -> None:
        self.provider.close()
        self.database.close()


@pytest.fixture
def house(tmp_path: Path, peer: MailPeer, sandbox: SandboxProcess) -> Iterator[House]:
    one = House(tmp_path, "lobby-1", peer, sandbox)
    yield one
    one.close()


def unsubscribe_address(letter: str) -> str:
    found = re.fullmatch(r"<(http://127\.0\.0\.1:\d+/unsubscribe/[A-Za-z0-9_-]{32})>", letter)
    assert found is not None
    return found[1]


def test_two_kiosks_that_know_a_guest_send_one_mail_and_one_click_ends_all(
    house: House, tmp_path: Path, sandbox: SandboxProcess, caplog: pytest.LogCaptureFixture
) -> None:
    other = House(tmp_path, "lobby-2", house.peer, sandbox)
    house.agree(CANARY, "bob@example.org")
    other.agree(CANARY.upper(), "bob@example.org", language="de")
    for one in (house, other):
        one.schedule("spring")
        one.promoting.send_due()
    arrived = house.peer.received
    assert sorted(to for mail in arrived for to in mail.recipients) == [
        "ada.lovelace+canary@example.org",
        "bob@example.org",
    ]
    assert (house.counts("spring"), other.counts("spring")) == ({"sent": 2}, {"already": 2})

    message = next(mail.message for mail in arrived if mail.recipients == [CANARY])
    raw = next(mail.content for mail in arrived if mail.recipients == [CANARY])
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = unsubscribe_address(message["List-Unsubscribe"])
    assert f"List-Unsubscribe: <{address}>\r\n".encode() in raw, "on one line"
    assert (message["Auto-Submitted"], message["Subject"], message["To"]) == ("auto-generated", "spring en", CANARY)
    text, page = (str(message.get_body((kind,)).get_content()) for kind in ("plain", "html"))  # type: ignore[union-attr]
    for words in ("With a piano.", "Lumen", "1 Light Street", "you agreed to news and offers by mail", address):
        assert words in text, words
        assert words in page, words
    assert "&lt;b&gt;Come &amp; see&lt;/b&gt;" in page
    assert re.findall(r'href="([^"]+)"', page) == ["https://lumen.example/silent?a=1&amp;b=2", address]
    assert "src=" not in page
    assert CANARY not in text + page

    with httpx2.Client(trust_env=False, timeout=10) as mail_program:
        assert mail_program.get(address).status_code == 200
        for one in (house, other):
            one.schedule("summer")
        house.promoting.send_due()
        assert house.counts("summer") == {"sent": 2}, "a link that is merely followed changes nothing"
        mail_program.post(address, content=b"List-Unsubscribe=One-Click")
    for one in (house, other):
        one.schedule("autumn")
        one.promoting.send_due()
        upkeep.back_up(one.database, one.clock.now())
    assert house.counts("autumn") == {"sent": 1, "suppressed": 1}
    assert (holding(house.state), holding(other.state)) == ([], holding(other.state, CANARY.upper()))
    assert CANARY not in caplog.text.lower()
    assert status(house.config).mails_waiting == 0
    other.close()


def test_a_withdrawn_address_is_in_no_file_and_no_other_kiosk_writes_to_it(
    house: House, tmp_path: Path, sandbox: SandboxProcess
) -> None:
    other = House(tmp_path, "lobby-2", house.peer, sandbox)
    guest = f"withdrawn.{CANARY}"
    house.agree(guest, "stays@example.org")
    other.agree(guest)
    backups.take(house.database.path, house.clock.now())
    assert holding(house.state) == ["consent"]
    house.clock.passes(60)
    assert house.consents.withdraw(f" {guest} ")
    upkeep.back_up(house.database, house.clock.now())
    assert holding(house.state) == []
    assert "kiosk.db" in " ".join(holding(house.state, WORDING)), (
        "what was agreed to, and that it was withdrawn, is kept"
    )
    house.promoting.send_due()
    other.schedule("withdrawn")
    other.promoting.send_due()
    assert house.peer.received == []
    assert other.counts("withdrawn") == {"suppressed": 1}
    other.close()


def test_killed_anywhere_each_guest_gets_one_mail_at_most(house: House) -> None:
    guests = [f"{name}.{CANARY}" for name in ("a", "b", "c")]
    house.agree(*guests)
    house.schedule("killed")
    server, letters = parts.mail_server_for(house.config), Letters(Sender("tickets@lumen.example"))

    def run(life: Life) -> None:
        house.clock.passes(1800)
        database, provider = life.database(house.database), life.provider(house.provider)
        Promoting(database, provider, letters, server, house.clock).send_due()
        with house.database.read() as tx:
            left = campaigns.to_come(tx, "killed")
        if left:
            life.step()
            run(life)

    assert deaths(run) > 3
    arrived = [to for mail in house.peer.received for to in mail.recipients]
    assert len(arrived) == len(set(arrived))
    counts = house.counts("killed")
    assert sum(counts.values()) == len(guests)
    assert set(counts) <= {"sent", "unknown"}
    assert counts["sent"] <= len(arrived) <= len(guests)
    assert house.counts("killed").get("unknown", 0) >= 1, "one life ended while it handed over"


def test_a_worker_that_is_killed_while_it_hands_over_does_not_send_again(
    house: House, capfd: pytest.CaptureFixture[str]
) -> None:
    guest = f"worker.{CANARY}"
    house.agree(guest)
    house.schedule("cut")
    command = [sys.executable, "-m", "kiosk", "worker", "--config", str(house.path)]
    process = worker.WorkerProcess(command, {**os.environ, "FOYER_LOG_LEVEL": "DEBUG"}, settled=0.0)
    try:
        house.peer.faults = Faults(seconds_after_the_dot=60)
        process.order("promotions")
        until(lambda: bool(house.peer.received), "no mail came")
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        until(lambda: process.pid is None, "the worker did not end")
        house.peer.faults = Faults()
        for _ in range(2):
            process.do("promotions")
    finally:
        process.close()
    assert len(house.peer.received) == 1
    assert house.counts("cut") == {"unknown": 1}
    assert guest not in "".join(capfd.readouterr())


def test_a_manager_writes_looks_tries_schedules_and_stops(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def types(*words: str, typed: str = "") -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = __main__.main(["campaign", *words, "--config", str(house.path)])
        said = capsys.readouterr()
        return code, said.out + said.err

    assert types("new", "Spring!")[0] == 2
    assert types("new", "gala")[0] == 0
    assert "there is a campaign of this name" in types("new", "gala")[1]
    file = house.state / "campaigns" / "gala.toml"
    assert file.stat().st_mode & 0o077 == 0
    code, said = types("schedule", "gala")
    assert (code, "text.en.subject" in said or "text.de.subject" in said) == (2, True), said

    good = (
        file.read_text()
        .replace('subject = ""', 'subject = "Gala"')
        .replace('text = """\n', 'text = """\nCome & see.\n')
    )
    for wrong, key in (
        (good.replace("per_hour = 60", "per_hour = 0"), "per_hour"),
        (good.replace('link = ""', 'link = "http://lumen.example"'), "link"),
        (good.replace('link = ""', 'lnk = ""'), "lnk"),
        (good.replace("ends_at = 2", "ends_at = 1"), "ends_at"),
        (good.replace('subject = "Gala"', 'subject = "Gala\\nBcc: eve@example.org"', 1), "subject"),
        (good.partition("[text.de]")[0], "text.de"),
        (good + "x" * 300_000, "larger"),
        (good + "[", "TOML"),
    ):
        file.write_text(wrong)
        code, said = types("preview", "gala", "--output", str(tmp_path / "seen"))
        assert (code, key in said) == (2, True), said
    file.write_text(good.replace('film = ""', 'film = "gone"'))
    assert types("schedule", "gala") == (1, "Not possible: its film is not in the programme.\n")

    file.write_text(good.replace('film = ""', 'film = "metropolis"'))
    assert types("preview", "gala", "--output", str(tmp_path / "seen"))[0] == 0
    names = sorted(one.name for one in (tmp_path / "seen").iterdir())
    assert names == ["gala.de.html", "gala.de.txt", "gala.en.html", "gala.en.txt"]
    assert "Come &amp; see." in (tmp_path / "seen" / "gala.en.html").read_text()
    assert "Zu Metropolis" in (tmp_path / "seen" / "gala.de.txt").read_text()

    assert types("test", "gala", typed="nobody\n") == (1, "Not sent: that is no mail address.\n")
    code, said = types("test", "gala", "--language", "de", typed=f"{CANARY}\n")
    assert (code, CANARY in said) == (0, False), said
    (tried,) = house.peer.received
    assert (tried.recipients, tried.message["Content-Language"]) == ([CANARY], "de")
    assert holding(house.state) == []
    with httpx2.Client(trust_env=False, timeout=10) as mail_program:
        mail_program.post(unsubscribe_address(tried.message["List-Unsubscribe"]), content=b"List-Unsubscribe=One-Click")

    assert types("status") == (0, "No campaign was ever scheduled here.\n")
    assert types("schedule", "gala")[0] == 0
    house.agree("bob@example.org")
    code, said = types("status", "--json")
    assert json.loads(said) == [
        {
            "id": "gala", "state": "before", "consented": 1, "sent": 0, "already": 0, "suppressed": 0, "refused": 0,
            "unknown": 0, "to_come": 1,
        }
    ]  # fmt: skip
    assert types("stop", "gala") == (0, "Stopped.\n")
    assert "gala  stopped\n  1 agreed; sent 0" in types("status")[1]
    assert types("stop", "other")[0] == 1


def test_the_page_is_drawn_with_its_words(qapp: object, house: House, tmp_path: Path) -> None:
    house.schedule("drawn")
    (english, _) = parts.campaigns_for(house.config, house.database, house.clock).preview("drawn")
    from sync.mail.page_parts import INK
    from sync.mail.promotion import promotion_page

    document = QTextDocument()
    document.setHtml(promotion_page(english))
    document.setTextWidth(520)
    image = QImage(document.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    document.drawContents(painter)
    painter.end()
    image.save(str(tmp_path / "page.png"))
    assert int(INK[1:], 16) | 0xFF000000 in {image.pixel(x, 40) for x in range(0, image.width(), 4)}
    assert "With a piano." in document.toPlainText()
