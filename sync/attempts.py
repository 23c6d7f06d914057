"""Whether a message may simply be sent, must be asked for first, or is for a person; pure.

What an attempt came to may not be known, and a provider may forget the key that would make a second one harmless.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.store.outbox import Message
from sync.provider import Capabilities, Idempotency


class How(StrEnum):
    """What to do with a message that is due."""

    SEND = "send"
    ASK_FIRST = "ask_first"
    PERSON = "person"


def how(message: Message, can: Capabilities | None, now: datetime) -> How:
    """What to do. ``can`` is None before the first contact: then whatever may have arrived is asked for.

    A message that surely never arrived is sent. One that may have is asked for by its reference; a provider that
    cannot be asked gets it again only if that is the same booking there: by its reference, or by its key while keys
    are kept. A message from the future is as old as can be: its clock was wrong.
    """
    if message.state != "in_flight":
        return How.SEND
    if can is None or can.outcome_query:
        return How.ASK_FIRST
    match can.idempotency:
        case Idempotency.REFERENCE:
            return How.SEND
        case Idempotency.KEY:
            kept = timedelta(seconds=can.key_seconds) if can.key_seconds else timedelta.max
            return How.SEND if timedelta(0) <= now - message.created_at < kept else How.PERSON
        case Idempotency.NONE:
            return How.PERSON
