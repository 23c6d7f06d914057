"""Getting to know each other: who the provider is, for which cinema, and at which epoch this kiosk is enrolled."""

from dataclasses import dataclass

from kiosk.clock import Clock
from kiosk.domain.site import Site
from kiosk.facts import Fact, ProgrammeChanged, RightsChanged
from kiosk.logs import logger
from kiosk.store import catalogue, consents, right_endings, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from sync import capabilities
from sync.provider import Enrolled, Provider, ProviderInfo, Refused, Unreachable

log = logger(__name__)


@dataclass(frozen=True, slots=True)
class Known:
    """Kiosk and provider know each other."""

    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherSite:
    """The provider sells for another cinema than the one this kiosk still has rights or unsent sales of."""

    expected: str
    found: str


IntroduceOutcome = Known | OtherSite | Refused | Unreachable
EnrolmentOutcome = Known | Refused | Unreachable


def introduce(database: Database, provider: Provider) -> IntroduceOutcome:
    """Ask who answers, and store the cinema and what the provider can do.

    Another cinema than before is only taken over by a kiosk that holds nothing of the one before: no right, no
    unsent sale. Its programme is then asked for afresh.
    """
    outcome = provider.describe()
    if not isinstance(outcome, ProviderInfo):
        return outcome
    found, can = outcome.site, outcome.capabilities
    with database.read() as tx:
        before, could = catalogue.site(tx), capabilities.remembered(tx)
        known_key = sync_state.recipient_key(tx)
    key = outcome.recipient_key if can.promotions else ""
    if (before, could, known_key) == (found, can, key):
        return Known()

    def adopt(tx: Connection) -> OtherSite | Known:
        if before is not None and before.id != found.id and right_endings.anything_open(tx):
            return OtherSite(before.id, found.id)
        if before is not None and before.id != found.id:
            consents.forget_all(tx)  # they were given to another cinema
        if before is not None and _needs_new_programme(before, found):
            sync_state.drop(tx, sync_state.PROGRAMME_CURSOR)
        catalogue.put_site(tx, found)
        capabilities.remember(tx, can)
        sync_state.put_recipient_key(tx, key)
        return Known((ProgrammeChanged(),) if before != found else ())

    result = database.write(adopt)
    if isinstance(result, OtherSite):
        log.error("the provider sells for %s; this kiosk still has business with %s", found.id, result.expected)
    return result


def enrol(database: Database, provider: Provider, clock: Clock, kiosk_id: str) -> EnrolmentOutcome:
    """Make the kiosk known and learn its epoch.

    Another epoch than the one stored means that a person wrote this kiosk off: its unsold rights are gone.
    """
    outcome = provider.enrol(kiosk_id)
    if not isinstance(outcome, Enrolled):
        if isinstance(outcome, Refused):
            log.error("the provider refused to enrol %s: %s", kiosk_id, outcome.code)
        return outcome

    def settle(tx: Connection) -> tuple[str, ...]:
        if sync_state.epoch(tx) == outcome.epoch:
            return ()
        sync_state.put_epoch(tx, outcome.epoch)
        return right_endings.end_other_epochs(tx, outcome.epoch, clock.now())

    ended = database.write(settle)
    if ended:
        log.error("this kiosk was written off: its rights to %d showtimes are gone", len(ended))
    return Known((RightsChanged(ended),) if ended else ())


def _needs_new_programme(before: Site, found: Site) -> bool:
    return before.id != found.id or before.time_zone != found.time_zone
