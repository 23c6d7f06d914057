"""The outside parts of a kiosk, as its configuration names them."""

import re
import secrets
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import sync.sandbox
from kiosk import durable_files
from kiosk.accounts import MemberBookingsOutcome, OfferOutcome, TakeBackOutcome
from kiosk.bootstrap.site_signer import SiteSigner
from kiosk.clock import Clock
from kiosk.config import CUTOFF_OF_THE_PROVIDER, Config
from kiosk.domain.account import MemberRequest
from kiosk.domain.allotment_size import AllotmentRules
from kiosk.domain.members import Identity, Membership
from kiosk.domain.messages import BookingRequest, CancellationRequest
from kiosk.domain.money import Money
from kiosk.domain.offering import Offering
from kiosk.domain.paper import SamplePage
from kiosk.domain.rights import OfflineMode
from kiosk.errors import KeyMistake
from kiosk.identity import CardOutcome, MemberOutcome, NotBelieved, PassKeysOutcome
from kiosk.ports import (
    CodeRead,
    CollectOutcome,
    FindOutcome,
    GrantOutcome,
    GrantRequest,
    HandBackOutcome,
    MailServer,
    NotSent,
    Nudge,
    Recipients,
    SettleOutcome,
    SettleRequest,
    TicketPrinter,
    TicketRenderer,
)
from kiosk.services.membership import CardPrices, CardRules
from kiosk.services.selling import Issuer
from kiosk.store import catalogue
from kiosk.store.database import Database
from sync import capabilities
from sync.provider import Capabilities, Holds, Provider

if TYPE_CHECKING:
    from kiosk.domain.day_report import DayReport
    from kiosk.services.campaigns import Campaigns
    from kiosk.services.day_papers import DayPapers
    from kiosk.services.mailing import Mailing
    from kiosk.services.promoting import Promoting
    from printing.ticket_pdf import PdfRenderer
    from sync.mail.letter import Letters

DATABASE = "kiosk.db"
POSTERS = "posters"
SPOOL = "spool"
CAMPAIGNS = "campaigns"
PRINTER = "printer.json"
KEYS = "keys"
DOOR = "door"
"""Whom doors on this machine admitted."""
TERMINAL = "terminal.jsonl"
SANDBOX = "sandbox.db"
SANDBOX_KEY = "sandbox.key"
MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of this user's alone is made there
MEMBERS_KEY = "members.key"
"""What subjects are hashed under."""
A_JWS = "eyJ"
MAX_KEY_BYTES = 4096
MAIL_PORTS = {"starttls": 587, "tls": 465}
BUILT_IN_CINEMA = Path(sync.sandbox.__file__).parent / "cinemas" / "lumen"


def offline_mode(config: Config) -> OfflineMode:
    """The manager's offline rule."""
    return OfflineMode(config.sales.offline_mode)


def allotment_rules(config: Config) -> AllotmentRules:
    """The manager's limits for what is kept to sell from when offline."""
    sales = config.sales
    return AllotmentRules(
        share=sales.allotment_share,
        most=sales.allotment_most,
        from_hours=sales.horizon_hours,
        until_hours=sales.allotment_until_minutes / 60,
        outage_hours=sales.allotment_outage_hours,
    )


def offering_for(config: Config) -> Offering:
    """What of the programme the manager lets this kiosk offer."""
    told, cutoff = config.offers, config.sales.cutoff_minutes
    return Offering(
        frozenset(told.hidden_films),
        frozenset(told.hidden_auditoriums),
        frozenset(told.hidden_ticket_types),
        None if cutoff == CUTOFF_OF_THE_PROVIDER else timedelta(minutes=cutoff),
    )


def provider_for(config: Config, clock: Clock) -> Provider:
    """The provider's adapter (ConfigError if its key or address cannot be used)."""
    told, key = config.provider, read_secret(Path(config.provider.key_file).expanduser())
    if told.kind == "pretix":
        from sync.providers.pretix.adapter import PretixProvider, transport

        return PretixProvider(transport(told.url, key, clock), told.organizer, told.event, clock)
    from sync.providers.foyer.adapter import FoyerProvider
    from sync.transport import Transport

    return FoyerProvider(Transport(told.url, key, clock), config.kiosk.id)


