"""What a kiosk keeps for when it is offline, why, and what that costs; read from its state folder, running or not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.bootstrap import parts
from kiosk.clock import Clock
from kiosk.config import Config
from kiosk.domain.allotment_cost import cost
from kiosk.domain.allotment_size import AllotmentRules, size
from kiosk.domain.rights import OfflineMode
from kiosk.domain.site import Site
from kiosk.domain.texts import in_language
from kiosk.store.kept import KeptOverview, KeptShow, kept_overview


@dataclass(frozen=True, slots=True)
class ShowAllotment:
    """One showtime. ``begins`` is ISO 8601 in the cinema's time; seats are numbers of seats; shares are 0 to 1.

    ``wanted`` is the size now, ``why`` explains it. ``expected_unsold`` seats will probably stay empty because they are
    kept, if the network is away until the show; None: not enough past shows to say.
    """

    showtime: str
    film: str
    auditorium: str
    begins: str
    kept: int
    free_elsewhere: int
    wanted: int
    why: str
    share_of_seats_left: float
    expected_unsold: float | None


@dataclass(frozen=True, slots=True)
class Allotments:
    """All showtimes within the horizon, and any of which seats are kept. ``past_shows`` are those judged by."""

    kiosk: str
    past_shows: int = 0
    last_contact_at: str = ""
    showtimes: tuple[ShowAllotment, ...] = ()


def allotments(config: Config, clock: Clock) -> Allotments:
    """Read the state folder (StoreError if it cannot be); a kiosk that never ran keeps nothing."""
    path = config.state_folder / parts.DATABASE
    if not path.exists():
        return Allotments(config.kiosk.id)
    now, rules = clock.now(), parts.allotment_rules(config)
    seen = kept_overview(path, now, now + timedelta(hours=rules.from_hours))
    if seen.site is None:
        return Allotments(config.kiosk.id)
    refuses, offering = parts.offline_mode(config) is OfflineMode.REFUSE, parts.offering_for(config)
    return Allotments(
        config.kiosk.id,
        seen.usual.shows,
        seen.last_contact_at.isoformat() if seen.last_contact_at else "",
        tuple(
            _show(show, seen, seen.site, now, rules, refuses=refuses or not offering.sells(show.counted.showtime, now))
            for show in seen.shows
        ),
    )


def in_words(seen: Allotments) -> Iterator[str]:
    """The same for a person, line by line."""
    yield f"judged by {seen.past_shows} past shows; last contact {seen.last_contact_at or 'never'}"
    for show in seen.showtimes:
        yield f"{show.begins[:16].replace('T', ' ')}  {show.film}, {show.auditorium}"
        yield f"    kept {show.kept}, {_percent(show.share_of_seats_left)} of the seats left; wanted {show.wanted}"
        yield f"    why: {show.why}"
        if show.expected_unsold is not None:
            yield f"    cost: {show.expected_unsold:.1f} seats unsold at most, if the network stays away until the show"
    if seen.showtimes:
        kept = sum(show.kept for show in seen.showtimes)
        left = kept + sum(show.free_elsewhere for show in seen.showtimes)
        yield f"altogether {kept} seats kept, {_percent(kept / left if left else 0)} of the seats left"


def _show(
    show: KeptShow, seen: KeptOverview, site: Site, now: datetime, rules: AllotmentRules, *, refuses: bool
) -> ShowAllotment:
    showtime, kept = show.counted.showtime, show.counted.mine
    hours = (showtime.starts_at - now) / timedelta(hours=1)
    target = size(show.so_far, hours, rules, seen.usual)
    price = cost(show.so_far, kept, hours, seen.usual)
    language = site.languages[0]
    return ShowAllotment(
        showtime=showtime.id,
        film=in_language(seen.films.get(showtime.film_id, {}), language) or showtime.film_id,
        auditorium=in_language(seen.auditoriums.get(showtime.auditorium_id, {}), language) or showtime.auditorium_id,
        begins=site.local(showtime.starts_at).isoformat(),
        kept=kept,
        free_elsewhere=max(0, show.so_far.free - kept),
        wanted=0 if refuses else target.seats,
        why="not to be sold offline here" if refuses else target.why,
        share_of_seats_left=round(price.share, 4),
        expected_unsold=None if price.unsold is None else round(price.unsold, 2),
    )


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"
