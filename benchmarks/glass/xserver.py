"""An X server of our own, in memory."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

UPRIGHT = (1080, 1920)


@contextmanager
def xvfb(size: tuple[int, int] = UPRIGHT) -> Iterator[str]:
    """Run Xvfb on a free display; yields its name, such as ":3". RuntimeError if it does not start."""
    reading, writing = os.pipe()
    screen = f"{size[0]}x{size[1]}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", screen, "-nolisten", "tcp", "-noreset", "-dpi", "69"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    if not number:
        server.wait()
        raise RuntimeError(f"Xvfb did not start (exit {server.returncode})")
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(timeout=10)
