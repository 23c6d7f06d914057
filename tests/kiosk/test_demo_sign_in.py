"""Signing in where nothing but Foyer is installed: a whole demo kiosk, its sandbox, and the phone beside it."""

import threading
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.bootstrap.application import Kiosk, open_kiosk
from kiosk.config import load
from kiosk.services.sign_in import Here, SignedOut, Waiting

PATIENCE_SECONDS = 90.0


def waits_until_signing_in_is(kiosk: Kiosk, kind: type) -> None:
    arrived = threading.Event()

    def look(_fact: object) -> None:
        if isinstance(kiosk.sign_in.state, kind):
            arrived.set()

    stop = kiosk.facts.subscribe(look)
    look(None)
    assert arrived.wait(PATIENCE_SECONDS), kiosk.sign_in.state
    stop()


def test_a_demo_signs_ada_in_with_her_membership(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOYER_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("FOYER_PROVIDER__OTHER_BUYERS", "false")
    with ExitStack() as stack:
        kiosk = open_kiosk(stack, load(None), None, demo=True)
        phone = kiosk.ui_services().phone
        assert phone is not None
        online = threading.Event()
        kiosk.facts.subscribe(lambda _: online.set() if kiosk.sign_in.why_not_now() is None else None)
        kiosk.start()
        assert online.wait(PATIENCE_SECONDS)
        kiosk.sign_in.begin()
        waits_until_signing_in_is(kiosk, Waiting)
        phone("ada")
        waits_until_signing_in_is(kiosk, Here)
        assert kiosk.sign_in.member is not None
        assert kiosk.sign_in.member.id == "c-ada"
        assert kiosk.memberships.here().member == kiosk.sign_in.member
        kiosk.sign_in.sign_out()
        assert kiosk.sign_in.state == SignedOut()
        assert kiosk.memberships.here().member is None


def test_a_kiosk_that_is_no_demo_and_has_no_issuer_offers_nothing(tmp_path: Path) -> None:
    with ExitStack() as stack:
        kiosk = open_kiosk(stack, load(None, {"FOYER_STATE": str(tmp_path / "state")}), None)
        assert not kiosk.sign_in.offered
        assert kiosk.ui_services().phone is None
