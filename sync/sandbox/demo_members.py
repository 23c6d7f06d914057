"""The people of the sandbox, made up. Their addresses are those of sign-in's test accounts; nobody owns them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from sync.sandbox import members
from sync.sandbox.store import Connection, fact

YEAR = 365 * 86_400
AGO: Final = int(datetime(2026, 1, 1, tzinfo=UTC).timestamp())
LATER: Final = int(datetime(2098, 12, 31, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class Person:
    """A customer; ``until``: when the membership ends, None without one."""

    id: str
    name: str
    language: str
    number: str = ""
    tier: str = ""
    until: int | None = None
    email_verified: bool = True
    email: str = field(default="")


PEOPLE: Final = (
    Person("c-ada", "Ada Byron", "en", "LU-1815-1210", "friend", LATER),
    Person("c-zofia", "Żaneta Zofia Łęcka-Ødegård", "pl", "PL-0000-4711-9", "gold", LATER),
    Person("c-taro", "山田 太郎", "ja", "JP-0000-0001-2", "friend", AGO + YEAR // 12),
    Person("c-layla", "ليلى العلوي", "ar", "LU-2001-0042", "friend", LATER),
    Person("c-max", f"Maximiliana {'Wolfeschlegelsteinhausen' * 5}-Ω 🎬", "de"),
    Person("c-twin-1", "Robin Example", "en", "LU-3000-0001", "friend", LATER, email="robin@cinema.test"),
    Person("c-twin-2", "Robin Example", "en", email="robin@cinema.test"),
    Person("c-leaver", "Noor Leaving", "en", "LU-4000-0001", "friend", LATER),
    Person("c-early", "Somebody Else", "en", email="early@cinema.test", email_verified=False),
)
"""Taro's membership is over; Robin is there twice; nobody ever verified the last one's address."""


def move_in_once(tx: Connection) -> None:
    """The people become customers, and there is a key for passes; nothing if there are some already."""
    if fact(tx, members.SIGNING):
        return
    members.make_pass_key(tx)
    for one in PEOPLE:
        email = one.email or f"{one.id.removeprefix('c-')}@cinema.test"
        tx.execute(
            "INSERT INTO customer (id, name, email, email_verified, language) VALUES (?, ?, ?, ?, ?)",
            (one.id, one.name, email, one.email_verified, one.language),
        )
        if one.until is not None:
            tx.execute(
                "INSERT INTO membership (number, customer_id, tier, valid_from, valid_until) VALUES (?, ?, ?, ?, ?)",
                (one.number, one.id, one.tier, AGO, one.until),
            )
