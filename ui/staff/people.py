"""The page of those who may come in: added, given another role or PIN, removed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import formatting
from kiosk.domain.pins import WeakPin, weakness
from kiosk.domain.staff import Permission, Role
from kiosk.services.staff_people import Colleague, Done, WhyNot
from kiosk.services.staff_people import Outcome as PeopleOutcome
from ui.background import Ok, Outcome
from ui.models.rows import RowsModel
from ui.staff.door_props import Mistake, Stage, problem_text
from ui.staff.entry import EntryViewModel

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One of the staff. ``role`` is the value, ``roleName`` what it is called; ``last`` when they were here."""

    number: str
    name: str
    role: str
    roleName: str
    last: str
    grade: str = ""


def role_name(role: Role) -> str:
    """What a role is called."""
    match role:
        case Role.MANAGER:
            return translate("PeoplePage", "Manager")
        case Role.TECHNICIAN:
            return translate("PeoplePage", "Technician")
        case Role.BOTH:
            return translate("PeoplePage", "Manager and technician")
        case _:
            assert_never(role)


def derive_person(one: Colleague, local: Callable[[datetime], datetime], language: str) -> PersonRow:
    """A row of the list; ``local`` tells a time as the clock on the cinema's wall does."""
    member = one.member
    if not one.can_enter:
        last = translate("PeoplePage", "Has no PIN here: give them a new one")
    elif (here := local(one.last_in_at) if one.last_in_at else None) is None:
        last = translate("PeoplePage", "Was never here")
    else:
        at = f"{formatting.full_date(here.date(), language)}, {formatting.clock_time(here, language)}"
        #: %1 is a date and time
        last = translate("PeoplePage", "Last here %1").replace("%1", at)
    grade = "" if one.can_enter else "warning"
    return PersonRow(member.number, member.name, member.role.value, role_name(member.role), last, grade)


@QmlElement
class PersonEntry(EntryViewModel):
    """Number, name and PIN of somebody new, or another PIN for somebody known; ``kept`` is called at the end."""

    def __init__(self, parts: "Parts", kept: Callable[[str, str, str], None], parent: QObject) -> None:
        super().__init__(parts, parent)
        self._kept = kept
        self._number = self._name = self._pin = ""

    def begin(self, number: str = "") -> None:
        """For somebody known by this number, or for somebody new."""
        self.drop()
        self._number, self._name, self._pin = number, "", ""
        self.to(Stage.NEW_PIN if number else Stage.NEW_NUMBER)

    def refuse(self, why: WeakPin | WhyNot) -> None:
        """It was not kept: ask again for what was wrong."""
        at = {WhyNot.NUMBER_TAKEN: Stage.NEW_NUMBER, WhyNot.NO_NUMBER: Stage.NEW_NUMBER, WhyNot.NO_NAME: Stage.NEW_NAME}
        self.to(at.get(why, Stage.NEW_PIN) if isinstance(why, WhyNot) else Stage.NEW_PIN, problem=why)

    def go_on(self, typed: str) -> None:
        """The next step."""
        match self._stage:
            case Stage.NEW_NUMBER:
                self._number = typed
                self.to(Stage.NEW_NAME)
            case Stage.NEW_NAME:
                self._name = typed
                self.to(Stage.NEW_PIN)
            case Stage.NEW_PIN:
                weak = weakness(typed, self._number)
                self._pin = "" if weak else typed
                self.to(Stage.NEW_PIN if weak else Stage.AGAIN, problem=weak)
            case Stage.AGAIN if typed == self._pin:
                self._kept(self._number, self._name, typed)
            case _:
                self.to(Stage.NEW_PIN, problem=Mistake.NOT_THE_SAME)


