"""What programs did to the files below one folder, in order. Paths are relative to that folder.

Stored as MessagePack: a recording can be kept and replayed elsewhere.
"""

from typing import Any

import msgspec


class Made(msgspec.Struct, frozen=True, tag=True):
    """A new file, empty."""

    path: str


class FolderMade(msgspec.Struct, frozen=True, tag=True):
    """A new folder."""

    path: str


class Linked(msgspec.Struct, frozen=True, tag=True):
    """One more name of a file."""

    source: str
    path: str


class Renamed(msgspec.Struct, frozen=True, tag=True):
    """Another name instead; a file that had it loses it."""

    source: str
    path: str


class Removed(msgspec.Struct, frozen=True, tag=True):
    """A name less."""

    path: str


class Written(msgspec.Struct, frozen=True, tag=True):
    """Bytes put into a file; ``offset`` None: at its end."""

    path: str
    offset: int | None
    data: bytes


class Cut(msgspec.Struct, frozen=True, tag=True):
    """A file made ``size`` bytes long, longer or shorter."""

    path: str
    size: int


class Synced(msgspec.Struct, frozen=True, tag=True):
    """A file or folder (``""`` is the whole one) put on the disk: whatever ended before operation number ``before``."""

    path: str
    before: int


class Said(msgspec.Struct, frozen=True, tag=True):
    """Something the outside now relies on."""

    what: dict[str, Any]


Operation = Made | FolderMade | Linked | Renamed | Removed | Written | Cut | Synced | Said
