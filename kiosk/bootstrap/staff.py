"""What the staff's pages are built on."""

from functools import partial
from typing import TYPE_CHECKING

from kiosk import logs
from kiosk.bootstrap import parts
from kiosk.bootstrap.checks import diagnosis_of
from kiosk.bootstrap.first_run import first_run_for
from kiosk.bootstrap.identity import identity_provider_for
from kiosk.bootstrap.manager_desk import allotment_rules, campaign_text, sells, try_campaign
from kiosk.bootstrap.settings import Seal, settings_for
from kiosk.bootstrap.sound import AlsaSound
from kiosk.bootstrap.staff_pins import pins_for
from kiosk.bootstrap.support import bundle_for, found_by
from kiosk.bootstrap.swap_desk import swap_desk_for
from kiosk.clock import Clock
from kiosk.config import Config, SignInSection
from kiosk.domain.members import Identity
from kiosk.domain.staff_unlock import Challenge, answer_to
from kiosk.facts import Facts
from kiosk.ports import NotThere
from kiosk.services.assistance import Assistance
from kiosk.services.booking_files import BookingFiles
from kiosk.services.day_report import DayReports
from kiosk.services.desk import Desk
from kiosk.services.device_tests import DeviceTests
from kiosk.services.jobs_desk import JobsDesk
from kiosk.services.out_of_service import ServiceSwitch
from kiosk.services.outbox_desk import OutboxDesk
from kiosk.services.pictures import Pictures
from kiosk.services.settings_transfer import SettingsTransfer
from kiosk.services.sign_in import SignIn
from kiosk.services.staff_door import StaffDoor
from kiosk.services.staff_people import StaffPeople
from kiosk.services.staff_set_up import StaffSetUp
from kiosk.services.staff_tries import TryCounter
from kiosk.services.staff_unlock import StaffUnlock
from kiosk.services.timeline import Timeline
from kiosk.services.waiting import Waiting
from kiosk.services.withheld import Withheld
from kiosk.sticks import mounted_sticks
from kiosk.store.database import Database
from ui.staff.services import StaffServices

if TYPE_CHECKING:
    from kiosk.bootstrap.application import Kiosk


def staff_services(kiosk: "Kiosk") -> StaffServices:
    """Quick: what takes time is begun when it is asked for."""
    config, database, clock = kiosk.config, kiosk.database, kiosk.clock
    told, pins = config.staff_sign_in, pins_for(config)
    people, tries = StaffPeople(database, pins, clock), TryCounter(database, pins, clock)
    settings = settings_for(kiosk.config_path, config.state_folder, database, clock, demo=kiosk.demo)
    diagnosis = diagnosis_of(kiosk)
    return StaffServices(
        desk=Desk(database, clock),
        assistance=Assistance(database, clock),
        diagnosis=diagnosis,
        refunds=kiosk.refunds,
        booking_files=BookingFiles(database),
        waiting=Waiting(database),
        withheld=Withheld(database, clock, partial(allotment_rules, kiosk), partial(sells, kiosk)),
        campaigns=parts.campaigns_for(config, database, clock),
        day_reports=DayReports(database, clock, config.kiosk.id, config.printing.tax_number),
        day_papers=parts.day_papers_for(config, database, clock, kiosk.nudge, printer=False),
        campaign_text=campaign_text,
        try_campaign=partial(try_campaign, kiosk),
        door=StaffDoor(database, pins, tries, clock, managers=told.manager, technicians=told.technician),
        people=people,
        set_up=StaffSetUp(database, people, pins, tries, clock),
        unlock=StaffUnlock(database, people, partial(expected_answer, config), config.kiosk.id, clock),
        staff_sign_in=staff_sign_in(config, database, clock, kiosk.facts),
        out_of_service=ServiceSwitch(database, clock, kiosk.facts),
        settings=settings,
        settings_transfer=SettingsTransfer(settings, Seal(config.state_folder), clock),
        sticks=mounted_sticks,
        pictures=Pictures(config.state_folder, mounted_sticks),
        jobs=JobsDesk(database, clock, kiosk.nudge, kiosk.job_records),
        outbox=OutboxDesk(database, clock, kiosk.nudge, config.kiosk.id, mounted_sticks),
        devices=DeviceTests(
            database,
            clock,
            kiosk.nudge,
            parts.SiteCodeReader(config.state_folder / parts.KEYS),
            config.members.card_pattern,
            kiosk.terminal,
            AlsaSound(),
            simulated=config.payment.terminal == "simulated",
        ),
        log=logs.RECENT,
        timeline=Timeline(database),
        first_run=first_run_for(
            kiosk.config_path,
            config,
            settings,
            database,
            people,
            clock,
            enabled=kiosk.sets_up,
            sound=kiosk.in_order,
        ),
        support=bundle_for(config, clock, lambda: found_by(diagnosis)),
        swap=swap_desk_for(config, database, clock, mounted_sticks, kiosk.come_to_rest),
        restart_worker=kiosk.restart_worker,
    )


def expected_answer(config: Config, challenge: Challenge) -> str:
    """What the site's key answers, as this kiosk knows it (ConfigError: its keys cannot be used)."""
    from printing.key_agreement import secret_with_site

    site_id, secret = secret_with_site(config.state_folder / parts.KEYS, config.kiosk.id)
    return answer_to(challenge, site_id, secret)


def staff_sign_in(config: Config, database: Database, clock: Clock, facts: Facts) -> SignIn:
    """Signing in with a phone, without a look at the provider's members: roles come with the identity."""
    told = config.staff_sign_in
    section = SignInSection(
        issuer=told.issuer, client_id=told.client_id, scopes=told.scopes, member_claim=told.role_claim
    )
    return SignIn(identity_provider_for(section, clock), nobodys_member, database, clock, facts)


def nobodys_member(_: Identity) -> NotThere:
    """Who works here need not be a guest."""
    return NotThere()
