"""Films whose titles are in other scripts than the screens speak."""

from dataclasses import replace
from itertools import cycle
from typing import Any, Final

from tests.ui.cinema import films

TITLES: Final = (
    "七人の侍",
    "لورنس العرب: النسخة الكاملة",
    "पाथेर पांचाली",
    "ลุงบุญมีระลึกชาติ",
    "ואלס עם באשיר",
    "기생충",
    "Ο Θίασος",
    "Броненосец «Потёмкин»",
)


def other_scripts() -> dict[str, Any]:
    """A programme of films that kept their names."""
    titled = zip(films(), cycle(TITLES), strict=False)
    return {"shown": [replace(one, title={"en": title, "de": title}, original_title="") for one, title in titled]}
