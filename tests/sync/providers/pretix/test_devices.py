"""Keys of devices: paired, exchanged, shut out, revoked. No sale is lost and none is told twice."""

from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from kiosk.bootstrap.pairing import pair_kiosk, roll_key
from kiosk.config import Config, load
from kiosk.domain.rights import Grant, GrantState, RightKind
from kiosk.errors import ConfigError
from kiosk.instance import only_instance
from kiosk.ports import Refused
from kiosk.store import rights
from kiosk.store.database import Database
from sync.provider import Confirmed
from sync.providers.pretix.adapter import PretixProvider, transport
from sync.providers.pretix.pairing import Code, Paired, is_over, pair, read_code, roll, series
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
    found = series(peer.url, paired.key, paired.organizer, CLOCK)
    assert peer.staff.event in [slug for slug, _ in expect(tuple, found)]
    expect(Refused, series(peer.url, "nosuchkey", paired.organizer, CLOCK))
    expect(Refused, pair(peer.url, code, "Lobby", "1", CLOCK))
    expect(Refused, pair(peer.url, Code("nosuchtoken"), "Lobby", "1", CLOCK))


class Site:
    """The configuration of a kiosk that is to be paired."""

    def __init__(self, peer: Peer, folder: Path) -> None:
        self.staff = peer.staff
        self.key = folder / "state" / "provider.key"
        self._path = folder / "foyer.toml"
        self._text = (
            f'state = "{folder / "state"}"\n[provider]\nkind = "pretix"\nurl = "{peer.url}"\n'
            f'organizer = "{peer.staff.organizer}"\nevent = "{peer.staff.event}"\n'
        )

    def config(self, organizer: str = "") -> Config:
        """As it stands, or with a slip in it."""
        text = self._text.replace(f'"{self.staff.organizer}"', f'"{organizer}"') if organizer else self._text
        self._path.write_text(text)
        return load(self._path, {})

    def accepts(self, key: str) -> bool:
        """Whether pretix still knows the key."""
        return not is_over(self.config().provider.url, key, CLOCK)


@pytest.fixture
def site(peer: Peer, tmp_path: Path) -> Site:
    return Site(peer, tmp_path)


def test_a_kiosk_is_paired_and_its_key_exchanged_and_nobody_hears_the_key(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"):
        told = pair_kiosk(site.config(), site.staff.registers("Lobby 1"))
        first = site.key.read_text().strip()
        told += roll_key(site.config())
        second = site.key.read_text().strip()
    assert "This kiosk is device" in told
    assert first != second
    assert (site.accepts(first), site.accepts(second)) == (False, True)
    assert site.key.stat().st_mode & 0o777 == 0o600
    assert not any(secret in caplog.text + told for secret in (first, second))


def test_a_key_is_exchanged_while_seats_are_kept_and_not_while_anything_is_unsent(site: Site) -> None:
    config = site.config()
    pair_kiosk(config, site.staff.registers("Lobby 1"))
    with closing(Database(config.state_folder / "kiosk.db")) as database:
        kept = Grant("g-1", RightKind.ALLOTMENT, "7", ("A-1@1",), 1, GrantState.ASKED, CLOCK.now())
        database.write(lambda tx: rights.ask(tx, kept))
        before = site.key.read_text()
        with pytest.raises(ConfigError, match="would forget"):
            roll_key(config)
        assert site.key.read_text() == before
        database.write(lambda tx: rights.granted(tx, "g-1"))
        roll_key(config)
        assert site.key.read_text() != before
        with pytest.raises(ConfigError, match="another device"):
            pair_kiosk(config, site.staff.registers("Lobby 1, again"))


@pytest.mark.parametrize("step", ["pair", "roll"])
def test_a_slip_in_the_configuration_costs_no_key(site: Site, step: str) -> None:
    if step == "roll":
        pair_kiosk(site.config(), site.staff.registers("Lobby 1"))
    slip, token = site.config(organizer="lumne"), site.staff.registers("Lobby 1")
    with pytest.raises(ConfigError, match=r"provider\.organizer: found 'lumne', expected 'lumen'.* It is kept"):
        roll_key(slip) if step == "roll" else pair_kiosk(slip, token)
    assert site.accepts(site.key.read_text().strip())


def test_a_revoked_kiosk_is_paired_anew_and_not_while_it_runs(site: Site) -> None:
    config = site.config()
    pair_kiosk(config, site.staff.registers("Lobby 1"))
    site.staff.revokes(site.key.read_text().strip())
    assert "This kiosk is device" in pair_kiosk(config, site.staff.registers("Lobby 1, again"))
    with only_instance(config.state_folder), pytest.raises(ConfigError, match="another kiosk is running"):
        roll_key(config)
