"""A provider that lies, pulled into a real store: the store agrees with itself, and what is good is sold."""

import json
import shutil
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import httpx2

from kiosk.bootstrap.site_signer import SiteSigner
from kiosk.domain.allotment_size import AllotmentRules
from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.rights import OfflineMode
from kiosk.domain.seating import Proposal
from kiosk.facts import Fact
from kiosk.services.faces import faces
from kiosk.services.purchase import Held, Sold
from kiosk.services.selling import Issuer
from kiosk.store import catalogue
from kiosk.store.database import Database
from printing.ticket_pdf import PdfRenderer
from sync.jobs import Jobs, JobSettings
from sync.provider import Provider
from sync.providers.foyer.messages import encode_booking
from tests.builders import FrozenClock, in_one_file
from tests.faults.fuzz.lies import LIES, World, anything
from tests.faults.fuzz.offhand import Offhand, recorded, response
from tests.faults.fuzz.target import Case
from tests.kiosk.services.counter import Counter, counter

AT = datetime(2026, 11, 27, 3, 0, tzinfo=UTC)
GOOD = "one-20261127-1800"
RULES = AllotmentRules(share=0.1, most=8, from_hours=36, until_hours=0.25)
JOBS = ("pull", "hand_back", "allotments", "posters", f"seats:{GOOD}", "pull")


def prepare(folder: Path) -> Case:
    """A store with a sound programme, copied for each case."""
    clock = FrozenClock(AT)
    offhand = Offhand(clock)
    honest = _honest()
    sound, state = folder / "sound", folder / "state"
    database = Database(sound / "kiosk.db")
    _pulls(database, offhand.provider(_Tells(honest, Random(0), odd=False)), clock, folder)
    database.close()
    in_one_file(sound / "kiosk.db")
    issuer = Issuer("lobby-1", "en", SiteSigner(folder / "keys", "lobby-1"), encode_booking)

    def case(dice: Random) -> str:
        clock.at = AT
        shutil.rmtree(state, ignore_errors=True)
        shutil.copytree(sound, state)
        database = Database(state / "kiosk.db")
        try:
            return _case(database, offhand, clock, folder, honest, issuer, dice)
        finally:
            database.close()

    return case


def _case(
    database: Database,
    offhand: Offhand,
    clock: FrozenClock,
    folder: Path,
    honest: World,
    issuer: Issuer,
    dice: Random,
) -> str:
    world = deepcopy(honest)
    for _ in range(dice.choice((1, 1, 2, 4))):
        dice.choice(LIES)(world, dice)
    if dice.random() < 0.25:
        anything(world, dice)
    tells = _Tells(world, dice, odd=dice.random() < 0.01)
    _pulls(database, offhand.provider(tells), clock, folder)
    agrees_with_itself(database)
    lobby = counter(folder, database=database, clock=clock, issuer=issuer)
    shown = [one for day in lobby.programme.days() for one in lobby.programme.timetable(day) if one.on_sale]
    for showing in dice.sample(shown, min(1, len(shown))):
        _buys(lobby, showing.showtime.id, dice)
    agrees_with_itself(database)

    lobby.facts.publish(*_pulls(database, offhand.provider(_Tells(honest, dice, odd=False)), clock, folder))
    agrees_with_itself(database)
    if lobby.programme.showing(GOOD) is None:
        assert world["info"]["site"]["id"] != honest["info"]["site"]["id"], "the good showtime is gone"
        return "left alone: another cinema's"
    assert _buys(lobby, GOOD, dice), "the good showtime cannot be sold"
    return "survived, and sold what is good"


