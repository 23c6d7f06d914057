"""The staff's door as somebody stands in front of it, and the page of those who may come in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.journey import Step
from kiosk.domain.members import Identity
from kiosk.domain.staff import Role, StaffMember
from kiosk.domain.staff_unlock import answer_to, read_challenge
from kiosk.identity import SignedIn
from kiosk.services.staff_people import WhyNot
from tests.ui.cinema import Cinema, cinema
from ui.application import Application, build
from ui.driving import Person

PIN, OTHER = "836254", "274905"
ADA = StaffMember("17", "Ada Lovelace", Role.BOTH)


class Somebody(Person):
    """Of the staff, in front of a kiosk."""

    def __init__(self, application: Application, place: Cinema) -> None:
        super().__init__(application)
        self.application, self.place, self.staff = application, place, application.staff

    def knocks(self) -> None:
        self.staff.knock()
        self.settles()

    def settles(self) -> None:
        self.waits_until(self.application.background.idle)
        self.rests()

    def types(self, text: str, then: str = "Next") -> None:
        for letter in text:
            self.taps(letter)
        self.taps(then)
        self.settles()

    def comes_in(self, number: str = "17", pin: str = PIN) -> None:
        self.knocks()
        self.types(number)
        self.types(pin, "Sign in")

    def waits(self, seconds: int) -> None:
        for _ in range(seconds):
            self.place.clock.passes(1)
            self.application.heartbeat.beat()
        self.settles()


@pytest.fixture
def somebody(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Somebody]:
    place = cinema(tmp_path / "state", sign_in=True)
    face = build(place.services, size=(1080, 1920))
    face.window.show()
    yield Somebody(face, place)
    face.close()
    assert face.warnings == []


@pytest.fixture
def known(somebody: Somebody) -> Somebody:
    somebody.place.services.staff.people.add("17", "Ada Lovelace", Role.BOTH, PIN, "console")
    return somebody


def test_a_number_and_a_pin_open_the_pages_and_wrong_ones_close_the_door_for_a_while(known: Somebody) -> None:
    known.knocks()
    assert not known.can_touch("Set up this kiosk's staff")
    known.types("99")
    known.types(OTHER, "Sign in")
    assert known.sees("do not belong together")
    known.taps("Back")
    for _ in range(2):
        known.taps("Delete the last digit")
    known.types("17")
    known.types(OTHER, "Sign in")
    assert known.sees("do not belong together")
    assert not known.sees(OTHER)
    known.types(PIN, "Sign in")
    assert known.staff.member == ADA
    assert known.can_touch("People")
    known.taps("Sign out")
    assert known.application.navigator.current is Step.ATTRACT
    known.knocks()
    known.types("17")
    for _ in range(5):
        known.types(OTHER, "Sign in")
    assert known.sees("closed for 1:00")
    for digit in PIN:
        known.taps(digit)
    assert not known.can_touch("Sign in")
    known.waits(15)
    assert known.sees("closed for 0:45")
    known.waits(10)  # nobody touches anything
    assert known.application.navigator.current is Step.ATTRACT
    known.knocks()
    assert known.sees("closed for 0:35")


def test_nothing_that_was_typed_is_left_when_the_door_is_left(known: Somebody) -> None:
    known.knocks()
    known.types("17")
    for digit in PIN:
        known.taps(digit)
    known.waits(21)
    assert known.application.navigator.current is Step.ATTRACT
    door = known.staff.door
    assert PIN not in repr(vars(door))
    assert door.stage == "number"
    assert door.shown == ""


def test_the_first_of_the_staff_comes_in_by_the_consoles_code(somebody: Somebody) -> None:
    code = somebody.place.services.staff.set_up.mint()
    somebody.knocks()
    somebody.taps("Set up this kiosk's staff")
    somebody.types("A" * 12)
    assert somebody.sees("not the code of the latest start")
    somebody.types(code.replace("-", ""))
    somebody.types("17")
    somebody.types("Ada")
    somebody.types("123456")
    assert somebody.sees("Others would try this PIN first")
    somebody.types(PIN)
    somebody.types(OTHER)
    assert somebody.sees("two different PINs")
    somebody.types(PIN)
    somebody.types(PIN)
    assert somebody.staff.member == StaffMember("17", "Ada", Role.BOTH)
    somebody.taps("Sign out")
    somebody.knocks()
    assert not somebody.can_touch("Set up this kiosk's staff")


def test_a_forgotten_pin_is_replaced_with_the_offices_answer(known: Somebody) -> None:
    known.knocks()
    known.types("17")
    known.taps("Forgotten PIN")
    asked = read_challenge(known.staff.door.challenge)
    assert asked is not None
    known.types("A" * 12)
    assert known.sees("This is not the answer")
    known.waits(600)  # a telephone call, and the guests have their kiosk back meanwhile
    assert known.application.navigator.current is Step.ATTRACT
    known.knocks()
    known.types("17")
    known.taps("Forgotten PIN")
    assert known.staff.door.challenge == asked.text
    known.types(answer_to(asked, "lumen", b"s" * 32))
    known.types(OTHER)
    known.types(OTHER)
    assert known.staff.member == ADA
    known.taps("Sign out")
    known.knocks()
    known.types("17")
    known.taps("Forgotten PIN")
    asked = read_challenge(known.staff.door.challenge)
    assert asked is not None
    known.types(answer_to(asked, "lumen", b"s" * 32))
    assert known.sees("A new PIN")
    known.waits(61)  # whoever had the answer has gone
    assert known.place.services.staff.unlock.set_pin(PIN) is WhyNot.UNKNOWN


def test_a_phone_lets_in_whom_the_issuer_gives_a_role_and_keeps_no_token(known: Somebody) -> None:
    issuer = known.place.staff_issuer

    def signs_in(*values: str) -> None:
        known.taps("Sign in with a phone")
        known.waits_for("BDWP-HQPK")
        assert known.staff.door.matrix
        who = Identity("https://id.lumen.example", "s-9", "Grace Hopper", member_numbers=values)
        issuer.says(SignedIn(who, f"tokens of {values}"))
        known.waits_until(lambda: known.staff.door.stage != "phone")
        known.settles()

    known.knocks()
    signs_in("guest")
    assert known.sees("no role at this kiosk")
    signs_in("tech")
    assert known.staff.member == StaffMember("phone", "Grace Hopper", Role.TECHNICIAN)
    assert not known.can_touch("People")
    known.waits_until(lambda: len(issuer.revoked) == 2)
    assert known.place.services.staff.staff_sign_in.session is None


def test_a_sign_in_ends_after_half_an_hour_and_with_the_role_it_was_for(known: Somebody) -> None:
    known.comes_in()
    for _ in range(28):
        known.waits(60)
        known.application.idle.touch()
    assert known.staff.member == ADA
    known.waits(60)
    known.application.idle.touch()
    assert known.sees("signed out in a minute")
    known.waits(60)
    assert known.staff.member is None
    assert known.application.navigator.current is Step.ATTRACT
    known.comes_in()
    people = known.place.services.staff.people
    people.add("18", "Grace Hopper", Role.MANAGER, OTHER, "console")
    people.change_role("17", Role.TECHNICIAN, "console")  # from another process
    known.waits(10)
    assert known.staff.member is None
    known.comes_in("18", OTHER)
    people.add("19", "Katherine Johnson", Role.MANAGER, OTHER, "console")
    people.remove("18", "console")
    known.taps("People")
    assert known.staff.member is None


def test_managers_make_others_known_and_cannot_lock_themselves_out(known: Somebody) -> None:
    known.comes_in()
    known.taps("People")
    known.settles()
    known.taps("Add somebody")
    known.types("18")
    known.types("Grace")
    known.types("111111")
    assert known.sees("Others would try this PIN first")
    known.types(OTHER)
    page = known.staff.page_model("people")
    page.entry.type(OTHER)
    page.entry.goOn()
    page.entry.goOn()  # touched twice: she is made once, and nobody is told that her number is taken
    known.waits_for("Grace")
    assert not known.sees("Somebody has this number already")
    assert known.sees("They may come in from now on.")
    assert known.sees("Technician · Was never here")
    known.taps("Ada Lovelace")
    known.taps("Technician")
    known.settles()
    assert known.sees("Nobody else here may manage the staff")
    known.taps("Remove…")
    known.taps("Remove")
    known.settles()
    assert known.staff.member == ADA
    known.taps("Ada Lovelace")
    known.taps("Grace")
    known.taps("Manager")
    known.settles()
    assert known.sees("Manager · Was never here")
    known.taps("Grace")
    known.taps("New PIN")
    known.types(PIN)
    known.types(PIN)
    assert known.sees("The new PIN counts.")
    known.taps("Ada Lovelace")
    known.taps("Remove…")
    known.taps("Remove")
    known.settles()
    assert known.staff.member is None  # oneself: somebody else manages the staff now
    known.comes_in("18", PIN)
    assert known.staff.member == StaffMember("18", "Grace", Role.MANAGER)
