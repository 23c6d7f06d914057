"""Everything that is fuzzed, each with its share of the cases."""

from tests.faults.fuzz import (
    cinemas,
    codes,
    configuration,
    databases,
    doors,
    posters,
    pull,
    replies,
    scans,
    terminal,
    worker,
)
from tests.faults.fuzz.target import Target

TARGETS = (
    Target("replies", 0.3, replies.prepare),
    Target("pull", 0.01, pull.prepare),
    Target("configuration", 0.2, configuration.prepare),
    Target("codes", 0.25, codes.prepare),
    Target("doors", 0.01, doors.prepare),
    Target("scans", 0.02, scans.prepare),
    Target("databases", 0.02, databases.prepare),
    Target("cinemas", 0.05, cinemas.prepare),
    Target("worker", 0.05, worker.prepare),
    Target("terminal", 0.09, terminal.prepare),
    Target("posters", 0.01, posters.prepare),
)
