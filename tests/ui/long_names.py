"""Everything that has a name, with the longest one somebody will give it."""

from dataclasses import replace
from typing import Any, Final

from kiosk.domain.texts import LocalText
from kiosk.facts import ProgrammeChanged
from kiosk.store import catalogue
from kiosk.store.sqlite import Connection
from tests.ui.cinema import Cinema, films
from tests.ui.real_halls import real_halls
from ui.application import Application
from ui.driving import Person

LONG_TITLE: Final = {
    "en": "The Incredibly Strange Creatures Who Stopped Living and Became Mixed-Up Zombies",
    "de": "Die Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzverhandlung",
}


def long_words() -> dict[str, Any]:
    """A programme whose titles are as long as they get."""
    return {"shown": [replace(one, title=LONG_TITLE, original_title=LONG_TITLE["de"]) for one in films()]}


def names_are_long(application: Application, cinema: Cinema, person: Person) -> None:
    """Halls, their parts and the ticket types get long names too."""
    halls = [
        replace(
            hall,
            name={"en": "The Great Hall of the Old Customs House", "de": "Großer Saal im Alten Zollverein"},
            sections=tuple((key, _both("Upper terrace on the river side")) for key, _ in hall.sections),
        )
        for hall in real_halls().values()
    ]
    with cinema.database.read() as tx:
        types = [
            replace(
                kind,
                name={"en": f"{kind.name['en']} with a season ticket", "de": f"{kind.name['de']} mit Jahreskarte"},
                note=_both("For everybody who lives in the county, works for it, or has done either for ten years"),
            )
            for kind in catalogue.ticket_types(tx)
        ]

    def fill(tx: Connection) -> None:
        catalogue.put_auditoriums(tx, halls)
        catalogue.put_ticket_types(tx, types)

    cinema.database.write(fill)
    cinema.facts.publish(ProgrammeChanged())
    person.rests()


def _both(words: str) -> LocalText:
    return {"en": words, "de": words}
