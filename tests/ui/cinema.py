"""The built-in cinema's films and posters in a real store: what the screens are tested and photographed with."""

import atexit
import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from functools import cache
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

import msgspec

from kiosk.bootstrap.parts import offering_for
from kiosk.bootstrap.settings import Seal
from kiosk.bootstrap.support import bundle_for, found_by
from kiosk.bootstrap.swap_desk import swap_desk_for
from kiosk.config import Config, Idle, Kiosk, Panel
from kiosk.domain.allotment_size import AllotmentRules
from kiosk.domain.films import Film, Poster
from kiosk.domain.jobs import JobRecord
from kiosk.domain.rights import OfflineMode
from kiosk.domain.showtimes import Showtime
from kiosk.domain.staff_unlock import answer_to
from kiosk.facts import Facts
from kiosk.logs import Recent
from kiosk.ports import NotThere, Side, SoundOutputs
from kiosk.services.account import Account
from kiosk.services.after_sales import AfterSales
from kiosk.services.assistance import Assistance
from kiosk.services.booking_files import BookingFiles
from kiosk.services.campaigns import Campaigns
from kiosk.services.cancelling import Cancelling
from kiosk.services.checkout import Checkout
from kiosk.services.collect import Collect
from kiosk.services.consents import Consents
from kiosk.services.day_papers import DayPapers
from kiosk.services.day_report import DayReports
from kiosk.services.desk import Desk
from kiosk.services.device_tests import DeviceTests
from kiosk.services.first_run import FirstRun
from kiosk.services.health import Health, OutOfOrder
from kiosk.services.jobs_desk import JobsDesk
from kiosk.services.lookup import LookUp
from kiosk.services.mail_desk import MailDesk
from kiosk.services.membership import CardPrices, CardRules, Memberships
from kiosk.services.opening_times import OpeningTimes
from kiosk.services.out_of_service import ServiceSwitch
from kiosk.services.outbox_desk import OutboxDesk
from kiosk.services.pay_here import PayHere
from kiosk.services.payments import Payments
from kiosk.services.pictures import Pictures
from kiosk.services.profile import Profile
from kiosk.services.programme import Programme
from kiosk.services.refunds import Refunds
from kiosk.services.seat_rights import SeatRights
from kiosk.services.selling import Issuer
from kiosk.services.settings import Settings
from kiosk.services.settings_transfer import SettingsTransfer
from kiosk.services.settlements import Settlements
from kiosk.services.sign_in import SignIn
from kiosk.services.staff_door import StaffDoor
from kiosk.services.staff_people import StaffPeople
from kiosk.services.staff_pins import Pins
from kiosk.services.staff_set_up import StaffSetUp
from kiosk.services.staff_tries import TryCounter
from kiosk.services.staff_unlock import StaffUnlock
from kiosk.services.timeline import Timeline
from kiosk.services.waiting import Waiting
from kiosk.services.withheld import Withheld
from kiosk.sticks import Stick, mounted_sticks
from kiosk.store import catalogue, sqlite, sync_state
from kiosk.store.database import Database
from kiosk.store.sealing import KEY_FILE, Sealing
from kiosk.store.sqlite import Connection
from sync.mail.letter import Letters, Sender
from sync.mail.promotion import promotion_text
from sync.member_pass import PassReader
from tests.builders import PRICES, SITE, TICKET_TYPES, FrozenClock, hall
from tests.fakes import (
    PlainReader,
    PlainSigner,
    ScriptedAccounts,
    ScriptedAuthority,
    ScriptedBoxOffice,
    ScriptedMailServer,
    ScriptedMemberDesk,
    ScriptedRecipients,
    ScriptedTerminal,
    encode_plainly,
)
from tests.ui.checks import ScriptedChecks
from tests.ui.people import ScriptedIssuer
from tests.ui.scripted_outside import ScriptedOutside
from ui.screens import UiServices
from ui.staff.services import StaffServices

