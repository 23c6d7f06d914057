"""What the outside relies on at one moment, and what of it a kiosk that came back does not hold."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Promises:
    """Everything said so far (see `tests.faults.witness`)."""

    count: int = 0
    at: float = 0.0
    config: set[str] = field(default_factory=set)
    """Digests of the configuration saved last, and of the one being saved."""
    config_saved: bool = False
    secret: str = ""
    rotten: bool = False
    """The database was destroyed: its rights and prints are not known any more, its sales are."""
    asked: set[str] = field(default_factory=set)
    given_back: set[tuple[str, str]] = field(default_factory=set)
    money: set[str] = field(default_factory=set)
    sold: dict[str, list[list[str]]] = field(default_factory=dict)
    paper: set[str] = field(default_factory=set)
    printed: set[str] = field(default_factory=set)
    mails: dict[str, str] = field(default_factory=dict)
    forgotten: set[str] = field(default_factory=set)

    def hear(self, what: dict[str, Any]) -> None:
        """One more thing was said."""
        self.count += 1
        self.at = what["at"]
        match what:
            case {"saving": digest}:
                self.config.add(digest)
            case {"saved": digest}:
                self.config, self.config_saved = {digest}, True
            case {"secret": secret}:
                self.secret = secret
            case {"rotten": _}:
                self.rotten = True
            case {"asked": grant}:
                self.asked.add(grant)
            case {"giving_back": grant, "seats": seats}:
                self.given_back |= {(grant, seat) for seat in seats}
            case {"asking_money": _}:
                pass
            case {"money": payment}:
                self.money.add(payment)
            case {"sold": reference, "tickets": tickets}:
                self.sold[reference] = tickets
            case {"paper": attempt}:
                self.paper.add(attempt)
            case {"printed": reference}:
                self.printed.add(reference)
            case {"mail": reference, "to": address}:
                self.mails[reference] = address
            case {"forgotten": addresses}:
                self.forgotten |= set(addresses)
            case _:
                raise ValueError(what)
