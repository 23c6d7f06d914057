"""The manager's settings: every group, every editor, mistakes, questions, the log and memory sticks."""

from collections.abc import Mapping
from typing import cast

from kiosk.domain.journey import Step
from kiosk.domain.settings import Group
from kiosk.domain.staff import Role, StaffMember
from kiosk.settings_files import Value
from tests.ui.cinema import Cinema
from tests.ui.purchase_scenes import Act
from ui.application import Application
from ui.driving import Person
from ui.staff.settings import SettingsViewModel

LONG_NAME = "Prof. Dr. Maximiliane Freifrau von Hohenlohe-Waldenburg-Schillingsfürst"
CHANGES: Mapping[str, Value] = {
    "sales.hold_seconds": 240.0,
    "payment.counter": False,
    "kiosk.languages": ("de", "en"),
    "look.amber": "#8FB4FF",
    "hours.friday": "10:00-01:30",
    "offers.hidden_films": ("metropolis", "nosferatu"),
}


def settings_of(application: Application, name: str = "Ada Lovelace") -> SettingsViewModel:
    """Somebody who may do everything opens the page."""
    application.complete()
    application.navigator.go(Step.STAFF)
    application.staff.admit(StaffMember("1", name, Role.BOTH))
    application.staff.open("settings")
    return cast("SettingsViewModel", application.staff.page_model("settings"))


def opens(group: str = "", edit: str = "", *, decided: bool = True, name: str = "Ada Lovelace") -> Act:
    """The page, a group, and perhaps a value's editor."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        if decided:
            cinema.services.staff.settings.change(CHANGES, LONG_NAME)
        page = settings_of(application, name)
        if group:
            page.openGroup(group)
        if edit:
            page.edit(edit)
        person.rests(0.1)

    return act


def drafts(application: Application, cinema: Cinema, person: Person) -> SettingsViewModel:
    """Some values are changed and not saved."""
    page = settings_of(application)
    for key, value in CHANGES.items():
        page._took(key, value)
    return page


def is_asked(application: Application, cinema: Cinema, person: Person) -> None:
    """Before it is saved."""
    page = drafts(application, cinema, person)
    page.check()
    person.waits_until(lambda: bool(page.question))
    person.rests(0.1)


def is_wrong(application: Application, cinema: Cinema, person: Person) -> None:
    """A contradiction stands at its row."""
    page = settings_of(application)
    page._took("printing.kind", "escpos")
    page._took("payment.counter", False)
    page.check()
    person.rests(0.1)


def types(key: str, text: str) -> Act:
    """Something is typed into an editor."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        page = settings_of(application)
        page.edit(key)
        for one in text:
            page.editor.type(one)
        person.rests(0.1)

    return act


def is_changed_often(application: Application, cinema: Cinema, person: Person) -> None:
    """The log after many changes."""
    settings = cinema.services.staff.settings
    for number in range(6):
        settings.change({"idle.done_seconds": 50.0 + number}, LONG_NAME if number % 2 else "Ada")
        cinema.clock.passes(3600)
    settings.change(CHANGES, LONG_NAME)
    settings.undo("Ada")
    settings_of(application).openLog()
    person.rests(0.1)


def brings_a_stick(application: Application, cinema: Cinema, person: Person) -> None:
    """Two memory sticks, one of them with settings."""
    folder = cinema.services.config.state_folder / "sticks"
    for name, filled in (("INTENSO", False), ("CINEMA-32GB", True)):
        (folder / name).mkdir(parents=True, exist_ok=True)
        if filled:
            (folder / name / "foyer-settings.json").write_text("{}", encoding="utf-8")
    settings_of(application).openFiles()
    person.waits_until(application.background.idle)
    person.rests(0.1)


STAFF_SETTINGS: tuple[tuple[str, Act], ...] = (
    ("staff-settings", opens()),
    *((f"staff-settings-{group.value}", opens(group.value)) for group in Group),
    ("staff-settings-long-name", opens("sales", name=LONG_NAME)),
    ("staff-settings-number", opens("sales", "sales.cutoff_minutes")),
    ("staff-settings-choice", opens("sales", "sales.offline_mode")),
    ("staff-settings-list", opens("offers", "offers.hidden_films")),
    ("staff-settings-hours-of-a-day", opens("hours", "hours.friday")),
    ("staff-settings-colour", types("look.amber", "3A2060")),
    ("staff-settings-text", types("mail.from_address", "tickets@lumen.example")),
    ("staff-settings-secret", types("mail.password_file", "correct")),
    ("staff-settings-draft", lambda a, c, p: drafts(a, c, p).openGroup("sales")),
    ("staff-settings-asked", is_asked),
    ("staff-settings-wrong", is_wrong),
    ("staff-settings-log", is_changed_often),
    ("staff-settings-sticks", brings_a_stick),
)
TRIED_SETTINGS = ("staff-settings-draft", "staff-settings-hours-of-a-day")
"""Those with the least room."""