FOLDER = Path(__file__).resolve().parents[2] / "sync" / "sandbox" / "cinemas" / "lumen"
CARD = r"[A-Z]{2}-[0-9]{4}-[0-9]{4}"
EVENING = datetime(2026, 3, 2, 16, 10, tzinfo=UTC)
ALLOTMENTS = AllotmentRules(share=0.3, most=60, from_hours=36, until_hours=1 / 6)
LETTERS = Letters(Sender("tickets@lumen.example", "Lumen"))
BERLIN = ZoneInfo("Europe/Berlin")
HALLS = {
    "palace": ("Palace", "ABCDEFGHIJKLMNOPQR", 30),
    "salon": ("Salon", "ABCDEFGHIJ", 16),
    "laterna": ("Laterna", "ABCDEFG", 12),
    "kabinett": ("Kabinett", "ABCD", 8),
}


class NoSound:
    """A machine without a loudspeaker."""

    def outputs(self) -> SoundOutputs:
        """See `SoundOutput`."""
        return SoundOutputs("", (), None)

    def play(self, side: Side) -> str:
        """See `SoundOutput`."""
        return "no player"


@dataclass
class Tools:
    """What the technician's tools are tried on: devices, jobs and sticks that a test gives them."""

    reader: PlainReader
    terminal: ScriptedTerminal
    jobs: list[JobRecord] = field(default_factory=list)
    sticks: list[Stick] = field(default_factory=list)


@dataclass
class Cinema:
    """A cinema on a disk, its services, and the means to change it under their feet."""

    database: Database
    clock: FrozenClock
    facts: Facts
    authority: ScriptedAuthority
    terminal: ScriptedTerminal
    box_office: ScriptedBoxOffice
    reader: PlainReader
    issuer: ScriptedIssuer
    services: UiServices
    member_desk: ScriptedMemberDesk
    accounts: ScriptedAccounts
    jobs: list[JobRecord]
    sticks: list[Stick]
    checks: ScriptedChecks
    staff_issuer: ScriptedIssuer
    mail_server: ScriptedMailServer
    outside: ScriptedOutside

    def goes_offline(self) -> None:
        """The provider stops answering."""
        self.database.write(lambda tx: sync_state.record_contact(tx, self.clock.now(), online=False))

    def goes_online(self) -> None:
        """The provider answers again."""
        self.database.write(lambda tx: sync_state.record_contact(tx, self.clock.now(), online=True))

    def sells(self, showtime: str, seats: list[str]) -> None:
        """Somebody else buys seats."""
        rows = [(showtime, seat, "sold") for seat in seats]
        self.database.write(lambda tx: catalogue.put_seat_states(tx, rows))

    def closes(self) -> None:
        """There are no more showings."""
        with self.database.read() as tx:
            ids = [row["id"] for row in tx.execute("SELECT id FROM showtime")]
        self.database.write(lambda tx: catalogue.delete(tx, "showtime", ids))


@cache
def films(folder: Path = FOLDER) -> Sequence[Film]:
    """The films of the built-in cinema, each with the digest of its poster where it is drawn."""
    return tuple(
        _film(json.loads(path.read_text("utf-8")), folder) for path in sorted((folder / "films").glob("*.json"))
    )


def _film(facts: dict[str, object], folder: Path) -> Film:
    def local(value: object) -> dict[str, str]:
        return dict(value) if isinstance(value, dict) else {"en": str(value), "de": str(value)}

    rating = facts.get("rating") or {}
    assert isinstance(rating, dict)
    picture = folder / "posters" / f"{facts['id']}.svg"
    digest = hashlib.sha256(picture.read_bytes()).hexdigest() if picture.exists() else ""
    cast = facts.get("cast") or []
    assert isinstance(cast, list)
    return Film(
        id=str(facts["id"]),
        title=local(facts["title"]),
        original_title=str(facts.get("original_title") or ""),
        year=int(str(facts["year"])),
        running_minutes=int(str(facts["minutes"])),
        rating=str(rating.get("label", "")),
        rating_reasons=local(rating.get("reasons", {})),
        tagline=local(facts.get("tagline", {})),
        synopsis=local(facts.get("synopsis", {})),
        genres=tuple(facts.get("genres", ())),  # type: ignore[arg-type]
        directors=tuple(facts.get("directors", ())),  # type: ignore[arg-type]
        cast=tuple(one["name"] if isinstance(one, dict) else str(one) for one in cast),
        countries=tuple(facts.get("countries", ())),  # type: ignore[arg-type]
        language=str(facts.get("language") or ""),
        poster=Poster(digest, "image/svg+xml") if digest else None,
        accent=_accent(str(facts["id"]), folder),
    )


