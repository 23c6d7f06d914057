"""Four kiosks and the web race for the same seats through a network that fails: each seat has one winner."""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from math import inf
from pathlib import Path

import httpx2
import pytest

from sync.sandbox.process import SandboxProcess
from tests import proving
from tests.faults.books import Kiosk, Provider
from tests.faults.life import ROOT
from tests.faults.linearizable import MOST_OPERATIONS, Kind, Operation, is_linearizable
from tests.faults.proxy import FaultyProxy, Weather
from tests.faults.racer import BACKGROUND_SECONDS, INTERACTIVE_SECONDS, LEAD, WANTED
from tests.faults.recorded import Record, histories
from tests.proving import Tally, reproducible
from tests.sync.lobby import KEY, cinema

SIZE = proving.size(2_000, 100_000)
SEED = proving.seed(1_986)
REQUESTS_A_RACE = 2_000
KIOSKS = ("north", "south", "east", "west")
WEATHER = Weather(share=0.3, late=(INTERACTIVE_SECONDS + 0.2, BACKGROUND_SECONDS + 0.5))
SETTLE_SECONDS = 180.0


@dataclass(frozen=True, slots=True)
class Race:
    """The folder of a race, and the processes in it."""

    folder: Path
    sandbox: SandboxProcess
    proxy: FaultyProxy
    racers: dict[str, "subprocess.Popen[str]"]

    def operations(self) -> list[Path]:
        """Every record of what was told."""
        return sorted(self.folder.glob("*/operations.jsonl"))

    def books_of(self, kiosk: str) -> Kiosk:
        """A kiosk's own."""
        return Kiosk(self.folder / kiosk / "kiosk.db")

    @property
    def provider(self) -> Provider:
        """The provider's."""
        return Provider(self.folder / "provider.db")


@contextmanager
def started(folder: Path, seed: int) -> Iterator[Race]:
    """Everybody is off."""
    with ExitStack() as stack:
        folder.mkdir()
        sandbox = stack.enter_context(SandboxProcess(cinema(folder), folder / "provider.db", key=KEY))
        proxy = stack.enter_context(FaultyProxy(sandbox.url, seed, WEATHER))
        racers = {}
        for number, kiosk in enumerate(KIOSKS):
            (folder / kiosk).mkdir()
            told = [str(folder / kiosk), proxy.url, KEY, kiosk, str(seed + number)]
            process = subprocess.Popen(
                [sys.executable, "-m", "tests.faults.racer", *told],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            stack.callback(_is_gone, process)
            racers[kiosk] = process
        yield Race(folder, sandbox, proxy, racers)


def _is_gone(process: "subprocess.Popen[str]") -> None:
    if process.poll() is None:
        process.kill()
        process.communicate()


def somebody_buys_on_the_web(race: Race, record: Record, shows: list[str], dice: random.Random) -> None:
    """One seat, of those that all want."""
    show, seat = dice.choice(shows[:3]), dice.choice(WANTED)
    called = time.monotonic()
    try:
        reference = race.sandbox.control.buy(show, [seat])
    except httpx2.HTTPStatusError as refused:
        if refused.response.status_code != 409:
            raise
        record.note(show, [seat], Kind.TAKEN, "web", called, known=True)
    else:
        record.note(show, [seat], Kind.BOUGHT_ELSEWHERE, reference, called, known=True)


def runs(race: Race, requests: int, dice: random.Random) -> int:
    """Until so many requests have gone through; then the weather clears and everybody settles. Returns the sales."""
    shows = race.provider.shows_after(time.time() + LEAD.total_seconds())
    (race.folder / "web").mkdir()
    with Record(race.folder / "web" / "operations.jsonl", "web") as web:
        while race.proxy.passed < requests:
            for kiosk, process in race.racers.items():
                assert process.poll() is None, f"{kiosk} ended: {process.communicate()[1][-4_000:]}"
            if dice.random() < 0.3:
                somebody_buys_on_the_web(race, web, shows, dice)
            time.sleep(0.1)
    race.proxy.clears_up()
    sales = sum(_finishes(kiosk, process) for kiosk, process in race.racers.items())
    race.proxy.waits_for_what_is_late()
    return sales


def _finishes(kiosk: str, process: "subprocess.Popen[str]") -> int:
    said, errors = process.communicate(timeout=SETTLE_SECONDS)
    assert process.returncode == 0, f"{kiosk}: {errors[-4_000:]}"
    return int(said.split()[1])


def all_books_agree(race: Race) -> None:
    """Every kiosk's with the provider's, and no seat is sold twice there."""
    race.provider.sold_once()
    for kiosk in KIOSKS:
        books = race.books_of(kiosk)
        books.is_sound()
        assert books.left_open().keys() <= {"prints"}, f"{kiosk}: {books.left_open()}"
        assert set(books.endings()) <= {"confirmed", "refunded", "abandoned"}, f"{kiosk}: {books.endings()}"
        assert race.provider.bookings_of(kiosk) == books.bookings(), kiosk
        assert race.provider.rights_of(kiosk) == books.rights(), kiosk
        books.agrees_with_the_terminal(race.folder / kiosk / "terminal.jsonl")


def every_seat_can_be_explained(race: Race, tally: Tally) -> None:
    """What all were told of a seat, and how it ended at the provider, has an order that an exclusive right allows."""
    now = time.monotonic()
    sold = race.provider.sold()
    held = race.provider.grants()
    for place, told in histories(race.operations()).items():
        history = sorted(told, key=lambda one: one.called)
        if place in sold:
            ending = Operation(Kind.SEEN_SOLD, sold[place], "provider", now, now)
        elif place in held:
            grant, kiosk = held[place]
            ending = Operation(Kind.GRANTED, grant, kiosk, now, now)
        else:
            ending = Operation(Kind.SEEN_FREE, "provider", "provider", now, now)
        if len(history) < MOST_OPERATIONS:
            history.append(ending)
        else:
            history = beginning(history)
            tally.add("longer ones judged by their beginning")
        assert is_linearizable(history), f"seat {place}:\n" + "\n".join(map(str, history))
        tally.add("seats")
        tally.add("operations", len(history))
        tally.add("of unknown outcome", sum(not one.known for one in history))


def beginning(history: list[Operation]) -> list[Operation]:
    """As much of a history as can be judged: what had not ended then may or may not have happened."""
    end = history[MOST_OPERATIONS].called if len(history) > MOST_OPERATIONS else inf
    return [one if one.answered < end else replace(one, answered=inf) for one in history[:MOST_OPERATIONS]]


@pytest.mark.parametrize("number", range(max(1, SIZE // REQUESTS_A_RACE)))
def test_four_kiosks_and_the_web_race_for_the_same_seats(tmp_path: Path, number: int) -> None:
    tally, seed, requests = Tally("racing for seats"), SEED + 10 * number, min(SIZE, REQUESTS_A_RACE)
    with reproducible("racing for seats", seed, requests), started(tmp_path / "race", seed) as race:
        sales = runs(race, requests, random.Random(seed))
        all_books_agree(race)
        every_seat_can_be_explained(race, tally)
        tally.add("requests", race.proxy.passed)
        tally.add("of them faulty", race.proxy.faults)
        tally.add("sales", sales)
        assert sales > 0
    tally.report()
