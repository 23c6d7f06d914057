"""A support bundle: what is needed to understand a kiosk from afar, as a ZIP file, and nothing about any person.

Each part says only what it was made to say: figures and keywords. On top of that every text is searched for what this
kiosk knows of people, and for what looks like an address, a number or a secret; that is struck out.
"""

import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import msgspec

from kiosk import __version__
from kiosk.clock import Clock
from kiosk.config import Config
from kiosk.domain.events import Part
from kiosk.domain.scrubbing import Scrubber, scrubber
from kiosk.domain.support_code import Summary, Trouble
from kiosk.errors import StoreError
from kiosk.logs import LogLine
from kiosk.services import machine_facts
from kiosk.store import backups, events, job_records, sqlite, support
from kiosk.store.sqlite import Connection

MOST_BYTES: Final = 5 * 1024 * 1024
MOST_LINES: Final = 2_000
SINCE: Final = timedelta(days=14)
MOST_EVENTS: Final = 500
_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CHOICES: Final = ("kind", "offline_mode", "paper", "terminal", "security", "card_prices", "way", "look", "log_level")
_SHOWN: Final = frozenset((*_DAYS, *_CHOICES, "languages", "scopes", "amber"))
"""Keys of the configuration whose texts are shown; of others only whether they were set."""
README: Final = """This is a support bundle of a Foyer kiosk. It says nothing about any person and holds no secret.

status.json         the kiosk at a glance, as `python -m kiosk status`
findings.json       every check, as `python -m kiosk doctor --json` has them
jobs.json           the periodic jobs: when each last ran, how long it took, how often it failed
timeline.json       what happened to the kiosk's parts in the last 14 days
log.jsonl           the newest lines of the log, newest first (empty if made by another process than the kiosk)
configuration.json  what is set; of texts that could name somebody or be secret only "(set)"
versions.json       Foyer, Python, the system, and every package
database.json       rows of each table, size, schema, backups, head of the journal; no contents
outbox.json         messages by kind, state and code; no contents
devices.json        printer and payment terminal as last heard
hardware.json       disk, memory, load, USB names

"…" stands for what was struck out. Times are UTC; numbers of bytes and seconds are what their names say.
"""

Status = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sources:
    """What the bundle is made of beside the database: ``findings`` may take seconds, ``log`` is newest first."""

    status: Callable[[], Status]
    findings: Callable[[], Sequence[Mapping[str, Any]]]
    log: Callable[[], Sequence[LogLine]]


