"""``python -m tests.faults.replay RECORDING CUT FOLDER``: put what a power cut left into FOLDER, and say what is wrong.

FOLDER/left is what was found, untouched; FOLDER/back is the same after the kiosk came back.
"""

import shutil
import sys
from pathlib import Path

from tests.faults.power_cuts import Cut, look, state_after
from tests.faults.recorder import Recording


def main(recording: str, cut: str, folder: str) -> int:
    one = Cut.of(cut)
    found, promises = state_after(Recording.load(Path(recording)), one)
    left, back = Path(folder) / "left", Path(folder) / "back"
    left.mkdir(parents=True, mode=0o700)
    found.write(left)
    shutil.copytree(left, back)
    complaints = look(back, promises, one)
    sys.stdout.write("".join(f"{complaint}\n" for complaint in complaints) or "nothing is wrong\n")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
