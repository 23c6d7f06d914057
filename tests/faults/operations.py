"""What programs did to the files below one folder, in order. Paths are relative to that folder."""

from typing import Any

import msgspec


class _Operation(msgspec.Struct, frozen=True, tag=True):
    """Stored as MessagePack: a recording can be kept and replayed elsewhere."""


class Made(_Operation):
    """A new file, empty."""

    path: str


class FolderMade(_Operation):
    """A new folder."""

    path: str


class Linked(_Operation):
    """One more name of a file."""

    source: str
    path: str


class Renamed(_Operation):
    """Another name instead; a file that had it loses it."""

    source: str
    path: str


class Removed(_Operation):
    """A name less."""

    path: str


class Written(_Operation):
    """Bytes put into a file; ``offset`` None: at its end."""

    path: str
    offset: int | None
    data: bytes


class Cut(_Operation):
    """A file made ``size`` bytes long, longer or shorter."""

    path: str
    size: int


class Synced(_Operation):
    """A file or folder (``""`` is the whole one) put on the disk: whatever ended before operation number ``before``."""

    path: str
    before: int


class Said(_Operation):
    """Something the outside now relies on."""

    what: dict[str, Any]


Operation = Made | FolderMade | Linked | Renamed | Removed | Written | Cut | Synced | Said
