"""What the provider said it can do, kept for when it cannot be asked."""

import msgspec

from kiosk.store import sync_state
from kiosk.store.sqlite import Connection
from sync.provider import Capabilities


def remember(tx: Connection, capabilities: Capabilities) -> None:
    """Store what the provider can do."""
    sync_state.put_capabilities(tx, msgspec.json.encode(capabilities).decode())


def remembered(tx: Connection) -> Capabilities | None:
    """What the provider can do as far as is known; None before the first contact, or if it cannot be read."""
    text = sync_state.capabilities(tx)
    if text is None:
        return None
    try:
        return msgspec.json.decode(text, type=Capabilities)
    except msgspec.MsgspecError:
        return None
