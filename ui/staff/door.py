"""The staff's door: number and PIN, and the ways in without one. Knows nothing any more once it is left."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import Step
from kiosk.domain.pins import WeakPin, weakness
from kiosk.domain.staff import StaffMember
from kiosk.domain.staff_unlock import plain_letters
from kiosk.facts import Fact, HealthChanged, SignInChanged
from kiosk.services.sign_in import Waiting
from kiosk.services.staff_door import NoRole, Wrong
from kiosk.services.staff_people import Done, WhyNot
from kiosk.services.staff_tries import Paused
from kiosk.services.staff_unlock import Answered, NoAnswer
from ui.background import Ok, Outcome
from ui.staff.door_props import DoorInputs, Mistake, Stage, most_typed
from ui.staff.entry import EntryViewModel
from ui.viewmodels.language import LanguageRow
from ui.viewmodels.sign_in_props import SignInInputs, SignInProps, derive_sign_in

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")
_BEFORE = {
    Stage.PIN: Stage.NUMBER,
    Stage.CODE: Stage.NUMBER,
    Stage.PHONE: Stage.NUMBER,
    Stage.ANSWER: Stage.PIN,
    Stage.NEW_NUMBER: Stage.CODE,
    Stage.NEW_NAME: Stage.NEW_NUMBER,
    Stage.AGAIN: Stage.NEW_PIN,
}
QUIET_SECONDS = {Stage.NUMBER: 20.0, Stage.PIN: 20.0, Stage.ANSWER: 120.0, Stage.PHONE: 300.0}
USUAL_QUIET_SECONDS = 60.0
"""Of whoever types a code that is written down elsewhere, or thinks of a PIN."""


@QmlElement
class DoorViewModel(EntryViewModel):
    """What is compared is compared in the background; an answer to what was given up meanwhile is dropped."""

    doorChanged = Signal()
    """A property of this class cannot be told by its base's signal."""

    def __init__(self, parts: "Parts", staff: "StaffViewModel") -> None:
        super().__init__(parts, staff)
        self.changed.connect(self.doorChanged)
        self._staff = staff
        self._services = parts.services.staff
        self._unlocking = False
        self._begin()
        parts.navigator.moved.connect(self._moved)
        parts.navigator.sessionEnded.connect(self._begin)
        parts.heartbeat.second.connect(self._tick)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self.refresh)

    @Slot()
    def _begin(self) -> None:
        """Nobody is here, and nothing was typed."""
        self._give_up()
        self._number = self._name = self._pin = self._code = self._challenge = ""
        self._set_up = False
        self._pause_ends = 0.0
        self.to(Stage.NUMBER)

    # -- for Python --------------------------------------------------------------------------------------------------

    @property
    def quiet_seconds(self) -> float:
        """How long nobody need touch the screen before the guests have it back."""
        return QUIET_SECONDS.get(self._stage, USUAL_QUIET_SECONDS)

    def scan(self, text: str) -> None:
        """An answer or a code was held under the scanner."""
        letters = plain_letters(text)
        if self._stage in (Stage.ANSWER, Stage.CODE) and len(letters) == most_typed(self._stage):
            self._typed = letters
            self.goOn()

    def step_before(self) -> Stage | None:
        """The question before this one; None where there is no way back but to leave."""
        if self._stage is Stage.CODE and self._staff.setting_up:
            return None  # there is nobody yet who could have a number
        if self._stage is Stage.NEW_PIN:
            return Stage.NUMBER if self._unlocking else Stage.NEW_NAME
        return _BEFORE.get(self._stage)

    def step_back(self) -> bool:
        """To the question before this one; False where there is none."""
        before = self.step_before()
        if before is None:
            return False
        self._give_up()
        self.to(before, self._number if before is Stage.NUMBER else "")
        return True

    # -- for QML -----------------------------------------------------------------------------------------------------

    @Slot()
    def forget(self) -> None:
        """The PIN is forgotten: ask the office."""
        challenge = self._services.unlock.ask(self._number)
        self._challenge = challenge.text
        self.to(Stage.ANSWER)

    @Slot()
    def setUp(self) -> None:
        """Nobody is known here yet: begin with the console's code."""
        self.to(Stage.CODE)

    @Property(str, notify=doorChanged)
    def otherLanguage(self) -> str:
        """What else this page speaks, for whoever sets a new kiosk up; "" where nobody needs to choose."""
        row = self._other_language()
        return row.name if row is not None else ""

    @Slot()
    def speakOther(self) -> None:
        """Speak it."""
        row = self._other_language()
        if row is not None:
            self._parts.language.choose(row.code)

    def _other_language(self) -> LanguageRow | None:
        if not self._staff.setting_up:
            return None
        rows: Sequence[LanguageRow] = self._parts.language.rows.rows
        at = next((number for number, row in enumerate(rows) if row.current), 0)
        return rows[(at + 1) % len(rows)] if len(rows) > 1 else None

    @Slot()
    def usePhone(self) -> None:
        """Sign in with a phone; the same again asks for another code."""
        self._services.staff_sign_in.new_code()
        if self._stage is not Stage.PHONE:
            self.to(Stage.PHONE)

    def go_on(self, typed: str) -> None:
        """The next step."""
        services = self._services
        match self._stage:
            case Stage.NUMBER:
                self._number = typed
                self.to(Stage.PIN)
            case Stage.PIN:
                number = self._number
                self.run(lambda: services.door.enter(number, typed), self._entered)
            case Stage.CODE:
                self._code = typed
                self.run(lambda: services.set_up.check(typed), self._code_checked)
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
            case Stage.AGAIN if typed != self._pin:
                self.to(Stage.NEW_PIN, problem=Mistake.NOT_THE_SAME)
            case Stage.AGAIN:
                self.run(self._keep_pin(), self._kept)
            case Stage.ANSWER:
                self.run(lambda: services.unlock.answer(typed), self._answered)
            case Stage.PHONE:
                pass

    # -- answers -----------------------------------------------------------------------------------------------------

    def _entered(self, outcome: "StaffMember | Wrong | Paused") -> None:
        if isinstance(outcome, StaffMember):
            self._admit(outcome)
            return
        self._pauses(outcome)
        self.to(Stage.PIN, problem=Mistake.WRONG if isinstance(outcome, Wrong) else None)

    def _code_checked(self, outcome: "Done | Wrong | Paused") -> None:
        if isinstance(outcome, Done):
            self.to(Stage.NEW_NUMBER)
            return
        self._pauses(outcome)
        self.to(Stage.CODE, problem=Mistake.WRONG_CODE if isinstance(outcome, Wrong) else None)

    def _answered(self, outcome: "Answered | NoAnswer | WhyNot") -> None:
        match outcome:
            case Answered():
                self._unlocking = True
                self.to(Stage.NEW_PIN)
            case NoAnswer(tries_left=0):
                self.forget()
                self.to(Stage.ANSWER, problem=Mistake.VOID)
            case NoAnswer():
                self.to(Stage.ANSWER, self._typed, Mistake.WRONG_ANSWER)
            case WhyNot():
                self.to(Stage.NUMBER, problem=outcome)

    def _keep_pin(self) -> Callable[[], "StaffMember | WeakPin | WhyNot | Wrong | Paused"]:
        services, number, pin = self._services, self._number, self._pin
        code, name, unlocking = self._code, self._name, self._unlocking

        def keep() -> StaffMember | WeakPin | WhyNot | Wrong | Paused:
            made = services.unlock.set_pin(pin) if unlocking else services.set_up.make_first(code, number, name, pin)
            return services.door.enter(number, pin) if isinstance(made, Done) else made

        return keep

    def _kept(self, outcome: "StaffMember | WeakPin | WhyNot | Wrong | Paused") -> None:
        match outcome:
            case WeakPin():
                self.to(Stage.NEW_PIN, problem=outcome)
            case WhyNot.NUMBER_TAKEN | WhyNot.NO_NUMBER if not self._unlocking:
                self.to(Stage.NEW_NUMBER, problem=outcome)
            case WhyNot.NO_NAME:
                self.to(Stage.NEW_NAME, problem=outcome)
            case WhyNot():
                self.to(Stage.NUMBER, problem=outcome)
            case _:
                self._entered(outcome)

    def _admit(self, member: StaffMember) -> None:
        door = self._services.door
        self._begin()
        self._staff.admit(member, still=lambda: door.still(member), left=lambda: door.left(member))

    # -- inside ------------------------------------------------------------------------------------------------------

    def _pauses(self, outcome: Wrong | Paused) -> None:
        seconds = outcome.pause if isinstance(outcome, Wrong) else outcome.seconds
        self._pause_ends = self._parts.services.clock.monotonic() + seconds

    def _give_up(self) -> None:
        self.drop()
        if self._unlocking:  # whoever has the answer and goes away lets nobody else use it
            self._services.unlock.give_up()
        self._unlocking = False
        self._services.staff_sign_in.sign_out()

    @Slot(bool)
    def _moved(self, _forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        if self._parts.navigator.current is Step.STAFF:
            self._look_around()
        else:
            self._give_up()

    def _look_around(self) -> None:
        services, turn = self._services, self._turn

        def looked(outcome: Outcome[tuple[float, bool]]) -> None:
            if turn == self._turn and isinstance(outcome, Ok):
                pause, self._set_up = outcome.value
                self._pauses(Paused(pause))
                if self._staff.setting_up and self._stage in (Stage.NUMBER, Stage.CODE) and not self._typed:
                    self.to(Stage.CODE if self._set_up else Stage.NUMBER)
                self.refresh()

        self._parts.background.run(lambda: (services.door.pause(), services.set_up.code_needed()), looked)

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, SignInChanged) and self._stage is Stage.PHONE:
            self._tick()
        elif isinstance(fact, HealthChanged) and self._parts.navigator.current is Step.STAFF and not self._staff.member:
            self._look_around()  # the kiosk may have come back to its database meanwhile

    @Slot()
    def _tick(self) -> None:
        if self._parts.navigator.current is not Step.STAFF or self._staff.member:
            return
        session = self._services.staff_sign_in.session
        if self._stage is Stage.PHONE and session is not None and not self._busy:
            self._services.staff_sign_in.sign_out()  # who it is, is known; no token is kept
            door = self._services.door
            self.run(lambda: door.enter_by_phone(session.identity), self._phoned)
        self.refresh()

    def _phoned(self, outcome: StaffMember | NoRole) -> None:
        if isinstance(outcome, StaffMember):
            self._admit(outcome)
        else:
            self.to(Stage.NUMBER, problem=Mistake.NO_ROLE)

    def inputs(self) -> DoorInputs:
        """What is shown."""
        now = self._parts.services.clock.monotonic()
        return DoorInputs(
            stage=self._stage,
            typed=self._typed,
            pause=max(0.0, self._pause_ends - now),
            busy=self._busy,
            problem=self._problem,
            phone=self._services.staff_sign_in.offered,
            set_up=self._set_up,
            challenge=self._challenge,
        )

    def phone(self) -> SignInProps:
        """What a phone is shown."""
        if self._stage is not Stage.PHONE:
            return SignInProps()
        state = self._services.staff_sign_in.state
        left = state.ends_at - self._parts.services.clock.monotonic() if isinstance(state, Waiting) else None
        return derive_sign_in(SignInInputs(state, left))
