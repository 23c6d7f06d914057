"""Canaries: words that belong to one person, and a search for them in whatever form, on disks and in this process.

The words are kept turned round, so that the search does not find itself.
"""

import base64
import binascii
import gc
import json
import linecache
import os
import re
import subprocess
import tempfile
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FrameType
from urllib.parse import quote

import pypdfium2

from kiosk.store import sqlite

MOST_BYTES = 8 * 1024 * 1024
"""Larger files are the kiosk's ballast, which is checked to be empty."""
MOST_STREAMS = 400
SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - it is only read
OTHER_TESTS = ("foyer-simulation-", "power-", "repair-")
"""How the folders there begin of tests that run at the same time: a provider's people may be in them."""
CORE_PATTERN = Path("/proc/sys/kernel/core_pattern")
_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]")


def forms(word: str) -> dict[str, bytes]:
    """A word as it may be written, by the name of the form."""
    plain = word.encode()
    found = {
        "utf-8": plain,
        "utf-16-le": word.encode("utf-16-le"),
        "utf-16-be": word.encode("utf-16-be"),
        "json": json.dumps(word)[1:-1].encode(),
        "url": quote(word, safe="").encode(),
        "hex": binascii.hexlify(plain),
        "HEX": binascii.hexlify(plain).upper(),
    }
    for shift in range(3):  # what stands before it moves all letters of a base64
        coded = base64.b64encode(b"\0" * shift + plain).rstrip(b"=")
        whole = coded[(0, 2, 3)[shift] : len(coded) - 1]
        found[f"base64 +{shift}"] = whole
        found[f"base64url +{shift}"] = whole.replace(b"+", b"-").replace(b"/", b"_")
    return found


@dataclass
class Canaries:
    """Words nobody but one person has. ``folders`` is where to look for them; ``began``: when they came."""

    folders: tuple[Path, ...]
    _turned: list[str] = field(default_factory=list)
    _others: set[tuple[int, int]] = field(default_factory=set)
    began: float = field(default_factory=time.time)

    def are(self, *words: str) -> None:
        """These, too."""
        self._turned += [word[::-1] for word in words if len(word) > 4 and word[::-1] not in self._turned]

    def __len__(self) -> int:
        return len(self._turned)

    def in_text(self, texts: Iterable[str]) -> list[str]:
        """Which of some texts have one."""
        words = [turned[::-1] for turned in self._turned]
        return [text for text in texts if any(word in text for word in words)]

    def readable(self) -> list[str]:
        """Where on the disk one can be read, and in which form."""
        wanted = [(turned, form, coded) for turned in self._turned for form, coded in forms(turned[::-1]).items()]
        return [
            f"{place}: {turned[::-1]!r} as {form}"
            for place, content in self.contents()
            for turned, form, coded in wanted
            if coded in content
        ]

    def leave_out_what_is_there(self) -> None:
        """What holds one already is of other tests in this process, which know the same people."""
        self._others = {(id(holder), hash(one)) for holder, one in self._holders()}

    def in_memory(self) -> list[str]:
        """Which objects of this process hold a text or bytes with one; not pytest's, nor these."""
        found = []
        for holder, one in self._holders():
            if (id(holder), hash(one)) not in self._others:
                beside = ", ".join(sorted({type(other).__qualname__ for other in gc.get_referents(holder)}))
                found.append(f"{type(holder).__module__}.{type(holder).__qualname__} ({beside}): {one[:80]!r}")
        return found

    def _holders(self) -> Iterator[tuple[object, str | bytes]]:
        words = [turned[::-1] for turned in self._turned]
        coded = [word.encode() for word in words]
        linecache.clearcache()  # sources of tests that failed
        gc.collect()
        for holder in gc.get_objects():
            if holder is words or holder is coded or isinstance(holder, FrameType) or _is_code(holder):
                continue
            for one in _texts_of(holder):
                hit = any(word in one for word in words) if isinstance(one, str) else any(word in one for word in coded)
                if hit and len(one) < MOST_BYTES:
                    yield holder, one

    def contents(self) -> Iterator[tuple[str, bytes]]:
        """All there is to look through, each with its place.

        Of copies that another process makes: this one may have them open, and would lose SQLite's locks.
        """
        with tempfile.TemporaryDirectory() as scratch:
            for number, folder in enumerate(self.folders):
                copy = Path(scratch) / str(number)
                subprocess.run(["cp", "-a", "--sparse=always", folder, copy], check=False, stderr=subprocess.DEVNULL)
                for path in copy.rglob("*"):
                    if path.is_file() and not path.is_symlink():
                        yield from _readings(path)
        for path in self._elsewhere():
            with suppress(FileNotFoundError, PermissionError):  # somebody else's, and gone by now
                if path.is_file() and self.began <= path.stat().st_mtime and path.stat().st_size <= MOST_BYTES:
                    yield str(path), path.read_bytes()

    def _elsewhere(self) -> Iterator[Path]:
        """Shared memory, and where cores would be."""
        for folder, below, names in os.walk(SHARED_MEMORY):
            below[:] = [name for name in below if not name.startswith(OTHER_TESTS)]
            yield from (Path(folder) / name for name in names)
        pattern = CORE_PATTERN.read_text().strip()
        if not pattern.startswith("|"):
            yield from (Path(pattern).parent if "/" in pattern else Path.cwd()).glob("core*")


def _is_code(holder: object) -> bool:
    """Whether these are the constants of a function, such as a test's."""
    return isinstance(holder, tuple) and any(isinstance(one, CodeType) for one in holder)


def _texts_of(holder: object) -> Iterator[str | bytes]:
    """What it holds itself: a tuple or a dict of texts alone is not among the garbage collector's objects."""
    for one in gc.get_referents(holder):
        if isinstance(one, str | bytes):
            yield one
        elif isinstance(one, tuple | dict) and not gc.is_tracked(one):
            yield from _texts_of(one)


def _readings(path: Path) -> Iterator[tuple[str, bytes]]:
    """A file as it is, what is packed in it, and a database's values whole, wherever its pages cut them."""
    yield f"{path.name} (name)", path.name.encode()
    if path.stat().st_size > MOST_BYTES:
        with path.open("rb") as file:
            while part := file.read(MOST_BYTES):
                assert not part.strip(b"\0"), f"{path} is large, and not empty"
        return
    content = path.read_bytes()
    yield path.name, content
    for count, match in enumerate(_ZLIB.finditer(content)):
        if count == MOST_STREAMS:
            break
        with suppress(zlib.error):  # it only looked like one
            yield f"{path.name} (zlib)", zlib.decompressobj().decompress(content[match.start() :], MOST_BYTES)
    if content.startswith(b"%PDF"):
        with closing(pypdfium2.PdfDocument(content)) as document:
            texts = [page.get_textpage().get_text_range() for page in document]
        yield f"{path.name} (text)", "\n".join(texts).encode()
    if content.startswith(b"SQLite format 3"):
        yield f"{path.name} (values)", _values(path)


def _values(path: Path) -> bytes:
    """Every value of every table, as SQLite itself reads them."""
    with closing(sqlite.connect(path)) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = (row for table in tables for row in database.execute(f'SELECT * FROM "{table}"'))  # noqa: S608
        return b"\n".join(one if isinstance(one, bytes) else str(one).encode() for row in rows for one in row)
