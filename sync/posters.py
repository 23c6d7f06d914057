"""Posters on the disk: fetched a few at a time, put there whole or not at all, fetched again if they vanish."""

import random
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk import durable_files
from kiosk.clock import Clock
from kiosk.domain.films import Poster
from kiosk.facts import Fact, PosterCached
from kiosk.logs import logger
from kiosk.store import catalogue, posters
from kiosk.store.database import Database
from sync.provider import NotSent, PosterBytes, Provider, Refused, Unreachable
from sync.svg import why_not_drawn

log = logger(__name__)

FEW = 4
MOST_BYTES = 4 * 1024 * 1024
MEDIA_TYPES = ("image/svg+xml", "image/png", "image/jpeg", "image/webp")


@dataclass(frozen=True, slots=True)
class PostersOutcome:
    """``fetched`` are on the disk now; ``problems`` say why others are not; ``missing`` were left for another run."""

    fetched: int = 0
    missing: int = 0
    problems: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()


def fetch_posters(
    database: Database, provider: Provider, clock: Clock, folder: Path, *, few: int = FEW
) -> PostersOutcome:
    """Fetch at most ``few`` of the posters that films name and ``folder`` does not have.

    Which ones is drawn by lot, so that one that never comes does not keep the others away. A full disk is a
    problem in the outcome, no error.
    """
    with database.read() as tx:
        known = posters.known(tx)
    wanted = [one for one in known if not one.cached or not (folder / one.poster.file_name).is_file()]
    facts: list[Fact] = []
    problems: list[str] = []
    for one in random.sample(wanted, min(few, len(wanted))):
        outcome = provider.poster(one.poster.digest)
        problem = _why_not(one.poster, outcome)
        if problem is None and isinstance(outcome, PosterBytes):
            problem = _kept(folder, one.poster, outcome.data)
        if problem is None:
            database.write(partial(catalogue.poster_cached, digest=one.poster.digest, at=clock.now()))
            facts.append(PosterCached(one.poster.digest))
            continue
        log.warning("poster %s: %s", one.poster.digest[:12], problem)
        problems.append(problem)
        if isinstance(outcome, NotSent):
            break
    return PostersOutcome(len(facts), len(wanted) - len(facts), tuple(problems), tuple(facts))


def forget_unused_posters(database: Database, folder: Path) -> int:
    """Remove the posters that no film names any more; returns how many."""
    with database.read() as tx:
        unused = posters.unused(tx)
    for poster in unused:
        (folder / poster.file_name).unlink(missing_ok=True)
    if unused:
        database.write(lambda tx: posters.forget(tx, [poster.digest for poster in unused]))
    return len(unused)


def _why_not(poster: Poster, outcome: PosterBytes | Refused | Unreachable) -> str | None:
    match outcome:
        case PosterBytes(digest=digest, media_type=media_type, data=data):
            if not digest.isalnum() or digest != poster.digest or media_type != poster.media_type:
                return "another picture was answered"
            if media_type not in MEDIA_TYPES:
                return f"{media_type} is no picture a kiosk shows"
            if len(data) > MOST_BYTES:
                return "too large"
            return why_not_drawn(data) if media_type == "image/svg+xml" else None
        case Refused(code=code):
            return f"refused: {code}"
        case Unreachable(reason=reason):
            return reason or "no answer"


def _kept(folder: Path, poster: Poster, data: bytes) -> str | None:
    """Write the file so that it is there whole, even after a power cut, or not at all; says what went wrong."""
    path = folder / poster.file_name
    try:
        durable_files.make_folder(folder, mode=0o700)
        durable_files.replace(path, data)
    except OSError as error:
        return f"cannot be stored ({error.strerror})"
    return None
