"""Photograph every screen in every state and shape into build/screens/<shape>/<scene>.png.

    python tools/screenshots.py [--shape portrait] [SCENE …]

A scene is chosen by the beginning of its name. Scenes are listed in tests/ui/scenes.py.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.ui.cinema import cinema  # noqa: E402
from tests.ui.scenes import SCENES, Scene  # noqa: E402
from ui.application import build  # noqa: E402
from ui.driving import Person  # noqa: E402

TARGET = ROOT / "build" / "screens"
SHAPES = {"portrait": (1080, 1920), "landscape": (1920, 1080), "small": (1024, 768), "large": (2160, 3840)}
SETTLED_SECONDS = 0.4
MOST_SECONDS = 6.0


def main() -> int:
    """Take the pictures; return 1 if QML complained."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scenes", nargs="*", help="beginnings of scene names; all without one")
    parser.add_argument("--shape", choices=SHAPES, action="append", help="only this shape (may be repeated)")
    arguments = parser.parse_args()
    wanted = [scene for scene in SCENES if not arguments.scenes or scene.name.startswith(tuple(arguments.scenes))]
    complaints = 0
    with tempfile.TemporaryDirectory() as scratch:
        for shape in arguments.shape or ("portrait", "landscape"):
            for number, scene in enumerate(wanted):
                found = photograph(scene, shape, Path(scratch) / f"{shape}-{number}")
                complaints += len(found)
                print(f"{shape}/{scene.name}", *found, sep="\n    ")
    return 1 if complaints else 0


def photograph(scene: Scene, shape: str, folder: Path) -> list[str]:
    """One scene in one shape; returns what QML complained about."""
    place = cinema(folder, **scene.cinema)
    application = build(place.services, size=SHAPES[shape])
    application.window.show()
    person = Person(application)
    person.rests(0.1)
    scene.act(application, place, person)
    person.waits_until(application.posters_at_rest, MOST_SECONDS)
    person.rests(SETTLED_SECONDS + (1.3 if scene.name.startswith("attract") else 0))
    person.photographs(TARGET / shape / f"{scene.name}.png")
    application.close()
    return application.warnings


if __name__ == "__main__":
    sys.exit(main())
