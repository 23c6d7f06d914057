"""How one walks through the set-up of a new kiosk: each answer is kept on the disk before the next page is asked."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec
from PySide6.QtCore import Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.events import Grade
from kiosk.domain.first_run import Draft, SetUpStep, after, before, id_from
from kiosk.errors import StoreError
from kiosk.services.device_tests import Device
from kiosk.services.first_run import Found, Series, Trouble, What
from ui.background import Ok, Outcome
from ui.staff.set_up_props import SetUpProps, derive_set_up, fields_of
from ui.staff.set_up_rows import SetUpInputs
from ui.staff.set_up_view import SetUpView

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")
KEY: Final = "set_up"


@QmlElement
class SetUpPages(SetUpView):
    """What takes seconds is done in the background; leaving a page drops its answer."""

    def __init__(self, parts: "Parts", staff: "StaffViewModel") -> None:
        super().__init__(staff)
        self._parts = parts
        self._staff = staff
        self._first_run = parts.services.staff.first_run
        self._outside = self._first_run.outside
        self._open, self._turn = False, 0
        self._forget()
        staff.changed.connect(self._look)
        parts.language.changed.connect(self._refresh)

    def step_back(self) -> bool:
        """To the page before; False on the first one."""
        if self._busy and self._draft.step is SetUpStep.BOX_OFFICE:
            return True  # a code that is good once is under way
        step = before(self._draft)
        if step is not None:
            self._to(step)
        return step is not None

    def entered(self, draft: Draft) -> None:
        """A page was opened: what it looks for by itself is a subclass's."""

    def has_back(self) -> bool:
        """Whether there is one."""
        return before(self._draft) is not None

    @Slot()
    def _forget(self) -> None:
        self._turn += 1
        self._draft, self._typed, self._field = Draft(), dict[str, str](), ""
        self._props = SetUpProps()
        self._busy, self._done = False, ""
        self._trouble: Trouble | None = None
        self._printers: tuple[Found, ...] = ()
        self._series: tuple[Series, ...] = ()
        self._card = 0.0
        self._capitals = self._signs = False

    @Slot()
    def _look(self) -> None:
        """Opened: go on where it was left. Closed: forget what was typed."""
        is_open = self._staff.at(KEY)
        if is_open == self._open:
            return
        self._open = is_open
        self._forget()
        if is_open:
            self._draft = self._first_run.draft()
            self._parts.language.choose(self._draft.languages[0])
            self._enter()

    # -- inside ------------------------------------------------------------------------------------------------------

    def _go_on(self, **answers: object) -> None:
        changed = msgspec.structs.replace(self._draft, **answers)
        self._to(after(changed), **answers)

    def _to(self, step: SetUpStep, **answers: object) -> None:
        self._turn += 1
        self._busy = False
        if self._keep(step=step, **answers):
            self._enter()

    def _enter(self) -> None:
        """Another page is asked."""
        draft = self._draft
        self._done, self._card = "", 0.0
        self._trouble = None
        self._capitals = self._signs = False
        fields = fields_of(draft)
        self._field = fields[0] if fields else ""
        self._typed = {key: getattr(draft, key, "") for key in fields}
        self._parts.idle.touch()
        self._refresh()
        self._staff.changed.emit()  # whether there is a way back
        self.entered(draft)

    def _keep(self, **answers: object) -> bool:
        """Write it down; what cannot be is not answered."""
        changed = msgspec.structs.replace(self._draft, **answers)
        try:
            self._first_run.keep(changed)
        except StoreError:
            self._fail(Trouble(What.DISK))
            return False
        self._draft = changed
        return True

    def _put(self, text: str) -> None:
        named = self._typed.get("name", "")
        self._typed[self._field] = text
        if self._field == "name" and self._typed.get("id", "") in (id_from(named), self._draft.id):
            self._typed["id"] = id_from(text)
        self._trouble = None

    def _fail(self, trouble: Trouble) -> None:
        self._trouble = trouble
        self._refresh()

    def _say(self, words: str, trouble: Trouble | None) -> None:
        self._done = words if trouble is None else ""
        self._trouble = trouble
        self._refresh()

    def _note(self, device: Device, grade: Grade) -> None:
        by, devices = self._staff.by, self._parts.services.staff.devices
        self._parts.background.run_later(lambda: devices.note(device, grade, by, "set-up"), _nothing_more)

    def _run(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self._turn += 1
        turn, self._busy, self._trouble = self._turn, True, None

        def done(outcome: Outcome[T]) -> None:
            if turn != self._turn:
                return
            self._busy = False
            self._parts.idle.touch()
            if isinstance(outcome, Ok):
                then(outcome.value)
            else:
                self._fail(Trouble(What.DISK))

        self._parts.background.run(work, done)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        props = derive_set_up(
            SetUpInputs(
                self._draft,
                dict(self._typed),
                self._field,
                self._busy,
                self._trouble,
                self._done,
                self._printers,
                self._series,
                self._card,
            )
        )
        self.show(props, self._parts.navigator.language)


def _nothing_more(_: object) -> None:
    pass
