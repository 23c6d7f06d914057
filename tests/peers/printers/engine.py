#!/usr/bin/env python3
"""The mechanism of the virtual printer: ippeveprinter runs it once a job, and its words on stderr are the state.

It reads the fault file again and again, holds the job while a fault stops it, and at the end "prints": copies the
document into the folder of printed paper. ippeveprinter does not tell it of a cancelled job, so it asks.
"""

import http.client
import os
import re
import shutil
import struct
import sys
import time
from pathlib import Path

REPORTED = {"media-empty", "media-jam", "media-low", "cover-open"}
HOLDING = {"media-empty", "media-jam", "cover-open", "stuck"}
ENDINGS = {"application/pdf": ".pdf", "image/pwg-raster": ".pwg", "image/urf": ".urf", "image/jpeg": ".jpg"}


def main() -> int:
    """Print one document, or show what is wrong."""
    home = Path(os.environ["FOYER_PRINTER"])
    name = os.environ.get("IPP_JOB_NAME", "")
    while True:
        faults = set((home / "fault").read_text().split())
        print("STATE:", ",".join(sorted(faults & REPORTED)) or "none", file=sys.stderr, flush=True)
        if name == "wake":
            return 0
        if "abort" in faults:
            return 1
        if is_cancelled():
            return 0
        if not faults & HOLDING:
            break
        time.sleep(0.05)
    ending = ENDINGS.get(os.environ.get("CONTENT_TYPE", ""), ".bin")
    paper = home / "printed" / (re.sub(r"[^A-Za-z0-9._-]", "_", name) + ending)
    shutil.copyfile(sys.argv[1], paper.with_suffix(".part"))
    paper.with_suffix(".part").rename(paper)
    print("ATTR: job-impressions-completed=1", file=sys.stderr, flush=True)
    return 0


def is_cancelled() -> bool:
    """Ask the printer for its job's reasons (Get-Job-Attributes, RFC 8011, 4.3.4)."""
    port = int(os.environ["FOYER_PRINTER_PORT"])

    def field(tag: int, name: bytes, value: bytes) -> bytes:
        return struct.pack(">BH", tag, len(name)) + name + struct.pack(">H", len(value)) + value

    asked = b"".join(
        (
            struct.pack(">BBHIB", 2, 0, 0x0009, 1, 0x01),
            field(0x47, b"attributes-charset", b"utf-8"),
            field(0x48, b"attributes-natural-language", b"en"),
            field(0x45, b"printer-uri", b"ipp://localhost:%d/ipp/print" % port),
            field(0x21, b"job-id", struct.pack(">i", int(os.environ["IPP_JOB_ID"]))),
            field(0x44, b"requested-attributes", b"job-state-reasons"),
            b"\x03",
        )
    )
    link = http.client.HTTPConnection("localhost", port, timeout=2)
    try:
        link.request("POST", "/ipp/print", asked, {"Content-Type": "application/ipp"})
        return b"processing-to-stop-point" in link.getresponse().read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        link.close()


if __name__ == "__main__":
    sys.exit(main())
