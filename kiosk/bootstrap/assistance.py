"""The counter's help on the command line: a process beside the kiosk, which goes through its database."""

from collections.abc import Callable

from kiosk.bootstrap import parts
from kiosk.clock import SystemClock
from kiosk.config import Config
from kiosk.errors import ConfigError
from kiosk.services.assistance import Asked, Assistance, NotPossible, Reason
from kiosk.services.lookup import as_typed
from kiosk.store.database import Database

TOLD_AGAIN = "again"


def reprint(config: Config, reference: str, reason: str, by: str) -> tuple[str, bool]:
    """Have tickets printed once more; what to say, and whether it was asked for."""
    return _at(config, lambda desk: desk.print_again(as_typed(reference), Reason(reason), by))


def mail(config: Config, reference: str, address: str, language: str, reason: str, by: str) -> tuple[str, bool]:
    """Have tickets mailed once more."""
    if not config.mail.host:
        raise ConfigError("mail.host: this kiosk has no mail server")
    spoken = language or config.kiosk.languages[0]
    return _at(config, lambda desk: desk.mail_again(as_typed(reference), address, spoken, Reason(reason), by))


def wishes(config: Config) -> str:
    """The members' wishes that got stuck, a line each."""
    with _Database(config) as database:
        stuck = Assistance(database, SystemClock()).stuck_wishes()
    lines = [
        f"{one.number}  {one.kind}  asked {one.asked_at.astimezone():%Y-%m-%d %H:%M}  refused: {one.reason}\n"
        for one in stuck
    ]
    return "".join(lines) or "No wish is stuck.\n"


def wish(config: Config, number: int, what: str, by: str) -> tuple[str, bool]:
    """Have a stuck wish told once more, or settle it."""
    return _at(config, lambda desk: desk.tell_again(number, by) if what == TOLD_AGAIN else desk.settle(number, by))


def _at(config: Config, ask: Callable[[Assistance], Asked | NotPossible]) -> tuple[str, bool]:
    with _Database(config) as database:
        outcome = ask(Assistance(database, SystemClock()))
    if isinstance(outcome, NotPossible):
        return f"Not possible: {outcome.why}.\n", False
    return "Asked for. The kiosk does it while it runs.\n", True


class _Database:
    """The kiosk's database, for as long as a question takes."""

    def __init__(self, config: Config) -> None:
        self._path = config.state_folder / parts.DATABASE
        if not self._path.exists():
            raise ConfigError(f"{self._path}: this kiosk has not run yet")

    def __enter__(self) -> Database:
        self._database = Database(self._path)
        return self._database

    def __exit__(self, *_: object) -> None:
        self._database.close()
