"""Campaigns on the command line: a process beside the kiosk, which goes through its database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from kiosk import durable_files
from kiosk.bootstrap import parts
from kiosk.clock import SystemClock
from kiosk.config import Config
from kiosk.domain.campaigns import Campaign
from kiosk.domain.mail_address import AddressMistake
from kiosk.errors import ConfigError, of_the_disk
from kiosk.ports import Delivered, Later, MailOutcome, Misconfigured, NotSent, Refused, RefusedForGood, Suppressed
from kiosk.services.campaigns import Campaigns, Standing, WhyNotScheduled
from kiosk.services.consents import WhyNoPromotions
from kiosk.store.database import Database

_WHY: Final = {
    "no_mail_server": "the kiosk has no mail server (mail.host)",
    "switched_off": "promotions are switched off (mail.promotions)",
    "provider_cannot": "the provider keeps no claims and suppressions, or was not reached yet",
    "no_postal_address": "the provider tells no postal address of the cinema, which such a mail must have",
    "unknown_film": "its film is not in the programme",
    "over": "ends_at has passed",
}


def make(config: Config, name: str) -> str:
    """Write a template; what to say (ConfigError)."""
    with _campaigns(config) as desk:
        return f"{desk.make(name)}: fill it in, then: python -m kiosk campaign preview {name}\n"


def preview(config: Config, name: str, folder: Path) -> str:
    """Write the mail in each language as a page and as text; what to say (ConfigError)."""
    from sync.mail.promotion import promotion_page, promotion_text

    with _campaigns(config) as desk:
        told = desk.preview(name)
    lines = []
    try:
        durable_files.make_folder(folder)
        for one in told:
            for ending, words in (("html", promotion_page(one)), ("txt", promotion_text(one))):
                path = folder / f"{name}.{one.language}.{ending}"
                path.write_text(words, encoding="utf-8")
                lines.append(f"{path}\n")
    except OSError as error:
        raise of_the_disk(error, folder) from error
    return "".join(lines)


def try_out(config: Config, name: str, typed: str, language: str) -> tuple[str, bool]:
    """Send the draft to one address; what to say, and whether the mail server took it (ConfigError)."""
    if config.provider.kind == "sandbox" and not config.provider.url:
        raise ConfigError(
            "provider.kind: the sandbox within a running kiosk cannot be asked from here; run it by itself"
        )
    server = parts.mail_server_for(config)
    if server is None:
        return f"Not sent: {_WHY['no_mail_server']}.\n", False
    clock = SystemClock()
    provider = parts.provider_for(config, clock)
    try:
        with _campaigns(config) as desk:
            outcome = desk.try_out(name, typed, language, provider, parts.letters_for(config), server)
    finally:
        provider.close()
    return (_outcome_in_words(outcome), isinstance(outcome, Delivered))


def schedule(config: Config, name: str) -> tuple[str, bool]:
    """Let it go out; what to say, and whether it will (ConfigError)."""
    with _campaigns(config) as desk:
        match desk.schedule(name):
            case Campaign(send_at=send_at, ends_at=ends_at):
                begins, ends = (at.astimezone().strftime("%Y-%m-%d %H:%M") for at in (send_at, ends_at))
                return f"{name} goes out from {begins} until {ends}, while the kiosk runs.\n", True
            case WhyNotScheduled() as why:
                return f"Not possible: {_WHY[why.value]}.\n", False


def stop(config: Config, name: str) -> tuple[str, bool]:
    """Let nothing more of it go out; what to say, and whether there is such a campaign."""
    with _campaigns(config) as desk:
        stopped = desk.stop(name)
    return ("Stopped.\n" if stopped else f"No campaign {name} was ever scheduled here.\n"), stopped


def standing(config: Config) -> tuple[Standing, ...]:
    """How every campaign stands that was scheduled once."""
    with _campaigns(config) as desk:
        return desk.standing()


def in_words(one: Standing) -> str:
    """The same for a person, on two lines."""
    ended = f"sent {one.sent}, by another kiosk {one.already}, unsubscribed {one.suppressed}, refused {one.refused}"
    return f"{one.id}  {one.state}\n  {one.consented} agreed; {ended}, not known {one.unknown}; to come {one.to_come}\n"


def _outcome_in_words(
    outcome: MailOutcome | AddressMistake | WhyNoPromotions | Refused | Suppressed,
) -> str:
    match outcome:
        case Delivered():
            return "Sent. Its link to unsubscribe is a real one.\n"
        case Later(reason=reason) | RefusedForGood(reason=reason) | Misconfigured(reason=reason):
            return f"Not sent: the mail server says {reason}.\n"
        case NotSent(reason=reason):
            return f"Not sent: {reason}.\n"
        case AddressMistake():
            return "Not sent: that is no mail address.\n"
        case WhyNoPromotions() as why:
            return f"Not sent: {_WHY[why.value]}.\n"
        case Suppressed():
            return "Not sent: whoever has this address unsubscribed.\n"
        case Refused(code=code):
            return f"Not sent: the provider refused ({code}).\n"
        case _:
            return f"It may have been sent, or not: {outcome.reason or 'no answer'}.\n"


@contextmanager
def _campaigns(config: Config) -> Iterator[Campaigns]:
    path = config.state_folder / parts.DATABASE
    if not path.exists():
        raise ConfigError(f"{path}: this kiosk has not run yet")
    database = Database(path)
    try:
        yield parts.campaigns_for(config, database, SystemClock())
    finally:
        database.close()
