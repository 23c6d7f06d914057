"""Who it is: userinfo (OpenID Connect Core 1.0, 5.3) over the ID token's claims, read as bounded plain values."""

import re
from collections.abc import Mapping
from typing import Any, Final

import msgspec
from authlib.integrations.httpx_client import OAuth2Client

from kiosk.domain.members import Identity
from kiosk.identity import SignInTrouble
from sync.sign_in.calls import Broken, Caller
from sync.sign_in.discovery import Metadata
from sync.sign_in.tokens import Tokens

MOST_NAME, MOST_EMAIL, MOST_NUMBER, MOST_NUMBERS = 200, 254, 60, 20
JOINERS: Final = "\u200c\u200d"
"""They cannot be seen, but Persian names and some emoji fall apart without them."""
_LOCALE: Final = re.compile(r"[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}")
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+")


def person(
    caller: Caller, metadata: Metadata, tokens: Tokens, claims: Mapping[str, Any], member_claim: str
) -> Identity:
    """Ask who signed in, by the ``claims`` of a checked ID token; blocks for one call.

    Broken if userinfo speaks of somebody else (5.3.2). Without such an endpoint the ID token has to do.
    """
    told = dict(claims)
    if metadata.userinfo_endpoint:
        found = caller.call("userinfo", lambda client: _userinfo(client, metadata.userinfo_endpoint, tokens.access))
        if found.get("sub") != claims["sub"]:
            raise Broken(SignInTrouble.NOT_TRUSTED, "userinfo: of somebody else")
        told = with_userinfo(told, found)
    return identity(metadata.issuer, told, member_claim)


def with_userinfo(claims: Mapping[str, Any], found: Mapping[str, Any]) -> dict[str, Any]:
    """Claims of the ID token, and what userinfo says over them.

    An address counts as verified only by whoever names it: the ID token's word is for its own address, not for another
    one that userinfo has by now, nor the other way round.
    """
    source = found if "email" in found else claims
    return {**claims, **found} | {name: source.get(name) for name in ("email", "email_verified")}


def identity(issuer: str, claims: Mapping[str, Any], member_claim: str = "") -> Identity:
    """Claims as an identity. One of another type than the standard's counts as missing: none is worth a refusal."""
    email = _text(claims.get("email"), MOST_EMAIL)
    if not _EMAIL.fullmatch(email):
        email = ""
    name = _text(claims.get("name"), MOST_NAME)
    given, family = _text(claims.get("given_name"), MOST_NAME), _text(claims.get("family_name"), MOST_NAME)
    locale = _text(claims.get("locale"), MOST_NUMBER)
    numbers = claims.get(member_claim) if member_claim else None
    listed = numbers if isinstance(numbers, list) else [numbers]
    return Identity(
        issuer=issuer,
        subject=claims["sub"],
        name=name or f"{given} {family}".strip(),
        email=email,
        email_verified=bool(email) and claims.get("email_verified") in (True, "true"),  # Cognito's is a text
        locale=locale if _LOCALE.fullmatch(locale) else "",
        member_numbers=tuple(filter(None, (_text(one, MOST_NUMBER) for one in listed[:MOST_NUMBERS]))),
    )


def _text(value: object, most: int) -> str:
    """A text on one line, without control characters; "" if it is none, or longer than anybody's."""
    if not isinstance(value, str) or len(value) > 4 * most:
        return ""
    text = " ".join("".join(one for one in value if one.isprintable() or one.isspace() or one in JOINERS).split())
    return text if len(text) <= most else ""


def _userinfo(client: OAuth2Client, endpoint: str, access_token: str) -> dict[str, Any]:
    answer = client.request("GET", endpoint, withhold_token=True, headers={"Authorization": f"Bearer {access_token}"})
    if answer.status_code in (400, 401, 403):  # the phone signed out again meanwhile
        raise Broken(SignInTrouble.LOST_ANSWER, f"userinfo: HTTP {answer.status_code}")
    if answer.status_code != 200:
        raise Broken(SignInTrouble.PROVIDER_DOWN, f"userinfo: HTTP {answer.status_code}")
    found: dict[str, Any] = msgspec.json.decode(answer.content, type=dict[str, Any])
    return found
