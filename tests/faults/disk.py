"""A disk that keeps only what it was told to keep: every folder that a power cut may leave.

A file's bytes are safe once that file was synced, a name once its folder was. Of everything else the disk may have kept
any part, by sectors of 512 bytes: the least that POSIX promises. A ``journalled`` disk keeps names in order and with
every sync of anything, as ext4 does: its states are among the others, only likelier.
"""

import random
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

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

SECTOR = 512


class Fate(Enum):
    """What becomes of what was not synced."""

    LOST = auto()
    KEPT = auto()
    NAMES_KEPT = auto()
    BYTES_KEPT = auto()
    LAST_WRITE_TORN = auto()
    LATEST_LOST = auto()
    SOME_WRITES_LOST = auto()
    SOME_SECTORS_LOST = auto()


@dataclass(frozen=True, slots=True)
class Folder:
    """What is found when the power is back: files with their bytes, and folders."""

    files: dict[str, bytes]
    folders: frozenset[str]

    def write(self, where: Path) -> None:
        """Put it into an empty folder."""
        for name in sorted(self.folders):
            (where / name).mkdir(mode=0o700)
        for name, data in self.files.items():
            path = where / name
            path.write_bytes(data)
            path.chmod(0o600)


@dataclass(slots=True, eq=False)
class _File:
    safe: bytearray = field(default_factory=bytearray)
    live: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, Written | Cut]] = field(default_factory=list)
    whole: bytes | None = None
    """``safe`` once more while nothing is pending: the same bytes need not be copied and hashed for every state."""


_Node = _File | None
"""None is a folder."""


@dataclass(frozen=True, slots=True)
class _Naming:
    number: int
    folder: str
    gone: str | None
    path: str | None
    node: _Node

    def take_place(self, names: dict[str, _Node]) -> None:
        if self.gone is not None:
            names.pop(self.gone, None)
        if self.path is not None:
            names[self.path] = self.node


class Disk:
    """Operations go in one after the other; after each of them the power may fail in any way a `Fate` says."""

    def __init__(self, *, journalled: bool = False) -> None:
        self._journalled = journalled
        self._live: dict[str, _Node] = {}
        self._safe: dict[str, _Node] = {}
        self._names: list[_Naming] = []

    def apply(self, number: int, operation: Operation) -> None:
        """Operation ``number`` happens."""
        match operation:
            case Made(path):
                self._name(number, None, path, _File())
            case FolderMade(path):
                self._name(number, None, path, None)
            case Linked(source, path):
                self._name(number, None, path, self._live[source])
            case Renamed(source, path):
                self._name(number, source, path, self._live[source])
            case Removed(path):
                self._name(number, path, None, None)
            case Written(path, None, data):
                file = self._file(path)
                self._change(number, file, Written(path, len(file.live), data))
            case Written(path) | Cut(path):
                self._change(number, self._file(path), operation)
            case Synced(path, before):
                self._sync(path, before)
            case Said():
                pass

    @property
    def unsafe(self) -> int:
        """How many changes a power cut may undo now."""
        return len(self._names) + sum(len(file.pending) for file in self._files())

    def now(self) -> Folder:
        """What a program sees."""
        return _found(self._live, lambda file: bytes(file.live))

    def holds_now(self, path: str) -> bytes | None:
        """What a program reads from a file; None if there is none."""
        file = self._live.get(path)
        return None if file is None else bytes(file.live)

    def after_power_cut(self, fate: Fate, dice: random.Random) -> Folder:
        """What is found if the power fails now."""
        names = self._safe | {}
        kept = self._names_kept(fate, dice)
        for naming in self._names:
            if naming.number in kept:
                naming.take_place(names)
        pick = _picker(fate, [number for file in self._files() for number, _ in file.pending], dice)
        contents: dict[int, bytes] = {}

        def content(file: _File) -> bytes:
            if id(file) not in contents:
                contents[id(file)] = pick(file)
            return contents[id(file)]

        return _found(names, content)

    def _names_kept(self, fate: Fate, dice: random.Random) -> Collection[int]:
        numbers = [naming.number for naming in self._names]
        match fate:
            case Fate.LOST | Fate.BYTES_KEPT:
                return ()
            case Fate.KEPT | Fate.NAMES_KEPT | Fate.LAST_WRITE_TORN:
                return numbers
            case Fate.LATEST_LOST:
                return numbers[: dice.randint(0, len(numbers))]
            case Fate.SOME_WRITES_LOST | Fate.SOME_SECTORS_LOST if self._journalled:
                return numbers[: dice.randint(0, len(numbers))]
            case Fate.SOME_WRITES_LOST | Fate.SOME_SECTORS_LOST:
                return [number for number in numbers if dice.random() < 0.5]

    def _name(self, number: int, gone: str | None, path: str | None, node: _Node) -> None:
        naming = _Naming(number, _folder_of(path or gone or ""), gone, path, node)
        naming.take_place(self._live)
        self._names.append(naming)

    @staticmethod
    def _change(number: int, file: _File, change: Written | Cut) -> None:
        _put(file.live, change)
        file.pending.append((number, change))

    def _sync(self, path: str, before: int) -> None:
        if path == "" or self._live[path] is None or self._journalled:
            self._keep_names(lambda one: one.number < before and (self._journalled or one.folder == path))
        if path != "" and (file := self._live[path]) is not None:
            for number, change in file.pending:
                if number < before:
                    _put(file.safe, change)
                    file.whole = None
            file.pending = [(number, change) for number, change in file.pending if number >= before]

    def _keep_names(self, synced: Callable[[_Naming], bool]) -> None:
        for naming in self._names:
            if synced(naming):
                naming.take_place(self._safe)
        self._names = [naming for naming in self._names if not synced(naming)]

    def _file(self, path: str) -> _File:
        file = self._live[path]
        assert file is not None, f"{path} is a folder"
        return file

    def _files(self) -> Collection[_File]:
        nodes = [*self._safe.values(), *self._live.values(), *(naming.node for naming in self._names)]
        return {id(node): node for node in nodes if node is not None}.values()


