"""Errors by who can act on them.

FoyerError
├── ConfigError        the configuration: the manager or technician can mend it
│   └── KeyMistake     one key of it, which it names
├── StoreError         this machine's disk or database: the technician
│   ├── NewerSchema    the database was written by a newer Foyer
│   ├── CorruptStore   the database file is damaged
│   ├── BrokenJournal  the journal of sales is damaged, or another database's
│   ├── StoreBusy      another process keeps the database from writing for the moment
│   ├── DiskFull       no room left to write
│   └── ReadOnlyDisk   the disk does not take writes
└── ProviderError      the provider answered what it must not: its operator
"""

import traceback
from errno import EACCES, EDQUOT, ENOSPC, EPERM, EROFS
from pathlib import Path


class FoyerError(Exception):
    """Something outside the program is wrong; the message is for the person who can mend it."""


class ConfigError(FoyerError):
    """The configuration cannot be used; names file, key, what was found and what is expected."""


class KeyMistake(ConfigError):
    """One ``key`` of the configuration, written "section.key", cannot be as it is; ``expected`` says how it may be."""

    def __init__(self, origin: str, key: str, words: str, expected: str = "") -> None:
        super().__init__(f"{origin}: {key}: {words}" if origin else f"{key}: {words}")
        self.key = key
        self.words = words
        self.expected = expected or words

    def said_in(self, origin: str) -> "KeyMistake":
        """The same, blamed on where it was said."""
        return KeyMistake(origin, self.key, self.words, self.expected)


class StoreError(FoyerError):
    """The database cannot be used."""


class NewerSchema(StoreError):
    """The database was written by a newer version of Foyer."""


class CorruptStore(StoreError):
    """The database file is damaged or is no database."""


class BrokenJournal(StoreError):
    """The journal of sales does not follow from itself, or not from the database beside it."""


class StoreBusy(StoreError):
    """Another process keeps the database busy; it passes."""


class DiskFull(StoreError):
    """There is no room left on the disk."""


class ReadOnlyDisk(StoreError):
    """The disk does not take writes."""


class ProviderError(FoyerError):
    """The provider's answer breaks its own contract: malformed, too large, or contradicting itself."""


def of_the_disk(error: OSError, path: Path) -> StoreError:
    """What an operation on ``path`` that the disk refused means to a technician."""
    words = f"{path}: {error.strerror or error}"
    if error.errno in (ENOSPC, EDQUOT):
        return DiskFull(words)
    return ReadOnlyDisk(words) if error.errno in (EROFS, EACCES, EPERM) else StoreError(words)


def failure_of(error: BaseException) -> str:
    """What went wrong, by name and place: ``ValueError at outbox_relay.py:88``. Never the message, which may quote.

    An error that was told by another process carries its own as ``failure``.
    """
    told = getattr(error, "failure", "")
    if isinstance(told, str) and told:
        return told
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return type(error).__name__ + where
