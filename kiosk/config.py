"""The configuration of one kiosk, in layers: one TOML file, what was decided on the screen, environment variables.

Typed, and checked as a whole. ``FOYER_<SECTION>__<KEY>`` overrides a key: ``FOYER_PROVIDER__URL=…``. Unknown keys are
refused.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlsplit

import msgspec

from kiosk import settings_files, toml_file
from kiosk.errors import ConfigError, KeyMistake

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Identifier = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
Slug = Annotated[str, msgspec.Meta(pattern=r"^([A-Za-z0-9][A-Za-z0-9._-]{0,49})?$")]
Scope = Annotated[str, msgspec.Meta(pattern=r"^[!#-\[\]-~]{1,200}$")]
Seconds = Annotated[float, msgspec.Meta(ge=1, le=86_400)]
ClaimValue = Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
OfferId = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
OfferIds = Annotated[tuple[OfferId, ...], msgspec.Meta(max_length=500)]
HoursText = Annotated[str, msgspec.Meta(max_length=11)]
MAX_BYTES = 256 * 1024
PLAIN_ADDRESS: Final = re.compile(r"[A-Za-z0-9._+=-]{1,64}@([A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{2,63}")
_LISTS: Final = frozenset(
    ("languages", "scopes", "manager", "technician", "hidden_films", "hidden_auditoriums", "hidden_ticket_types")
)
_HOURS: Final = re.compile(r"(closed|([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00))?")
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
TEXT_SCALES: Final = (1.0, 1.3, 1.6)
"""The text sizes that a guest may choose, and a cinema may begin with."""
CUTOFF_OF_THE_PROVIDER: Final = -120
"""The value of ``sales.cutoff_minutes`` that leaves the end of sales to the provider alone."""
KEY_NAME: Final = "provider.key"
"""What the provider's key is called where nobody named a file: as a credential of systemd, and in the state folder."""
SPOKEN: Final = ("en", "de")
"""The languages that the screens speak."""


