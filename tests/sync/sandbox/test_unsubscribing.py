"""RFC 8058 at the sandbox: one POST ends all promotions, without a key; a GET only shows the button."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx2
import pytest

from kiosk.clock import SystemClock
from kiosk.ports import Mine, Suppressed
from sync.providers.foyer.adapter import FoyerProvider
from sync.sandbox import promotions
from sync.sandbox.process import SandboxProcess
from sync.sandbox.store import SandboxStore
from sync.transport import Transport
from tests.sync.lobby import KEY, cinema

AGREED = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def claims(provider: FoyerProvider, campaign: str, who: str) -> object:
    return provider.claim(campaign, who * 64, f"claim-{campaign}-{who}", AGREED)


def test_one_click_unsubscribes_and_following_the_link_does_not(tmp_path: Path) -> None:
    with (
        SandboxProcess(cinema(tmp_path), tmp_path / "sandbox.db", key=KEY) as sandbox,
        httpx2.Client(trust_env=False, timeout=10) as mail_program,
    ):
        provider = FoyerProvider(Transport(sandbox.url, KEY, SystemClock()), "lobby-1")
        provider.enrol("lobby-1")
        mine = [claims(provider, "spring", who) for who in "ab"]
        first, second = (one.unsubscribe for one in mine if isinstance(one, Mine))
        assert first.startswith(f"{sandbox.url}/unsubscribe/")

        page = mail_program.get(first)
        assert (page.status_code, page.text.count("<button>"), page.text.count("<form")) == (200, 1, 1)
        assert (page.headers["cache-control"], page.headers["referrer-policy"]) == ("no-store", "no-referrer")
        mail_program.head(first)
        for body in (b"", b"List-Unsubscribe=Never", b"x" * 5000):
            assert mail_program.post(first, content=body, headers=FORM).status_code in (400, 413)
        assert mail_program.post(first[:-4] + "AAAA", content=b"List-Unsubscribe=One-Click").status_code == 404
        assert mail_program.get(f"{sandbox.url}/unsubscribe/a%22b").status_code == 404
        assert isinstance(claims(provider, "summer", "a"), Mine)

        for _ in range(2):
            assert mail_program.post(first, content=b"List-Unsubscribe=One-Click", headers=FORM).status_code == 200
        assert claims(provider, "autumn", "a") == Suppressed()
        assert isinstance(claims(provider, "autumn", "b"), Mine)
        assert mail_program.post(second, files={"List-Unsubscribe": (None, "One-Click")}).status_code == 200
        assert claims(provider, "winter", "b") == Suppressed()
        provider.close()


@pytest.mark.parametrize("old", [True, False])
def test_a_sandbox_of_before_learns_of_promotions_and_keeps_its_key(tmp_path: Path, *, old: bool) -> None:
    store = SandboxStore(tmp_path / "sandbox.db")
    if not old:
        store.write(promotions.make_tables)
    before = store.read(promotions.recipient_key)
    store.write(promotions.make_tables)
    after = store.read(promotions.recipient_key)
    store.close()
    assert len(after) == 64
    assert before == ("" if old else after)
