"""Every screen in every state, as a list: photographed by tools/screenshots.py, and opened by the tests."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.domain.journey import Step
from kiosk.facts import ConnectionChanged, ProgrammeChanged
from kiosk.services.health import OutOfOrder
from tests.ui.account_scenes import ACCOUNTS
from tests.ui.cinema import Cinema
from tests.ui.long_names import long_words, names_are_long
from tests.ui.mailing_scenes import MAILING
from tests.ui.managed_scenes import MANAGED
from tests.ui.member_card_scenes import MEMBERS_TICKETS
from tests.ui.member_scenes import SIGNING_IN
from tests.ui.offline_scenes import OFFLINE, choosing
from tests.ui.other_scripts import other_scripts
from tests.ui.paying_scenes import PAYING
from tests.ui.purchase_scenes import PURCHASES, buying, no_paper, paper, pays, review, reviewed, seated, then
from tests.ui.returning_scenes import RETURNING
from tests.ui.staff_bundle_scenes import BUNDLE_TRIED, STAFF_BUNDLE
from tests.ui.staff_checks_scenes import STAFF_CHECKS, STAFF_CHECKS_TRIED
from tests.ui.staff_desk_scenes import DESK, DESK_TRIED
from tests.ui.staff_door_scenes import DOOR
from tests.ui.staff_door_scenes import TRIED as TRIED_AT_THE_DOOR
from tests.ui.staff_report_scenes import DAY_REPORT, REPORT_TRIED
from tests.ui.staff_set_up_scenes import STAFF_SET_UP, TRIED_SET_UP
from tests.ui.staff_settings_scenes import STAFF_SETTINGS, TRIED_SETTINGS
from tests.ui.staff_tools_scenes import STAFF_TOOLS, TRIED_TOOLS
from tests.ui.unpaid_scenes import UNPAID
from ui.application import Application
from ui.driving import Person

Act = Callable[[Application, Cinema, Person], None]


@dataclass(frozen=True, slots=True)
class Scene:
    """A state to bring about: the cinema it needs, and what somebody does in it.

    Not ``tried``: only photographed, to be looked at. Each that the tests open takes them two seconds.
    """

    name: str
    act: Act
    cinema: Mapping[str, Any] = field(default_factory=dict)
    tried: bool = True


def nothing(application: Application, cinema: Cinema, person: Person) -> None:
    """Just look."""


def to_films(application: Application, cinema: Cinema, person: Person) -> None:
    """The poster wall."""
    application.navigator.go(Step.FILMS)


def by_time(application: Application, cinema: Cinema, person: Person) -> None:
    """The timetable."""
    to_films(application, cinema, person)
    person.taps("By time")


def by_time_german(application: Application, cinema: Cinema, person: Person) -> None:
    """The timetable in German."""
    to_films(application, cinema, person)
    person.taps("Nach Zeit")


def filtered_away(application: Application, cinema: Cinema, person: Person) -> None:
    """A filter that lets nothing through."""
    to_films(application, cinema, person)
    application.view_model(Step.FILMS).toggleFilter("relaxed")  # type: ignore[attr-defined]


def sold_out(application: Application, cinema: Cinema, person: Person) -> None:
    """Somebody bought everything."""
    for showing in cinema.services.programme.next_showings(9):
        seats = [f"{row}{n}" for row in "ABCDEFGHIJKLMNOPQR" for n in range(1, 31)]
        cinema.sells(showing.showtime.id, seats)
    to_films(application, cinema, person)


def offline(application: Application, cinema: Cinema, person: Person) -> None:
    """The connection is gone."""
    cinema.goes_offline()
    cinema.facts.publish(ConnectionChanged(online=False))
    to_films(application, cinema, person)


def over(application: Application, cinema: Cinema, person: Person) -> None:
    """The programme has run out."""
    cinema.closes()
    cinema.facts.publish(ProgrammeChanged())
    to_films(application, cinema, person)


def one_film(film: str) -> Act:
    """A film's own screen."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        to_films(application, cinema, person)
        application.view_model(Step.FILMS).chooseFilm(film)  # type: ignore[attr-defined]

    return act


