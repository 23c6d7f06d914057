"""A request as a handler sees it, and the answer that is no JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec

M = TypeVar("M", bound=msgspec.Struct)


@dataclass(slots=True)
class Incoming:
    """Checked for shape, nothing else. ``known`` is set by a handler that answers with what was there before."""

    ids: Mapping[str, str]
    since: str | None
    limit: int
    code: str
    member: str
    kiosk: str
    epoch: int
    message: msgspec.Struct | None
    known: bool = False

    def body(self, shape: type[M]) -> M:
        """The body, which was decoded as ``shape``."""
        assert isinstance(self.message, shape)
        return self.message


@dataclass(frozen=True, slots=True)
class Picture:
    """A poster."""

    media_type: str
    data: bytes = field(repr=False)
