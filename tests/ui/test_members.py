"""Members at the window: what applies at once when they sign in, and what is left of them afterwards: nothing."""

import gc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.journey import Step
from kiosk.domain.members import Consent
from tests.ui.account_scenes import SEES_BADLY, has_bookings, in_profile, opens, opens_profile
from tests.ui.cinema import Cinema, cinema
from tests.ui.member_scenes import opens_sign_in, signs_in
from tests.ui.people import ADA, MAX
from ui.application import Application, build
from ui.driving import Person


@pytest.fixture
def place(tmp_path: Path, qapp: QGuiApplication) -> Cinema:
    return cinema(tmp_path / "state", sign_in=True)


@pytest.fixture
def face(place: Cinema) -> Iterator[Application]:
    application = build(place.services, size=(1080, 1920))
    application.window.show()
    yield application
    application.close()
    gc.collect()
    assert application.warnings == []


def test_a_member_finds_the_screen_as_they_like_it_changes_it_and_leaves_nothing(
    face: Application, place: Cinema
) -> None:
    member = replace(SEES_BADLY, language="de")
    person = Person(face)
    has_bookings(member)(face, place, person)
    signs_in(member)(face, place, person)
    assert (face.accessibility.textScale, face.accessibility.look, face.language.code) == (1.3, "light", "de")
    opens_profile(face, place, person)
    assert face.view_model(Step.PROFILE).nextText == ""  # type: ignore[attr-defined]

    person.taps("Dunkel")
    assert face.accessibility.look == "dark"
    person.taps("Speichern")
    person.rests(0.05)
    kept = place.services.sign_in.member
    assert kept is not None
    assert kept.preferences == replace(member.preferences, look="dark")
    person.taps("Erinnern Sie mich per E-Mail vor einem Film, für den ich Karten habe.")
    kept = place.services.sign_in.member
    assert kept is not None
    assert kept.consents[Consent.REMINDERS].wording.startswith("Erinnern Sie mich")

    person.taps("Zurück")
    opens()(face, place, person)
    person.taps("Abmelden")
    person.rests(0.05)
    assert face.navigator.current is Step.ATTRACT
    assert (face.accessibility.textScale, face.language.code) == (1.0, "en")
    assert place.services.sign_in.session is None
    person.waits_until(lambda: place.issuer.revoked == [f"tokens of {member.id}"])
    assert place.issuer.revoked == [f"tokens of {member.id}"]
    for step, empty in ((Step.ACCOUNT, "membership"), (Step.MY_BOOKING, "film"), (Step.PROFILE, "address")):
        assert getattr(face.view_model(step), empty) == ""
    assert face.view_model(Step.SIGN_IN).code == ""  # type: ignore[attr-defined]


def test_whoever_looks_at_the_phone_is_not_hurried_and_the_code_goes_with_them(
    face: Application, place: Cinema
) -> None:
    person = Person(face)
    opens_sign_in(face, place, person)
    place.clock.passes(91)
    face.idle.judge()
    assert face.idle.warning is False
    place.clock.passes(95)
    face.idle.judge()
    assert face.idle.warning is True
    place.clock.passes(31)
    face.idle.judge()
    person.rests(0.05)
    assert face.navigator.current is Step.ATTRACT
    place.issuer.approves(SEES_BADLY)
    person.rests(0.1)
    assert place.services.sign_in.session is None


def test_whoever_signs_in_after_somebody_had_all_of_theirs_erased_sees_nothing_of_them(
    face: Application, place: Cinema
) -> None:
    person = Person(face)
    has_bookings(ADA)(face, place, person)
    signs_in(ADA)(face, place, person)
    opens_profile(face, place, person)
    in_profile("askToErase", "goOn")(face, place, person)
    assert place.services.sign_in.session is None
    for step in (Step.ACCOUNT, Step.MY_BOOKING):
        face.navigator.go(step)
        person.rests(0.1)
        assert "Caligari" not in " ".join(person.reads())
    face.navigator.go(Step.PROFILE)
    signs_in(MAX)(face, place, person)
    person.rests(0.1)
    face.navigator.go_back_to(Step.ACCOUNT)
    person.waits_until(face.background.idle)
    person.rests(0.1)
    assert face.view_model(Step.ACCOUNT).upcoming.rows == ()  # type: ignore[attr-defined]
