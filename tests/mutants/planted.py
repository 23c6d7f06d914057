"""The faults that are planted, and who catches each."""

from tests.mutants.mutant import Mutant

PLANTED: tuple[Mutant, ...] = (
    Mutant(
        "synchronous=NORMAL",
        "kiosk/store/sqlite.py",
        "PRAGMA synchronous=FULL",
        "PRAGMA synchronous=NORMAL",
        "tests/kiosk/store/test_database.py",
    ),
)
