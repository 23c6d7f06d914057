"""Take the pictures of the docs: a real kiosk sells two seats offscreen, online and then with the network pulled.

    python tools/pictures.py [FOLDER]        (default: docs/pictures)

They are drawn at the size of a portrait panel, made smaller, and saved with few colours.
"""

import logging
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from math import isqrt
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import pypdfium2  # noqa: E402
from PIL import Image  # noqa: E402

from kiosk import formatting  # noqa: E402
from kiosk.bootstrap.application import Kiosk, open_kiosk  # noqa: E402
from kiosk.config import load  # noqa: E402
from kiosk.ports import CardAnswer  # noqa: E402
from kiosk.services.programme import Showing  # noqa: E402
from tests.ui.scenes import SCENES  # noqa: E402
from tools.screenshots import TARGET, photograph  # noqa: E402
from ui.application import build  # noqa: E402
from ui.visitor import Visitor  # noqa: E402

PANEL = (1080, 1920)
WIDTH = 480
COLOURS = 256
MOST_BYTES = 150_000
PATIENCE_SECONDS = 60.0
SHOWINGS_KEPT = 6
STAFF = {"desk": "desk-today", "diagnosis": "staff-diagnosis-troubles"}
"""Pictures of the staff's pages, each of a scene of the tests."""


def main(folder: Path) -> None:
    """Take all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        state = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        os.environ["FOYER_STATE"] = str(state)  # for the worker too
        kiosk = open_kiosk(stack, load(None), None, automatic=CardAnswer.APPROVE)
        face = build(kiosk.ui_services(), size=PANEL)
        stack.callback(face.close)
        face.window.show()
        kiosk.start()
        _walk(kiosk, Visitor(face, patience=PATIENCE_SECONDS), Album(folder, state, face.posters_at_rest))
    for name, scene in STAFF.items():
        staff_page(folder, name, scene)


def staff_page(folder: Path, name: str, scene: str) -> None:
    """A page of the staff's, in a cinema of the tests."""
    with tempfile.TemporaryDirectory() as scratch:
        photograph(next(one for one in SCENES if one.name == scene), "portrait", Path(scratch) / "state")
        with Image.open(TARGET / "portrait" / f"{scene}.png") as picture:
            Album(folder, Path(scratch), lambda: True).keep(picture.convert("RGB"), name)


class Album:
    """Where pictures are kept."""

    def __init__(self, folder: Path, state: Path, posters_at_rest: Callable[[], bool]) -> None:
        self._folder = folder
        self._posters_at_rest = posters_at_rest
        self._large = state / "large.png"

    def photograph(self, visitor: Visitor, name: str) -> None:
        """What is on the screen now."""
        visitor.rests(0.3)
        visitor.awaits("the posters", self._posters_at_rest)
        visitor.rests(2.0)  # one poster fades into the next
        visitor.photographs(self._large)
        with Image.open(self._large) as picture:
            self.keep(picture.convert("RGB"), name)

    def keep(self, picture: Image.Image, name: str) -> None:
        """Smaller, with few colours."""
        size = (WIDTH, round(picture.height * WIDTH / picture.width))
        small = _with_few_colours(picture.resize(size, Image.Resampling.LANCZOS))
        path = self._folder / f"{name}.png"
        small.save(path, optimize=True)
        print(f"{path.name}: {path.stat().st_size // 1000} kB")
        if path.stat().st_size > MOST_BYTES:
            raise SystemExit(f"{path} is too large for a page")


def _with_few_colours(picture: Image.Image) -> Image.Image:
    """A palette chosen by the root of how often a colour is there: a small green tick must not turn grey."""
    found = picture.getcolors(picture.width * picture.height) or []
    pixels = b"".join(bytes(colour) * isqrt(count) for count, colour in found if isinstance(colour, tuple))
    sample = Image.frombytes("RGB", (len(pixels) // 3, 1), pixels)
    return picture.quantize(palette=sample.quantize(COLOURS, kmeans=2), dither=Image.Dither.NONE)


def _walk(kiosk: Kiosk, visitor: Visitor, album: Album) -> None:
    visitor.awaits("the programme", lambda: kiosk.programme.ready() and len(kiosk.programme.days()) > 1)
    visitor.awaits("seats kept for offline", lambda: len(_kept(kiosk)) >= SHOWINGS_KEPT)
    visitor.awaits("all posters", lambda: _has_posters(kiosk))
    showing = _kept(kiosk)[-1]
    album.photograph(visitor, "first")
    visitor.starts()
    visitor.taps(visitor.name_with(formatting.long_date(showing.starts_local.date(), "en")))
    album.photograph(visitor, "films")
    visitor.picks(showing)
    visitor.brings(adult=2)
    album.photograph(visitor, "seats")
    visitor.accepts_the_seats()
    visitor.pays_by_card()
    visitor.sees_the_tickets()
    visitor.awaits("the paper", lambda: bool(_papers(kiosk)))
    album.photograph(visitor, "done")
    _print(_papers(kiosk)[0], album)
    visitor.finishes()

    kiosk.network(online=False)
    visitor.awaits("noticing that nobody answers", lambda: not kiosk.programme.contact().online)
    visitor.starts()
    visitor.picks(showing)
    visitor.brings(adult=2)
    album.photograph(visitor, "offline")


def _kept(kiosk: Kiosk) -> list[Showing]:
    """The showings of the next two days with seats kept for offline, the one in the largest hall and latest last."""
    shows = [one for day in kiosk.programme.days()[:2] for one in kiosk.programme.timetable(day)]
    kept = [one for one in shows if _keeps_seats(kiosk, one)]
    return sorted(kept, key=lambda one: (one.availability.total, one.starts_local))


def _keeps_seats(kiosk: Kiosk, showing: Showing) -> bool:
    seat_map = kiosk.programme.seat_map(showing.showtime.id)
    return seat_map is not None and len(seat_map.mine) >= 4


def _has_posters(kiosk: Kiosk) -> bool:
    programme = kiosk.programme
    return all(programme.poster_path(one.film) is not None for one in programme.films_on(programme.days()[1]))


def _papers(kiosk: Kiosk) -> list[Path]:
    return sorted(kiosk.config.printed_folder.glob("*.pdf"))


def _print(pdf: Path, album: Album) -> None:
    document = pypdfium2.PdfDocument(pdf)
    album.keep(document[0].render(scale=3).to_pil().convert("RGB"), "ticket")
    document.close()


if __name__ == "__main__":
    logging.disable(logging.INFO)
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures")
