"""Pin requirements*.in, with the hashes of every platform's files, into requirements*.txt.

uv resolves against the index that this machine's uv or pip is configured for, but no address is
written, and neither extra indexes nor folders of local files are considered: everybody can get
what is pinned.
"""

import os
import subprocess
import sys
from pathlib import Path

from python_index import environment_for_uv

ROOT = Path(__file__).resolve().parent.parent
UV = ROOT / ".tools" / "uv" / "bin" / "uv"
LAYERS = ("requirements", "requirements-dev", "requirements-bootstrap")
PEER = "tests/peers/pretix/requirements"
"""Another program's, for tests on Linux; some of what it needs cannot be had for every platform."""
LOCAL = ("UV_FIND_LINKS", "UV_INDEX", "UV_EXTRA_INDEX_URL")


def main(arguments: list[str]) -> int:
    """Pin every layer; arguments such as ``--upgrade`` or ``--upgrade-package NAME`` go to uv."""
    env = {name: value for name, value in environment_for_uv(os.environ).items() if name not in LOCAL}
    for layer in (*LAYERS, PEER):
        constraint = ["-c", "requirements.txt"] if layer == "requirements-dev" else []
        platforms = ["--python-version", "3.11.7"] if layer == PEER else ["--universal", "--python-version", "3.11"]
        command: list[str] = [
            *(str(UV), "pip", "compile", "--quiet", "--generate-hashes", "--no-header", *platforms),
            *(*constraint, f"{layer}.in", "-o", f"{layer}.txt", *arguments),
        ]
        done = subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, check=False)
        if done.returncode != 0:
            return done.returncode
        print(f"{layer}.txt is up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
