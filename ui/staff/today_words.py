"""What is said on the first page of the desk: why seats are withheld, and how a sale came about."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.domain.allotment_size import Because, Ground
from kiosk.domain.takings import FEES, KEPT, Channel
from ui.staff.how import How

translate = QCoreApplication.translate

CHANNELS: Final = {
    Channel.ONLINE.value: QT_TRANSLATE_NOOP("StaffToday", "Sold with your ticketing at hand"),
    Channel.OFFLINE.value: QT_TRANSLATE_NOOP("StaffToday", "Sold while it was away"),
    Channel.PAID_HERE.value: QT_TRANSLATE_NOOP("StaffToday", "Booked elsewhere, paid here"),
}
OTHER_PARTS: Final = {
    FEES: QT_TRANSLATE_NOOP("StaffToday", "Booking fees"),
    KEPT: QT_TRANSLATE_NOOP("StaffToday", "Kept from cancellations"),
}


def said(words: object) -> str:
    """Words of above in the language that is spoken."""
    return translate("StaffToday", str(words))


def why_kept(because: Because | None, how: How) -> str:
    """Why so many seats are kept."""
    if because is None:
        return translate("StaffToday", "Nothing is sold offline here; these go back.")
    match because.ground:
        case Ground.NEAR:
            return translate("StaffToday", "The show is near: what is left goes back.")
        case Ground.FAR:
            return translate("StaffToday", "The show is far off.")
        case Ground.NEARLY_FULL:
            return translate("StaffToday", "Nearly full: the seats left are for everybody.")
        case Ground.FIRST:
            return translate("StaffToday", "A share of the free seats: there are too few past shows to judge by.")
        case Ground.DEMAND:
            words = translate("StaffToday", "Seats that an outage of %1 hours would sell here: about %2.")
            words = words.replace("%1", how.tenths(because.hours)).replace("%2", f"{because.expected:.0f}")
            return words + " " + translate("StaffToday", "Your limit allows no more.") if because.capped else words
