"""A request the sandbox does not carry out, and why."""

from dataclasses import dataclass

from sync.providers.foyer.problems import PROBLEMS
from sync.providers.foyer.wire_sales import ProblemCode, ProblemWire


@dataclass(frozen=True, slots=True)
class Refusal:
    """``code`` says which problem; ``seats`` are those in the way."""

    code: ProblemCode
    detail: str = ""
    seats: tuple[str, ...] = ()

    @property
    def status(self) -> int:
        """The HTTP status."""
        return PROBLEMS[self.code].status

    def wire(self) -> ProblemWire:
        """The problem document."""
        kind = PROBLEMS[self.code]
        return ProblemWire(
            title=kind.title,
            status=kind.status,
            code=self.code,
            detail=self.detail,
            seats=list(self.seats[:100]),
        )