class SupportBundle:
    """Blocks for up to 5 s: not on the GUI thread. StoreError if the database cannot be read at all."""

    def __init__(self, config: Config, database: Path, sources: Sources, clock: Clock) -> None:
        self._config = config
        self._path = database
        self._sources = sources
        self._clock = clock

    @property
    def name(self) -> str:
        """What its file is called."""
        kiosk = re.sub(r"[^A-Za-z0-9-]", "-", self._config.kiosk.id)
        return f"foyer-support-{kiosk}-{self._clock.now().strftime('%Y%m%dT%H%MZ')}.zip"

    def made(self) -> bytes:
        """The bundle, 5 MB at most."""
        parts = self._parts()
        data = _packed(parts)
        while len(data) > MOST_BYTES and parts["log.jsonl"]:  # the only part that could grow so large
            parts["log.jsonl"] = parts["log.jsonl"][: len(parts["log.jsonl"]) // 2]
            data = _packed(parts)
        return data

    def summary(self) -> Summary:
        """The same for a QR code."""
        status, findings = self._sources.status(), self._sources.findings()
        with closing(support.open_read_only(self._path)) as tx:
            head = self._told(tx, lambda: support.head(tx))
        bad = [one for one in findings if one.get("grade") in ("failed", "warning") and one.get("code")]
        bad.sort(key=lambda one: one["grade"] != "failed")
        return Summary(
            kiosk=self._config.kiosk.id,
            version=__version__,
            at=self._clock.now(),
            stopped=str(status["out_of_order"]),
            troubles=tuple(Trouble(str(one["code"]), _moment(one.get("since"))) for one in bad),
            unsent=int(status["unsent_messages"]),
            for_a_person=int(status["messages_for_a_person"]),
            mails=int(status["mails_waiting"]),
            payments=int(status["open_payments"]),
            prints=int(status["prints_unknown"]),
            seats=int(status["seats_kept_for_offline"]),
            journal=head[0],
            head=head[1],
        )

    def _parts(self) -> dict[str, str]:
        status, findings = self._sources.status(), self._sources.findings()
        with closing(support.open_read_only(self._path)) as tx:
            personal, figures, outbox, happened = self._told(tx, lambda: self._read(tx))
        folders = (str(self._config.state_folder), str(Path.home()))  # which may have somebody's name
        scrub = scrubber((*personal, *folders), _card_numbers(self._config))
        jobs = job_records.read(self._config.state_folder)
        devices = {name: status[name] for name in ("printer", "printer_says", "printer_since")}
        told: dict[str, object] = {
            "status.json": dict(status),
            "findings.json": [dict(one) for one in findings],
            "jobs.json": msgspec.to_builtins(jobs) if jobs else None,
            "timeline.json": happened,
            "configuration.json": _told_config(self._config),
            "outbox.json": outbox,
            "devices.json": devices | {"terminal": self._config.payment.terminal},
            "hardware.json": machine_facts.hardware(self._config.state_folder),
        }
        parts = {"README.txt": README}
        parts |= {name: _json(scrub.value(value)) for name, value in told.items()}
        parts["versions.json"] = _json(machine_facts.versions() | {"sqlite": sqlite.version()})
        parts["database.json"] = _json(figures | {"backups": _backups(self._path)})  # its hash must not look secret
        parts["log.jsonl"] = _log(self._sources.log()[:MOST_LINES], scrub)
        return parts

    def _read(self, tx: Connection) -> tuple[tuple[str, ...], dict[str, Any], list[dict[str, Any]], list[Any]]:
        parts = [part for part in Part if part not in (Part.SALE, Part.STAFF)]
        seen = events.newest(tx, parts, self._clock.now() - SINCE, MOST_EVENTS)
        happened = [msgspec.to_builtins(one) for one in seen]
        return support.personal_words(tx), support.figures(tx, self._path), support.outbox(tx), happened

    def _told(self, tx: Connection, read: Callable[[], Any]) -> Any:
        try:
            return read()
        except sqlite.SqliteError as error:
            raise sqlite.trouble(error, self._path) from error


def _card_numbers(config: Config) -> tuple[re.Pattern[str], ...]:
    return (re.compile(config.members.card_pattern, re.ASCII),)


def _told_config(config: Config) -> object:
    def told(name: str, value: object, usual: object) -> object:
        if isinstance(value, dict) and isinstance(usual, dict):
            return {key: told(key, one, usual.get(key)) for key, one in value.items()}
        if isinstance(value, bool | int | float) or value == usual or name in _SHOWN:
            return value
        return f"({len(value)} set)" if isinstance(value, list) else "(set)"

    return told("", msgspec.to_builtins(config), msgspec.to_builtins(Config()))


def _backups(path: Path) -> list[dict[str, object]]:
    try:
        return [
            {"taken_at": backups.taken_at(one).isoformat(), "bytes": one.stat().st_size}
            for one in backups.newest_first(path)
        ]
    except (OSError, StoreError):
        return []  # one that is being replaced just now


def _log(lines: Sequence[LogLine], scrub: Scrubber) -> str:
    told = ([one.at.isoformat(), one.level, one.process, one.part, scrub.text(one.words)] for one in lines)
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in told)


def _json(value: object) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False, default=str) + "\n"


def _moment(text: object) -> datetime | None:
    return datetime.fromisoformat(text) if isinstance(text, str) and text else None


def _packed(parts: Mapping[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()
