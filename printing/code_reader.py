"""What a ticket's code is worth to a kiosk that did not sell it: checked by the site's keys on its disk."""

from pathlib import Path

from kiosk.errors import ConfigError
from kiosk.logs import logger
from kiosk.ports import CodeRead, CodeTrust
from printing.door_code import PREFIX
from printing.trust import TrustList, read_trust_list
from printing.verdict import Forged, Genuine, Malformed, Revoked, UnknownKey, verify

log = logger(__name__)
_NOBODY = TrustList("", "")


class DoorCodeReader:
    """Checks door codes against ``site-keys.json``, read anew each time: kiosks are added and lost while this one runs.

    Without the file, or with one that cannot be used, every key is unknown.
    """

    def __init__(self, trust: Path) -> None:
        self._trust = trust

    def read(self, code: str) -> CodeRead:
        """See `CodeReader`."""
        if not code.strip().upper().startswith(PREFIX):
            return CodeRead(CodeTrust.OTHER)
        match verify(code, self._keys()):
            case Genuine(ticket=ticket):
                return CodeRead(CodeTrust.GENUINE, ticket.starts_at)
            case Revoked(ticket=ticket):
                return CodeRead(CodeTrust.REVOKED, ticket.starts_at)
            case Forged():
                return CodeRead(CodeTrust.FORGED)
            case UnknownKey():
                return CodeRead(CodeTrust.UNKNOWN_KEY)
            case Malformed():
                return CodeRead(CodeTrust.DAMAGED)

    def _keys(self) -> TrustList:
        if not self._trust.exists():
            return _NOBODY
        try:
            return read_trust_list(self._trust)
        except ConfigError as error:
            log.error("door codes cannot be checked: %s", error)
            return _NOBODY
