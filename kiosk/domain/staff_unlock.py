"""A forgotten PIN: what the kiosk asks, and what only a holder of the site's key can answer; pure.

Short enough for a telephone: an Ed25519 signature would be 103 letters. Instead both ends agree on a secret of their
key pairs (the kiosk's and the site's, which know each other by certificate), and the answer is a MAC under it: 57 bits,
for five tries.
"""

import hmac
import re
import secrets
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from kiosk.domain.bookings import REFERENCE_ALPHABET
from kiosk.domain.pins import is_number

CHALLENGE_LETTERS: Final = 8
ANSWER_LETTERS: Final = 12
_CONTEXT: Final = b"foyer staff unlock 1"
_KIOSK: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_PART: Final = 4


@dataclass(frozen=True, slots=True)
class Challenge:
    """A question of one kiosk about one person, asked once: ``nonce`` is `CHALLENGE_LETTERS` random letters."""

    kiosk_id: str
    number: str
    nonce: str

    @property
    def text(self) -> str:
        """As it is read out, or scanned: ``lobby-1/42/KQXM-7PDT``."""
        return f"{self.kiosk_id}/{self.number}/{in_parts(self.nonce)}"


def new_challenge(kiosk_id: str, number: str) -> Challenge:
    """A question that was never asked before."""
    nonce = "".join(secrets.choice(REFERENCE_ALPHABET) for _ in range(CHALLENGE_LETTERS))
    return Challenge(kiosk_id, number, nonce)


def read_challenge(text: str) -> Challenge | None:
    """What somebody typed or scanned; None if it is no challenge."""
    kiosk_id, _, rest = "".join(text.split()).lower().partition("/")
    number, _, nonce = rest.partition("/")
    letters = plain_letters(nonce)
    if not (_KIOSK.fullmatch(kiosk_id) and is_number(number) and len(letters) == CHALLENGE_LETTERS):
        return None
    return Challenge(kiosk_id, number, letters) if set(letters) <= set(REFERENCE_ALPHABET) else None


def answer_to(challenge: Challenge, site_id: str, secret: bytes) -> str:
    """The answer: `ANSWER_LETTERS` letters, from the ``secret`` that kiosk and site share."""
    key = hmac.new(_CONTEXT, secret, sha256).digest()  # HKDF-Extract (RFC 5869, 2.2)
    asked = "\0".join((site_id, challenge.kiosk_id, challenge.number, challenge.nonce)).encode()
    number = int.from_bytes(hmac.new(key, asked, sha256).digest(), "big")
    letters = ""
    for _ in range(ANSWER_LETTERS):
        number, one = divmod(number, len(REFERENCE_ALPHABET))
        letters += REFERENCE_ALPHABET[one]
    return letters


def plain_letters(typed: str) -> str:
    """Letters as they count: capitals, without blanks and hyphens."""
    return "".join(typed.split()).replace("-", "").upper()


def in_parts(letters: str) -> str:
    """Four letters at a time, which are easier to read out."""
    return "-".join(letters[at : at + _PART] for at in range(0, len(letters), _PART))