def agrees_with_itself(database: Database) -> None:
    """Whether what the store says in one place is what it says in others, and all of it can be read."""
    with database.read() as tx:
        assert tx.execute("PRAGMA quick_check").fetchone()[0] == "ok"
        assert tx.execute("PRAGMA foreign_key_check").fetchall() == []
        counted = tx.execute(
            "SELECT count(*) FROM seat_count WHERE (sold, held, blocked) IS NOT"
            " (SELECT coalesce(sum(state = 'sold'), 0),"
            " coalesce(sum(state = 'held'), 0), coalesce(sum(state = 'blocked'), 0)"
            " FROM seat_state WHERE seat_state.showtime_id = seat_count.showtime_id)"
        ).fetchone()[0]
        assert counted == 0, "seats are counted wrongly"
        films, halls = catalogue.films(tx), catalogue.auditoriums(tx)
        catalogue.ticket_types(tx)
        for row in tx.execute("SELECT id FROM showtime").fetchall():
            show = catalogue.showtime(tx, row["id"])
            assert show is not None
            assert show.starts_at < show.ends_at
            assert show.film_id in films
            assert halls[show.auditorium_id].seats
            assert catalogue.price_list(tx, show.price_list_id) is not None


def _buys(lobby: Counter, showtime_id: str, dice: Random) -> bool:
    checkout = lobby.checkout
    checkout.begin(showtime_id, "en")
    offered = [one.type.id for one in checkout.offered_types() if one.why_not is None]
    for kind in offered[:2]:
        checkout.set_count(kind, 1)
    proposed = checkout.propose()
    held = checkout.hold() if isinstance(proposed, Proposal) else None
    if not isinstance(held, Held):
        checkout.abandon()
        return False
    outcome = checkout.pay(dice.choice((PaymentMethod.CARD, PaymentMethod.COUNTER)))
    assert isinstance(outcome, Sold), outcome
    if dice.random() < 0.05:
        with lobby.database.read() as tx:
            assert PdfRenderer("80mm").render(faces(tx, outcome.booking.reference)).startswith(b"%PDF")
    return True


def _pulls(database: Database, provider: Provider, clock: FrozenClock, folder: Path) -> list[Fact]:
    settings = JobSettings("lobby-1", folder / "posters", RULES, OfflineMode.ALLOTMENT)
    jobs = Jobs(database, provider, clock, settings, chance=lambda: 0.0)
    facts: list[Fact] = []
    for name in JOBS:
        clock.passes(70)
        facts += jobs.run(name)
    return facts


def _honest() -> World:
    said = {(one["call"], one["status"]): one["body"] for one in recorded()}
    return {"info": said["info", 200], "programme": said["programme", 200], "changes": []}


class _Tells:
    """Answers as a provider of this world does. ``odd``: its cursors go round, or on without end."""

    def __init__(self, world: World, dice: Random, *, odd: bool) -> None:
        self._world = world
        self._dice = dice
        self._way = dice.choice(("round", "on and on", "from the start again")) if odd else "straight"
        self._page = 0

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        path = request.url.path
        match path.split("/")[2:]:
            case []:
                return _json(self._world["info"])
            case ["kiosks", name]:
                return _json({"kiosk": name, "epoch": 1})
            case ["programme"]:
                return self._paged(self._world["programme"])
            case ["seat-changes"]:
                changes = self._world["changes"]
                return self._paged({"changes": changes[:2_000] if isinstance(changes, list) else changes})
            case ["grants"]:
                return _json({"grants": []})
            case ["grants", name]:
                asked = json.loads(request.content)
                return _json({**asked, "id": name, "epoch": 1, "selling_seconds": 600})
            case ["grants", _, "hand-back"]:
                return _json({"handed_back": json.loads(request.content)["seats"]})
            case _:
                body = {"title": "no", "status": 404, "code": "not_found"}
                return _json(body, status=404, kind="application/problem+json")

    def _paged(self, page: Any) -> httpx2.Response:
        if not isinstance(page, dict):
            return _json(page)
        self._page += 1
        if self._page > 3 and self._way != "straight":
            page = {key: [] for key in page}  # what never ends need not be long
        match self._way:
            case "round":
                end = {"cursor": f"c{self._page % 2}", "more": True, "reset": False}
            case "on and on":
                end = {"cursor": f"c{self._page}", "more": True, "reset": False}
            case "from the start again":
                end = {"cursor": f"c{self._page}", "more": self._page % 3 > 0, "reset": True}
            case _:
                end = {"cursor": f"d{self._page}", "more": False, "reset": True}
        return _json({**page, **end})


def _json(body: object, *, status: int = 200, kind: str = "application/json") -> httpx2.Response:
    return response(status, [(b"content-type", kind.encode())], json.dumps(body).encode())