def sheet(name: str) -> Act:
    """A sheet over the films."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        to_films(application, cinema, person)
        application.navigator.openSheet(name)

    return act


def idle(application: Application, cinema: Cinema, person: Person) -> None:
    """Nobody has touched anything for 72 seconds."""
    to_films(application, cinema, person)
    cinema.clock.passes(72)
    application.idle.judge()


def comfortable(scale: float = 1.0, look: str = "dark", *, low: bool = False, then: Act = to_films) -> Act:
    """As somebody likes the screen who set it so."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        application.accessibility.setTextScale(scale)
        application.accessibility.setLook(look)
        application.accessibility.setLowReach(low)
        then(application, cinema, person)

    return act


def german(then: Act) -> Act:
    """In German."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        application.language.choose("de")
        then(application, cinema, person)

    return act


STEPS: Mapping[str, Act] = {
    "tickets": buying("palace", adult=2, child=1),
    "seats": seated("palace", adult=2, child=1),
    "review": reviewed("palace", adult=2, child=1),
}
NO_PAPER = then(reviewed("palace", adult=2, child=1), no_paper)
NOBODY_KNOWS = then(reviewed("palace", adult=2, child=1), pays(), paper("unknown"))
LONG_STEPS: Mapping[str, Act] = {
    "tickets": then(buying("palace", adult=2, child=1), names_are_long),
    "seats": then(buying("palace", adult=2, child=1), names_are_long, choosing),
    "review": then(buying("palace", adult=2, child=1), names_are_long, choosing, review),
}

TRIED = (
    "sign-in-largest-text-german",
    "review-sign-in-largest-text-german",
    "account-largest-text",
    "my-booking-asked-largest-text-german",
    "profile-largest-text",
)
"""Of members' screens, those with the least room."""


def in_every_way(step: str, act: Act) -> tuple[Scene, ...]:
    """A step as everybody may want it."""
    return (
        Scene(f"{step}-german", german(act)),
        Scene(f"{step}-high-contrast", comfortable(look="contrast", then=act)),
        Scene(f"{step}-light", comfortable(look="light", then=act)),
        Scene(f"{step}-largest-text", comfortable(1.6, then=act)),
        Scene(f"{step}-largest-text-german", german(comfortable(1.6, then=act))),
        Scene(f"{step}-low-reach", comfortable(low=True, then=act)),
        Scene(f"{step}-long-names", LONG_STEPS[step], long_words()),
        Scene(f"{step}-long-names-german", german(LONG_STEPS[step]), long_words()),
    )


