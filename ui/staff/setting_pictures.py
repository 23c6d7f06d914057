"""Pictures brought on a memory stick: looked at before they are copied, so that none is saved and then not shown."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.domain.settings import SETTINGS, Kind
from ui.own_pictures import LARGEST_LOGO, LOGOS, MOST_PIXELS, NoPicture, OwnPicture, look_at, look_into
from ui.poster_rasters import LARGEST_SOURCE

if TYPE_CHECKING:
    from kiosk.services.pictures import Pictures

translate = QCoreApplication.translate
LOGO = "look.logo"
_MB = 1024 * 1024


def bring(pictures: "Pictures", key: str, path: Path) -> Path | NoPicture:
    """The kiosk's own copy of what was chosen for ``key`` (StoreError), or why it cannot be shown. Takes a while."""
    if SETTINGS[key].kind is Kind.PICTURES:
        found = look_into(path)
        if not any(isinstance(one, OwnPicture) for one in found):
            return next((one for one in found if isinstance(one, NoPicture)), NoPicture(path, "is empty"))
        return pictures.bring_all(path)
    seen = look_at(path, LARGEST_LOGO, LOGOS) if key == LOGO else look_at(path)
    return seen if isinstance(seen, NoPicture) else pictures.bring(path)


def why_no_picture(key: str) -> str:
    """What a picture has to be that was not taken."""
    if key == LOGO:
        words = translate(
            "Settings", "This cannot be a logo: it has to be a PNG or SVG file of up to %1 MB, undamaged."
        )
        return words.replace("%1", f"{LARGEST_LOGO // _MB}")
    words = translate(
        "Settings",
        "This cannot be shown: it has to be a PNG, JPEG, WEBP or SVG file of up to %1 MB and %2 million pixels,"
        " undamaged.",
    )
    return words.replace("%1", f"{LARGEST_SOURCE // _MB}").replace("%2", f"{MOST_PIXELS // 1_000_000}")
