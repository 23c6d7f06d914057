"""The circuit breaker: after failures in a row, calls are not even tried, but for one probe now and then.

A pure state machine over monotonic seconds: closed → (5 failures in a row) → open → (5 to 15 s) → one probe
→ closed or open again. It keeps a customer from waiting four seconds for an outage that is known already.
"""

from dataclasses import dataclass, replace

FAILURES_TO_OPEN = 5
SHORTEST_REST = 5.0
LONGEST_REST = 15.0


@dataclass(frozen=True, slots=True)
class Breaker:
    """``rests_until`` is None while closed; ``probing`` while the one probe is out."""

    failures: int = 0
    rests_until: float | None = None
    probing: bool = False

    def may_call(self, now: float) -> bool:
        """Whether a call may go out at ``now``."""
        return self.rests_until is None or (not self.probing and now >= self.rests_until)

    def rest(self, now: float) -> float:
        """Seconds until the next probe may go out."""
        return 0.0 if self.rests_until is None else max(0.0, self.rests_until - now)

    def called(self) -> "Breaker":
        """A call goes out; while open it is the probe."""
        return self if self.rests_until is None else replace(self, probing=True)

    def succeeded(self) -> "Breaker":
        """An answer came: closed, and all is forgotten."""
        return Breaker()

    def failed(self, now: float, chance: float) -> "Breaker":
        """No answer came. ``chance`` from [0, 1) spreads the probes of many kiosks."""
        failures = self.failures + 1
        if failures < FAILURES_TO_OPEN:
            return Breaker(failures)
        if self.rests_until is not None and not self.probing:
            return self  # a call that was out before it opened
        return Breaker(failures, now + SHORTEST_REST + chance * (LONGEST_REST - SHORTEST_REST))