SCENES: tuple[Scene, ...] = (
    Scene("attract", nothing),
    Scene("attract-german", german(nothing)),
    Scene("attract-long-words", nothing, long_words()),
    Scene("attract-no-posters", nothing, {"posters": False}),
    Scene("films", to_films),
    Scene("films-german", german(to_films)),
    Scene("films-no-posters", to_films, {"posters": False}),
    Scene("films-long-words", to_films, long_words()),
    Scene("films-other-scripts", to_films, other_scripts()),
    Scene("films-sold-out", sold_out),
    Scene("films-offline", offline),
    Scene("films-over", over),
    Scene("films-filtered-away", filtered_away),
    Scene("films-large-text", comfortable(1.3)),
    Scene("films-largest-text", comfortable(1.6)),
    Scene("films-high-contrast", comfortable(look="contrast")),
    Scene("films-light", comfortable(look="light")),
    Scene("films-low-reach", comfortable(low=True)),
    Scene("times", by_time),
    Scene("times-german", german(by_time_german)),
    Scene("times-largest-text", comfortable(1.6, then=by_time)),
    Scene("film", one_film("metropolis")),
    Scene("film-german", german(one_film("nosferatu"))),
    Scene("film-long-words", one_film("the-cabinet-of-dr-caligari"), long_words()),
    Scene("film-other-scripts", one_film("metropolis"), other_scripts()),
    Scene("film-largest-text", comfortable(1.6, then=one_film("metropolis"))),
    Scene("film-high-contrast", comfortable(look="contrast", then=one_film("metropolis"))),
    Scene("film-light", comfortable(look="light", then=one_film("metropolis"))),
    Scene("sheet-language", sheet("language")),
    Scene("sheet-accessibility", sheet("accessibility")),
    Scene("sheet-accessibility-largest", comfortable(1.6, then=sheet("accessibility"))),
    Scene("sheet-help", sheet("help")),
    Scene("sheet-help-german", german(sheet("help"))),
    Scene("idle", idle),
    Scene("idle-german", german(idle)),
    Scene("idle-light", comfortable(look="light", then=idle)),
    Scene("idle-largest-text", comfortable(1.6, then=idle)),
    Scene("out-of-order", nothing, {"trouble": OutOfOrder.DATABASE_DAMAGED}),
    Scene("out-of-order-german", german(nothing), {"trouble": OutOfOrder.DISK_FULL}),
    Scene("out-of-order-light", comfortable(look="light", then=nothing), {"trouble": OutOfOrder.DISK_FULL}),
    Scene("out-of-order-largest-text", comfortable(1.6, then=nothing), {"trouble": OutOfOrder.DISK_FULL}),
    Scene("first-pull", nothing, {"empty": True}),
    *(Scene(name, act) for name, act in (*PURCHASES, *PAYING, *OFFLINE, *MAILING, *RETURNING, *UNPAID)),
    *(Scene(name, act, {"sign_in": True}, tried=name in TRIED) for name, act in (*SIGNING_IN, *ACCOUNTS)),
    *(Scene(name, act, {"sign_in": True}) for name, act in MEMBERS_TICKETS),
    *(Scene(name, act, tried=name in TRIED_SET_UP) for name, act in STAFF_SET_UP),
    *(Scene(name, act, tried=name in TRIED_TOOLS) for name, act in STAFF_TOOLS),
    *(Scene(f"{name}-german", german(act), tried=False) for name, act in STAFF_TOOLS),
    *(Scene(name, act, tried=name in DESK_TRIED) for name, act in DESK),
    *(Scene(name, act, {"sign_in": True}, tried=name in TRIED_AT_THE_DOOR) for name, act in DOOR),
    *(Scene(name, act, place, tried) for name, act, place, tried in MANAGED),
    *(Scene(name, act, tried=name in REPORT_TRIED) for name, act in DAY_REPORT),
    *(Scene(name, act, tried=name in TRIED_SETTINGS) for name, act in STAFF_SETTINGS),
    *(Scene(f"{name}-german", german(act), tried=False) for name, act in STAFF_SETTINGS),
    *(Scene(name, act, tried=False) for name, act in STAFF_BUNDLE),
    *(Scene(f"{name}-german", german(act), tried=f"{name}-german" in BUNDLE_TRIED) for name, act in STAFF_BUNDLE),
    *(Scene(name, act, tried=False) for name, act in STAFF_CHECKS),
    *(
        Scene(f"{name}-german", german(act), tried=f"{name}-german" in STAFF_CHECKS_TRIED)
        for name, act in STAFF_CHECKS[:5]
    ),
    Scene("attract-sign-in", nothing, {"sign_in": True}, tried=False),
    *(scene for step, act in STEPS.items() for scene in in_every_way(step, act)),
    Scene("review-no-paper-german", german(NO_PAPER)),
    Scene("review-no-paper-largest-text-german", german(comfortable(1.6, then=NO_PAPER))),
    Scene("done-unknown-largest-text-german", german(comfortable(1.6, then=NOBODY_KNOWS))),
)
