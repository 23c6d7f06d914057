"""Another machine takes a kiosk's place: who asks, and what the one before still has to do."""

from dataclasses import dataclass, fields
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class SwapRequest:
    """What a new machine says of itself. ``machine`` is its public key for this one purpose, in hex."""

    kiosk_id: str
    site_id: str
    site_key: str
    machine: str

    @property
    def code(self) -> str:
        """What people compare on both screens."""
        return code_of(self.machine)


def code_of(machine: str) -> str:
    """Eight digits that tell one machine from another: the first 64 bits of the SHA-256 of its key, modulo 10^8."""
    number = int.from_bytes(sha256(bytes.fromhex(machine)).digest()[:8], "big") % 10**8
    return f"{number:08d}"[:4] + " " + f"{number:08d}"[4:]


@dataclass(frozen=True, slots=True)
class LeftHere:
    """What would be lost or late if this kiosk were switched off for ever: nothing if all are 0.

    ``messages`` and ``wishes`` are not at the provider yet, ``mails`` not sent, ``prints`` not on paper; ``payments``
    have no ending; ``rights`` are seats that nobody else can sell; ``cases`` wait for a person.
    """

    payments: int = 0
    messages: int = 0
    wishes: int = 0
    mails: int = 0
    prints: int = 0
    rights: int = 0
    cases: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing is lost with this kiosk."""
        return not any(getattr(self, one.name) for one in fields(self))
