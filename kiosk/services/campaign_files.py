"""Campaigns as managers write them: one TOML file each in the state folder, checked as a whole; and the template.

Moments without an offset are by the cinema's clock. ConfigError names file, key, what was found and what is expected.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Annotated, Any, Final, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import msgspec

from kiosk import durable_files, toml_file
from kiosk.domain.campaigns import Campaign, CampaignText
from kiosk.domain.site import Site
from kiosk.errors import ConfigError, of_the_disk

MAX_BYTES: Final = 256 * 1024
LONGEST: Final = timedelta(days=60)
MOST_FILES: Final = 100
NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_CONTROLS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
S = TypeVar("S", bound=msgspec.Struct)
_TEMPLATE: Final = """\
# A campaign: news or an offer, mailed to those who agreed to that. Fill it in, look at it (campaign preview), try it
# out (campaign test), and let it go out (campaign schedule). The same file, under the same name, belongs on every
# kiosk.

send_at = {send_at}   # by the cinema's clock
ends_at = {ends_at}   # after this nothing goes out any more
per_hour = 60                   # at most so many mails an hour from this kiosk, 1 to 1000
quiet_from = 20:00:00           # no mail from here
quiet_to = 09:00:00             # to here
film = ""                       # a film's id, to show its title; may be empty
link = ""                       # an https address to go on to; may be empty. Nothing is tracked
"""
_TEXT: Final = """
[text.{language}]
subject = ""
text = \"\"\"
\"\"\"
"""


class _Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    subject: Annotated[str, msgspec.Meta(min_length=1, max_length=150)]
    text: Annotated[str, msgspec.Meta(min_length=1, max_length=10_000)]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    send_at: datetime
    ends_at: datetime
    text: Annotated[dict[str, Any], msgspec.Meta(min_length=1, max_length=20)]
    per_hour: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 60
    quiet_from: time = time(20)
    quiet_to: time = time(9)
    film: Annotated[str, msgspec.Meta(max_length=64)] = ""
    link: Annotated[str, msgspec.Meta(max_length=500)] = ""


def path_of(folder: Path, name: str) -> Path:
    """Where a campaign's file is (ConfigError if that is no name for one)."""
    if not NAME.fullmatch(name):
        raise ConfigError(
            f"a campaign's name: found {name[:60]!r}, expected up to 40 small letters, digits and hyphens"
        )
    return folder / f"{name}.toml"


def names(folder: Path) -> tuple[str, ...]:
    """The campaigns whose files are in the folder, by name, a hundred at most (StoreError of the disk)."""
    try:
        found = sorted(path.stem for path in folder.glob("*.toml") if NAME.fullmatch(path.stem))
    except OSError as error:
        raise of_the_disk(error, folder) from error
    return tuple(found[:MOST_FILES])


def make(folder: Path, name: str, languages: Sequence[str], tomorrow: datetime) -> Path:
    """Write a template for a new campaign, readable for its owner only (ConfigError if there is one of that name)."""
    path = path_of(folder, name)
    at = tomorrow.replace(hour=10, minute=0, second=0, microsecond=0, tzinfo=None)
    head = _TEMPLATE.format(send_at=at.isoformat(), ends_at=(at + timedelta(days=7)).isoformat())
    text = head + "".join(_TEXT.format(language=language) for language in languages)
    try:
        durable_files.make_folder(folder, mode=0o700)
        made = durable_files.create(path, text.encode(), mode=0o600)
    except OSError as error:
        raise of_the_disk(error, path) from error
    if not made:
        raise ConfigError(f"{path}: there is a campaign of this name")
    return path


def read(folder: Path, name: str, languages: Sequence[str], site: Site) -> Campaign:
    """The campaign in a file; it must have every one of ``languages``."""
    path = path_of(folder, name)
    found = _converted(path, toml_file.read(path, MAX_BYTES, "campaign"), _File)
    for language in languages:
        if language not in found.text:
            raise _mistake(path, f"text.{language}", "", "its subject and text")
    texts = {language: _converted(path, words, _Text, f"text.{language}") for language, words in found.text.items()}
    for language, words in texts.items():
        if _CONTROLS.search(words.subject) or not words.subject.strip():
            raise _mistake(path, f"text.{language}.subject", words.subject, "a subject on one line")
        if _CONTROLS.search(words.text.replace("\n", "")) or not words.text.strip():
            raise _mistake(path, f"text.{language}.text", words.text[:60], "words, in lines and paragraphs")
    if found.link and not _is_web_address(found.link):
        raise _mistake(path, "link", found.link, "https://…")
    send_at, ends_at = _moment(found.send_at, site), _moment(found.ends_at, site)
    if not send_at < ends_at <= send_at + LONGEST:
        raise _mistake(path, "ends_at", found.ends_at.isoformat(), f"up to {LONGEST.days} days after send_at")
    return Campaign(
        id=name,
        texts={language: CampaignText(words.subject, words.text) for language, words in texts.items()},
        send_at=send_at,
        ends_at=ends_at,
        per_hour=found.per_hour,
        quiet_from=found.quiet_from,
        quiet_to=found.quiet_to,
        film=found.film,
        link=found.link,
    )


def _moment(at: datetime, site: Site) -> datetime:
    try:
        return (at if at.tzinfo else at.replace(tzinfo=ZoneInfo(site.time_zone))).astimezone(UTC)
    except (ValueError, OverflowError):  # a year that no calendar has once it is told in UTC
        return datetime(1970, 1, 1, tzinfo=UTC)


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return (
        parts.scheme == "https" and bool(parts.hostname) and text.isascii() and text.isprintable() and " " not in text
    )


def _converted(path: Path, found: object, shape: type[S], below: str = "") -> S:
    try:
        return msgspec.convert(found, shape)
    except msgspec.ValidationError as error:
        raise ConfigError(_explained(path, found, error, below)) from error


def _explained(path: Path, table: object, error: msgspec.ValidationError, below: str) -> str:
    expectation, _, where = str(error).partition(" - at `$")
    unknown = expectation.split("`")[1:2] if "unknown field" in expectation else []
    keys = [key for key in where.rstrip("`").lstrip(".").split(".") if key]
    found: Any = table
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    shown = "" if isinstance(found, dict | None) else f", found {str(found)[:60]!r}"
    where = ".".join([*([below] if below else []), *keys, *unknown])
    if unknown:
        return f"{path}: {where}: unknown key"
    return f"{path}: {where or 'the file'}: {expectation[:1].lower()}{expectation[1:]}{shown}"


def _mistake(path: Path, key: str, found: str, expected: str) -> ConfigError:
    return ConfigError(f"{path}: {key}: found {repr(found) if found else 'nothing'}, expected {expected}")
