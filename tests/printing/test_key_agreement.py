"""A kiosk and its site know one secret that nobody else does."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.errors import ConfigError
from printing import key_agreement
from printing.key_agreement import secret_with_kiosk, secret_with_site
from printing.keys import SITE_KEY, SITE_KEYS, prepare_keys, revoke_kiosk, rotate_key


def test_an_ed25519_key_pair_is_an_x25519_pair() -> None:
    for _ in range(20):
        key = Ed25519PrivateKey.generate()
        public = key_agreement._public(key.public_key().public_bytes_raw())
        assert key_agreement._private(key).public_key().public_bytes_raw() == public


def test_both_sides_know_the_same_and_other_kiosks_and_sites_something_else(tmp_path: Path) -> None:
    office, kiosk, other = tmp_path / "office", tmp_path / "kiosk", tmp_path / "other"
    prepare_keys(office, "aurora", "lobby-1")
    kiosk.mkdir(mode=0o700)
    for name in (SITE_KEYS, "kiosk-1.key"):  # the site's key stays in the office
        (kiosk / name).write_bytes((office / name).read_bytes())
        (kiosk / name).chmod(0o600)
    shared = secret_with_kiosk(office, "lobby-1")
    assert shared == secret_with_site(kiosk, "lobby-1")
    assert shared[0] == "aurora"
    prepare_keys(other, "aurora", "lobby-1")
    assert secret_with_kiosk(other, "lobby-1") != shared
    with pytest.raises(ConfigError, match=r"site\.key: not here"):
        secret_with_kiosk(kiosk, "lobby-1")
    rotate_key(office, "lobby-1")
    assert secret_with_kiosk(office, "lobby-1") == secret_with_site(office, "lobby-1") != shared
    with pytest.raises(ConfigError, match="no kiosk 'lobby-2'"):
        secret_with_kiosk(office, "lobby-2")
    (office / SITE_KEY).write_bytes((other / SITE_KEY).read_bytes())
    with pytest.raises(ConfigError, match="another site key"):
        secret_with_kiosk(office, "lobby-1")
    revoke_kiosk(office / SITE_KEYS, "lobby-1")
    with pytest.raises(ConfigError, match="no kiosk 'lobby-1' that doors trust"):
        secret_with_kiosk(office, "lobby-1")
