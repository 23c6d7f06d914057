"""What the sensors of an ESC/POS printer mean, in the standard's words (RFC 8011, 5.4.12).

Source: Epson's ESC/POS command reference, DLE EOT.
"""

from dataclasses import dataclass
from typing import Final

from kiosk.ports import PrinterReadiness, PrinterStatus

_OFFLINE: Final = 0x08
_COVER: Final = 0x04
_PAPER_STOP: Final = 0x20
_ERROR: Final = 0x40
_RECOVERABLE: Final = 0x04
_CUTTER: Final = 0x08
_UNRECOVERABLE: Final = 0x20
_NEAR_END: Final = 0x0C
_PAPER_END: Final = 0x60


@dataclass(frozen=True, slots=True)
class Sensors:
    """The answers to DLE EOT 1 to 4: the printer, why it is offline, which error, the paper."""

    printer: int
    offline: int
    error: int
    paper: int


def readiness(sensors: Sensors) -> PrinterStatus:
    """Whether a ticket can come out now. A roll near its end is said and prints."""
    stopped = waits_for_somebody(sensors)
    reasons = stopped or (("offline",) if sensors.printer & _OFFLINE or sensors.offline & _ERROR else ())
    if sensors.paper & _NEAR_END and "media-empty" not in reasons:
        low = (*reasons, "media-low")
        return PrinterStatus(PrinterReadiness.NOT_READY if reasons else PrinterReadiness.READY, low)
    return PrinterStatus(PrinterReadiness.NOT_READY if reasons else PrinterReadiness.READY, reasons)


def waits_for_somebody(sensors: Sensors) -> tuple[str, ...]:
    """Why nothing comes out until somebody mends it; empty for what passes by itself, such as a hot head."""
    found = {
        "cover-open": sensors.offline & _COVER,
        "media-empty": sensors.offline & _PAPER_STOP or sensors.paper & _PAPER_END,
        "cutter-error": sensors.error & _CUTTER,
        "media-jam": sensors.error & _RECOVERABLE,  # what Epson says its cause is
        "other": sensors.error & _UNRECOVERABLE,
    }
    return tuple(reason for reason, bits in found.items() if bits)