def _remembered(database: Database) -> Capabilities | None:
    with database.read() as tx:
        return capabilities.remembered(tx)


def gives_escrow(database: Database) -> bool:
    """Whether the provider, as far as is known, gives rights to seats that last."""
    can = _remembered(database)
    return can is not None and can.holds is Holds.ESCROW


def keeps_collections(database: Database) -> bool:
    """Whether the provider, as far as is known, keeps who collected tickets."""
    can = _remembered(database)
    return can is None or can.collection


def keeps_members(database: Database) -> bool:
    """Whether the provider, as far as is known, knows customers and memberships."""
    can = _remembered(database)
    return can is not None and can.members


def card_rules(config: Config) -> CardRules:
    """The manager's rule for membership cards."""
    told = config.members
    return CardRules(CardPrices(told.card_prices), re.compile(told.card_pattern, re.ASCII))


class MemberPasses:
    """Reads member passes; what that takes is loaded with the first code that looks like one."""

    def read(self, code: str, jwks: bytes, at: datetime) -> Membership | NotBelieved | None:
        """See `PassReader`."""
        if not code.startswith(A_JWS):
            return None
        from sync.member_pass import read

        return read(code, jwks, at)


def settles(database: Database) -> bool:
    """Whether the provider, as far as is known, lets bookings be paid at a kiosk."""
    can = _remembered(database)
    return can is not None and can.settles


def cancels(database: Database) -> bool:
    """Whether the provider, as far as is known, takes bookings back when a kiosk tells it to."""
    can = _remembered(database)
    return can is not None and can.cancellation


def issuer_for(config: Config) -> Issuer:
    """What issues tickets in this kiosk's name, in either of its processes."""
    signer = SiteSigner(config.state_folder / KEYS, config.kiosk.id)
    return Issuer(config.kiosk.id, config.kiosk.languages[0], signer, partial(encode_booking, config))


def encode_booking(config: Config, request: BookingRequest) -> bytes:
    """A sale in the provider's words."""
    if config.provider.kind == "pretix":
        from sync.providers.pretix import orders

        return orders.encode_booking(request)
    from sync.providers.foyer import messages

    return messages.encode_booking(request)


def encode_cancellation(config: Config, request: CancellationRequest) -> bytes:
    """A sale taken back, in the provider's words."""
    if config.provider.kind == "pretix":
        from sync.providers.pretix import orders

        return orders.encode_cancellation(request)
    from sync.providers.foyer import messages

    return messages.encode_cancellation(request)


def encode_request(config: Config) -> Callable[[MemberRequest], bytes] | None:
    """What puts a member's wish into the provider's words; None where a kiosk cannot reach accounts there."""
    if config.provider.kind == "pretix":
        return None
    from sync.providers.foyer import accounts

    return accounts.encode_request


def printer_for(config: Config, clock: Clock) -> TicketPrinter:
    """Where tickets come out."""
    if config.printing.kind == "ipp":
        from printing.printers.ipp_printer import IppPrinter

        return IppPrinter(config.printing.uri, clock, status_uri=config.printing.status_uri)
    if config.printing.kind == "escpos":
        from printing.printers.escpos_printer import EscposPrinter

        return EscposPrinter(config.printing.uri, clock, config.state_folder / PRINTER)
    from printing.printers.folder import FolderPrinter

    return FolderPrinter(config.printed_folder)


def renderer_for(config: Config) -> TicketRenderer:
    """What sets tickets as PDF."""
    from printing.ticket_pdf import PdfRenderer

    return PdfRenderer(config.printing.paper)


