"""The staff's door over a real store: who is let in, for how long nobody is, and what the journal says of it."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from kiosk import clock as clocks
from kiosk.domain.members import Identity
from kiosk.domain.pins import WeakPin
from kiosk.domain.staff import Role, StaffMember
from kiosk.domain.staff_unlock import Challenge, answer_to
from kiosk.services.staff_door import BY_PHONE, NoRole, StaffDoor, Wrong
from kiosk.services.staff_people import Done, StaffPeople, WhyNot
from kiosk.services.staff_pins import Pins
from kiosk.services.staff_set_up import StaffSetUp
from kiosk.services.staff_tries import Paused, TryCounter
from kiosk.services.staff_unlock import Answered, NoAnswer, StaffUnlock
from kiosk.store import backups, journal, marks, opening
from kiosk.store.database import Database
from tests.builders import NOON, FrozenClock

PIN, OTHER = "836254", "274905"


@dataclass
class Place:
    """A kiosk's door, its clock, and how it is opened anew after a restart."""

    database: Database
    clock: FrozenClock
    pepper: bytes = b"p" * 32

    def __post_init__(self) -> None:
        pins = Pins(lambda: self.pepper)
        self.people = StaffPeople(self.database, pins, self.clock)
        tries = TryCounter(self.database, pins, self.clock)
        self.door = StaffDoor(self.database, pins, tries, self.clock, managers=["boss"], technicians=["tech"])
        self.set_up = StaffSetUp(self.database, self.people, pins, tries, self.clock)
        self.unlock = StaffUnlock(self.database, self.people, self.site, "lobby-1", self.clock)

    def site(self, asked: Challenge) -> str:
        return answer_to(asked, "lumen", b"secret")

    def journal(self) -> list[tuple[str, str, dict[str, object]]]:
        with self.database.read() as tx:
            return [(one.kind, one.subject, json.loads(one.body)) for one in journal.entries_after(tx, 0)]

    def starts_again(self) -> "Place":
        path = self.database.path
        self.database.close()
        return Place(Database(path), self.clock, self.pepper)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    found = Place(Database(tmp_path / "kiosk.db"), FrozenClock())
    assert found.people.add("17", "Ada Lovelace", Role.BOTH, PIN, "console") == Done()
    return found


ADA = StaffMember("17", "Ada Lovelace", Role.BOTH)


def test_number_and_pin_let_somebody_in_and_neither_can_be_found_afterwards(place: Place, tmp_path: Path) -> None:
    assert place.door.enter("17", PIN) == ADA
    assert place.people.everybody()[0].last_in_at == NOON
    place.door.left(ADA)
    kinds = [(kind, subject, body.get("by")) for kind, subject, body in place.journal()]
    assert kinds[-2:] == [("staff_in", "17", "Ada Lovelace"), ("staff_out", "17", "Ada Lovelace")]
    assert place.door.enter(PIN, "17") == Wrong(0)  # the PIN where the number belongs
    assert place.journal()[-1] == ("staff_refused", "", {"way": "pin", "pause": 0})
    place.database.close()
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    assert PIN.encode() not in kept
    assert b"$argon2id$v=19$m=19456,t=2,p=1$" in kept


