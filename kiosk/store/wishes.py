"""Sealed messages with what is in them: whom they are about, and the bytes the provider is told."""

from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from kiosk.store import sealed_messages
from kiosk.store.sealed_messages import SealedKind, SealedMessage
from kiosk.store.sealing import SealBroken, Sealing
from kiosk.store.sqlite import Connection


@dataclass(frozen=True, slots=True)
class Content:
    """What is sealed: the member, by the provider's id, and the body of the call; empty where there is none."""

    member_id: str = field(repr=False)
    body: bytes = field(default=b"", repr=False)


def put(tx: Connection, sealing: Sealing, message_id: str, kind: SealedKind, content: Content, at: datetime) -> None:
    """Add a message to the provider about a member, due at once (StoreError)."""
    sealed = sealing.seal(msgspec.msgpack.encode(content), _label(kind, message_id))
    sealed_messages.put(tx, message_id, kind, sealing.alias(content.member_id), sealed, at)


def content_of(sealing: Sealing, message: SealedMessage) -> Content | None:
    """What a message says (StoreError); None if nobody can know it any more: its key is gone, or is another."""
    if message.content is None:
        return None
    try:
        return msgspec.msgpack.decode(sealing.open(message.content, _label(message.kind, message.id)), type=Content)
    except SealBroken:
        return None


def _label(kind: SealedKind, message_id: str) -> str:
    return f"{kind} {message_id}"
