"""The out-of-service switch on the command line: a process beside the kiosk, which goes through its database."""

from kiosk.bootstrap import parts
from kiosk.clock import SystemClock
from kiosk.config import Config
from kiosk.domain.out_of_service import WhyOutOfService
from kiosk.errors import ConfigError
from kiosk.facts import Facts
from kiosk.services.out_of_service import NoName, ServiceSwitch
from kiosk.store.database import Database


def switch(config: Config, to: str, by: str, reason: str) -> str:
    """Take the kiosk out of service (``to`` "on") or back ("off"); what to say (ConfigError if it cannot be)."""
    path = config.state_folder / parts.DATABASE
    if not path.exists():
        raise ConfigError(f"{path}: this kiosk has not run yet")
    database = Database(path)
    try:
        service = ServiceSwitch(database, SystemClock(), Facts())
        done = service.switch_off(by, WhyOutOfService(reason)) if to == "on" else service.switch_on(by)
    finally:
        database.close()
    if isinstance(done, NoName):
        raise ConfigError("--by: found nothing that can be read, expected the name of whoever does it")
    state = "out of service" if to == "on" else "in service"
    return f"This kiosk is {state}{'; a running one follows within ten seconds' if done.changed else ' already'}.\n"
