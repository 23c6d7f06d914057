"""What a kiosk makes of codes it did not sell: by the keys on its disk, and whatever a scanner may bring."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ports import CodeTrust
from printing.code_reader import DoorCodeReader
from printing.door_code import MAX_CODE_LENGTH
from tests.printing.builders import signer, statement, trust_file


def test_a_code_of_this_site_tells_when_its_show_begins(tmp_path: Path) -> None:
    read = DoorCodeReader(trust_file(tmp_path)).read(signer().sign(statement()).lower() + "\r\n")
    assert (read.trust, read.starts_at) == (CodeTrust.GENUINE, statement().starts_at)


def test_another_sites_code_has_an_unknown_key(tmp_path: Path) -> None:
    read = DoorCodeReader(trust_file(tmp_path)).read(signer(b"\x07" * 32).sign(statement()))
    assert (read.trust, read.starts_at) == (CodeTrust.UNKNOWN_KEY, None)


def test_without_keys_or_with_broken_ones_every_key_is_unknown(tmp_path: Path) -> None:
    code, path = signer().sign(statement()), tmp_path / "site-keys.json"
    assert DoorCodeReader(path).read(code).trust is CodeTrust.UNKNOWN_KEY
    path.write_text("{")
    assert DoorCodeReader(path).read(code).trust is CodeTrust.UNKNOWN_KEY


@pytest.mark.parametrize("at", range(3, 180, 8))
def test_an_altered_code_is_never_genuine(tmp_path: Path, at: int) -> None:
    code = signer().sign(statement())
    other = "0" if code[at % len(code)] != "0" else "1"
    altered = code[: at % len(code)] + other + code[at % len(code) + 1 :]
    read = DoorCodeReader(trust_file(tmp_path)).read(altered)
    assert read.trust not in (CodeTrust.GENUINE, CodeTrust.REVOKED)
    assert read.starts_at is None


def test_half_a_code_is_damaged(tmp_path: Path) -> None:
    code = signer().sign(statement())
    assert DoorCodeReader(trust_file(tmp_path)).read(code[: len(code) // 3]).trust is CodeTrust.DAMAGED
    assert DoorCodeReader(trust_file(tmp_path)).read(code + "A" * MAX_CODE_LENGTH).trust is CodeTrust.DAMAGED


@pytest.mark.parametrize("code", ["", "KW37RHXT", "WEB-5f1e0c77", "https://example.org/F1:", "x" * 100_000])
def test_a_providers_own_code_is_not_ours_to_judge(tmp_path: Path, code: str) -> None:
    assert DoorCodeReader(tmp_path / "none.json").read(code).trust is CodeTrust.OTHER


@given(st.text(max_size=300))
def test_any_text_gets_an_answer(text: str) -> None:
    reader = DoorCodeReader(Path("/nowhere/site-keys.json"))
    assert reader.read(text).trust in CodeTrust
    assert reader.read("F1:" + text).trust in (CodeTrust.DAMAGED, CodeTrust.UNKNOWN_KEY)
