"""What waits at a kiosk: for the network, for money, for paper, for a person. And how full its shows are."""

from collections.abc import Iterable, Mapping

from kiosk.store import catalogue, overview
from kiosk.store.database import Database
from kiosk.store.overview import Overview as Overview


class Waiting:
    """A quick read, callable from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def overview(self) -> Overview:
        """All of it, counted now (StoreError)."""
        with self._database.read() as tx:
            return overview.seen(tx)

    def how_full(self, showtime_ids: Iterable[str]) -> Mapping[str, float]:
        """The share of each show's seats that are sold, here or elsewhere, 0 to 1; shows that are gone are missing."""
        with self._database.read() as tx:
            found = [one for one in (catalogue.counted(tx, key) for key in showtime_ids) if one is not None]
        return {one.showtime.id: min(1.0, (one.sold + one.own_sold) / max(1, one.total - one.blocked)) for one in found}
