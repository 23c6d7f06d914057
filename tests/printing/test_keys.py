import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.errors import ConfigError
from printing.keys import prepare_keys
from printing.trust import TrustList, read_trust_list
from printing.verdict import Genuine, UnknownKey, verify
from tests.printing.builders import statement, trust


def test_a_new_kiosk_signs_what_its_own_list_trusts(tmp_path: Path) -> None:
    code = prepare_keys(tmp_path / "keys", "aurora", "lobby-1").sign(statement())
    assert isinstance(verify(code, read_trust_list(tmp_path / "keys" / "site-keys.json")), Genuine)


def test_private_keys_are_for_their_owner_only_and_no_draft_is_left(tmp_path: Path) -> None:
    prepare_keys(tmp_path, "aurora", "lobby-1")
    assert {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {
        "site.key": 0o600,
        "kiosk-1.key": 0o600,
        "site-keys.json": 0o644 & ~_umask(),
    }


def test_preparing_again_changes_nothing(tmp_path: Path) -> None:
    first = prepare_keys(tmp_path, "aurora", "lobby-1").sign(statement())
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    assert prepare_keys(tmp_path, "aurora", "lobby-1").sign(statement()) == first
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_new_epoch_has_a_new_key_and_the_old_tickets_stay_good(tmp_path: Path) -> None:
    old = prepare_keys(tmp_path, "aurora", "lobby-1").sign(statement())
    new = prepare_keys(tmp_path, "aurora", "lobby-1", epoch=2).sign(statement())
    known = read_trust_list(tmp_path / "site-keys.json")
    assert old != new
    assert isinstance(verify(old, known), Genuine)
    assert isinstance(verify(new, known), Genuine)


def test_the_newest_key_that_doors_take_signs(tmp_path: Path) -> None:
    first = prepare_keys(tmp_path, "aurora", "lobby-1")
    before = read_trust_list(tmp_path / "site-keys.json")
    second = prepare_keys(tmp_path, "aurora", "lobby-1", epoch=2)
    known = read_trust_list(tmp_path / "site-keys.json")

    def signs(trust: TrustList) -> bytes:
        (tmp_path / "site-keys.json").write_bytes(trust.to_json())
        return prepare_keys(tmp_path, "aurora", "lobby-1").key_id

    assert signs(known) == second.key_id
    assert signs(replace(known, revoked=(second.key_id.hex(),))) == first.key_id
    assert signs(replace(known, revoked=(first.key_id.hex(),))) == second.key_id
    assert signs(before) == first.key_id, "doors with this list do not know the second"
    assert signs(replace(before, revoked=(first.key_id.hex(),))) == second.key_id, "the site's key certifies it anew"
    with pytest.raises(ConfigError, match="was taken back"):
        signs(known.without("lobby-1"))


def test_processes_that_start_together_agree_on_one_key(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from printing.keys import prepare_keys; "
        "print(prepare_keys(Path(sys.argv[1]), 'aurora', 'lobby-1').public_key.hex())"
    )
    racers = [
        subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    assert len({racer.communicate()[0] for racer in racers}) == 1
    assert [racer.returncode for racer in racers] == [0] * 4
    read_trust_list(tmp_path / "site-keys.json")


def test_a_kiosk_without_the_site_key_needs_the_sites_certificate(tmp_path: Path) -> None:
    (tmp_path / "site-keys.json").write_bytes(trust().to_json())
    with pytest.raises(ConfigError, match="have the site sign it"):
        prepare_keys(tmp_path, "aurora", "lobby-9")


def test_a_kiosk_works_without_the_site_key_once_certified(tmp_path: Path) -> None:
    prepare_keys(tmp_path, "aurora", "lobby-1")
    (tmp_path / "site.key").unlink()
    prepare_keys(tmp_path, "aurora", "lobby-1")
    assert not (tmp_path / "site.key").exists()


def _open_to_others(folder: Path) -> None:
    (folder / "site.key").chmod(0o644)
    (folder / "site-keys.json").unlink()


def _damaged(folder: Path) -> None:
    (folder / "kiosk-1.key").write_text("-----BEGIN")


def _other_site_key(folder: Path) -> None:
    (folder / "site.key").unlink()
    (folder / "kiosk-1.key").unlink()
    (folder / "site-keys.json").rename(folder / "kept")
    prepare_keys(folder, "aurora", "lobby-1")
    (folder / "kept").rename(folder / "site-keys.json")


@pytest.mark.parametrize(
    ("spoil", "words"),
    [(_open_to_others, "others may read"), (_damaged, "not a private key"), (_other_site_key, "another site key")],
)
def test_says_what_is_wrong_with_the_keys(tmp_path: Path, spoil: Callable[[Path], None], words: str) -> None:
    prepare_keys(tmp_path, "aurora", "lobby-1")
    spoil(tmp_path)
    with pytest.raises(ConfigError, match=words):
        prepare_keys(tmp_path, "aurora", "lobby-1")


def test_keys_of_another_site_are_not_used(tmp_path: Path) -> None:
    prepare_keys(tmp_path, "aurora", "lobby-1")
    with pytest.raises(ConfigError, match="aurora"):
        prepare_keys(tmp_path, "lux", "lobby-1")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("format", "foyer-site-keys-9"),
        ("site_id", "lux"),
        ("site_key", "00"),
        ("kiosks", [{"kiosk_id": "x"}]),
        ("revoked", ["zz"]),
        ("more", 1),
    ],
)
def test_a_list_that_was_tampered_with_is_refused_whole(tmp_path: Path, field: str, value: object) -> None:
    path = tmp_path / "site-keys.json"
    path.write_text(json.dumps({**json.loads(trust().to_json()), field: value}))
    with pytest.raises(ConfigError, match="site-keys"):
        read_trust_list(path)


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff\xfe", b"null", b" " * 1_000_001])
def test_a_list_that_is_none_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "site-keys.json"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match="site-keys"):
        read_trust_list(path)


def test_another_sites_list_knows_no_kiosk_of_ours(tmp_path: Path) -> None:
    ours = prepare_keys(tmp_path / "ours", "aurora", "lobby-1")
    prepare_keys(tmp_path / "theirs", "lux", "lobby-1")
    theirs = read_trust_list(tmp_path / "theirs" / "site-keys.json")
    assert isinstance(verify(ours.sign(statement()), theirs), UnknownKey)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
