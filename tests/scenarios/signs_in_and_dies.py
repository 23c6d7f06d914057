"""A kiosk in front of which somebody signs in, and that is killed: signed in, with seats held, or with a sale made.

Run by a scenario: ``signs_in_and_dies.py CONFIG PASSWORD MOMENT``. Prints the codes and tokens there were, a line
each, and then the moment.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import cast

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kiosk.bootstrap.application import Kiosk, open_kiosk
from kiosk.bootstrap.identity import LateIdentityProvider
from kiosk.config import load
from kiosk.domain.bookings import PaymentMethod
from kiosk.identity import PhoneCode
from kiosk.logs import start_logging
from kiosk.ports import CardAnswer
from kiosk.services.mail_desk import MailAsked
from kiosk.services.purchase import Held, Sold
from kiosk.services.sign_in import Waiting
from kiosk.store import sync_state
from sync.sign_in.provider import OpenIdProvider
from tests.peers.oidc.phone import Phone

PATIENCE_SECONDS = 40.0


def waits(holds: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.02)


def dies(moment: str) -> None:
    print(moment, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)


def signs_in(kiosk: Kiosk, password: str) -> None:
    kiosk.sign_in.begin()
    waits(lambda: isinstance(kiosk.sign_in.state, Waiting))
    state = kiosk.sign_in.state
    assert isinstance(state, Waiting)
    assert isinstance(state.code, PhoneCode)
    with Phone("zofia", password) as phone:
        phone.goes_to(state.code.scan_uri)
    waits(lambda: kiosk.sign_in.member)
    provider = cast("LateIdentityProvider", kiosk.sign_in._provider)._made
    assert isinstance(provider, OpenIdProvider)
    (kept,) = provider._kept.values()
    print(state.code.user_code, kept.tokens.access, kept.tokens.identity, sep="\n", flush=True)


def has_seats(kiosk: Kiosk) -> bool:
    with kiosk.database.read() as tx:
        return kiosk.programme.contact().online and sync_state.get(tx, sync_state.SEATS_CURSOR) is not None


def holds_a_seat(kiosk: Kiosk, showtime_id: str) -> bool:
    kiosk.checkout.begin(showtime_id, "en")
    kiosk.checkout.set_count("member", 1)
    kiosk.checkout.propose()
    return isinstance(kiosk.checkout.hold(), Held)


def main() -> None:
    path, password, moment = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    start_logging("DEBUG")
    kiosk = open_kiosk(ExitStack(), load(path, {}), path, automatic=CardAnswer.APPROVE)
    kiosk.start()
    waits(kiosk.started.is_set)  # after the last death the database is looked at first
    waits(lambda: has_seats(kiosk))
    signs_in(kiosk, password)
    if moment == "signed in":
        dies(moment)
    day = kiosk.programme.days()[1]
    palace = [one for one in kiosk.programme.timetable(day) if one.showtime.auditorium_id == "palace"]
    showing = max(palace, key=lambda one: one.availability.sellable)
    waits(lambda: holds_a_seat(kiosk, showing.showtime.id))  # those of the life before may be on their way back
    reference = kiosk.checkout.reference
    assert reference is not None
    asked = kiosk.mail_desk.ask_for(reference, "zofia@cinema.test", "en", news=True, agreed="Yes")
    assert asked == MailAsked()
    if moment == "held":
        dies(moment)
    sold = kiosk.checkout.pay(PaymentMethod.CARD)
    assert isinstance(sold, Sold), sold
    dies(moment)


main()
