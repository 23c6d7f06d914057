"""Keys of devices: paired, exchanged, shut out, revoked. No sale is lost and none is told twice."""

from pathlib import Path

import msgspec
import pytest

from kiosk.bootstrap.pairing import pair_kiosk, roll_key
from kiosk.config import load
from kiosk.errors import ConfigError
from kiosk.instance import only_instance
from kiosk.ports import Refused
from kiosk.store.database import Database
from sync.provider import Confirmed
from sync.providers.pretix.adapter import PretixProvider, transport
from sync.providers.pretix.pairing import Code, Paired, pair, read_code, roll
from sync.refusals import of_the_kiosk
from tests.contracts.stage import Kiosk, expect
from tests.peers.pretix.peer import Peer
from tests.sync.providers.pretix.kiosks import CLOCK, at, with_key


def test_a_key_that_was_exchanged_forgets_its_calls_and_a_sale_is_still_one_sale(peer: Peer, kiosk: Kiosk) -> None:
    device, key = peer.staff.pairs("to be rolled")
    old = with_key(peer, kiosk.showtime.id, device, key)
    sale = old.sells(old.seats[0])
    rolled = expect(Paired, roll(peer.url, key, CLOCK))
    assert expect(Refused, old.provider.describe()).code == "unauthorised"
    new = with_key(peer, kiosk.showtime.id, device, rolled.key)
    assert expect(Confirmed, new.tells(sale)) == new.provider.outcome(sale.reference)
    assert peer.staff.orders(sale.reference) == 1


def test_a_device_that_may_not_sell_for_a_while_loses_no_sale(peer: Peer, kiosk: Kiosk) -> None:
    device, key = peer.staff.pairs("locked out")
    out = with_key(peer, kiosk.showtime.id, device, key)
    sale = out.sale(out.seats[0], grants=(out.holds(out.seats[0]),))
    peer.staff.lets_into(device, everything=False)
    assert of_the_kiosk(expect(Refused, out.tells(sale)))
    peer.staff.lets_into(device, everything=True)
    expect(Confirmed, out.tells(sale))
    assert peer.staff.orders(sale.reference) == 1


def test_a_revoked_device_is_told_so_and_another_takes_its_place(peer: Peer, kiosk: Kiosk) -> None:
    peer.staff.revokes(kiosk.provider.way._key)  # type: ignore[attr-defined]
    for refused in (kiosk.provider.describe(), kiosk.provider.grants(), kiosk.tells(kiosk.sale(kiosk.seats[0]))):
        assert expect(Refused, refused).code == "unauthorised"
    assert at(peer, kiosk.showtime.id, "successor").epoch > kiosk.epoch


def test_a_code_pairs_once(peer: Peer) -> None:
    scanned = msgspec.json.encode(
        {"handshake_version": 1, "url": peer.url, "token": peer.staff.registers("new")}
    ).decode()
    code = read_code(scanned)
    assert code is not None
    assert code.url == peer.url
    paired = expect(Paired, pair(peer.url, code, "Lobby", "1", CLOCK))
    way = transport(peer.url, paired.key, CLOCK)
    assert PretixProvider(way, peer.staff.organizer, peer.staff.event, CLOCK).enrol("lobby-1").epoch == paired.device  # type: ignore[union-attr]
    way.close()
    expect(Refused, pair(peer.url, code, "Lobby", "1", CLOCK))
    expect(Refused, pair(peer.url, Code("nosuchtoken"), "Lobby", "1", CLOCK))


def test_a_kiosk_is_paired_and_its_key_exchanged_while_nothing_is_open(peer: Peer, tmp_path: Path) -> None:
    path = tmp_path / "foyer.toml"
    path.write_text(
        f'state = "{tmp_path / "state"}"\n[provider]\nkind = "pretix"\nurl = "{peer.url}"\n'
        f'organizer = "{peer.staff.organizer}"\nevent = "{peer.staff.event}"\n'
        f'key_file = "{tmp_path / "secret" / "key"}"\n'
    )
    config, key = load(path, {}), tmp_path / "secret" / "key"
    assert "This kiosk is device" in pair_kiosk(config, peer.staff.registers("Lobby 1"))
    first = key.read_text()
    assert key.stat().st_mode & 0o777 == 0o600
    roll_key(config)
    assert key.read_text() != first
    with Database(config.state_folder / "kiosk.db").read():
        pass
    peer.staff.revokes(key.read_text().strip())
    assert "This kiosk is device" in pair_kiosk(config, peer.staff.registers("Lobby 1, again"))
    with only_instance(config.state_folder), pytest.raises(ConfigError, match="another kiosk is running"):
        roll_key(config)
