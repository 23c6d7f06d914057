"""The manager's settings: looked at by group, changed in a draft, checked as a whole, saved, undone, taken along."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.config import Config, Layers
from kiosk.domain.settings import SETTINGS, Group, Kind, LoggedChange
from kiosk.domain.staff import Permission
from kiosk.domain.texts import in_language
from kiosk.errors import FoyerError, StoreError
from kiosk.logs import logger
from kiosk.services.out_of_service import RestartNoted
from kiosk.services.settings import Changed, Mistake, Refused, Unanswering
from kiosk.services.settings_transfer import NAME, NotTaken, Offered
from kiosk.settings_files import Value
from ui.background import Err, Outcome
from ui.models.rows import RowsModel
from ui.own_pictures import NoPicture
from ui.staff.setting_editor import SettingEditor
from ui.staff.setting_pictures import bring, why_no_picture
from ui.staff.setting_values import Names
from ui.staff.settings_props import (
    ChangeRow,
    GroupRow,
    LogRow,
    SettingRow,
    change_rows,
    drafted,
    group_rows,
    log_rows,
    setting_rows,
    silent,
    why,
    why_not_taken,
)
from ui.staff.settings_words import GROUPS, said

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")
log = logger(__name__)
translate = QCoreApplication.translate

RESTART_AFTER_MS: Final = 1500
"""Long enough to read that it begins anew."""


@dataclass(frozen=True, slots=True)
class StickRow:
    """One memory stick; ``filled``: there are settings on it."""

    key: str
    name: str
    filled: bool


@QmlElement
class SettingsViewModel(QObject):
    """A draft is a page's own: it goes when its member leaves."""

    changed = Signal()

    def __init__(self, parts: "Parts", staff: "StaffViewModel") -> None:
        super().__init__(staff)
        self._parts, self._staff = parts, staff
        self._settings = parts.services.staff.settings
        self._transfer = parts.services.staff.settings_transfer
        self._sticks = parts.services.staff.sticks
        self._layers: Layers | None = None
        self._draft: dict[str, Value | None] = {}
        self._how = "change"
        self._mistakes: dict[str, Mistake] = {}
        self._silent: tuple[Unanswering, ...] = ()
        self._group: Group | None = None
        self._stage = "groups"
        self._question = ""
        self._busy = False
        self._history: tuple[LoggedChange, ...] = ()
        self._can_undo = False
        self._brought: frozenset[Value] = frozenset()
        self._groups = RowsModel(GroupRow, lambda row: row.key, self)
        self._rows = RowsModel(SettingRow, lambda row: row.key, self)
        self._changes = RowsModel(ChangeRow, lambda row: row.key, self)
        self._log = RowsModel(LogRow, lambda row: row.key, self)
        self._stick_rows = RowsModel(StickRow, lambda row: row.key, self)
        self._editor = SettingEditor(self)
        self._editor.taken.connect(self._took)
        staff.signedOut.connect(self._forget)
        parts.language.changed.connect(self._refresh)
        self._read()

    # -- for QML -----------------------------------------------------------------------------------------------------

    @Property(RowsModel, constant=True)
    def groups(self) -> RowsModel:
        """What belongs together."""
        return self._groups

    @Property(RowsModel, constant=True)
    def rows(self) -> RowsModel:
        """The settings of the open group."""
        return self._rows

    @Property(RowsModel, constant=True)
    def changes(self) -> RowsModel:
        """What the draft would change."""
        return self._changes

    @Property(RowsModel, constant=True)
    def log(self) -> RowsModel:
        """What was changed before."""
        return self._log

    @Property(RowsModel, constant=True)
    def sticks(self) -> RowsModel:
        """The memory sticks that are plugged in."""
        return self._stick_rows

    @Property(SettingEditor, constant=True)
    def editor(self) -> SettingEditor:
        """The one value that is being changed."""
        return self._editor

    @Property(str, notify=changed)
    def stage(self) -> str:
        """groups, group, log or files."""
        return self._stage

    @Property(str, notify=changed)
    def groupTitle(self) -> str:
        """The open group's name."""
        return said(GROUPS[self._group][0]) if self._group else ""

    @Property(int, notify=changed)
    def changeCount(self) -> int:
        """How many values are in the draft."""
        return len(self._draft)

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        """Whether the latest change can be taken back."""
        return not self._draft and bool(self._history) and self._can_undo

    @Property(str, notify=changed)
    def question(self) -> str:
        """What is asked: "", save, or undo."""
        return self._question

    @Property(str, notify=changed)
    def warning(self) -> str:
        """Who does not answer, of what would be saved."""
        return silent(self._silent)

    @Property(str, notify=changed)
    def latest(self) -> str:
        """The latest change, in words."""
        first: LogRow | None = next(iter(self._log.rows), None)
        return f"{first.when}, {first.who}\n{first.what}" if first else ""

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why not the latest settings hold; "" if they do."""
        if self._layers is None:
            return translate("Settings", "The settings cannot be read. A technician has to look at them.")
        if self._layers.trouble:
            return translate("Settings", "The latest settings were damaged; those before them are in use.")
        return ""

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether something is being tried or written."""
        return self._busy

    # -- what is touched -----------------------------------------------------------------------------------------------

    @Slot(str)
    def openGroup(self, key: str) -> None:
        """Show a group's settings; "" all groups."""
        self._group = Group(key) if key else None
        self._show("group" if key else "groups")

    @Slot()
    def openLog(self) -> None:
        """Show what was changed before."""
        self._show("log")

    @Slot()
    def openFiles(self) -> None:
        """Show the memory sticks."""
        self._show("files")
        self.lookForSticks()

    @Slot(str)
    def edit(self, key: str) -> None:
        """Change a setting: a switch at once, all else in the editor."""
        layers, setting = self._layers, SETTINGS[key]
        if layers is None or layers.origin(key) == "environment" or not self._may():
            return
        value = drafted(layers, self._draft, key)
        if setting.kind is Kind.SWITCH:
            self._took(key, not value)
        elif setting.kind in (Kind.PICTURE, Kind.PICTURES):
            self._later(self._pictures_of(setting.kind), partial(self._offer, key))
        else:
            self._editor.begin(setting, value, self._names(key), self._parts.navigator.language)

    @Slot(str)
    def reset(self, key: str) -> None:
        """A value as it would be had nobody decided it here."""
        if self._layers is not None and self._may():
            self._put(key, None)

    @Slot()
    def copyHours(self) -> None:
        """The hours in the editor for every day of the week."""
        days = [key for key, one in SETTINGS.items() if one.kind is Kind.HOURS]
        value = self._editor.hours_text()
        self._editor.cancel()
        for day in days:
            if self._layers is not None and self._layers.origin(day) != "environment":
                self._put(day, value)

    @Slot()
    def discard(self) -> None:
        """Leave everything as it is."""
        self._clear()
        self._refresh()

    @Slot()
    def check(self) -> None:
        """Look whether all this can be together, and whether who is named answers; then ask."""
        if not self._draft or self._busy or not self._may():
            return
        draft = dict(self._draft)
        outcome = self._work(partial(self._settings.check, draft))
        if isinstance(outcome, tuple):
            self._wrong(outcome)
        elif outcome is not None:
            self._later(partial(self._settings.unanswering, draft), self._tried)

    @Slot()
    def save(self) -> None:
        """Write the draft down, and begin anew with it."""
        self._question = ""
        if self._draft and self._may():
            self._write(partial(self._settings.change, dict(self._draft), self._staff.by, self._how))

    @Slot()
    def askToUndo(self) -> None:
        """Ask first."""
        self._question = "undo" if self._history else ""
        self._refresh()

    @Slot()
    def undo(self) -> None:
        """Take the latest change back, and begin anew."""
        self._question = ""
        if self._may():
            self._write(partial(self._settings.undo, self._staff.by))

    @Slot()
    def decline(self) -> None:
        """No, after all."""
        self._question = ""
        self._refresh()

    @Slot()
    def lookForSticks(self) -> None:
        """Look which sticks are plugged in now."""
        self._later(self._look_for_sticks, self._found_sticks)

    @Slot(str)
    def exportTo(self, stick: str) -> None:
        """Write the settings to a stick."""
        if self._may() and not self._busy and any(row.key == stick for row in self._stick_rows.rows):
            self._later(partial(self._transfer.export_to, Path(stick) / NAME), self._exported)

    @Slot(str)
    def importFrom(self, stick: str) -> None:
        """Read settings from a stick into the draft."""
        if self._may() and not self._busy and any(row.key == stick for row in self._stick_rows.rows):
            self._later(partial(self._transfer.read_from, Path(stick) / NAME), self._imported)

    # -- inside --------------------------------------------------------------------------------------------------------

    def _may(self) -> bool:
        return self._staff.may(Permission.CHANGE_SETTINGS)

    def _later(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do it in the background; whoever is here by then, if it is somebody else, has nothing to do with it."""
        member, self._busy = self._staff.member, True

        def done(outcome: Outcome[T]) -> None:
            self._busy = False
            if self._staff.member is not member:
                pass
            elif isinstance(outcome, Err):
                self._failed(outcome.error)
            else:
                then(outcome.value)
            self._refresh()

        self._parts.background.run_later(work, done)
        self._refresh()

    @Slot(str, object)
    def _took(self, key: str, value: Value) -> None:
        pictures, path = self._parts.services.staff.pictures, Path(str(value))
        if key in SETTINGS and value in self._brought:
            self._later(partial(bring, pictures, key, path), partial(self._was_brought, key))
        else:
            self._put(key, value)

    def _was_brought(self, key: str, brought: Path | NoPicture) -> None:
        if isinstance(brought, NoPicture):
            log.warning("a picture is not taken: %s %s", brought.path.name, brought.why)
            self._staff.notice(why_no_picture(key), "stop")
        else:
            self._put(key, str(brought))

    def _pictures_of(self, kind: Kind) -> Callable[[], tuple[Path, ...]]:
        """Looks what may be brought: as quick as the slowest stick."""
        pictures = self._parts.services.staff.pictures
        return pictures.offered if kind is Kind.PICTURE else pictures.folders

    def _offer(self, key: str, found: tuple[Path, ...]) -> None:
        layers = self._layers
        if layers is not None and not self._editor.is_open:
            self._brought = frozenset(str(one) for one in found)
            names = {str(one): f"{one.parent.name} / {one.name}" for one in found}
            value = drafted(layers, self._draft, key)
            self._editor.begin(SETTINGS[key], value, names, self._parts.navigator.language)

    def _look_for_sticks(self) -> list[StickRow]:
        return [StickRow(str(one.folder), one.name, (one.folder / NAME).is_file()) for one in self._sticks()]

    def _found_sticks(self, found: list[StickRow]) -> None:
        self._stick_rows.show(found)

    def _put(self, key: str, value: Value | None) -> None:
        layers = self._layers
        if layers is None:
            return
        draft = {one: other for one, other in self._draft.items() if one != key}
        kind = SETTINGS[key].kind
        if kind is Kind.MASKED or drafted(layers, {key: value}, key) != drafted(layers, {}, key):
            draft[key] = value
        self._draft = draft
        self._mistakes.pop(key, None)
        self._refresh()

    def _work(self, work: "partial[Config | tuple[Mistake, ...]]") -> Config | tuple[Mistake, ...] | None:
        try:
            return work()
        except FoyerError as error:
            self._failed(error)
            return None

    def _wrong(self, mistakes: tuple[Mistake, ...]) -> None:
        self._mistakes = {one.key: one for one in mistakes}
        first = next((one for one in mistakes if one.key in SETTINGS), None)
        if first is not None:
            self._group = SETTINGS[first.key].group
            self._stage = "group"
        words = why(first or mistakes[0])
        self._staff.notice(translate("Settings", "Nothing was changed. %1").replace("%1", words), "stop")
        self._refresh()

    def _tried(self, silent_ones: tuple[Unanswering, ...]) -> None:
        if self._draft:
            self._silent, self._question = silent_ones, "save"

    def _write(self, work: "partial[Changed | Refused]") -> None:
        self._busy = True
        self._parts.background.run_later(partial(self._write_down, work, self._staff.by), self._written)
        self._refresh()

    def _write_down(self, work: "partial[Changed | Refused]", by: str) -> tuple[Changed | Refused, bool]:
        """What came of it, and whether the kiosk may begin anew: not while money is on the move."""
        outcome = work()
        if isinstance(outcome, Refused) or not outcome.changes:
            return outcome, False
        try:
            return outcome, isinstance(self._parts.services.staff.out_of_service.ask_restart(by), RestartNoted)
        except StoreError as error:
            log.error("the restart cannot be noted: %s", error)
            return outcome, False

    def _written(self, told: Outcome[tuple[Changed | Refused, bool]]) -> None:
        self._busy = False
        if isinstance(told, Err):
            self._failed(told.error)
            self._refresh()
            return
        match told.value:
            case Refused(mistakes=mistakes), _:
                self._wrong(mistakes)
            case Changed(changes=changes), at_once if changes:
                self._clear()
                self._read()
                if at_once:
                    self._staff.notice(translate("Settings", "Saved. The kiosk begins anew with it …"), "good")
                    QTimer.singleShot(RESTART_AFTER_MS, self, self._staff.restartAsked.emit)
                else:
                    words = translate(
                        "Settings",
                        "Saved, but not in use yet: the outcome of a payment is still open. Restart in a few minutes,"
                        " under “Service”.",
                    )
                    self._staff.notice(words, "warning")
            case _:
                self._clear()
                self._read()
                self._staff.notice(translate("Settings", "Nothing had to be changed."), "info")
        self._refresh()

    def _exported(self, refused: NotTaken | None) -> None:
        if refused is not None:
            self._staff.notice(why_not_taken(refused), "stop")
        else:
            words = translate("Settings", "The settings are on the stick. Plug it into the other kiosk.")
            self._staff.notice(words, "good")
        self.lookForSticks()

    def _imported(self, offered: Offered | NotTaken) -> None:
        if isinstance(offered, NotTaken):
            self._staff.notice(why_not_taken(offered), "stop")
        else:
            self._clear()
            self._draft, self._how = dict(offered.changes), "import"
            if self._draft:
                words = translate("Settings", "%1 settings differ. Look at them, then check and save.")
                self._staff.notice(words.replace("%1", str(len(self._draft))), "info")
                self._stage = "groups"
            else:
                self._staff.notice(translate("Settings", "This kiosk is set like that already."), "good")

    def _failed(self, error: Exception) -> None:
        log.error("the settings: %s", error)
        self._staff.notice(translate("Settings", "This did not work, and nothing was changed."), "stop")

    def _names(self, key: str) -> Names:
        if not key.startswith("offers."):
            return {}
        language = self._parts.navigator.language
        return {one: in_language(name, language) for one, name in self._settings.offered(key).items()}

    def _show(self, stage: str) -> None:
        self._stage = stage
        self._refresh()

    def _read(self) -> None:
        try:
            self._layers = self._settings.layers()
            self._history, self._can_undo = self._settings.history(), self._settings.can_undo()
        except FoyerError as error:
            log.error("the settings: %s", error)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        layers, programme = self._layers, self._parts.services.programme
        self._groups.show(group_rows(self._draft, self._mistakes, self._group if self._stage == "group" else None))
        if layers is not None:
            group = self._group
            names = self._names
            self._rows.show(setting_rows(layers, self._draft, self._mistakes, group, names) if group else ())
            self._changes.show(change_rows(layers, self._draft, names))
            site = programme.site()
            self._log.show(
                log_rows(self._history, names, self._parts.navigator.language, site.local if site else lambda at: at)
            )
        self.changed.emit()

    def _clear(self) -> None:
        self._draft, self._mistakes, self._silent, self._how, self._question = {}, {}, (), "change", ""
        self._editor.cancel()

    @Slot()
    def _forget(self) -> None:
        self._clear()
        self._stage, self._group = "groups", None
        self._refresh()
