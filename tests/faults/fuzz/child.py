"""One target in a process of its own: whatever hangs, crashes or eats memory there is seen from outside.

``python -m tests.faults.fuzz.child TARGET SEED COUNT SCRATCH``; prints a line of JSON. The number of the case under way
stands in the file ``SCRATCH/case``.
"""

import json
import mmap
import os
import resource
import sys
import threading
import traceback
from collections import Counter
from pathlib import Path
from random import Random

from tests.faults.fuzz.targets import TARGETS

ADDRESS_SPACE = 6 * 1024**3
FAULT = 3


def main(name: str, seed: int, count: int, scratch: Path) -> int:
    """Run the cases; returns the exit code."""
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    threading.excepthook = lambda told: _end(told.exc_value)
    sys.unraisablehook = lambda told: _end(told.exc_value)
    case = next(one for one in TARGETS if one.name == name).prepare(scratch)
    counts: Counter[str] = Counter()
    with (scratch / "case").open("r+b") as file, mmap.mmap(file.fileno(), 8) as place:
        for number in range(count):
            place[:] = number.to_bytes(8, "little")
            counts[case(Random(seed + number))] += 1
    sys.stdout.write(json.dumps({"counts": counts, "peak_megabytes": _peak_megabytes()}) + "\n")
    sys.stdout.flush()
    os._exit(0)  # no orderly end is asked of a process full of nonsense


def _peak_megabytes() -> int:
    """Of this program alone: getrusage's figure begins with what its parent had when it was forked."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def _end(error: BaseException | None) -> None:
    if error is not None:
        traceback.print_exception(error)
    sys.stderr.flush()
    os._exit(FAULT)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4])))
    except Exception as fault:
        _end(fault)
