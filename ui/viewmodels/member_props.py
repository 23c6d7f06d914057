"""Who is signed in as values: a name short enough for a public screen, and what may be done about it; pure."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.domain.journey import FIRST, Step
from kiosk.services.sign_in import Session

translate = QCoreApplication.translate

MOST_SHOWN: Final = 12
"""Letters of a first name that is shown whole."""
BUSY: Final = FIRST | {Step.PAY}
"""Where nobody signs in or out: money is moving, or nobody is there."""
ACCOUNT_STEPS: Final = frozenset((Step.ACCOUNT, Step.MY_BOOKING, Step.PROFILE))


@dataclass(frozen=True, slots=True)
class MemberProps:
    """What QML reads. ``name`` is what others in the lobby may read: a first name, or initials; "" for nobody.

    ``can_sign_in``: the header offers it. ``is_member``: the cinema knows the person, so that there is an account.
    """

    name: str = ""
    here: bool = False
    is_member: bool = False
    can_sign_in: bool = False
    can_sign_out: bool = False
    can_open_account: bool = False


def short_name(name: str) -> str:
    """A first name as its owner writes it; initials of first and last name if that is long; "" if there is none."""
    words = name.split()
    if not words:
        return ""
    if len(words[0]) <= MOST_SHOWN:
        return words[0]
    ends = words[:1] + words[1:][-1:]
    return "".join(f"{word[0].upper()}." for word in ends)


def derive_member(session: Session | None, step: Step, *, offered: bool) -> MemberProps:
    """What every screen shows of who is there; ``offered``: people can sign in at this kiosk."""
    if session is None:
        return MemberProps(can_sign_in=offered and step not in BUSY and step is not Step.SIGN_IN)
    known = session.member.name if session.member is not None else ""
    name = short_name(known or session.identity.name)
    return MemberProps(
        #: Instead of a name, for somebody who is signed in and whose name is not known
        name=name or translate("Member", "Signed in"),
        here=True,
        is_member=session.member is not None,
        can_sign_out=step not in BUSY,
        can_open_account=step not in BUSY | ACCOUNT_STEPS,
    )


def after_signing_in(came_from: Step | None) -> Step:
    """Where somebody goes who has just signed in: back to what they were doing.

    From the review to the ticket types, where a member's price is chosen; from where nothing was going on to the
    account.
    """
    match came_from:
        case None | Step.ATTRACT | Step.MY_TICKETS | Step.BOOKING:
            return Step.ACCOUNT
        case Step.REVIEW:
            return Step.TICKETS
        case _:
            return came_from
