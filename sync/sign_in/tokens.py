"""Tokens, in memory for as long as somebody is signed in, and their end (RFC 7009)."""

from dataclasses import dataclass, field
from typing import Any

import msgspec
from authlib.integrations.base_client.errors import OAuthError

from kiosk.identity import SignInTrouble
from kiosk.logs import logger
from sync.sign_in.calls import Broken, Caller
from sync.sign_in.discovery import Metadata

log = logger(__name__)

MOST_CHARACTERS = 32 * 1024


class _Answer(msgspec.Struct, frozen=True):
    access_token: str
    token_type: str
    id_token: str
    refresh_token: str = ""


@dataclass(frozen=True, slots=True)
class Tokens:
    """What the token endpoint gave. ``refresh`` is "": nobody asks for one, but some providers give it."""

    access: str = field(repr=False)
    identity: str = field(repr=False)
    refresh: str = field(default="", repr=False)


def tokens_of(answer: dict[str, Any]) -> Tokens:
    """The tokens in an answer that authlib read; Broken if they are not all there."""
    try:
        told = msgspec.convert(dict(answer), _Answer)
    except msgspec.ValidationError:
        raise Broken(SignInTrouble.NOT_TRUSTED, "an answer without its tokens") from None
    sizes = [len(one) for one in (told.access_token, told.id_token, told.refresh_token)]
    if told.token_type.lower() != "bearer" or max(sizes) > MOST_CHARACTERS:
        raise Broken(SignInTrouble.NOT_TRUSTED, "tokens of another kind")
    return Tokens(told.access_token, told.id_token, told.refresh_token)


def revoke(caller: Caller, metadata: Metadata, tokens: Tokens) -> None:
    """Have the provider forget the tokens; blocks for one call. If it cannot be, they end by themselves in minutes."""
    if not metadata.revocation_endpoint:
        return
    token = tokens.refresh or tokens.access  # RFC 7009 2.1: the grant goes with its refresh token
    hint = "refresh_token" if tokens.refresh else "access_token"
    try:
        caller.call("sign-out", lambda client: client.revoke_token(metadata.revocation_endpoint, token, hint))
    except (Broken, OAuthError) as error:
        log.info("a sign-in was ended here, but not at its issuer: %s", type(error).__name__)
