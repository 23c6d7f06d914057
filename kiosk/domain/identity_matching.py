"""Which customer a person is: the one rule for it, wherever it is applied. Pure.

An address leads to a customer only if both sides verified it. An account that somebody else made beforehand under a
person's address would otherwise be handed that person's sign-in ("pre-hijacked accounts", Sudhodanan and Paverd, USENIX
Security 2022).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.domain.members import Identity


class WhyUnclear(StrEnum):
    """Why a person could not be told to be one customer of the provider's; for staff."""

    SEVERAL_CUSTOMERS = "several_customers"
    UNVERIFIED_ADDRESS = "unverified_address"
    LINKED_TO_ANOTHER = "linked_to_another"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A customer as far as finding one goes. ``linked_elsewhere``: to another subject of the same issuer."""

    id: str
    email: str = field(default="", repr=False)
    email_verified: bool = False
    linked_elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Matched:
    """The customer; ``by_address``: found for the first time, and to be linked now."""

    id: str
    by_address: bool


@dataclass(frozen=True, slots=True)
class NoCustomer:
    """Nobody here is this person."""


def same_address(one: str, other: str) -> bool:
    """Whether two addresses are one for finding a customer: their case does not count, everything else does."""
    return bool(one) and one.strip().casefold() == other.strip().casefold()


def match(
    identity: Identity, linked: Candidate | None, candidates: Sequence[Candidate]
) -> Matched | NoCustomer | WhyUnclear:
    """``linked`` is the customer this subject was linked to before, whatever address it has by now.

    Of ``candidates`` only those under the person's address count; and where somebody verified it, nobody who did not:
    an address that anybody may write into their profile keeps nobody else from being found.
    """
    if linked is not None:
        return Matched(linked.id, by_address=False)
    found = [one for one in candidates if same_address(one.email, identity.email)]
    if not found:
        return NoCustomer()
    if not identity.email_verified:
        return WhyUnclear.UNVERIFIED_ADDRESS
    found = [one for one in found if one.email_verified] or found
    if len(found) > 1:
        return WhyUnclear.SEVERAL_CUSTOMERS
    if found[0].linked_elsewhere:
        return WhyUnclear.LINKED_TO_ANOTHER
    if not found[0].email_verified:
        return WhyUnclear.UNVERIFIED_ADDRESS
    return Matched(found[0].id, by_address=True)
