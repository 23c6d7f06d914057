"""The jobs at one IPP printer or queue: find, create, feed, watch, cancel (RFC 8011, 4.2 and 4.3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from printing.printers.ipp import Answer, Attribute, Group, Operation, Tag, attribute
from printing.printers.ipp_link import IppLink, NoAnswer
from printing.printers.ipp_states import PDF

_BUSY: Final = (0x0507, 0x0506)
"""server-error-busy; server-error-not-accepting-jobs is what some say instead while they print."""

_RECENT: Final = 100
_WATCHED: Final = (
    "job-state",
    "job-state-reasons",
    "job-state-message",
    "job-impressions-completed",
    "job-media-sheets-completed",
)


@dataclass(frozen=True, slots=True)
class Created:
    """The printer has an empty job of this number."""

    number: int


@dataclass(frozen=True, slots=True)
class Busy:
    """It takes no job just now."""


@dataclass(frozen=True, slots=True)
class Refused:
    """It takes no such job; nothing was printed."""

    reason: str


class IppJobs:
    """Each call asks once and waits at most ``seconds``; what cannot be answered is a value."""

    def __init__(self, link: IppLink, seconds: float) -> None:
        self._link: Final = link
        self._seconds: Final = seconds

    def find(self, name: str) -> int | NoAnswer | None:
        """The number of a recent job by its name. A printer that cannot list its jobs knows none."""
        wanted = attribute("requested-attributes", Tag.KEYWORD, "job-id", "job-name")
        for which in ("not-completed", "completed"):
            asked = (attribute("limit", Tag.INTEGER, _RECENT), wanted, attribute("which-jobs", Tag.KEYWORD, which))
            answer = self._ask(Operation.GET_JOBS, asked)
            if isinstance(answer, NoAnswer):
                return answer
            for job in answer.each(Tag.JOB_GROUP):
                if job.get("job-name") == (name,) and (number := _integer(job, "job-id")) is not None:
                    return number
        return None

    def create(self, name: str, template: Sequence[Attribute] = ()) -> Created | Busy | Refused | NoAnswer:
        """Open a job; nothing is printed until it has a document."""
        answer = self._ask(Operation.CREATE_JOB, (attribute("job-name", Tag.NAME, name),), template)
        if isinstance(answer, NoAnswer):
            return answer
        number = _integer(answer.first(Tag.JOB_GROUP), "job-id")
        if answer.is_ok and number is not None:
            return Created(number)
        return Busy() if answer.status in _BUSY else Refused(_reason(answer))

    def send(self, number: int, document: bytes) -> Refused | NoAnswer | None:
        """Give a job its only document, a PDF; None if the printer has it."""
        asked = (
            attribute("job-id", Tag.INTEGER, number),
            attribute("document-format", Tag.MIME_TYPE, PDF),
            attribute("last-document", Tag.BOOLEAN, True),
        )
        answer = self._ask(Operation.SEND_DOCUMENT, asked, document=document)
        if isinstance(answer, NoAnswer):
            return answer
        return None if answer.is_ok else Refused(_reason(answer))

    def watch(self, number: int) -> Group | NoAnswer:
        """A job's attributes now; empty if the printer does not know it any more."""
        wanted = attribute("requested-attributes", Tag.KEYWORD, *_WATCHED)
        answer = self._ask(Operation.GET_JOB_ATTRIBUTES, (attribute("job-id", Tag.INTEGER, number), wanted))
        return answer if isinstance(answer, NoAnswer) else answer.first(Tag.JOB_GROUP)

    def cancel(self, number: int) -> None:
        """Ask for its end. Whether that came, and which, only ``watch`` tells."""
        self._ask(Operation.CANCEL_JOB, (attribute("job-id", Tag.INTEGER, number),))

    def _ask(
        self,
        operation: Operation,
        asked: Sequence[Attribute],
        template: Sequence[Attribute] = (),
        document: bytes = b"",
    ) -> Answer | NoAnswer:
        return self._link.ask(operation, asked, template, document, seconds=self._seconds)


def _integer(group: Group, name: str) -> int | None:
    value = next(iter(group.get(name, ())), None)
    return value if isinstance(value, int) else None


def _reason(answer: Answer) -> str:
    message = next(iter(answer.first(Tag.OPERATION_GROUP).get("status-message", ())), "")
    return f"the printer refused (0x{answer.status:04x}) {str(message)[:200]}".strip()
