"""Staff sign in with a phone at a provider nobody here wrote, as the configuration has it."""

import time
from collections.abc import Callable
from pathlib import Path

from kiosk.bootstrap.staff import staff_sign_in
from kiosk.bootstrap.staff_pins import pins_for
from kiosk.clock import SystemClock
from kiosk.config import Config, StaffSignInSection
from kiosk.domain.staff import Role, StaffMember
from kiosk.facts import Facts
from kiosk.identity import PhoneCode
from kiosk.services.sign_in import Waiting
from kiosk.services.staff_door import BY_PHONE, NoRole, StaffDoor
from kiosk.services.staff_tries import TryCounter
from kiosk.store import sync_state
from kiosk.store.database import Database
from tests.builders import store
from tests.peers.oidc.peer import Peer
from tests.peers.oidc.phone import Phone

PATIENCE_SECONDS = 30.0


class Door:
    """A kiosk whose managers have one membership number, and whose technicians another."""

    def __init__(self, peer: Peer, folder: Path) -> None:
        told = StaffSignInSection(
            peer.issuer,
            "kiosk",
            ("openid", "profile", "membership"),
            role_claim="membership_number",
            manager=("PL-0000-4711-9",),
            technician=("JP-0000-0001-2",),
        )
        config, clock = Config(state=str(folder), staff_sign_in=told), SystemClock()
        self.database: Database = store(folder, at=clock.now())
        self.peer = peer
        self.sign_in = staff_sign_in(config, self.database, clock, Facts())
        pins = pins_for(config)
        tries = TryCounter(self.database, pins, clock)
        self.door = StaffDoor(self.database, pins, tries, clock, managers=told.manager, technicians=told.technician)

    def comes(self, person: str) -> StaffMember | NoRole:
        """Somebody scans the code, signs in, and is asked at the door."""
        self.sign_in.new_code()
        self._waits_until(lambda: isinstance(self.sign_in.state, Waiting))
        state = self.sign_in.state
        assert isinstance(state, Waiting)
        assert isinstance(state.code, PhoneCode)
        with Phone(person, self.peer.password) as phone:
            phone.goes_to(state.code.scan_uri)
        self._waits_until(lambda: self.sign_in.session is not None)
        session = self.sign_in.session
        assert session is not None
        self.sign_in.close()
        return self.door.enter_by_phone(session.identity)

    def _waits_until(self, condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not condition():
            assert time.monotonic() < deadline, self.sign_in.state
            time.sleep(0.02)


def test_the_issuer_says_who_is_of_the_staff_and_no_token_outlives_that(provider: Peer, tmp_path: Path) -> None:
    provider.events()
    door = Door(provider, tmp_path)
    assert door.comes("zofia") == StaffMember(BY_PHONE, "Żaneta Zofia Łęcka-Ødegård", Role.MANAGER)
    assert door.comes("ada") == NoRole()
    revoked = [one for one in provider.events() if one["what"] == "revoked"]
    assert len(revoked) == 2
    door.database.write(lambda tx: sync_state.record_contact(tx, SystemClock().now(), online=False))
    assert door.sign_in.why_not_now() is not None  # then PINs are what there is