def _accent(film: str, folder: Path) -> str:
    colours = json.loads((folder / "posters" / "posters.json").read_text("utf-8"))
    return str(colours.get(film, {}).get("accent", "#8A6A3A"))


def showtimes(known: Sequence[Film], first: datetime = EVENING, days: int = 14) -> list[Showtime]:
    """Two weeks as the built-in cinema plans them (its week "a", over and over)."""
    minutes = {film.id: film.running_minutes for film in known}
    plans = json.loads((FOLDER / "programme.json").read_text("utf-8"))["plans"]
    weekdays = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    made = []
    for day in range(days):
        date = first.astimezone(BERLIN).date() + timedelta(days=day)
        for plan in plans:
            if plan.get("week", "a") != "a" or not _on(plan["weekdays"], weekdays, date.weekday()):
                continue
            for show in plan["shows"]:
                if show["film"] not in minutes:
                    continue
                at = datetime.combine(date, time.fromisoformat(show["at"]), BERLIN).astimezone(UTC)
                made.append(
                    Showtime(
                        f"{plan['auditorium']}-{date:%m%d}-{show['at'].replace(':', '')}",
                        show["film"],
                        plan["auditorium"],
                        at,
                        at + timedelta(minutes=minutes[show["film"]]),
                        at + timedelta(minutes=10),
                        "evening",
                        tuple(show.get("tags", ())),
                        show.get("language", ""),
                        show.get("subtitles", ""),
                    )
                )
    return made


def _on(plan: str, weekdays: tuple[str, ...], day: int) -> bool:
    for part in plan.replace(" ", "").split(","):
        start, _, end = part.partition("-")
        if weekdays.index(start) <= day <= weekdays.index(end or start):
            return True
    return False


def cinema(
    folder: Path,
    *,
    panel: Panel = Panel(),  # noqa: B008 - frozen
    trouble: OutOfOrder | None = None,
    shown: Sequence[Film] | None = None,
    posters: bool = True,
    empty: bool = False,
    sign_in: bool = False,
    told: Mapping[str, object] = MappingProxyType({}),
) -> Cinema:
    """A cinema in ``folder``, on a Monday evening ten past five; ``empty``: before its first pull.

    ``sign_in``: with an issuer, where its members sign in. ``told``: sections of the configuration.
    """
    folder.mkdir(parents=True, exist_ok=True)
    known = films() if shown is None else shown
    path = folder / "kiosk.db"
    if shown is None and not empty and not path.exists():  # a second cinema in a folder goes on with the first's
        shutil.copyfile(_made_before() / path.name, path)
    database = Database(path)
    if shown is not None and not empty:
        database.write(lambda tx: _fill(tx, known))
    if not (folder / "rasters").exists():
        (folder / "rasters").symlink_to(_drawn_before())
    if posters:
        cached = folder / "posters"
        cached.mkdir(exist_ok=True)
        for film in known:
            if film.poster:
                shutil.copyfile(FOLDER / "posters" / f"{film.id}.svg", cached / film.poster.file_name)
    return _with_services(folder, database, FrozenClock(EVENING), panel, trouble, with_issuer=sign_in, told=told)


def _fill(tx: Connection, known: Sequence[Film]) -> None:
    halls = [
        replace(hall(key, rows, width), name={"en": name, "de": name}) for key, (name, rows, width) in HALLS.items()
    ]
    catalogue.put_site(tx, SITE)
    catalogue.put_films(tx, known)
    catalogue.put_auditoriums(tx, halls)
    catalogue.put_ticket_types(tx, TICKET_TYPES)
    catalogue.put_price_lists(tx, [PRICES])
    shows = showtimes(known)
    catalogue.put_showtimes(tx, shows, SITE)
    for number, show in enumerate(shows[:40]):
        size = next(one for one in halls if one.id == show.auditorium_id)
        share = (0.2, 0.97, 0.55, 1.0, 0.4)[number % 5]
        sold = size.seats[: int(len(size.seats) * share)]
        catalogue.put_seat_states(tx, [(show.id, seat.id, "sold") for seat in sold])
    sync_state.put_epoch(tx, 1)
    sync_state.record_contact(tx, EVENING, online=True)


