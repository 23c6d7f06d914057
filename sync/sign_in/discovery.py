"""What an issuer says of itself (OpenID Connect Discovery 1.0, RFC 8414)."""

import re
from urllib.parse import urlsplit

import msgspec
from authlib.integrations.httpx_client import OAuth2Client

from kiosk.identity import SignInTrouble
from sync.sign_in.calls import Broken

PATH = "/.well-known/openid-configuration"
_ORIGIN = re.compile(r"[^:/?#]+://[^/?#]*")
HERE = ("127.0.0.1", "::1", "localhost")


class Metadata(msgspec.Struct, frozen=True):
    """Where an issuer's endpoints are; "" where it has none."""

    issuer: str
    token_endpoint: str
    jwks_uri: str
    device_authorization_endpoint: str = ""
    authorization_endpoint: str = ""
    userinfo_endpoint: str = ""
    revocation_endpoint: str = ""
    authorization_response_iss_parameter_supported: bool = False


def discover(client: OAuth2Client, issuer: str) -> Metadata:
    """Ask an issuer; blocks, within a `Caller.call`.

    Broken unless it calls itself exactly what it was configured as (Discovery 4.3), and all it names is https; on this
    machine itself http will do.
    """
    answer = client.request("GET", issuer.rstrip("/") + PATH, withhold_token=True)
    if answer.status_code != 200:
        raise Broken(SignInTrouble.MISCONFIGURED, f"discovery: HTTP {answer.status_code}")
    try:
        found = msgspec.json.decode(answer.content, type=Metadata)
    except msgspec.DecodeError as error:
        raise Broken(SignInTrouble.NOT_TRUSTED, f"discovery: {error}") from None
    if found.issuer != issuer:
        raise Broken(SignInTrouble.NOT_TRUSTED, "discovery: the issuer calls itself something else")
    addresses = (
        found.token_endpoint,
        found.jwks_uri,
        found.device_authorization_endpoint,
        found.authorization_endpoint,
        found.userinfo_endpoint,
        found.revocation_endpoint,
    )
    if not all(is_safe(address) for address in addresses if address):
        raise Broken(SignInTrouble.NOT_TRUSTED, "discovery: an endpoint is not https")
    return found


def is_safe(address: str) -> bool:
    """Whether secrets may travel there: encrypted, or within this machine."""
    # The rest may hold a code, and urllib keeps what it has split.
    origin = _ORIGIN.match(address)
    try:
        parts = urlsplit(origin.group() if origin else "")
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and host in HERE))
