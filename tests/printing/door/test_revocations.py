from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.errors import ConfigError
from printing.door.revocations import SITE, Revocations, read_entries, read_list, write_list
from printing.short_code import short_code
from printing.trust import key_id_of
from printing.verdict import Genuine, verify
from tests.printing.builders import SITE_SEED, STATEMENT, revoked_list, signer, statement, trust

HEAD = "foyer revoked tickets 2 aurora\nissued 1794683700\n"
TICKET = "0f1e2d3c4b5a6978"


def covered(revocations: Revocations, ticket_id: str) -> bool:
    verdict = verify(signer().sign(statement(ticket_id=ticket_id)), trust())
    assert isinstance(verdict, Genuine)
    return revocations.covers(verdict.ticket)


def listed(folder: Path, text: str) -> Revocations:
    path = folder / "revoked.txt"
    path.write_bytes(text.encode())
    return read_list(path, trust()).revocations


def signed(text: str) -> str:
    """Whatever it says, by a key that counts."""
    return f"{text}signed {signer().key_id.hex()} {signer().sign_list(text.encode()).hex()}\n"


@pytest.mark.parametrize(
    "entry",
    [TICKET, "1WF2-TF2B-B9MQ", "1wf2tf2bb9mq", signer().sign(statement()), signer().sign(statement(copy=7)).lower()],
)
def test_a_ticket_is_named_by_its_id_its_short_code_or_its_door_code(tmp_path: Path, entry: str) -> None:
    revocations = listed(tmp_path, revoked_list(entry))
    assert covered(revocations, TICKET)
    assert not covered(revocations, "0f1e2d3c4b5a7978")


def test_an_id_is_one_ticket_and_a_short_code_all_that_share_it(tmp_path: Path) -> None:
    twin = "0f1e2d3c4b5a6979"
    assert short_code(twin) == short_code(TICKET)
    assert not covered(listed(tmp_path, revoked_list(TICKET)), twin)
    assert covered(listed(tmp_path, revoked_list(short_code(twin))), twin)


def test_what_foyer_writes_it_reads(tmp_path: Path) -> None:
    ids = ["ffeeddccbbaa9988", "0000000000000001", "0000000000000001"]
    text = revoked_list(*ids)
    assert text.startswith(f"{HEAD}0000000000000001\nffeeddccbbaa9988\nsigned {signer().key_id.hex()} ")
    assert listed(tmp_path, text) == Revocations(frozenset(ids))
    assert listed(tmp_path, text.replace("\n", "\r\n")) == Revocations(frozenset(ids))
    assert listed(tmp_path, text.removesuffix("\n")) == Revocations(frozenset(ids))
    assert listed(tmp_path, revoked_list()) == Revocations()
    found = read_list(tmp_path / "revoked.txt", trust())
    assert (found.issuer, found.issued_at) == ("lobby-1", STATEMENT.starts_at)


def test_the_sites_own_key_may_sign_a_list(tmp_path: Path) -> None:
    site = Ed25519PrivateKey.from_private_bytes(SITE_SEED)
    key_id = key_id_of(site.public_key().public_bytes_raw())
    (tmp_path / "site").write_text(write_list("aurora", [TICKET], STATEMENT.starts_at, key_id, site.sign))
    found = read_list(tmp_path / "site", trust())
    assert found.issuer == SITE
    assert covered(found.revocations, TICKET)


def test_what_somebody_wrote_down_is_read_and_a_slip_is_named(tmp_path: Path) -> None:
    path = tmp_path / "refunds.txt"
    path.write_text(f"{TICKET}\r\n1WF2-TF2B-B9MQ \n")
    assert read_entries(path) == (TICKET, "1WF2-TF2B-B9MQ")
    path.write_text("")
    assert read_entries(path) == ()
    path.write_text(f"{TICKET}\n1WF2-TF2B-B9MR\n")
    with pytest.raises(ConfigError, match=r"refunds\.txt: line 2"):
        read_entries(path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "line 1"),
        (f"foyer revoked tickets 1 aurora\n{TICKET}\nend\n", "line 1"),
        (signed("foyer revoked tickets 2 lux\nissued 1794683700\n"), "line 1"),
        (f"{HEAD}{TICKET}\n", "not signed, or cut off"),
        (revoked_list(TICKET)[:-2], "not signed, or cut off"),
        (f"{HEAD}{TICKET}\nend\n", "not signed, or cut off"),
        (revoked_list(TICKET) + "\n", "not signed, or cut off"),
        (revoked_list(TICKET).replace(f"{TICKET}\n", ""), "altered or made up"),
        (revoked_list().replace("signed", f"{TICKET}\nsigned"), "altered or made up"),
        (revoked_list().replace("1794683700", "1794683701"), "altered or made up"),
        (revoked_list(by=signer(b"\x07" * 32)), "not on this site's list"),
        (signed("foyer revoked tickets 2 aurora\n"), "line 2"),
        (signed("foyer revoked tickets 2 aurora\nissued soon\n"), "line 2"),
        (signed(f"{HEAD}\n"), "line 3"),
        (signed(f"{HEAD}{TICKET}\n1WF2-TF2B-B9MR\n"), "line 4"),
        (signed(f"{HEAD}F1:ABC\n"), "line 3"),
        (signed(HEAD + f"{TICKET}\n" * 100_001), "more than"),
        ("x" * 4_000_001, "more than"),
    ],
)
def test_unsigned_forged_half_or_another_cinemas_is_refused_whole(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(ConfigError, match=words) as refusal:
        listed(tmp_path, text)
    assert "revoked.txt" in str(refusal.value)


def test_a_key_that_was_taken_back_signs_no_list(tmp_path: Path) -> None:
    path = tmp_path / "revoked.txt"
    path.write_text(revoked_list(TICKET))
    known = trust()
    with pytest.raises(ConfigError, match="taken back"):
        read_list(path, known.without("lobby-1"))
    path.write_text(revoked_list().replace(signer().key_id.hex(), _site_key_id()))
    with pytest.raises(ConfigError, match="altered or made up: not as the site signs"):
        read_list(path, replace(known, kiosks=()))


def _site_key_id() -> str:
    return key_id_of(bytes.fromhex(trust().site_key)).hex()


def test_a_list_that_is_no_text_or_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bytes").write_bytes(b"\xff\xfe")
    for name in ("bytes", "missing"):
        with pytest.raises(ConfigError, match=name):
            read_list(tmp_path / name, trust())


def test_lists_of_the_same_second_are_not_older(tmp_path: Path) -> None:
    earlier = revoked_list(at=STATEMENT.starts_at + timedelta(milliseconds=1))
    assert earlier == revoked_list(at=STATEMENT.starts_at + timedelta(milliseconds=999))
