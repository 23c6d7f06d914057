"""Reads what strace saw (``-f -y -xx``): system calls become operations on the files below one folder.

A call takes its place where it ended; what was said, where it began; a sync covers what had ended when it began. Both
err on the side of the harsher disk. A call that this module does not understand is an error, never passed over.
"""

import re
from collections.abc import Iterable
from typing import Any, Final

import msgspec

from tests.faults.operations import (
    Cut,
    FolderMade,
    Linked,
    Made,
    Operation,
    Removed,
    Renamed,
    Said,
    Synced,
    Written,
)

CALLS: Final = (
    "openat,open,creat,openat2,write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate,fsync,fdatasync,"
    "sync_file_range,sync,syncfs,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,linkat,symlink,symlinkat,mkdir,"
    "mkdirat,mmap,copy_file_range,sendfile,splice,io_uring_setup"
)
NOTHING_IN_THEM: Final = ("-shm", "ballast")
"""SQLite's index of the WAL is mapped memory, rebuilt after a crash; the ballast only takes up room."""

_LINE: Final = re.compile(r"(\d+) +(.*)")
_CALL: Final = re.compile(r"(\w+)\((.*)\)\s+= (\?|-?\d+)(.*)", re.DOTALL)
_BEGAN: Final = re.compile(r"(\w+)\((.*) <unfinished \.\.\.>(?:\)\s+= \?)?")
_ENDED: Final = re.compile(r"<\.\.\. (\w+) resumed>(.*)", re.DOTALL)
_OPEN_FILE: Final = re.compile(r"(?:(\d+)|AT_FDCWD)<((?:\\x[0-9a-f]{2})*)>(\(deleted\))?")
_TEXT: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


class NotUnderstood(Exception):
    """Something touched the folder in a way that is not modelled."""


def read_log(lines: Iterable[str], folder: str, witness: str) -> list[Operation]:
    """The operations below ``folder``; lines of JSON written to the file ``witness`` there are what was said."""
    reader = _Reader(folder, witness)
    for line in lines:
        reader.read(line.rstrip("\n"))
    return reader.operations


