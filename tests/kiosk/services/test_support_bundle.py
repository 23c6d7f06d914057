"""A support bundle says what support needs, and nothing about anybody: searched for in every form it could be in."""

import io
import json
import time
import zipfile
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from kiosk.__main__ import main
from kiosk.bootstrap.status import status
from kiosk.bootstrap.support import bundle_for
from kiosk.config import Config, MailSection, ProviderSection, StaffSignInSection
from kiosk.domain import support_code
from kiosk.domain.events import Event, Grade, Part
from kiosk.domain.mail import MailKind
from kiosk.domain.scrubbing import scrubber
from kiosk.domain.staff import Role, StaffMember
from kiosk.domain.support_code import MOST_BYTES, Summary, Trouble
from kiosk.logs import Recent
from kiosk.services.support_bundle import MOST_BYTES as MOST_BUNDLE
from kiosk.services.support_bundle import Sources, SupportBundle
from kiosk.store import events, journal, mail, staff, subscribers
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from tests.builders import NOON, FrozenClock, store
from tests.scenarios.canaries import Canaries
from tests.sync import sales

ADDRESS, SECOND, STAFF, CARD = (
    "zofia.lecka@cinema.test",
    "jan-quiet@cinema.test",
    "Konstanze Wagenknecht",
    "LU-2001-0042",
)
SECRET = "s3cr3t-Zk9vQm2xR7tYb4LpWc8nHd1f"
PIN_HASH = "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21lc2FsdA$RdescudvJCsgt3ub"


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    monkeypatch.setenv("FOYER_STATE", str(tmp_path / "state"))
    return msgspec.structs.replace(
        Config(),
        state=str(tmp_path / "state"),
        mail=MailSection(host="mail.cinema.test", user=SECOND, from_address=SECOND, from_name=STAFF),
        provider=ProviderSection("foyer", f"https://konstanze:{SECRET}@box.cinema.test", f"/etc/{SECRET}.key"),
        staff_sign_in=StaffSignInSection(manager=(STAFF,)),
    )


@pytest.fixture
def full(config: Config) -> Database:
    """A store of people: who bought, who is written to, who works here."""
    database = store(config.state_folder)
    reference = sales.sell(database, "A1", "A2")

    def fill(tx: Connection) -> None:
        mail.put(tx, "m1", MailKind.CONFIRMATION, reference, "en", ADDRESS, NOON)
        subscribers.put(tx, reference, SECOND, "en", NOON)
        staff.add(tx, StaffMember("4711", STAFF, Role.BOTH), "the console", NOON)
        staff.set_pin(tx, "4711", PIN_HASH, "", STAFF, NOON)
        journal.append(tx, NOON, "staff_restart", "", {"by": STAFF})

    database.write(fill)
    return database


def leaking() -> Recent:
    """A log in which somebody forgot himself."""
    recent = Recent()
    for words in (
        f"cannot write to {ADDRESS}",
        f"signed in: {STAFF} and konstanze",
        f"no such card {CARD}, token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ6b2ZpYSJ9.c2ln",
        f"pin {PIN_HASH} key {SECRET}",
        "call +49 30 1234567890",
    ):
        recent.add("ERROR", "sync.mail", words, "worker")
    recent.add("INFO", "kiosk.store", "a backup was taken in 12 ms", "kiosk")
    return recent


def bundle_of(config: Config, findings: Sequence[dict[str, Any]] = ()) -> SupportBundle:
    recent = leaking()
    sources = Sources(lambda: asdict(status(config)), lambda: findings, lambda: recent.newest(2_000))
    return SupportBundle(config, config.state_folder / "kiosk.db", sources, FrozenClock())


