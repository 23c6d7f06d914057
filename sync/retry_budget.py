"""How much may be tried twice while somebody waits: a tenth of what was answered, so that trouble is never doubled.

Pure. A call that a customer waits for is worth a second try when the first one broke at once; a provider that breaks
every call must not get each of them twice. So answers earn what second tries cost.
"""

from dataclasses import dataclass

EARNED_BY_AN_ANSWER = 0.1
MOST = 5.0


@dataclass(frozen=True, slots=True)
class RetryBudget:
    """``tokens`` are second tries that were earned and not yet made; nothing at first."""

    tokens: float = 0.0

    @property
    def allows(self) -> bool:
        """Whether a second try may be made."""
        return self.tokens >= 1.0 - 1e-9

    def answered(self) -> "RetryBudget":
        """A call got its answer."""
        return RetryBudget(min(MOST, self.tokens + EARNED_BY_AN_ANSWER))

    def spent(self) -> "RetryBudget":
        """A second try is made."""
        return RetryBudget(max(0.0, self.tokens - 1.0))