class _Reader:
    def __init__(self, folder: str, witness: str) -> None:
        self.operations: list[Operation] = []
        self._folder = folder.rstrip("/") + "/"
        self._mark = "".join(f"\\x{byte:02x}" for byte in folder.rstrip("/").encode())
        self._witness = witness
        self._there: set[str] = set()
        self._positions: dict[tuple[str, str], int | None] = {}
        self._begun: dict[str, tuple[str, int]] = {}

    def read(self, line: str) -> None:
        found = _LINE.fullmatch(line)
        if found is None:
            return
        thread, text = found.groups()
        began = len(self.operations)
        if (ended := _ENDED.fullmatch(text)) and thread in self._begun:
            start, began = self._begun.pop(thread)
            text = start + ended[2]
        elif unfinished := _BEGAN.fullmatch(text):
            if self._mark in text:
                self._begin(thread, unfinished[1], unfinished[2])
            return
        if self._mark in text and (call := _CALL.fullmatch(text)) and call[3] != "?" and not call[3].startswith("-"):
            self._call(call[1], call[2], call[3] + call[4], began)

    def _begin(self, thread: str, name: str, arguments: str) -> None:
        if name == "write" and self._path_of(arguments) == self._witness:
            self._say(arguments)
        else:
            self._begun[thread] = (f"{name}({arguments}", len(self.operations))

    def _call(self, name: str, arguments: str, result: str, began: int) -> None:
        match name:
            case "openat" | "open" | "creat":
                self._open(arguments, result)
            case "write" | "writev" | "pwrite64" | "pwritev" | "pwritev2":
                self._write(name, arguments, int(result.split()[0]))
            case "fsync" | "fdatasync":
                if (path := self._path_of(arguments)) is not None:
                    self.operations.append(Synced(path, began))
            case "ftruncate":
                path = self._path_of(arguments)
                if path is not None and not path.endswith(NOTHING_IN_THEM):
                    self.operations.append(Cut(path, int(arguments.rpartition(", ")[2])))
            case "mkdir":
                self._on_names(arguments, lambda path: FolderMade(path))
            case "unlink" | "rmdir":
                self._on_names(arguments, lambda path: Removed(path))
            case "rename" | "renameat" | "renameat2":
                self._on_names(arguments, lambda source, path: Renamed(source, path))
            case "link" | "linkat":
                self._on_names(arguments, lambda source, path: Linked(source, path))
            case "mmap":
                path = self._path_of(arguments.partition("MAP_SHARED")[2])
                if path is not None and "PROT_WRITE" in arguments:
                    self._refuse_unless(path.endswith(NOTHING_IN_THEM), name, arguments)
            case "fallocate":  # SQLite makes room in the shared memory
                self._refuse_unless((self._path_of(arguments) or "").endswith(NOTHING_IN_THEM), name, arguments)
            case _:
                self._refuse_unless(False, name, arguments)

    def _open(self, arguments: str, result: str) -> None:
        path = self._path_of(result)
        number = result.partition("<")[0]
        if path is None or path.endswith(NOTHING_IN_THEM):
            return
        if "O_TMPFILE" in arguments:
            raise NotUnderstood(f"a file without a name in {path}")
        if path not in self._there and "O_CREAT" in arguments and path != self._witness:
            self._there.add(path)
            self.operations.append(Made(path))
        elif "O_TRUNC" in arguments:
            self.operations.append(Cut(path, 0))
        self._positions[number, path] = None if "O_APPEND" in arguments else 0

    def _write(self, name: str, arguments: str, count: int) -> None:
        path = self._path_of(arguments)
        if path == self._witness:
            self._say(arguments)
            return
        if path is None or path.endswith(NOTHING_IN_THEM):
            return
        data = b"".join(_bytes(text) for text in _TEXT.findall(arguments))[:count]
        if name.startswith("pwrite"):
            offset_at = -2 if name == "pwritev2" else -1
            self.operations.append(Written(path, int(arguments.split(", ")[offset_at]), data))
            return
        key = arguments.partition("<")[0], path
        offset = self._positions[key]
        self.operations.append(Written(path, offset, data))
        if offset is not None:
            self._positions[key] = offset + len(data)

    def _say(self, arguments: str) -> None:
        (text,) = _TEXT.findall(arguments)
        self.operations.append(Said(msgspec.json.decode(_bytes(text))))

    def _on_names(self, arguments: str, made: Any) -> None:
        names = [_bytes(text).decode() for text in _TEXT.findall(arguments)]
        inside = [name.removeprefix(self._folder) for name in names if name.startswith(self._folder)]
        if not inside:
            return
        if len(inside) < len(names):
            raise NotUnderstood(f"a name crosses the folder's border: {names}")
        if inside[-1].endswith(NOTHING_IN_THEM):
            return
        operation = made(*inside)
        if isinstance(operation, Removed | Renamed):
            self._there.discard(inside[0])
        if not isinstance(operation, Removed | FolderMade):
            self._there.add(inside[-1])
        self.operations.append(operation)

    def _path_of(self, arguments: str) -> str | None:
        """The path, below the folder, of the open file that comes first; None for one elsewhere."""
        found = _OPEN_FILE.search(arguments)
        if found is None:
            return None
        path = _bytes(found[2]).decode()
        if path == self._folder.rstrip("/"):
            return ""
        if not path.startswith(self._folder):
            return None
        if found[3] and not path.endswith(NOTHING_IN_THEM):
            raise NotUnderstood(f"{path} is used after its last name went: {arguments[:200]}")
        return path.removeprefix(self._folder)

    @staticmethod
    def _refuse_unless(understood: bool, name: str, arguments: str) -> None:  # noqa: FBT001 - reads as a sentence
        if not understood:
            raise NotUnderstood(f"{name}({arguments[:300]})")


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
