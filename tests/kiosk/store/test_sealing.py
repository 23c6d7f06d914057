"""What is sealed: unreadable without the kiosk's key, and for good without its own."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.errors import StoreError
from kiosk.store.sealing import SealBroken, Sealed, Sealing


def test_what_is_sealed_opens_with_the_same_key_and_label_alone(tmp_path: Path) -> None:
    key = tmp_path / "state" / "sealing.key"
    sealing, secret = Sealing(key), "Zażółć gęślą jaźń".encode()
    sealed = sealing.seal(secret, "profile 1")
    assert key.stat().st_mode & 0o777 == 0o600
    assert Sealing(key).open(sealed, "profile 1") == secret
    assert sealing.seal(secret, "profile 1") != sealed  # never the same twice
    assert secret not in sealed.body + sealed.wrapped
    assert sealing.alias("m-ada") == Sealing(key).alias("m-ada") != Sealing(tmp_path / "other.key").alias("m-ada")

    other = sealing.seal(b"x", "profile 1")
    broken: list[tuple[Sealing, Sealed, str]] = [
        (sealing, sealed, "profile 2"),
        (sealing, replace(sealed, wrapped=other.wrapped), "profile 1"),
        (sealing, replace(sealed, body=sealed.body[:-1] + bytes([sealed.body[-1] ^ 1])), "profile 1"),
        (sealing, replace(sealed, body=b""), "profile 1"),
        (Sealing(tmp_path / "other.key"), sealed, "profile 1"),
    ]
    for by, what, label in broken:
        with pytest.raises(SealBroken):
            by.open(what, label)


def test_a_key_others_may_read_or_that_is_none_is_not_used(tmp_path: Path) -> None:
    open_to_all, short = tmp_path / "open.key", tmp_path / "short.key"
    open_to_all.write_bytes(bytes(32))
    open_to_all.chmod(0o644)
    short.write_bytes(b"short")
    short.chmod(0o600)
    for path in (open_to_all, short):
        with pytest.raises(StoreError, match=path.name):
            Sealing(path).seal(b"x", "profile 1")
