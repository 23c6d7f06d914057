"""What the simulated evenings assume of a cinema and its guests, in one place.

None of it was fitted to the policies; change a value and run again to see how far the figures hang on it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Assumptions:
    """Shares are of people, times are minutes. The halls, films and times are those of the built-in cinema."""

    kiosks: int = 2
    at_kiosks: float = 0.20
    at_box_office: float = 0.25
    on_the_web: float = 0.55
    late: float = 0.85
    """Of those who come to the cinema to buy, so many come in the last ``late_minutes`` before the show."""
    late_minutes: float = 90.0
    rush_minutes: float = 20.0
    """When most of these come."""
    grace_minutes: float = 10.0
    """So long after the beginning tickets are still sold in the lobby."""
    same_day: float = 0.12
    """So many come earlier on the day, evenly over six hours; the rest on the day before."""
    show_luck: float = 0.30
    """How far a show draws more or fewer people than films like it (standard deviation, of one)."""
    door_luck: float = 0.35
    """How far its walk-ins differ, whatever was sold in advance (standard deviation, of one)."""
    insist: float = 0.70
    """So many parties sit together or do not buy."""
    wheelchairs: float = 0.01
    """So many parties come with a wheelchair."""


TABLE = (
    ("cinema", "the built-in one: halls of 598, 156, 117 and 61 seats, its programme of both weeks, every weekday"),
    ("evening", "15:00 to 23:30; every show that begins between 15:30 and 23:00, about 13 of them"),
    (
        "demand",
        "the film's popularity times the hour's and weekday's; with luck of a show (30 %) and of its walk-ins (35 %)",
    ),
    ("channels", "55 % web, 25 % box office, 20 % at two kiosks that both go offline; the others stay connected"),
    ("when people buy", "web: half by the day before; lobby: 85 % in the last 90 minutes, most 20 minutes before"),
    ("parties", "1 to 6 people (15, 50, 13, 15, 4, 3 in a hundred; more children at family shows)"),
    ("together", "70 % of parties buy only seats side by side; nobody chooses another show instead"),
    ("how seats are chosen", "kiosks: the kiosk's own proposal; others: by taste, from what they look at"),
    ("outages", "10 minutes to 4 hours, beginning at any moment from 15:00 to 22:00"),
    ("what the kiosk knows", "ten evenings of the same cinema beforehand, with other dice"),
)
"""The same for people to read: docs/offline.md shows it."""
