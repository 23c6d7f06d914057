"""Every identity a history mints comes from its seed: the one place where the program's chance is replaced."""

import secrets
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from random import Random
from typing import TypeVar
from unittest.mock import patch

T = TypeVar("T")


@contextmanager
def minting(dice: Random) -> Iterator[None]:
    """While this lasts, uuids, references and ticket ids are drawn from ``dice``."""

    def choice(sequence: Sequence[T]) -> T:
        return sequence[dice.randrange(len(sequence))]

    def token_hex(size: int) -> str:
        return dice.randbytes(size).hex()

    def uuid4() -> uuid.UUID:
        return uuid.UUID(bytes=dice.randbytes(16), version=4)

    with (
        patch.object(secrets, "choice", choice),
        patch.object(secrets, "token_hex", token_hex),
        patch.object(uuid, "uuid4", uuid4),
    ):
        yield