def _folder_of(path: str) -> str:
    return path.rpartition("/")[0]


def _found(names: dict[str, _Node], content: Callable[[_File], bytes]) -> Folder:
    folders = frozenset(path for path, node in names.items() if node is None)

    def reachable(path: str) -> bool:
        folder = _folder_of(path)
        return folder == "" or (folder in folders and reachable(folder))

    files = {path: content(node) for path, node in names.items() if node is not None and reachable(path)}
    return Folder(files, frozenset(path for path in folders if reachable(path)))


def _picker(fate: Fate, numbers: list[int], dice: random.Random) -> Callable[[_File], bytes]:
    """How a file's bytes are found, for all files alike; ``numbers`` are those of all writes not synced."""
    last = max(numbers, default=-1)
    cut = dice.choice(sorted(numbers)) if numbers else 0
    share = dice.choice((0.1, 0.5, 0.9))

    def pick(file: _File) -> bytes:
        if not file.pending:
            file.whole = bytes(file.safe) if file.whole is None else file.whole
            return file.whole
        found = bytearray(file.safe)
        for number, change in file.pending:
            match fate:
                case Fate.LOST | Fate.NAMES_KEPT:
                    break
                case Fate.KEPT | Fate.BYTES_KEPT:
                    _put(found, change)
                case Fate.LATEST_LOST:
                    if number < cut:
                        _put(found, change)
                case Fate.LAST_WRITE_TORN:
                    _put(found, _torn(change, dice) if number == last else change)
                case Fate.SOME_WRITES_LOST:
                    if dice.random() < share:
                        _put(found, change)
                case Fate.SOME_SECTORS_LOST:
                    _put_sectors(found, change, dice, share)
        return bytes(found)

    return pick


def _put(content: bytearray, change: Written | Cut) -> None:
    match change:
        case Written(_, offset, data):
            assert offset is not None
            if offset > len(content):
                content.extend(bytes(offset - len(content)))
            content[offset : offset + len(data)] = data
        case Cut(_, size):
            del content[size:]
            content.extend(bytes(size - len(content)))


def _torn(change: Written | Cut, dice: random.Random) -> Written | Cut:
    """A write that reached the disk up to the border of some sector."""
    if isinstance(change, Cut):
        return change
    assert change.offset is not None
    first = SECTOR - change.offset % SECTOR
    borders = [0, *range(first, len(change.data), SECTOR)]
    return Written(change.path, change.offset, change.data[: dice.choice(borders)])


def _put_sectors(content: bytearray, change: Written | Cut, dice: random.Random, share: float) -> None:
    """The file has the length that the write gave it, but only some of the sectors."""
    if isinstance(change, Cut):
        if dice.random() < share:
            _put(content, change)
        return
    assert change.offset is not None
    ends = change.offset + len(change.data)
    if len(content) < ends and dice.random() < share:
        content.extend(bytes(ends - len(content)))
    at = change.offset
    while at < ends:
        border = min(ends, at - at % SECTOR + SECTOR)
        if dice.random() < share:
            _put(content, Written(change.path, at, change.data[at - change.offset : border - change.offset]))
        at = border
