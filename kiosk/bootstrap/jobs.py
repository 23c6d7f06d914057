"""The worker's own jobs: what they are called, how often they run, and what it is told. Without what does them."""

from collections.abc import Mapping

from kiosk.config import Config

PRINT = "print"
MAIL = "mail"
PROMOTIONS = "promotions"
PRINTER = "printer"
RESEAT = "reseat"
WISHES = "wishes"
BACKUP = "backup"
CHECK = "check"
TIDY = "tidy"
PERIODS = {
    PRINT: 10.0,
    PRINTER: 20.0,
    MAIL: 10.0,
    PROMOTIONS: 15.0,
    RESEAT: 5.0,
    WISHES: 5.0,
    BACKUP: 900.0,
    CHECK: 3600.0,
    TIDY: 3600.0,
}
"""How often each is run, in seconds; the others are `sync.periods.PERIODS`."""
AT_HOME = (PRINT, PRINTER, MAIL, BACKUP, CHECK, TIDY)
"""Jobs that need no provider."""


def environment(config: Config) -> Mapping[str, str]:
    """What the worker is told beside the configuration file: where a sandbox listens is known only now."""
    return {"FOYER_PROVIDER__URL": config.provider.url, "FOYER_PROVIDER__KEY_FILE": config.provider.key_file}