@cache
def _made_before() -> Path:
    """A folder with the usual cinema's database, to be copied: filling it anew takes a tenth of a second each time."""
    folder = _scratch()
    database = Database(folder / "kiosk.db")
    database.write(lambda tx: _fill(tx, films()))
    database.close()
    connection = sqlite.connect(folder / "kiosk.db")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # the copies are of the one file
    connection.close()
    return folder


@cache
def _drawn_before() -> Path:
    """The pictures of posters that any cinema of this process has drawn: the same in all of them."""
    return _scratch()


def _scratch() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="foyer-cinema-"))
    atexit.register(shutil.rmtree, folder)
    return folder


def _with_services(
    folder: Path,
    database: Database,
    clock: FrozenClock,
    panel: Panel,
    trouble: OutOfOrder | None,
    *,
    with_issuer: bool,
    told: Mapping[str, object],
) -> Cinema:
    config = Config(
        state=str(folder), kiosk=Kiosk(languages=("en", "de"), scanner=True), panel=panel, idle=Idle(60, 30, 45)
    )
    config = msgspec.structs.replace(config, **told)
    facts, mode = Facts(), OfflineMode.ALLOTMENT
    authority, terminal, box_office, reader = (
        ScriptedAuthority(),
        ScriptedTerminal(),
        ScriptedBoxOffice(),
        PlainReader(),
    )

    def nudge(job: str) -> None:
        """Nobody works in the background here."""

    tools = Tools(reader, terminal)
    issuer = Issuer("lobby-1", "en", PlainSigner(), encode_plainly)
    programme = Programme(database, facts, clock, mode, folder / "posters", offering_for(config))
    rights = SeatRights(database, authority, clock, facts, nudge, mode)
    payments = Payments(database, terminal, issuer, clock, facts, clock.passes)
    member_desk = ScriptedMemberDesk()
    memberships = Memberships(
        database,
        member_desk,
        PassReader(),
        CardRules(CardPrices.CLAIMED, re.compile(CARD)),
        lambda: b"k" * 32,
        clock,
        facts,
        keeps_members=lambda: True,
    )
    checkout = Checkout(
        database,
        programme,
        rights,
        payments,
        terminal,
        issuer,
        clock,
        facts,
        nudge,
        hold_seconds=300,
        counter=True,
        who_is_here=memberships.here,
    )
    lookup = LookUp(database, clock)
    collect = Collect(
        database,
        box_office,
        lookup,
        reader,
        clock,
        facts,
        nudge,
        keeps_collections=lambda: box_office.keeps_collections,
        language="en",
    )
    settlements = Settlements(database, box_office, terminal, clock, facts)
    pay_here = PayHere(
        database, collect, settlements, payments, terminal, clock, nudge, settles=lambda: box_office.settles
    )
    identity_provider, staff_issuer = ScriptedIssuer(), ScriptedIssuer()
    sign_in = SignIn(identity_provider if with_issuer else None, memberships.look_up, database, clock, facts)
    memberships.ask_who_is_signed_in(lambda: sign_in.member)
    mail_desk = MailDesk(
        database, clock, nudge, offered=True, ahead=timedelta(hours=1), reminders=config.mail.reminders
    )
    after_sales = AfterSales(database, clock, nudge)
    accounts, sealing, checks = ScriptedAccounts(), Sealing(folder / KEY_FILE), ScriptedChecks()
    cancelling = Cancelling(
        database,
        accounts,
        box_office,
        payments,
        sealing,
        lambda request: request.refund_id.encode(),
        clock,
        facts,
        nudge,
    )
    account = Account(
        database,
        accounts,
        cancelling,
        lookup,
        collect,
        after_sales,
        mail_desk,
        programme,
        clock,
        facts,
        nudge,
        member=lambda: sign_in.member,
    )
    profile = Profile(
        database,
        sealing,
        lambda request: repr(request).encode(),
        clock,
        nudge,
        member=lambda: sign_in.member,
        keep=sign_in.keep,
    )
    mail_server, outside = ScriptedMailServer(), ScriptedOutside()
    staff = _staff_services(
        folder,
        database,
        clock,
        facts,
        nudge,
        checks,
        staff_issuer if with_issuer else None,
        tools,
        payments,
        mail_server,
        outside,
    )
    services = UiServices(
        programme,
        checkout,
        after_sales,
        lookup,
        collect,
        pay_here,
        mail_desk,
        Consents(database, clock, lambda _job: None, mails=True, promotions=config.mail.promotions),
        sign_in,
        memberships,
        account,
        profile,
        Health(database, programme, clock, folder, trouble),
        OpeningTimes(config.hours.week, programme, clock, collects=config.hours.collect_when_closed),
        facts,
        clock,
        config,
        lambda: staff,
    )
    return Cinema(
        database,
        clock,
        facts,
        authority,
        terminal,
        box_office,
        reader,
        identity_provider,
        services,
        member_desk,
        accounts,
        tools.jobs,
        tools.sticks,
        checks,
        staff_issuer,
        mail_server,
        outside,
    )


