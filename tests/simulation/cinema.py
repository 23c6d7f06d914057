"""The cinema of every history: one small hall that everybody wants to sit in, prepared once and copied."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from random import Random

from kiosk.domain.rights import OfflineMode
from kiosk.store import sqlite
from sync.sandbox import rights
from sync.sandbox.cinema import Cinema, load_cinema
from tests.simulation.kiosk import Kiosk
from tests.simulation.minting import minting
from tests.simulation.network import Weather
from tests.simulation.provider import House
from tests.simulation.terminal import Terminal
from tests.simulation.world import World

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "tiny-cinema"
KIOSKS = ("kiosk-1", "kiosk-2", "kiosk-3", "kiosk-4")
SHOWS = ("16:50", "18:00", "19:30")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A cinema whose kiosks are enrolled and have pulled everything; ``folder`` holds both sides' databases."""

    cinema: Cinema
    folder: Path

    def copy(self, name: str, folder: Path) -> Path:
        """A fresh copy of the provider's or a kiosk's database."""
        source = self.folder / ("provider.db" if name == "provider" else "kiosk.db")
        own = folder / name  # a state folder holds more than the database
        own.mkdir()
        return Path(shutil.copyfile(source, own / f"{name}.db"))


def prepare(folder: Path) -> Prepared:
    """Build the cinema and have it pulled once; takes a moment."""
    cinema = load_cinema(_cinema_folder(folder / "cinema"))
    world = World("the same for all")
    with minting(Random(1)):
        house = House(world, cinema, folder / "provider.db")
        for kiosk in KIOSKS:
            house.sandbox.store.write(lambda tx, kiosk=kiosk: rights.enrol(tx, kiosk))  # type: ignore[misc]
        first = Kiosk(
            world,
            house,
            Weather(),
            KIOSKS[0],
            folder / "kiosk.db",
            OfflineMode.ALLOTMENT,
            Terminal(world, KIOSKS[0], 0.0),
            0.0,
        )
        first.does("pull")
        assert first.health.selling() is None
        first.database.close()
        house.close()
    connection = sqlite.connect(folder / "kiosk.db")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # the copies are of the one file
    connection.close()
    return Prepared(cinema, folder)


def _cinema_folder(folder: Path) -> Path:
    """The example cinema with a hall of four rows, three showtimes tonight, and nobody in it yet."""
    shutil.copytree(EXAMPLE, folder)
    path = folder / "auditoriums" / "one.json"
    hall = json.loads(path.read_text())
    hall["screen"]["width"] = 8
    hall["sections"][0]["rows"] = [
        {"names": "A", "y": 3, "seats": "w:1 c:2 3-8", "access": ["step-free"]},
        {"names": "B C D", "seats": "1-8"},
    ]
    path.write_text(json.dumps(hall))
    path = folder / "programme.json"
    shows = [{"at": at, "film": "sherlock-jr", "popularity": 0} for at in SHOWS]
    path.write_text(json.dumps({"days": 1, "plans": [{"auditorium": "one", "shows": shows}]}))
    return folder
