"""What waits at a kiosk: for the network, for money, for paper, for a person."""

from kiosk.store import overview
from kiosk.store.database import Database
from kiosk.store.overview import Overview


class Waiting:
    """A quick read, callable from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def overview(self) -> Overview:
        """All of it, counted now (StoreError)."""
        with self._database.read() as tx:
            return overview.seen(tx)