def _staff_services(
    folder: Path,
    database: Database,
    clock: FrozenClock,
    facts: Facts,
    nudge: Callable[[str], None],
    checks: ScriptedChecks,
    issuer: ScriptedIssuer | None,
    tools: Tools,
    payments: Payments,
    mail_server: ScriptedMailServer,
    outside: ScriptedOutside,
) -> StaffServices:
    campaigns = Campaigns(database, clock, folder / "campaigns", ("en", "de"), mails=True)
    pins = Pins(lambda: b"p" * 32)
    people, tries = StaffPeople(database, pins, clock), TryCounter(database, pins, clock)
    sticks = folder / "sticks"  # a test that has a stick makes a folder there
    day_reports = DayReports(database, clock, "lobby-1", "DE123456789")
    settings = Settings(None, folder, database, clock, environment={})
    diagnosis = checks.diagnosis(database, clock)
    at = msgspec.structs.replace(Config(), state=str(folder))

    def plugged_in() -> tuple[Stick, ...]:
        return mounted_sticks((sticks,), lambda one: one.parent == sticks)

    return StaffServices(
        desk=Desk(database, clock),
        assistance=Assistance(database, clock),
        jobs=JobsDesk(database, clock, nudge, lambda: tuple(tools.jobs)),
        outbox=OutboxDesk(database, clock, nudge, "lobby-1", lambda: tuple(tools.sticks)),
        devices=DeviceTests(database, clock, nudge, tools.reader, CARD, tools.terminal, NoSound(), simulated=True),
        log=Recent(),
        timeline=Timeline(database),
        first_run=FirstRun(folder, settings, database, clock, outside, enabled=True),
        diagnosis=diagnosis,
        refunds=Refunds(
            database, payments, lambda one: one.refund_id.encode(), clock, facts, nudge, cancels=lambda: True
        ),
        booking_files=BookingFiles(database),
        waiting=Waiting(database),
        withheld=Withheld(database, clock, lambda: ALLOTMENTS, lambda _show: True),
        campaigns=campaigns,
        campaign_text=promotion_text,
        try_campaign=lambda name, typed, language, by: campaigns.try_out(
            name, typed, language, ScriptedRecipients(), LETTERS, mail_server, by
        ),
        door=StaffDoor(database, pins, tries, clock, managers=("boss",), technicians=("tech",)),
        people=people,
        set_up=StaffSetUp(database, people, pins, tries, clock),
        unlock=StaffUnlock(database, people, lambda asked: answer_to(asked, "lumen", b"s" * 32), "lobby-1", clock),
        staff_sign_in=SignIn(issuer, lambda _: NotThere(), database, clock, facts),
        out_of_service=ServiceSwitch(database, clock, facts),
        day_reports=day_reports,
        day_papers=DayPapers(
            database,
            day_reports,
            lambda report, language, _copy: f"{report.name} {language}".encode(),
            clock,
            nudge,
            plugged_in,
        ),
        settings=settings,
        settings_transfer=SettingsTransfer(settings, Seal(folder), clock),
        sticks=plugged_in,
        pictures=Pictures(folder, plugged_in),
        support=bundle_for(at, clock, lambda: found_by(diagnosis)),
        swap=swap_desk_for(at, database, clock, plugged_in, lambda: None),
        restart_worker=lambda: nudge("worker"),
    )