def test_whether_anybody_has_a_number_nobody_is_told(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []
    verify = PasswordHasher.verify

    def watched(self: PasswordHasher, kept: str, pin: str) -> bool:
        compared.append(kept)
        return verify(self, kept, pin)

    monkeypatch.setattr(PasswordHasher, "verify", watched)
    known = [place.door.enter("17", OTHER) for _ in range(6)]
    place.clock.passes(60)
    known.append(place.door.enter("17", OTHER))
    assert len(compared) == 6  # while there is a pause nothing is compared
    assert place.people.reset_pin("17", PIN, "console") == Done()
    place.clock.passes(300)
    assert place.door.enter("17", PIN) == ADA  # and the device is free again
    unknown = [place.door.enter("99", OTHER) for _ in range(6)]
    place.clock.passes(60)
    unknown.append(place.door.enter("99", OTHER))
    assert known == unknown == [*(Wrong(0),) * 4, Wrong(60), Paused(60), Wrong(300)]
    assert len(compared) == 6 + 1 + 6


def test_a_pause_is_of_the_person_and_of_the_device_and_outlives_restarts(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.people.add("18", "Grace Hopper", Role.TECHNICIAN, OTHER, "Ada Lovelace")
    for _ in range(5):
        place.door.enter("17", OTHER)
    assert place.door.enter("18", OTHER) == Paused(60)  # the device
    again = place.starts_again()
    again.clock.jumps(86_400)
    assert again.door.pause() == 60
    monkeypatch.setattr(clocks, "_boot", lambda: "another boot")
    again.clock.ticks = 20.0
    assert again.door.pause() == 40
    again.clock.passes(40)
    assert isinstance(again.door.enter("18", OTHER), StaffMember)  # which frees the device
    assert again.door.pause() == 0
    assert again.door.enter("17", OTHER) == Wrong(300)  # but not the person
    assert again.door.enter("17", PIN) == Paused(300)
    refused = [body["pause"] for kind, _, body in again.journal() if kind == "staff_refused"]
    assert refused == [0, 0, 0, 0, 60, 300]


def test_a_try_counts_before_it_is_compared(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pulling the plug while a PIN is compared gains no try."""

    def dies(self: PasswordHasher, kept: str, pin: str) -> bool:
        raise SystemExit

    monkeypatch.setattr(PasswordHasher, "verify", dies)
    for _ in range(5):
        with pytest.raises(SystemExit):
            place.door.enter("17", OTHER)
    assert place.starts_again().door.enter("17", PIN) == Paused(60)


def test_the_last_who_manages_the_staff_stays_and_changes_count_at_once(place: Place) -> None:
    people = place.people
    assert people.add("18", "  Grace   Hopper ", Role.TECHNICIAN, OTHER, "Ada Lovelace") == Done()
    assert people.remove("17", "Ada Lovelace") is WhyNot.LAST_MANAGER
    assert people.change_role("17", Role.TECHNICIAN, "Ada Lovelace") is WhyNot.LAST_MANAGER
    grace = StaffMember("18", "Grace Hopper", Role.TECHNICIAN)
    assert place.door.still(grace)
    assert people.change_role("18", Role.MANAGER, "Ada Lovelace") == Done()
    assert not place.door.still(grace)
    assert people.remove("17", "Grace Hopper") == Done()
    assert not place.door.still(ADA)
    assert place.door.enter("17", PIN) == Wrong(0)
    assert people.remove("18", "Grace Hopper") is WhyNot.LAST_MANAGER
    told = [(kind, subject, body.get("by")) for kind, subject, body in place.journal()][2:5]
    assert told == [
        ("staff_added", "18", "Ada Lovelace"),
        ("staff_pin", "18", "Ada Lovelace"),
        ("staff_role", "18", "Ada Lovelace"),
    ]


def test_what_makes_no_sense_changes_nothing(place: Place) -> None:
    people, before = place.people, place.journal()
    assert people.add("17", "Grace", Role.MANAGER, OTHER, "x") is WhyNot.NUMBER_TAKEN
    assert people.add("1234567", "Grace", Role.MANAGER, OTHER, "x") is WhyNot.NO_NUMBER
    for name in (" ", "G\x1b[2J", "G" * 61):
        assert people.add("18", name, Role.MANAGER, OTHER, "x") is WhyNot.NO_NAME
    assert people.add("18", "Grace", Role.MANAGER, "123456", "x") is WeakPin.TOO_EASY
    assert people.reset_pin("18", OTHER, "x") is WhyNot.UNKNOWN
    assert people.remove("18", "x") is WhyNot.UNKNOWN
    assert people.change_role("18", Role.BOTH, "x") is WhyNot.UNKNOWN
    assert place.journal() == before


def test_the_consoles_code_makes_the_first_of_the_staff_once(tmp_path: Path) -> None:
    place = Place(Database(tmp_path / "kiosk.db"), FrozenClock())
    code = place.set_up.mint()
    assert len(code) == 14
    assert place.set_up.mint() == ""  # it is said once
    assert place.set_up.check("KQXM-7PDT-KQXM") == Wrong(0)
    assert place.set_up.check(code.lower()) == Done()
    assert place.set_up.make_first(code, "17", "Ada Lovelace", "123456") is WeakPin.TOO_EASY
    assert place.set_up.make_first(code, "17", "Ada Lovelace", PIN) == Done()
    assert place.door.enter("17", PIN) == ADA
    assert not place.set_up.code_needed()
    assert place.set_up.make_first(code, "18", "Eve", OTHER) == Wrong(0)
    assert place.set_up.mint() == ""
    place.database.close()
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    assert code.encode() not in kept
    assert code.replace("-", "").encode() not in kept


def test_wrong_codes_close_the_door_too(tmp_path: Path) -> None:
    place = Place(Database(tmp_path / "kiosk.db"), FrozenClock())
    code = place.set_up.mint()
    assert [place.set_up.check("A" * 12) for _ in range(5)][-1] == Wrong(60)
    assert place.set_up.check(code) == Paused(60)
    assert place.door.enter("17", PIN) == Paused(60)


def test_the_office_answers_for_one_person_once_and_not_for_long(place: Place) -> None:
    for _ in range(5):
        place.door.enter("17", OTHER)
    asked = place.unlock.ask("17")
    answer = place.site(asked)
    assert place.unlock.answer("A" * 12) == NoAnswer(4)
    assert place.unlock.set_pin(OTHER) is WhyNot.UNKNOWN  # not answered
    assert place.unlock.answer(f"{answer[:4]}-{answer[4:]}".lower()) == Answered()
    assert place.unlock.answer(answer) == NoAnswer(0)  # once
    asked = place.unlock.ask("17")
    assert place.unlock.answer(answer) == NoAnswer(4)  # of another question
    assert place.unlock.answer(place.site(asked)) == Answered()
    assert place.unlock.set_pin("111111") is WeakPin.TOO_EASY
    assert place.unlock.set_pin(OTHER) == Done()
    assert place.unlock.set_pin(PIN) is WhyNot.UNKNOWN
    assert place.door.enter("17", OTHER) == ADA  # without a pause
    late = place.unlock.ask("17")
    place.clock.jumps(-86_400)
    place.clock.passes(901)
    assert place.unlock.answer(place.site(late)) == NoAnswer(0)
    stranger = place.unlock.ask("99")
    assert place.unlock.answer(place.site(stranger)) is WhyNot.UNKNOWN
    guessed = place.unlock.ask("17")
    assert [place.unlock.answer("A" * 12) for _ in range(5)][-1] == NoAnswer(0)
    assert place.unlock.answer(place.site(guessed)) == NoAnswer(0)
    told = [(kind, subject) for kind, subject, _ in place.journal()]
    assert told.count(("staff_unlocked", "17")) == 2
    assert ("staff_unlocked", "") in told
    assert ("staff_pin", "17") in told


def test_a_role_comes_from_the_claim_or_not_at_all(place: Place) -> None:
    def comes(*values: str) -> StaffMember | NoRole:
        return place.door.enter_by_phone(Identity("https://id.test", "s-1", " Grace\nHopper ", member_numbers=values))

    for values, role in (
        (("boss",), Role.MANAGER),
        (("guest", "tech"), Role.TECHNICIAN),
        (("tech", "boss"), Role.BOTH),
    ):
        assert comes(*values) == StaffMember(BY_PHONE, "Grace Hopper", role)
        last = place.journal()[-1]
        assert last == ("staff_in", "phone", {"by": "Grace Hopper", "role": role.value, "way": "phone"})
    assert comes("Boss", "manager") == comes() == NoRole()
    assert place.journal()[-1] == ("staff_refused", "", {"way": "phone", "pause": 0})


def test_a_lost_pepper_locks_nobody_out_for_good(place: Place) -> None:
    other = Place(place.database, place.clock, b"q" * 32)
    assert other.door.enter("17", PIN) == Wrong(0)
    assert [one.can_enter for one in other.people.everybody()] == [False]
    code = other.set_up.mint()
    assert other.set_up.make_first(code, "17", "Ada Lovelace", OTHER) == Done()
    assert other.door.enter("17", OTHER) == ADA


def test_a_rebuilt_database_lets_in_nobody_who_was_removed_and_no_pin_that_was_replaced(
    place: Place, tmp_path: Path
) -> None:
    people, path = place.people, place.database.path
    people.add("18", "Grace Hopper", Role.TECHNICIAN, OTHER, "Ada Lovelace")
    people.add("19", "Eve", Role.MANAGER, OTHER, "Ada Lovelace")
    people.add("20", "Katherine Johnson", Role.MANAGER, OTHER, "Ada Lovelace")
    backups.take(path, NOON)
    people.reset_pin("20", PIN, "Ada Lovelace")
    people.change_role("18", Role.BOTH, "Ada Lovelace")
    people.remove("19", "Ada Lovelace")
    people.add("21", "Mary Jackson", Role.MANAGER, OTHER, "Ada Lovelace")
    place.database.close()
    marks.note_damage(path, "x")
    assert opening.put_in_order(path, NOON) is not None
    again = Place(Database(path), place.clock)
    found = {(one.member.number, one.member.role.value, one.can_enter) for one in again.people.everybody()}
    assert found == {
        ("17", "both", True),
        ("18", "both", True),
        ("20", "manager", False),
        ("21", "manager", False),
    }
    assert again.door.enter("17", PIN) == ADA
    assert again.door.enter("20", OTHER) == Wrong(0)
    assert not again.set_up.code_needed()
    again.database.close()
    for backup in backups.newest_first(path):
        backup.unlink()
    marks.note_damage(path, "x")
    assert opening.put_in_order(path, NOON) is not None  # from the journal alone
    empty = Place(Database(path), place.clock)
    assert [one.member.number for one in empty.people.everybody()] == ["17", "18", "20", "21"]
    assert empty.set_up.code_needed()
    assert empty.set_up.mint()