def in_folder(data: bytes, folder: Path) -> Canaries:
    """The bundle as it is and taken apart, with what to look for."""
    folder.mkdir()
    (folder / "bundle.zip").write_bytes(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        archive.extractall(folder / "apart")
    canaries = Canaries((folder,))
    canaries.are(ADDRESS, SECOND, *STAFF.split(), CARD, SECRET, PIN_HASH, "eyJzdWIiOiJ6b2ZpYSJ9", "1234567890", "zofia")
    return canaries


def test_a_bundle_over_a_store_full_of_people_names_none_of_them(
    config: Config, full: Database, tmp_path: Path
) -> None:
    began = time.monotonic()
    data = bundle_of(config, [{"name": "mail.server", "grade": "failed", "code": "F-501", "detail": STAFF}]).made()
    assert time.monotonic() - began < 5
    assert len(data) <= MOST_BUNDLE
    canaries = in_folder(data, tmp_path / "searched")
    assert canaries.readable() == []

    # What support needs is there.
    apart = tmp_path / "searched" / "apart"
    told = {path.name: path.read_text() for path in apart.iterdir()}
    assert {name for name in told if name != "README.txt"} == {
        line.split()[0] for line in told["README.txt"].splitlines() if line[:1].islower()
    }
    database = json.loads(told["database.json"])
    assert (database["rows"]["booking"], database["quick_check"]) == (1, "ok")
    with full.read() as tx:
        last = journal.last_entry(tx)
    assert last is not None
    assert database["journal"] == {"entries": last.number, "head": last.hash}
    assert json.loads(told["outbox.json"])[0]["state"] == "pending"
    assert "a backup was taken in 12 ms" in told["log.jsonl"]
    assert told["log.jsonl"].count("…") >= 6
    configuration = json.loads(told["configuration.json"])
    assert configuration["mail"]["host"] == configuration["provider"]["url"] == "(set)"
    assert (configuration["provider"]["kind"], configuration["sales"]["hold_seconds"]) == ("foyer", 480)
    assert "pyside6" in told["versions.json"].lower()
    full.close()


def test_a_planted_leak_is_found(
    config: Config, full: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.services.support_bundle.scrubber", lambda *_: scrubber(()))
    canaries = in_folder(bundle_of(config, [{"detail": STAFF.encode("utf-16-le").hex()}]).made(), tmp_path / "searched")
    found = canaries.readable()
    assert any("Wagenknecht" in one and "utf-8" in one for one in found)
    assert any(CARD in one for one in found)
    full.close()


def test_the_code_says_the_worst_first_in_few_bytes_and_can_be_read(
    config: Config, full: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    many = tuple(
        Trouble(f"F-{number}", datetime(2026, 3, 2, 11, number % 60, tzinfo=UTC)) for number in range(300, 360)
    )
    large = Summary("k" * 64, "1.2.3", NOON, "F-301", many, 10**6, 10**6, journal=10**9, head="a" * 64)
    assert len(support_code.write(large).encode()) <= MOST_BYTES

    findings = [
        {"code": "F-402", "grade": "warning", "since": ""},
        {"code": "F-301", "grade": "failed", "since": "2026-03-02T11:50:00+00:00"},
        {"code": "", "grade": "ok", "since": ""},
    ]
    text = support_code.write(bundle_of(config, findings).summary())
    assert "f=F-301@202603021150,F-402" in text
    assert " o=1/0 m=1 " in text
    assert main(["bundle", "--read", text]) == 0
    said = capsys.readouterr().out
    assert "kiosk: lobby-1\n" in said
    assert "F-301 since 2026-03-02 11:50, F-402" in said
    assert main(["bundle", "--read", "WIFI:S:guest"]) == 2
    full.close()


def test_the_command_writes_a_file_for_its_owner_alone(config: Config, full: Database, tmp_path: Path) -> None:
    full.write(lambda tx: events.add(tx, Event(Part.PRINTER, "not_ready", Grade.FAILED), NOON))
    full.close()
    assert main(["bundle", "--output", str(tmp_path / "b.zip")]) == 0
    assert (tmp_path / "b.zip").stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert archive.testzip() is None
    assert bundle_for(config, FrozenClock()).name == "foyer-support-lobby-1-20260302T1200Z.zip"
