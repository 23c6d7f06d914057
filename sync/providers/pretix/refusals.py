"""What pretix says no with, as codes."""

from sync.provider import Refused
from sync.providers.pretix.client import Problem


def refused(problem: Problem, not_found: str = "not_found") -> Refused:
    """A refusal by its status; pretix' texts are for people and in any language, so only the names of keys are kept.

    401 and 403 are about the device, never about what it asked: see `sync.refusals`.
    """
    match problem.status:
        case 401:
            return Refused("unauthorised", "pretix does not accept the device's key (revoked, or paired anew?)")
        case 403:
            return Refused("forbidden", "the device may not do this: see its permissions, and the event's name")
        case 404:
            return Refused(not_found)
        case _:
            keys = problem.errors if isinstance(problem.errors, dict) else {}
            return Refused("invalid", f"HTTP {problem.status}: {', '.join(sorted(map(str, keys)))[:200]}")