@QmlElement
class PeopleViewModel(QObject):
    """Asks the service in the background; the list is read again after each change."""

    changed = Signal()

    def __init__(self, parts: "Parts", staff: "StaffViewModel") -> None:
        super().__init__(staff)
        self._parts = parts
        self._staff = staff
        self._people = parts.services.staff.people
        self._rows = RowsModel(PersonRow, lambda row: row.number, self)
        self._entry = PersonEntry(parts, self._keep, self)
        self._chosen, self._editing, self._role = "", "", Role.TECHNICIAN
        self._busy = False
        staff.signedOut.connect(self._forget)
        parts.language.changed.connect(self._read)
        staff.changed.connect(self._opened)
        self._read()

    @Property(RowsModel, constant=True)
    def people(self) -> RowsModel:
        """All of the staff."""
        return self._rows

    @Property(EntryViewModel, constant=True)
    def entry(self) -> EntryViewModel:
        """What is typed of somebody."""
        return self._entry

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """Whose row is open, by number."""
        return self._chosen

    @Property(str, notify=changed)
    def chosenName(self) -> str:
        """Their name."""
        return next((row.name for row in self._rows.rows if row.number == self._chosen), "")

    @Property(str, notify=changed)
    def editing(self) -> str:
        """What is being typed: add, pin, or nothing ("")."""
        return self._editing

    @Property(str, notify=changed)
    def role(self) -> str:
        """The role of somebody new."""
        return self._role.value

    @Slot(str)
    def choose(self, number: str) -> None:
        """Open a row, or close it again."""
        self._chosen = "" if number == self._chosen else number
        self.changed.emit()

    @Slot()
    def add(self) -> None:
        """Somebody new."""
        self._editing, self._role = "add", Role.TECHNICIAN
        self._entry.begin()
        self.changed.emit()

    @Slot()
    def newPin(self) -> None:
        """Another PIN for whoever's row is open."""
        self._editing = "pin"
        self._entry.begin(self._chosen)
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Back to the list, without a change."""
        self._editing = ""
        self._entry.begin()
        self.changed.emit()

    @Slot(str)
    def setRole(self, role: str) -> None:
        """The role of somebody new, or of whoever's row is open."""
        if self._editing:
            self._role = Role(role)
            self.changed.emit()
            return
        number, by = self._chosen, self._staff.by
        self._do(lambda: self._people.change_role(number, Role(role), by), translate("PeoplePage", "The role is kept."))

    @Slot()
    def remove(self) -> None:
        """Whoever's row is open comes in no more."""
        number, by = self._chosen, self._staff.by
        self._do(lambda: self._people.remove(number, by), translate("PeoplePage", "They do not come in any more."))

    def _keep(self, number: str, name: str, pin: str) -> None:
        by, role, people = self._staff.by, self._role, self._people
        if self._editing == "add":
            self._do(
                lambda: people.add(number, name, role, pin, by),
                translate("PeoplePage", "They may come in from now on."),
            )
        else:
            self._do(lambda: people.reset_pin(number, pin, by), translate("PeoplePage", "The new PIN counts."))

    def _do(self, work: Callable[[], PeopleOutcome], words: str) -> None:
        if self._busy or not self._staff.may(Permission.MANAGE_STAFF):
            return
        self._busy, member = True, self._staff.member

        def done(outcome: Outcome[PeopleOutcome]) -> None:
            self._busy = False
            if self._staff.member is not member:
                return  # whoever comes next is told nothing of it
            result = outcome.value if isinstance(outcome, Ok) else None
            if isinstance(result, Done):
                self._editing = self._chosen = ""
                self._entry.begin()
                self._staff.notice(words, "good")
                self._staff.look_again()
            elif result is not None and self._editing:
                self._entry.refuse(result)
            else:
                self._staff.notice(problem_text(result or Mistake.BROKEN), "warning")
            self._read()

        self._parts.background.run(work, done)

    @Slot()
    def _opened(self) -> None:
        if self._staff.at("people") and not self._editing:
            self._read()

    @Slot()
    def _read(self) -> None:
        if self._staff.may(Permission.MANAGE_STAFF):
            self._parts.background.run(self._people.everybody, self._show)

    def _show(self, outcome: Outcome[tuple[Colleague, ...]]) -> None:
        if isinstance(outcome, Ok) and self._staff.may(Permission.MANAGE_STAFF):
            language, site = self._parts.navigator.language, self._parts.services.programme.site()
            local = site.local if site else _as_it_is
            self._rows.show([derive_person(one, local, language) for one in outcome.value])
            self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._chosen = self._editing = ""
        self._entry.begin()
        self._rows.show(())
        self.changed.emit()


def _as_it_is(at: datetime) -> datetime:
    return at
