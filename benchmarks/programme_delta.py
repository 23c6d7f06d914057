"""A delta of 1,000 showtimes, from the provider's answer over HTTP to the commit."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import msgspec

from benchmarks import big_cinema
from benchmarks.figures import Section, figure
from benchmarks.scope import Scope
from benchmarks.stopwatch import timed
from kiosk.clock import SystemClock
from kiosk.domain.showtimes import Showtime
from kiosk.store.database import Database
from sync.programme_apply import apply
from sync.programme_pull import pull_programme
from sync.provider import ProgrammePage
from sync.providers.foyer.adapter import FoyerProvider
from sync.providers.foyer.wire import ProgrammeWire, SeatChangesWire, ShowtimeWire
from sync.staging import Staging
from sync.transport import Transport

CHANGED = 1_000
LIMIT_MS = 300.0


def run(scope: Scope) -> Section:
    """1,000 of 10,000 showtimes move by some minutes, again and again."""
    section = Section("delta", "Programme delta: 1,000 of 10,000 showtimes changed, 1,000,000 sold seats")
    cinema = big_cinema.fill(scope.folder("delta"))
    scope.settle()
    rounds = scope.rounds(100)
    pulled = _pulled(cinema.database, cinema.showtimes[:CHANGED], rounds)
    whole = section.add(figure("Foyer", "pull: HTTP, decode, check, apply, commit", "ms", pulled))
    section.add(figure("Foyer", "apply and commit alone", "ms", _applied(cinema, rounds)))
    section.at_most("delta of 1,000 showtimes: p99", whole.p99, LIMIT_MS, "ms")
    section.remarks.append(
        "The answer comes from a server thread of the same process; in the kiosk all of this happens in the worker"
        " process, away from the screens. A commit waits for the disk (WAL, synchronous=FULL)."
    )
    cinema.database.close()
    return section


def _moved(showtimes: tuple[Showtime, ...], minutes: int) -> list[ShowtimeWire]:
    by = timedelta(minutes=minutes)
    return [
        ShowtimeWire(
            id=show.id,
            film=show.film_id,
            auditorium=show.auditorium_id,
            price_list=show.price_list_id,
            starts_at=show.starts_at + by,
            ends_at=show.ends_at + by,
            sales_end_at=show.sales_end_at + by,
            tags=list(show.tags),
            language=show.language,
            subtitles=show.subtitles,
        )
        for show in showtimes
    ]


def _pulled(database: Database, showtimes: tuple[Showtime, ...], rounds: int) -> list[float]:
    answers: dict[str, bytes] = {}
    samples: list[float] = []
    with _provider(answers) as url:
        provider = FoyerProvider(Transport(url, "key", big_cinema.MorningClock()), "lobby-1")
        for turn in range(1, rounds + 4):
            delta = ProgrammeWire(showtimes=_moved(showtimes, turn % 9), cursor=f"{turn}", more=False, reset=False)
            answers["/v1/programme"] = msgspec.json.encode(delta)
            seats = SeatChangesWire(changes=[], cursor="0", more=False, reset=False)
            answers["/v1/seat-changes"] = msgspec.json.encode(seats)
            with timed(samples):
                outcome = pull_programme(database, provider, big_cinema.MorningClock(), "lobby-1")
            if outcome.failure or outcome.items != CHANGED:
                raise RuntimeError(f"the pull did something else: {outcome}")
        provider.close()
    return samples[3:]


def _applied(cinema: big_cinema.BigCinema, rounds: int) -> list[float]:
    samples: list[float] = []
    now = SystemClock().now()
    for turn in range(rounds):
        by = timedelta(minutes=turn % 9)
        moved = tuple(replace(show, starts_at=show.starts_at + by) for show in cinema.showtimes[:CHANGED])
        page = ProgrammePage((), (), (), (), moved, (), f"a{turn}", more=False, reset=False)
        staging = Staging()
        staging.add(page)
        with timed(samples):
            cinema.database.write(lambda tx, staging=staging: apply(tx, big_cinema.SITE, staging, now))  # type: ignore[misc]
    return samples


@contextmanager
def _provider(answers: dict[str, bytes]) -> Iterator[str]:
    class Answering(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            body = answers[self.path.partition("?")[0]]
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
