"""A cinema folder with one hall of each size, fourteen days of programme and the built-in cinema's films."""

import json
import shutil
from pathlib import Path
from typing import Any

from benchmarks.halls import ROWS, SIZES
from kiosk.bootstrap.parts import BUILT_IN_CINEMA

FILM = {150: "nosferatu", 500: "metropolis", 1_000: "the-general", 2_000: "the-kid"}
"""What each hall shows, all day."""
TIMES = ("11:00", "14:00", "17:00", "20:00", "22:45")


def hall_id(seats: int) -> str:
    """The id of the hall with so many seats."""
    return f"hall-{seats}"


def write(folder: Path) -> Path:
    """Write the folder; returns it."""
    for name in ("films", "posters"):
        shutil.copytree(BUILT_IN_CINEMA / name, folder / name)
    (folder / "auditoriums").mkdir()
    _json(folder / "cinema.json", json.loads((BUILT_IN_CINEMA / "cinema.json").read_text("utf-8")))
    for number, seats in enumerate(SIZES, start=1):
        _json(folder / "auditoriums" / f"{hall_id(seats)}.json", _auditorium(number, seats))
    zones = [{"id": "standard", "name": "Standard"}]
    prices = {"standard": {"adult": 1200, "child": 800}}
    _json(
        folder / "price-lists.json",
        {
            "zones": zones,
            "ticket_types": [{"id": "adult", "name": "Adult"}, {"id": "child", "name": "Child"}],
            "lists": [{"id": "always", "name": "Every day", "prices": prices}],
            "rules": [{"list": "always"}],
        },
    )
    plans = [
        {"auditorium": hall_id(seats), "shows": [{"at": at, "film": FILM[seats]} for at in TIMES]} for seats in SIZES
    ]
    _json(folder / "programme.json", {"days": 14, "popularity": dict.fromkeys(FILM.values(), 0.6), "plans": plans})
    return folder


def _auditorium(number: int, seats: int) -> dict[str, Any]:
    rows, width = ROWS[seats]
    names = " ".join(_row_name(row) for row in range(rows))
    left = width // 2
    return {
        "id": hall_id(seats),
        "number": str(number),
        "name": f"Hall of {seats}",
        "way": "Straight on",
        "level": 0,
        "steps": 0,
        "screen": {"width": max(6, width - 4)},
        "sections": [
            {
                "id": "hall",
                "zone": "standard",
                "rows": [{"names": names, "y": 4.5, "seats": f"1-{left} _ {left + 1}-{width}"}],
            }
        ],
    }


def _row_name(row: int) -> str:
    return chr(ord("A") + row % 26) * (1 + row // 26)


def _json(path: Path, document: object) -> None:
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
