"""Errors by who can act on them.

FoyerError
├── ConfigError        the configuration: the manager or technician can mend it
├── StoreError         this machine's disk or database: the technician
│   ├── NewerSchema    the database was written by a newer Foyer
│   ├── CorruptStore   the database file is damaged
│   ├── BrokenJournal  the journal of sales is damaged, or another database's
│   ├── DiskFull       no room left to write
│   └── ReadOnlyDisk   the disk does not take writes
└── ProviderError      the provider answered what it must not: its operator
"""


class FoyerError(Exception):
    """Something outside the program is wrong; the message is for the person who can mend it."""


class ConfigError(FoyerError):
    """The configuration cannot be used; names file, key, what was found and what is expected."""


class StoreError(FoyerError):
    """The database cannot be used."""


class NewerSchema(StoreError):
    """The database was written by a newer version of Foyer."""


class CorruptStore(StoreError):
    """The database file is damaged or is no database."""


class BrokenJournal(StoreError):
    """The journal of sales does not follow from itself, or not from the database beside it."""


class DiskFull(StoreError):
    """There is no room left on the disk."""


class ReadOnlyDisk(StoreError):
    """The disk does not take writes."""


class ProviderError(FoyerError):
    """The provider's answer breaks its own contract: malformed, too large, or contradicting itself."""
