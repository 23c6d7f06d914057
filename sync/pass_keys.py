"""The public keys of member passes, fetched now and then and kept for when nobody can be asked."""

from kiosk.logs import logger
from kiosk.store import sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from sync import capabilities
from sync.provider import NotThere, PassKeys, Provider, Refused, Unreachable

log = logger(__name__)

MOST_BYTES = 8 * 1024


def fetch_pass_keys(database: Database, provider: Provider) -> bool | None:
    """Keep the keys as they are now; none any more if the cinema has no passes.

    Returns whether the provider answered; None: it keeps no members, and was not asked. Without an answer those known
    stay.
    """
    with database.read() as tx:
        can, known = capabilities.remembered(tx), sync_state.pass_keys(tx)
    if can is None or not can.members:
        return None
    match provider.pass_keys():
        case PassKeys(jwks=jwks) if len(jwks) <= MOST_BYTES:
            new = jwks
        case NotThere():
            new = b""
        case PassKeys():
            log.warning("the keys of member passes are too many")
            return True
        case Refused() as refused:
            log.warning("the keys of member passes: %s", refused.code)
            return True
        case Unreachable():
            return False
    if new != known:

        def keep(tx: Connection) -> None:
            sync_state.put_pass_keys(tx, new)

        database.write(keep)
    return True