def day_papers_for(config: Config, database: Database, clock: Clock, nudge: Nudge, *, printer: bool) -> "DayPapers":
    """What puts day reports on paper and into files: on the printer's paper, or on that of mail."""
    from kiosk.services.day_papers import DayPapers
    from kiosk.services.day_report import DayReports

    paper = config.printing.paper if printer else config.mail.paper

    @cache
    def pages() -> "PdfRenderer":  # loaded with the first report
        from printing.ticket_pdf import PdfRenderer

        return PdfRenderer(paper)

    def render(report: "DayReport", language: str, copy: int) -> bytes:
        return pages().day_report(report, language, copy)

    reports = DayReports(database, clock, config.kiosk.id, config.printing.tax_number)
    return DayPapers(database, reports, render, clock, nudge)


def sample_for(config: Config, database: Database, clock: Clock) -> Callable[[], bytes]:
    """What sets the page that tries the printer."""

    def sample() -> bytes:
        from printing.ticket_pdf import PdfRenderer

        with database.read() as tx:
            site = catalogue.site(tx)
        at = site.local(clock.now()) if site is not None else clock.now()
        told = SamplePage(f"{config.kiosk.name} ({config.kiosk.id})", config.kiosk.languages[0], at)
        return PdfRenderer(config.printing.paper).sample(told)

    return sample


def mailing_for(config: Config, database: Database, clock: Clock) -> "Mailing":
    """What sends mail; without a server in the configuration it only ends what was asked for before."""
    from kiosk.services.mailing import Mailing
    from kiosk.services.receipts import Receipts
    from printing.code_picture import CodePictures
    from printing.ticket_pdf import PdfRenderer

    letters, server = letters_for(config), mail_server_for(config)
    ahead = timedelta(hours=config.mail.reminder_hours)
    receipts = Receipts(config.kiosk.id, config.printing.tax_number)  # on a screen it costs no paper
    pages = PdfRenderer(config.mail.paper)
    reminders = config.mail.reminders
    return Mailing(
        database, pages, CodePictures(), letters, server, clock, ahead=ahead, reminders=reminders, receipts=receipts
    )


def promoting_for(config: Config, database: Database, recipients: Recipients, clock: Clock) -> "Promoting":
    """What sends campaigns, and tells the provider who withdrew."""
    from kiosk.services.promoting import Promoting

    server = mail_server_for(config) if config.mail.promotions else None
    return Promoting(database, recipients, letters_for(config), server, clock)


def campaigns_for(config: Config, database: Database, clock: Clock) -> "Campaigns":
    """Campaigns as a manager runs them."""
    from kiosk.services.campaigns import Campaigns

    folder, mails, promotions = config.state_folder / CAMPAIGNS, bool(config.mail.host), config.mail.promotions
    return Campaigns(database, clock, folder, config.kiosk.languages, mails=mails, promotions=promotions)


def letters_for(config: Config) -> "Letters":
    """What puts mail into words."""
    from sync.mail.letter import Letters, Sender

    return Letters(Sender(config.mail.from_address, config.mail.from_name))


def mail_server_for(config: Config) -> MailServer | None:
    """Where mail leaves the kiosk; None without a server in the configuration."""
    from sync.mail.smtp import Relay, SmtpServer

    told = config.mail
    if not told.host:
        return None
    implicit = told.security == "tls"
    password = partial(read_secret, Path(told.password_file).expanduser(), "mail.password_file")
    port = told.port or MAIL_PORTS[told.security]
    return SmtpServer(Relay(told.host, port, implicit, told.user, password, told.from_address))


def read_secret(path: Path, key: str = "provider.key_file") -> str:
    """A secret from a file that nobody else may read (KeyMistake names the ``key`` that led there)."""
    try:
        mode = path.stat().st_mode
        with path.open("rb") as file:
            data = file.read(MAX_KEY_BYTES + 1)
    except OSError as error:
        raise KeyMistake("", key, f"{path} cannot be read ({error.strerror})") from error
    if mode & 0o077:
        raise KeyMistake("", key, f"others may read {path}; expected mode 0600")
    text = data.decode("ascii", errors="replace").strip()
    if not text or len(data) > MAX_KEY_BYTES or "\ufffd" in text:
        raise KeyMistake("", key, f"{path} holds no key; expected one line of plain text")
    return text


