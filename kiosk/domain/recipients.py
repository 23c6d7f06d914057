"""Who gets a promotion, named so that nobody can tell the address: a keyed hash of it; pure."""

import hashlib
import hmac


def recipient(key: str, address: str) -> str:
    """HMAC-SHA-256 (RFC 2104), in hex, of an address as servers are told, in small letters.

    ``key`` is the site's secret in hex, the same at all its kiosks: without one, likely addresses could be tried one
    after the other. ValueError if it is none.
    """
    return hmac.new(bytes.fromhex(key), address.lower().encode("ascii"), hashlib.sha256).hexdigest()
