"""What is said on the first page of the desk: why seats are withheld."""

from PySide6.QtCore import QCoreApplication

from kiosk.domain.allotment_size import Because, Ground
from ui.staff.how import How

translate = QCoreApplication.translate


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
