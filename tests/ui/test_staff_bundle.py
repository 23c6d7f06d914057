"""A technician saves a support bundle, empties a kiosk, and hands its place over at the screen."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.bootstrap import swap
from kiosk.config import Config
from kiosk.services.health import OutOfOrder
from kiosk.services.swap_desk import STATE_FILE
from kiosk.store import journal
from tests.ui.cinema import Cinema, cinema
from tests.ui.staff_bundle_scenes import a_stick_that_asks, opens
from ui.application import Application, build
from ui.driving import Person


@pytest.fixture
def place(tmp_path: Path) -> Cinema:
    return cinema(tmp_path / "state", posters=False)


@pytest.fixture
def application(place: Cinema, qapp: object) -> Iterator[Application]:
    found = build(place.services, size=(1080, 1920))
    found.window.show()
    yield found
    found.close()


@pytest.fixture
def technician(application: Application) -> Person:
    return Person(application)


def awaits(technician: Person, words: str) -> None:
    assert technician.waits_until(lambda: technician.sees(words), 10), words


def test_a_bundle_goes_to_a_stick_and_its_code_to_a_camera(
    technician: Person, application: Application, place: Cinema
) -> None:
    opens("bundle")(application, place, technician)
    awaits(technician, "To photograph")
    technician.taps("Save to a stick")
    awaits(technician, "Put a USB stick into the kiosk first.")
    stick = place.database.path.parent / "sticks" / "FOYER"
    stick.mkdir(parents=True)
    technician.taps("Save to a stick")
    assert technician.waits_until(lambda: any(stick.glob("foyer-support-*.zip")), 15)
    (file,) = stick.glob("foyer-support-*.zip")
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as archive:
        assert "findings.json" in archive.namelist()


def test_the_place_is_handed_over_and_nothing_is_sold_here_any_more(
    technician: Person, application: Application, place: Cinema
) -> None:
    opens("swap")(application, place, technician)
    technician.taps("Look for the request")
    awaits(technician, "No stick here has a new kiosk's request. Write one there first.")
    technician.taps("Empty this kiosk")
    awaits(technician, "Nothing of this kiosk is lost if it is switched off.")
    stick = a_stick_that_asks(place)
    technician.taps("Look for the request")
    assert technician.waits_until(lambda: technician.can_touch("Hand over"), 10)
    technician.taps("Hand over")
    assert technician.waits_until(lambda: (stick / STATE_FILE).exists(), 15)
    awaits(technician, "Another machine has this kiosk's place. Nothing is sold or sent here any more.")
    assert place.services.health.selling() is OutOfOrder.SWAPPED_OUT
    with place.database.read() as tx:
        last = journal.last_entry(tx)
        assert last is not None
        assert (last.kind, "Ada Lovelace" in last.body) == ("swapped_out", True)
    folder = place.database.path.parent
    said = swap.take_place(Config(state=str(folder.parent / f"{folder.name}-new")), stick / STATE_FILE, "Ada Lovelace")
    assert "This machine is kiosk lobby-1 now." in said