class Kiosk(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which kiosk this is. ``scanner``: one that types as a keyboard does; ``scanner_device``: one on a serial line."""

    id: Identifier = "lobby-1"
    name: Name = "Lobby 1"
    languages: Annotated[tuple[str, ...], msgspec.Meta(min_length=1, max_length=20)] = ("en", "de")
    scanner: bool = False
    scanner_device: Annotated[str, msgspec.Meta(max_length=500)] = ""


class ProviderSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whose seats are sold. ``sandbox`` starts the embedded one; ``foyer`` speaks the Foyer provider API at ``url``.

    ``pretix`` speaks the REST API of the pretix at ``url`` and sells the dates of one ``event`` series of an
    ``organizer``, both as they stand in pretix' addresses.
    """

    kind: Literal["sandbox", "foyer", "pretix"] = "sandbox"
    url: Annotated[str, msgspec.Meta(max_length=500)] = ""
    key_file: str = ""
    cinema: str = ""
    other_buyers: bool = True
    organizer: Slug = ""
    event: Slug = ""


class Sales(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What may be sold, and for how long a choice of seats is kept.

    For selling offline through an outage of ``allotment_outage_hours``, up to ``allotment_share`` of a showtime's free
    seats, and at most ``allotment_most``, are kept from ``horizon_hours`` until ``allotment_until_minutes`` before it
    begins. Sales end ``cutoff_minutes`` before the start (negative: after it), and never later than the provider says.
    """

    offline_mode: Literal["allotment", "refuse", "risk"] = "allotment"
    hold_seconds: Seconds = 480
    allotment_until_minutes: Annotated[int, msgspec.Meta(ge=0, le=1440)] = 10
    horizon_hours: Annotated[int, msgspec.Meta(ge=1, le=168)] = 36
    allotment_share: Annotated[float, msgspec.Meta(ge=0, le=0.5)] = 0.3
    allotment_most: Annotated[int, msgspec.Meta(ge=0, le=100)] = 60
    allotment_outage_hours: Annotated[float, msgspec.Meta(ge=0.25, le=12)] = 2
    cutoff_minutes: Annotated[int, msgspec.Meta(ge=CUTOFF_OF_THE_PROVIDER, le=240)] = CUTOFF_OF_THE_PROVIDER


class Offers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What of the provider's programme this kiosk does not offer, by the provider's ids; those unknown are harmless."""

    hidden_films: OfferIds = ()
    hidden_auditoriums: OfferIds = ()
    hidden_ticket_types: OfferIds = ()


class Hours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When the kiosk is open, by the cinema's clock: "10:00-23:30", "10:00-01:30" past midnight, "closed", "" always.

    Outside of them the first screen says so, with ``closed_picture`` if there is one.
    """

    monday: HoursText = ""
    tuesday: HoursText = ""
    wednesday: HoursText = ""
    thursday: HoursText = ""
    friday: HoursText = ""
    saturday: HoursText = ""
    sunday: HoursText = ""
    closed_picture: str = ""
    collect_when_closed: bool = True

    @property
    def week(self) -> tuple[str, ...]:
        """The days' hours, Monday first."""
        return tuple(getattr(self, day) for day in WEEKDAYS)


class Panel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The picture's size in millimetres; 0 takes what the screen says of itself."""

    width_mm: Annotated[float, msgspec.Meta(ge=0, le=3000)] = 0
    height_mm: Annotated[float, msgspec.Meta(ge=0, le=3000)] = 0


class Look(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The cinema's own look: its colour, its ``logo`` in place of its name, and a folder of pictures, ``attract``,
    that the first screen shows between the posters, or instead of them (``attract_only``)."""

    amber: Annotated[str, msgspec.Meta(pattern=r"^(#[0-9A-Fa-f]{6})?$")] = ""
    logo: str = ""
    attract: str = ""
    attract_only: bool = False


class AccessibilitySection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How each guest finds the screen before they choose otherwise."""

    text_scale: float = 1.0
    look: Literal["dark", "contrast", "light"] = "dark"
    low_reach: bool = False
    reduced_motion: bool = False


class Idle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Seconds without a touch before the warning, the warning's length (≥ 20), and how long the last screen stays."""

    quiet_seconds: Seconds = 60
    warning_seconds: Annotated[float, msgspec.Meta(ge=20, le=600)] = 30
    done_seconds: Seconds = 45


class Printing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where tickets come out: PDF files in a folder, a CUPS queue or IPP printer (``ipp://host/printers/name``), or an
    80 mm thermal printer that speaks ESC/POS (``tcp://host:9100``, ``file:///dev/usb/lp0``).

    ``status_uri`` is the printer's own address where ``uri`` is a queue: a queue tells how it is, not how the paper is.
    """

    kind: Literal["folder", "ipp", "escpos"] = "folder"
    folder: str = ""
    uri: Annotated[str, msgspec.Meta(max_length=500)] = ""
    status_uri: Annotated[str, msgspec.Meta(max_length=500)] = ""
    paper: Literal["80mm", "a4", "letter"] = "80mm"
    receipt: bool = False
    tax_number: Annotated[str, msgspec.Meta(max_length=60)] = ""


class PaymentSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How customers pay."""

    terminal: Literal["simulated", "none"] = "simulated"
    counter: bool = True


class MailSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The mail server that takes tickets by mail; without a ``host`` none are sent. Always encrypted.

    ``security`` is "starttls" (port 587 unless another is named) or "tls", encrypted from the first byte (465).
    """

    host: Annotated[str, msgspec.Meta(max_length=253, pattern=r"^([A-Za-z0-9][A-Za-z0-9.-]*)?$")] = ""
    port: Annotated[int, msgspec.Meta(ge=0, le=65_535)] = 0
    security: Literal["starttls", "tls"] = "starttls"
    user: Annotated[str, msgspec.Meta(max_length=254)] = ""
    password_file: str = ""
    from_address: Annotated[str, msgspec.Meta(max_length=254)] = ""
    from_name: Annotated[str, msgspec.Meta(max_length=100)] = ""
    reminders: bool = True
    reminder_hours: Annotated[int, msgspec.Meta(ge=1, le=48)] = 3
    promotions: bool = True
    paper: Literal["a4", "letter"] = "a4"


class SignInSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where members sign in: an OpenID provider, by its ``issuer``; without one nobody does.

    ``way`` is "phone" (device grant) or "browser" (code with PKCE, in the system's browser, where there is a
    keyboard); that sends its answer to ``port`` of this machine, or to any free one. ``label`` is what people call the
    account, ``member_claim`` the claim that names memberships.
    """

    issuer: Annotated[str, msgspec.Meta(max_length=500)] = ""
    client_id: Annotated[str, msgspec.Meta(max_length=200, pattern=r"^[!-~]*$")] = ""
    way: Literal["phone", "browser"] = "phone"
    scopes: Annotated[tuple[Scope, ...], msgspec.Meta(min_length=1, max_length=20)] = ("openid", "profile", "email")
    label: Annotated[str, msgspec.Meta(max_length=60)] = ""
    member_claim: Annotated[str, msgspec.Meta(max_length=100)] = ""
    port: Annotated[int, msgspec.Meta(ge=0, le=65_535)] = 0


class StaffSignInSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where staff sign in with a phone: an OpenID provider, by its ``issuer``; without one they have PINs only.

    ``role_claim`` names the claim with somebody's roles or groups; its values in ``manager`` and ``technician`` mean
    these roles here, and whoever has none of them is not let in.
    """

    issuer: Annotated[str, msgspec.Meta(max_length=500)] = ""
    client_id: Annotated[str, msgspec.Meta(max_length=200, pattern=r"^[!-~]*$")] = ""
    scopes: Annotated[tuple[Scope, ...], msgspec.Meta(min_length=1, max_length=20)] = ("openid", "profile")
    role_claim: Annotated[str, msgspec.Meta(max_length=100)] = ""
    manager: Annotated[tuple[ClaimValue, ...], msgspec.Meta(max_length=20)] = ()
    technician: Annotated[tuple[ClaimValue, ...], msgspec.Meta(max_length=20)] = ()


class Members(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a membership card is worth without a sign-in, and what its number looks like: a regular expression."""

    card_prices: Literal["never", "online", "claimed"] = "online"
    card_pattern: Annotated[str, msgspec.Meta(min_length=1, max_length=200)] = r"[A-Za-z]{2}-[0-9]{4}-[0-9-]{4,12}"


class MetricsSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Figures for Prometheus: the file that its node exporter reads. Without one none are written."""

    textfile: Annotated[str, msgspec.Meta(max_length=500)] = ""


class TelemetrySection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Metrics and traces by OTLP over HTTP to the collector at ``endpoint``; without one none are sent.

    ``headers_file`` holds headers, one ``Name: value`` a line. ``share`` of all traces is sent, 0 to 1.
    """

    endpoint: Annotated[str, msgspec.Meta(max_length=500)] = ""
    headers_file: str = ""
    share: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.1


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything a kiosk is told."""

    state: str = "~/.local/state/foyer"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    kiosk: Kiosk = Kiosk()
    provider: ProviderSection = ProviderSection()
    sales: Sales = Sales()
    offers: Offers = Offers()
    hours: Hours = Hours()
    panel: Panel = Panel()
    look: Look = Look()
    accessibility: AccessibilitySection = AccessibilitySection()
    idle: Idle = Idle()
    printing: Printing = Printing()
    payment: PaymentSection = PaymentSection()
    mail: MailSection = MailSection()
    sign_in: SignInSection = SignInSection()
    staff_sign_in: StaffSignInSection = StaffSignInSection()
    members: Members = Members()
    metrics: MetricsSection = MetricsSection()
    telemetry: TelemetrySection = TelemetrySection()

    @property
    def state_folder(self) -> Path:
        """Where the kiosk keeps what it must not lose."""
        return Path(self.state).expanduser()

    @property
    def printed_folder(self) -> Path:
        """Where the folder printer puts its PDF files."""
        return Path(self.printing.folder).expanduser() if self.printing.folder else self.state_folder / "printed"


Origin = Literal["default", "file", "screen", "environment"]


@dataclass(frozen=True)
class Layers:
    """What a kiosk is told, and where. ``file``: the table of the file at ``path``; ``screen``: what was decided there.

    ``trouble`` says why not the latest ``settings.toml`` is used but the one before; "" if all is well.
    """

    path: Path | None
    environment: Mapping[str, str]
    file: Mapping[str, Any]
    screen: settings_files.Flat
    config: Config
    trouble: str = ""

    def origin(self, key: str) -> Origin:
        """Where the value of a key, written "section.key", comes from."""
        if key in _said(self.environment):
            return "environment"
        if key in self.screen:
            return "screen"
        return "file" if key in settings_files.flat(self.file) else "default"

    def with_screen(self, screen: settings_files.Flat) -> Config:
        """What the configuration would be if that were decided on the screen (KeyMistake says what is wrong)."""
        return _config(self.path, self.file, screen, self.environment)


def load(path: Path | None, environment: Mapping[str, str] = os.environ) -> Config:
    """Read the file (all defaults without one), the screen's settings over it, and the environment over both.

    ConfigError names the file, the key, what was found and what is expected.
    """
    return read_layers(path, environment).config


def read_layers(path: Path | None, environment: Mapping[str, str] = os.environ) -> Layers:
    """What each layer says, and what comes of it (ConfigError).

    Settings that are damaged, or not valid together with the rest, give way to those before them. Where none of them
    can be used nothing is: a kiosk that fell back to its defaults would sell another cinema's seats.
    """
    file: dict[str, Any] = {} if path is None else toml_file.read(path, MAX_BYTES, "Foyer configuration")
    folder = _state_folder(file, environment)
    latest = folder / settings_files.SETTINGS if folder else None
    if latest is None or not _is_there(latest):
        return Layers(path, environment, file, {}, _config(path, file, {}, environment))
    troubles: list[str] = []
    for one in (latest, latest.with_name(settings_files.PREVIOUS)):
        try:
            screen = settings_files.read(one)
            if screen is not None:
                config = _config(path, file, screen, environment, str(one))
                return Layers(path, environment, file, screen, config, "; ".join(troubles))
        except ConfigError as error:
            troubles.append(str(error))
    raise ConfigError("; ".join(dict.fromkeys(troubles)))


def _config(
    path: Path | None,
    file: Mapping[str, Any],
    screen: settings_files.Flat,
    environment: Mapping[str, str],
    screen_origin: str = "settings",
) -> Config:
    table = settings_files.put(file, screen)
    origin = "defaults" if path is None else str(path)
    for name, value in sorted(environment.items()):
        if name.startswith("FOYER_"):
            _put(table, name, value)
    try:
        try:
            config = msgspec.convert(table, Config, strict=False)
        except msgspec.ValidationError as error:
            raise _explained(origin, environment, table, error) from error
        return _consistent(_with_key(config, environment), origin)
    except KeyMistake as mistake:
        if mistake.key in screen and mistake.key not in _said(environment):
            raise mistake.said_in(screen_origin) from mistake
        raise


def _state_folder(file: Mapping[str, Any], environment: Mapping[str, str]) -> Path | None:
    """Where the screen's settings are; None if that is no path, which is told with all else."""
    said = environment.get("FOYER_STATE", file.get("state", Config().state))
    return Path(said).expanduser() if isinstance(said, str) and "\0" not in said and _has_a_home(said) else None


def _is_there(path: Path) -> bool:
    """Whether there is such a file. A folder that cannot even be looked into is told by whoever opens the kiosk's."""
    try:
        return path.exists()
    except OSError:
        return False


def _said(environment: Mapping[str, str]) -> frozenset[str]:
    """The keys that the environment sets."""
    named = (name.removeprefix("FOYER_") for name in environment if name.startswith("FOYER_"))
    return frozenset(name.lower().replace("__", ".") for name in named)


def _with_key(config: Config, environment: Mapping[str, str]) -> Config:
    """Where a real provider's key is if nobody says so: systemd's credential, or for pretix the state folder."""
    provider = config.provider
    if provider.kind == "sandbox" or provider.key_file:
        return config
    credential = Path(environment.get("CREDENTIALS_DIRECTORY", "/nowhere")) / KEY_NAME
    if credential.exists():
        found = str(credential)
    else:
        found = str(config.state_folder / KEY_NAME) if provider.kind == "pretix" else ""
    return msgspec.structs.replace(config, provider=msgspec.structs.replace(provider, key_file=found))


def _put(table: dict[str, Any], name: str, value: str) -> None:
    try:
        (name + value).encode()
    except UnicodeEncodeError:
        shown = name.encode("ascii", "backslashreplace").decode()
        raise ConfigError(f"environment {shown}: value: found bytes that are no text, expected UTF-8") from None
    keys = name.removeprefix("FOYER_").lower().split("__")
    for key in keys[:-1]:
        below = table.setdefault(key, {})
        if not isinstance(below, dict):
            raise ConfigError(f"environment {name}: {key}: found a value, expected a section")
        table = below
    table[keys[-1]] = value.split(",") if keys[-1] in _LISTS else value


def _explained(
    origin: str, environment: Mapping[str, str], table: dict[str, Any], error: msgspec.ValidationError
) -> KeyMistake:
    text = str(error)
    expectation, _, where = text.partition(" - at `$")
    keys = [key for key in where.rstrip("`").lstrip(".").split(".") if key]
    unknown = expectation.split("`")[1:2] if "unknown field" in expectation else []
    variable = "FOYER_" + "__".join([*keys, *unknown]).partition("[")[0].upper()
    origin = f"environment {variable}" if variable in environment else origin
    if unknown:
        known = ", ".join(_keys_of(keys))
        return KeyMistake(origin, ".".join([*keys, *unknown]), f"unknown key, expected one of {known}")
    found: Any = table
    for key in keys:
        found = found.get(key.split("[")[0]) if isinstance(found, dict) else None
    shown = "" if isinstance(found, dict | None) else f", found {found!r}"
    key = ".".join(keys).partition("[")[0] or "the file"
    return KeyMistake(origin, key, f"{expectation[:1].lower()}{expectation[1:]}{shown}")


def _keys_of(section: list[str]) -> list[str]:
    known: Any = Config
    for key in section:
        known = next(one.type for one in msgspec.structs.fields(known) if one.name == key)
    return [one.name for one in msgspec.structs.fields(known)]


def _consistent(config: Config, origin: str) -> Config:
    """What one key asks of another."""
    _usable_paths(config, origin)
    provider, printing, payment = config.provider, config.printing, config.payment
    real = provider.kind != "sandbox"
    if real and not _is_provider_address(provider.url):
        raise _mistake(origin, "provider.url", provider.url, "the provider's address, https://… (http:// on 127.0.0.1)")
    if real and not provider.key_file:
        raise _mistake(origin, "provider.key_file", "", "the file that holds the kiosk's key")
    for key in ("organizer", "event"):
        if provider.kind == "pretix" and not getattr(provider, key):
            raise _mistake(origin, f"provider.{key}", "", f"the {key} as it stands in pretix' addresses")
    if printing.kind == "ipp" and not printing.uri.startswith(("ipp://", "ipps://")):
        raise _mistake(origin, "printing.uri", printing.uri, "ipp://… or ipps://… of a queue or printer")
    if printing.kind == "escpos":
        if not _is_thermal_printer(printing.uri):
            expected = "tcp://host:9100 of an ESC/POS printer, or file:///dev/usb/lp0 of one on a cable"
            raise _mistake(origin, "printing.uri", printing.uri, expected)
        if printing.paper != "80mm":
            raise _mistake(origin, "printing.paper", printing.paper, "80mm: an ESC/POS printer has a roll")
    if payment.terminal == "none" and not payment.counter:
        raise _mistake(origin, "payment.counter", "false", "true: without a terminal there is no other way to pay")
    _usable_mail(config.mail, origin)
    _usable_sign_in(config.sign_in, origin)
    _usable_staff_sign_in(config.staff_sign_in, origin)
    _usable_pattern(config.members.card_pattern, origin)
    _usable_hours(config.hours, origin)
    if config.accessibility.text_scale not in TEXT_SCALES:
        raise _mistake(origin, "accessibility.text_scale", str(config.accessibility.text_scale), "1.0, 1.3 or 1.6")
    if config.look.attract_only and not config.look.attract:
        raise _mistake(origin, "look.attract", "", "the folder of the pictures that attract_only shows")
    _usable_reports(config, origin)
    for language in config.kiosk.languages:
        if language not in SPOKEN:
            raise _mistake(origin, "kiosk.languages", language, f"languages the screens speak: {', '.join(SPOKEN)}")
    return config


def _usable_mail(mail: MailSection, origin: str) -> None:
    if mail.host and not PLAIN_ADDRESS.fullmatch(mail.from_address):
        raise _mistake(origin, "mail.from_address", mail.from_address, "an address in the cinema's domain, in ASCII")
    if mail.user and not mail.password_file:
        raise _mistake(origin, "mail.password_file", "", "the file that holds the password")
    if mail.password_file and not mail.user:
        raise _mistake(origin, "mail.user", "", "who the password in mail.password_file belongs to")
    if not mail.from_name.isprintable():
        raise _mistake(origin, "mail.from_name", mail.from_name, "a name on one line")


def _usable_sign_in(told: SignInSection, origin: str) -> None:
    if not told.issuer:
        return
    if not _is_provider_address(told.issuer):
        raise _mistake(origin, "sign_in.issuer", told.issuer, "the issuer's address, https://… (http:// on 127.0.0.1)")
    if not told.client_id:
        raise _mistake(origin, "sign_in.client_id", "", "what the issuer calls this kiosk")
    if "openid" not in told.scopes or "offline_access" in told.scopes:
        raise _mistake(origin, "sign_in.scopes", " ".join(told.scopes), "openid among them, and no offline_access")
    if not told.label.isprintable():
        raise _mistake(origin, "sign_in.label", told.label, "a name on one line")


def _usable_staff_sign_in(told: StaffSignInSection, origin: str) -> None:
    if not told.issuer:
        return
    if not _is_provider_address(told.issuer):
        expected = "the issuer's address, https://… (http:// on 127.0.0.1)"
        raise _mistake(origin, "staff_sign_in.issuer", told.issuer, expected)
    if not told.client_id:
        raise _mistake(origin, "staff_sign_in.client_id", "", "what the issuer calls this kiosk")
    if "openid" not in told.scopes or "offline_access" in told.scopes:
        expected = "openid among them, and no offline_access"
        raise _mistake(origin, "staff_sign_in.scopes", " ".join(told.scopes), expected)
    if not told.role_claim:
        raise _mistake(origin, "staff_sign_in.role_claim", "", "the claim that says who is of the staff")
    if not (told.manager or told.technician):
        raise _mistake(origin, "staff_sign_in.manager", "", "values of the claim, here or in staff_sign_in.technician")


def _usable_hours(hours: Hours, origin: str) -> None:
    for day, text in zip(WEEKDAYS, hours.week, strict=True):
        if not _HOURS.fullmatch(text):
            expected = '"10:00-23:30", "10:00-01:30" for past midnight, "closed", or "" for always open'
            raise _mistake(origin, f"hours.{day}", text, expected)


def _usable_pattern(pattern: str, origin: str) -> None:
    expected = (
        "a regular expression for membership numbers, without ( ) * + or {n,}: it is tried on whatever is scanned"
    )
    if any(mark in pattern for mark in "()*+") or re.search(r"\{\d*,\}", pattern):
        raise _mistake(origin, "members.card_pattern", pattern, expected)
    try:
        re.compile(pattern)
    except re.error:
        raise _mistake(origin, "members.card_pattern", pattern, expected) from None


def _usable_reports(config: Config, origin: str) -> None:
    textfile, endpoint = config.metrics.textfile, config.telemetry.endpoint
    if textfile and not (textfile.startswith("/") and textfile.endswith(".prom")):
        expected = "an absolute path that ends with .prom: the node exporter reads no other file"
        raise _mistake(origin, "metrics.textfile", textfile, expected)
    if endpoint and not _is_provider_address(endpoint):
        raise _mistake(
            origin, "telemetry.endpoint", endpoint, "the collector's address, https://… (http:// on 127.0.0.1)"
        )


def _mistake(origin: str, key: str, found: str, expected: str) -> KeyMistake:
    return KeyMistake(origin, key, f"found {repr(found) if found else 'nothing'}, expected {expected}", expected)


def _is_provider_address(url: str) -> bool:
    """Whether a key may travel there: encrypted, or within this machine (the transport holds to the same)."""
    try:
        parts = urlsplit(url)
        here = parts.hostname in ("127.0.0.1", "::1", "localhost")
    except ValueError:
        return False
    return bool(parts.hostname) and (parts.scheme == "https" or (parts.scheme == "http" and here))


def _is_thermal_printer(uri: str) -> bool:
    """Whether it names a host and perhaps a port, or a device file (the printer's line reads it the same way)."""
    try:
        parts = urlsplit(uri)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    if parts.scheme == "tcp":
        return bool(host) and parts.path in ("", "/")
    return parts.scheme == "file" and not parts.netloc and len(parts.path) > 1 and "\0" not in parts.path


def _usable_paths(config: Config, origin: str) -> None:
    paths = {
        "state": config.state,
        "kiosk.scanner_device": config.kiosk.scanner_device,
        "provider.key_file": config.provider.key_file,
        "provider.cinema": config.provider.cinema,
        "printing.folder": config.printing.folder,
        "mail.password_file": config.mail.password_file,
        "hours.closed_picture": config.hours.closed_picture,
        "look.logo": config.look.logo,
        "look.attract": config.look.attract,
        "metrics.textfile": config.metrics.textfile,
        "telemetry.headers_file": config.telemetry.headers_file,
    }
    for key, text in paths.items():
        if "\0" in text or not _has_a_home(text) or (key == "state" and not text):
            raise _mistake(origin, key, text, "a path")


def _has_a_home(text: str) -> bool:
    """Whether the ``~`` that a path may begin with means a folder here."""
    try:
        Path(text).expanduser()
    except RuntimeError:
        return False
    return True
