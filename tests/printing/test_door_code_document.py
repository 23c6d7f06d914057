"""The vectors of docs/door-code.md are what the code does, and what an independent reading of the page does."""

import hashlib
import json
import re
import struct
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.errors import ConfigError
from printing.door.admission import Door
from printing.door.lists import DoorLists
from printing.door.seen_list import SeenList
from printing.door.telling import NAMES
from printing.short_code import short_code
from printing.trust import certify, read_trust_list
from printing.verdict import AlreadyUsed, DoorVerdict, Genuine, verify
from tests.builders import FrozenClock

PAGE = Path(__file__).resolve().parents[2] / "docs" / "door-code.md"
VECTORS: dict[str, Any] = json.loads(PAGE.read_text(encoding="utf-8").partition("```json\n")[2].partition("```")[0])
BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

each_ticket = pytest.mark.parametrize("ticket", VECTORS["tickets"], ids=lambda ticket: ticket["ticket_id"])


@pytest.fixture
def site_keys(tmp_path: Path) -> Path:
    path = tmp_path / "site-keys.json"
    path.write_text(json.dumps(VECTORS["site_keys"]))
    return path


@each_ticket
def test_a_reader_who_has_only_the_page_can_check_a_ticket(ticket: dict[str, Any]) -> None:
    values = [BASE45.index(character) for character in ticket["code"].removeprefix("F1:")]
    data = b""
    for at in range(0, len(values), 3):
        group = values[at : at + 3]
        data += sum(v * 45**n for n, v in enumerate(group)).to_bytes(len(group) - 1, "big")
    body, signature = data[:-64], data[-64:]
    assert (body.hex(), signature.hex()) == (ticket["body"], ticket["signature"])
    (kiosk,) = VECTORS["site_keys"]["kiosks"]
    key = bytes.fromhex(kiosk["public_key"])
    Ed25519PublicKey.from_public_bytes(key).verify(signature, b"foyer door code 1\n" + body)
    first, key_id, ticket_id, showtime, starts, issue, copy = struct.unpack(">B4s8s4sIBB", body[:23])
    assert first == 0x10 | ticket["proof"] | ticket["at_risk"] << 1
    assert key_id == hashlib.sha256(key).digest()[:4]
    assert ticket_id.hex() == ticket["ticket_id"]
    assert showtime == hashlib.sha256(ticket["showtime_id"].encode()).digest()[:4]
    assert datetime.fromtimestamp(starts, UTC) == datetime.fromisoformat(ticket["starts_at"])
    assert (issue, copy) == (ticket["issue"], ticket["copy"])
    assert body[23:].decode().split("\x1f") == ticket["words"]


@each_ticket
def test_foyer_finds_the_tickets_of_the_page_genuine(ticket: dict[str, Any], site_keys: Path) -> None:
    found = verify(ticket["code"], read_trust_list(site_keys))
    assert isinstance(found, Genuine)
    assert found.ticket.ticket_id == ticket["ticket_id"]
    assert short_code(ticket["ticket_id"]) == ticket["short_code"]


@pytest.mark.parametrize("vector", VECTORS["refused"], ids=lambda vector: vector["why"])
def test_foyer_refuses_what_the_page_refuses(vector: dict[str, str], site_keys: Path) -> None:
    assert NAMES[type(verify(vector["code"], read_trust_list(site_keys)))] == vector["verdict"]


def test_a_kiosk_that_was_lost_is_told_as_the_page_says(tmp_path: Path) -> None:
    path, loss = tmp_path / "site-keys.json", VECTORS["after_a_loss"]
    path.write_text(json.dumps(VECTORS["site_keys"] | {"revoked": loss["revoked"]}))
    found = verify(VECTORS["tickets"][0]["code"], read_trust_list(path))
    assert NAMES[type(found)] == loss["verdict"]


def test_an_evening_at_a_door_goes_as_the_page_says(tmp_path: Path, site_keys: Path) -> None:
    revoked, folder, clock = tmp_path / "revoked.txt", tmp_path / "door", FrozenClock()
    revoked.write_text(VECTORS["revoked_tickets"])
    door = Door(DoorLists(site_keys, [revoked]), SeenList(folder), clock)
    for scan in VECTORS["evening"]:
        code = scan["code"] if isinstance(scan["code"], str) else VECTORS["tickets"][scan["code"]]["code"]
        clock.at = datetime.fromisoformat(scan["at"])
        (found,) = door.check([code])
        assert NAMES[type(found)] == scan["verdict"], scan["at"]
        if isinstance(found, AlreadyUsed):
            assert found.first_seen == datetime.fromisoformat(scan["first_seen"])
    assert {path.name: path.read_text() for path in folder.glob("*.seen")} == VECTORS["admitted"]


@pytest.mark.parametrize("vector", VECTORS["refused_lists"], ids=lambda vector: vector["why"])
def test_a_door_refuses_the_lists_that_the_page_refuses(
    vector: dict[str, str], tmp_path: Path, site_keys: Path
) -> None:
    path, folder = tmp_path / "revoked.txt", tmp_path / "door"
    path.write_text(VECTORS["revoked_tickets"])
    DoorLists(site_keys, [path], folder)
    path.write_text(vector["list"])
    with pytest.raises(ConfigError, match=re.escape(vector["says"])):
        DoorLists(site_keys, [path], folder)


@pytest.mark.parametrize(
    ("name", "key"), [("revoked_tickets", "kiosk_private_key"), ("revoked_by_the_site", "site_private_key")]
)
def test_a_reader_who_has_only_the_page_can_check_a_list(name: str, key: str, tmp_path: Path, site_keys: Path) -> None:
    head, issued, entry, last = VECTORS[name].splitlines()
    word, key_id, signature = last.split(" ")
    public = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(VECTORS[key])).public_key()
    assert (word, key_id) == ("signed", hashlib.sha256(public.public_bytes_raw()).digest()[:4].hex())
    public.verify(bytes.fromhex(signature), f"{head}\n{issued}\n{entry}\n".encode())
    path = tmp_path / "revoked.txt"
    path.write_text(VECTORS[name])
    DoorLists(site_keys, [path], tmp_path)
    who = b"lobby-1" if key == "kiosk_private_key" else b""
    assert (tmp_path / f"{hashlib.sha256(who).hexdigest()[:16]}.issued").read_text() == issued.removeprefix("issued ")


def test_the_page_names_every_verdict_and_no_other() -> None:
    table = PAGE.read_text(encoding="utf-8").partition("## Checking")[2].partition("## ")[0]
    assert set(re.findall(r"^\|[^|]*\| `(\w+)` \|", table, re.MULTILINE)) == set(NAMES.values())
    assert set(NAMES) == set(get_args(DoorVerdict))


def test_the_certificate_of_the_page_is_what_the_site_signs() -> None:
    (kiosk,) = VECTORS["site_keys"]["kiosks"]
    site = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(VECTORS["site_private_key"]))
    ours = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(VECTORS["kiosk_private_key"]))
    public = ours.public_key().public_bytes_raw()
    certificate = certify(site, VECTORS["site_keys"]["site_id"], kiosk["kiosk_id"], kiosk["epoch"], public)
    assert (certificate.public_key, certificate.signature) == (kiosk["public_key"], kiosk["signature"])
    claim = b"foyer kiosk key 1\n\x00\x06aurora\x00\x07lobby-1\x00\x00\x00\x01" + public
    site.public_key().verify(bytes.fromhex(kiosk["signature"]), claim)
