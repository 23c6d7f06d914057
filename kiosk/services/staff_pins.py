"""PINs as they are kept: Argon2id over an HMAC, so that neither the database nor the key alone lets anybody guess.

Argon2id (RFC 9106) with the least that OWASP's Password Storage Cheat Sheet advises, 19 MiB, two passes, one lane: a
kiosk is a small computer, and what keeps six digits from being searched is the key, the pepper, which lies elsewhere.
"""

import hmac
from collections.abc import Callable
from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from argon2 import PasswordHasher

MEMORY_KIB: Final = 19 * 1024
PASSES: Final = 2
LANES: Final = 1


class Pins:
    """Hashes and compares; each takes some 20 to 100 ms: never on the GUI thread. Safe from any thread.

    ``pepper`` reads the key (ConfigError if it cannot be used), when it is first needed.
    """

    def __init__(self, pepper: Callable[[], bytes]) -> None:
        self._read_pepper = pepper
        self._pepper = b""
        self._nobodys = ""

    def kept(self, number: str, pin: str) -> str:
        """What is stored of a PIN of the person with this ``number``."""
        return _hasher().hash(self._keyed("pin", number, pin))

    def fits(self, number: str, pin: str, kept: str) -> bool:
        """Whether it is the PIN that was stored. Without one (``kept`` is "") it takes as long, and is not."""
        from argon2.exceptions import InvalidHashError, VerificationError

        self._nobodys = self._nobodys or self.kept("", "")
        try:
            _hasher().verify(kept or self._nobodys, self._keyed("pin", number, pin))
        except (VerificationError, InvalidHashError):
            return False
        return bool(kept)

    def mark(self) -> str:
        """What names the key: PINs stored under another cannot be compared any more. Quick."""
        return self._keyed("pepper")[:16]

    def alias(self, number: str) -> str:
        """What stands for a number that was typed, whoever's it is: people type their PIN there by mistake. Quick."""
        return self._keyed("number", number)[:32]

    def digest(self, code: str) -> str:
        """What is kept of a code of many random letters, which nobody can search for. Quick."""
        return self._keyed("code", code)

    def _keyed(self, *words: str) -> str:
        if not self._pepper:
            self._pepper = self._read_pepper()
        return hmac.new(self._pepper, "\0".join(words).encode(), sha256).hexdigest()


def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher  # when somebody comes: a kiosk starts without it

    return PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KIB, parallelism=LANES)