def check_before_selling(config: Config, *, demo: bool) -> None:
    """KeyMistake if the kiosk would sell what it must not, or cannot."""
    if config.provider.kind == "sandbox":
        return
    if config.payment.terminal == "simulated" and not demo:
        expected = "'none' with a real provider, or run --demo"
        words = f"found 'simulated', which takes no money; expected {expected}"
        raise KeyMistake("", "payment.terminal", words, expected)
    read_secret(Path(config.provider.key_file).expanduser())


def mint_secret(path: Path) -> str:
    """The key in ``path``, made and stored there first if there is none."""
    if not path.exists():
        durable_files.make_folder(path.parent, mode=0o700)
        durable_files.create(path, secrets.token_urlsafe(32).encode(), mode=0o600)
    return read_secret(path)


class LateProvider:
    """A provider that is still being reached: says "not sent" until it is here. Safe from any thread."""

    def __init__(self) -> None:
        self._provider: Provider | None = None

    @property
    def here(self) -> bool:
        """Whether it was reached."""
        return self._provider is not None

    def arrived(self, provider: Provider) -> None:
        """From now on calls go there."""
        self._provider = provider

    def close(self) -> None:
        """Let its connections go."""
        provider, self._provider = self._provider, None
        if provider is not None:
            provider.close()

    def grant(self, request: GrantRequest) -> GrantOutcome:
        """See `SeatAuthority`."""
        provider = self._provider
        return provider.grant(request) if provider else _STARTING

    def hand_back(self, grant_id: str, seat_ids: Sequence[str], epoch: int) -> HandBackOutcome:
        """See `SeatAuthority`."""
        provider = self._provider
        return provider.hand_back(grant_id, seat_ids, epoch) if provider else _STARTING

    def find(self, code: str) -> FindOutcome:
        """See `BoxOffice`."""
        provider = self._provider
        return provider.find(code) if provider else _STARTING

    def collect(self, reference: str, collection_id: str) -> CollectOutcome:
        """See `BoxOffice`."""
        provider = self._provider
        return provider.collect(reference, collection_id) if provider else _STARTING

    def settle(self, request: SettleRequest) -> SettleOutcome:
        """See `BoxOffice`."""
        provider = self._provider
        return provider.settle(request) if provider else _STARTING

    def member_of(self, identity: Identity, linked: str = "") -> MemberOutcome:
        """See `MemberDesk`."""
        provider = self._provider
        return provider.member_of(identity, linked) if provider else _STARTING

    def member_of_card(self, number: str) -> CardOutcome:
        """See `MemberDesk`."""
        provider = self._provider
        return provider.member_of_card(number) if provider else _STARTING

    def pass_keys(self) -> PassKeysOutcome:
        """See `MemberDesk`."""
        provider = self._provider
        return provider.pass_keys() if provider else _STARTING

    # -- members' accounts --

    def bookings_of(self, member_id: str) -> MemberBookingsOutcome:
        """See `MemberAccounts`."""
        provider = self._provider
        return provider.bookings_of(member_id) if provider else _STARTING

    def refund_offer(self, reference: str, member_id: str) -> OfferOutcome:
        """See `MemberAccounts`."""
        provider = self._provider
        return provider.refund_offer(reference, member_id) if provider else _STARTING

    def take_back(self, reference: str, member_id: str, refund_id: str, refund: Money) -> TakeBackOutcome:
        """See `MemberAccounts`."""
        provider = self._provider
        return provider.take_back(reference, member_id, refund_id, refund) if provider else _STARTING


_STARTING = NotSent("the kiosk is starting, or ending")


class SiteCodeReader:
    """Checks codes by the keys on this disk; what that takes is loaded with the first code."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, code: str) -> CodeRead:
        """See `CodeReader`."""
        from printing.code_reader import DoorCodeReader
        from printing.keys import SITE_KEYS

        return DoorCodeReader(self._folder / SITE_KEYS).read(code)
