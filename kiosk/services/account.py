"""A member's own bookings, wherever they were made: listed, taken back, printed and mailed again, bought once more."""

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from kiosk.accounts import MemberAccounts, MemberBookings
from kiosk.clock import Clock
from kiosk.domain.account import (
    CancellationTerms,
    MemberBooking,
    NotCancellable,
    WhyNotCancellable,
)
from kiosk.domain.bookings import SaleState
from kiosk.domain.members import Member
from kiosk.domain.standing import Standing
from kiosk.facts import ConnectionChanged, Facts
from kiosk.logs import logger
from kiosk.ports import NotThere, Nudge, Refused, Unreachable
from kiosk.services import refund_terms
from kiosk.services.account_outcomes import (
    MyBooking,
    MyBookings,
    NobodySignedIn,
    NotAgain,
    NotPlaying,
    PrintingAgain,
    SameAgain,
    WhyNotAgain,
)
from kiosk.services.after_sales import AfterSales
from kiosk.services.cancelling import Cancelling, CancelOutcome
from kiosk.services.collect import Collect, HandedOut, NoBooking, WhyNone
from kiosk.services.lookup import Found, LookUp
from kiosk.services.mail_desk import MailAsked, MailDesk, MailNotAsked
from kiosk.services.my_bookings import in_order, outing_of
from kiosk.services.programme import Programme
from kiosk.store import booking_members, bookings, cancellations, catalogue, sync_state
from kiosk.store.cancellations import CancellationState
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

log = logger(__name__)

_SOLD = (SaleState.ISSUED, SaleState.CONFIRMED, SaleState.EXCEPTION)


class Account:
    """For the member who is signed in, as ``member`` says at each call. Nothing here is another's, or outlives them.

    ``bookings``, ``terms``, ``cancel`` and ``print_again`` block on the provider (4 s a call) or the terminal: never on
    the GUI thread. What was listed is remembered in memory until `forget`, or until somebody else is signed in.
    """

    def __init__(
        self,
        database: Database,
        accounts: MemberAccounts,
        cancelling: Cancelling,
        lookup: LookUp,
        collect: Collect,
        after_sales: AfterSales,
        mail_desk: MailDesk,
        programme: Programme,
        clock: Clock,
        facts: Facts,
        nudge: Nudge,
        *,
        member: Callable[[], Member | None],
    ) -> None:
        self._database = database
        self._accounts = accounts
        self._cancelling = cancelling
        self._lookup = lookup
        self._collect = collect
        self._after_sales = after_sales
        self._mail_desk = mail_desk
        self._programme = programme
        self._clock = clock
        self._facts = facts
        self._nudge = nudge
        self._member = member
        self._lock = threading.Lock()
        self._listed: tuple[str, dict[str, MyBooking]] = ("", {})

    def forget(self) -> None:
        """The session is over: nothing of the member stays in memory."""
        with self._lock:
            self._listed = ("", {})

    def bookings(self) -> MyBookings | NobodySignedIn:
        """The member's bookings at the provider, and those of this kiosk that it has not heard of, in one list.

        Without an answer there are the latter, and what was listed before in this session. Somebody who signed out
        meanwhile is shown nothing.
        """
        member = self._member()
        if member is None:
            return NobodySignedIn()
        told = self._told(member.id)
        with self._database.read() as tx:
            mine = {one.reference: one for one in self._of_this_kiosk(tx, member.id)}
            if told is None:
                mine = {**self._listed_before(member.id), **mine}
            else:
                mine |= {one.found.reference: self._elsewhere_or_here(tx, one) for one in told.bookings}
        with self._lock:
            if (now := self._member()) is None or now.id != member.id:
                return NobodySignedIn()
            self._listed = (member.id, mine)
        return in_order(mine.values(), self._clock.now(), complete=told is not None, more=bool(told and told.more))

    def terms(self, reference: str) -> CancellationTerms | NotCancellable:
        """What taking a booking back comes to now, by the provider's rules: to be shown before it is confirmed."""
        member, mine = self._member(), self._mine(reference)
        if member is None or mine is None:
            return NotCancellable(WhyNotCancellable.NOT_YOURS)
        with self._database.read() as tx:
            online, known = sync_state.contact(tx).online, cancellations.of(tx, reference)
            to, state = refund_terms.goes_to(tx, reference), _state(tx, reference)
        if (why := refund_terms.why_not_here(known, state)) is not None:
            return NotCancellable(why)
        if not online:
            return NotCancellable(WhyNotCancellable.OFFLINE)
        outcome = self._accounts.refund_offer(reference, member.id)
        if isinstance(outcome, Unreachable):
            self._offline(outcome.reason)
        return refund_terms.of(outcome, mine, to)

    def cancel(self, terms: CancellationTerms) -> CancelOutcome:
        """Take a booking back on the terms that were shown, once; money paid here by card goes back to the card."""
        member = self._member()
        if member is None or self._mine(terms.reference) is None:
            return NotCancellable(WhyNotCancellable.NOT_YOURS)
        with self._database.read() as tx:
            if not sync_state.contact(tx).online:
                return NotCancellable(WhyNotCancellable.OFFLINE)
        return self._cancelling.cancel(member.id, terms)

    def print_again(self, reference: str) -> PrintingAgain | NotAgain:
        """One more copy of tickets of this kiosk; those of elsewhere are handed out, once."""
        mine = self._mine(reference)
        if mine is None:
            return NotAgain(WhyNotAgain.NOT_YOURS)
        if self._is_taken_back(reference):
            return NotAgain(WhyNotAgain.NOT_IN_FORCE)
        if self._after_sales.print_again(reference):
            return PrintingAgain()
        if mine.here or mine.found.elsewhere is None:
            return NotAgain(self._why_no_copy(reference))
        if mine.found.standing is Standing.COLLECTED:
            return NotAgain(WhyNotAgain.ELSEWHERE)
        match self._collect.hand_out(mine.found.elsewhere):
            case HandedOut():
                return PrintingAgain()
            case Found(standing=Standing.COLLECTED):
                return NotAgain(WhyNotAgain.ELSEWHERE)
            case NoBooking(why=WhyNone.OFFLINE):
                return NotAgain(WhyNotAgain.OFFLINE)
            case Found() | NoBooking():
                return NotAgain(WhyNotAgain.NOT_IN_FORCE)

    def mail_again(self, reference: str, typed: str, language: str) -> MailAsked | MailNotAsked | NotAgain:
        """Send the tickets of a booking of this kiosk to an address; quick. Others are mailed by whoever sold them."""
        mine = self._mine(reference)
        if mine is None:
            return NotAgain(WhyNotAgain.NOT_YOURS)
        if not mine.here:
            return NotAgain(WhyNotAgain.ELSEWHERE)
        if self._is_taken_back(reference):
            return NotAgain(WhyNotAgain.NOT_IN_FORCE)
        return self._mail_desk.ask_for(reference, typed, language, again=True)

    def book_again(self, reference: str) -> SameAgain | NotPlaying:
        """The next showtime of the same film that is on sale, and the party of last time; quick."""
        mine = self._mine(reference)
        if mine is None or mine.outing is None:
            return NotPlaying()
        coming = next((one for one in self._programme.film_showings(mine.outing.film_id) if one.on_sale), None)
        if coming is None:
            return NotPlaying()
        with self._database.read() as tx:
            sold = {kind.id for kind in catalogue.ticket_types(tx)}
        party = Counter(one.ticket_type_id for one in mine.found.booking.tickets if one.ticket_type_id in sold)
        return SameAgain(coming.showtime.id, dict(party))

    # -- inside ------------------------------------------------------------------------------------------------------

    def _told(self, member_id: str) -> MemberBookings | None:
        with self._database.read() as tx:
            online = sync_state.contact(tx).online
        if not online:
            self._nudge("pull")
            return None
        match self._accounts.bookings_of(member_id):
            case MemberBookings() as told:
                return told
            case NotThere():
                return MemberBookings(())
            case Refused(code=code):
                log.warning("the provider does not list a member's bookings: %s", code)
                return None
            case Unreachable(reason=reason):
                self._offline(reason)
                return None

    def _offline(self, reason: str) -> None:
        log.info("no answer to a member's question: %s", reason)
        now = self._clock.now()
        if self._database.write(lambda tx: sync_state.record_contact(tx, now, online=False)):
            self._facts.publish(ConnectionChanged(online=False))
        self._nudge("pull")

    def _listed_before(self, member_id: str) -> dict[str, MyBooking]:
        """What this session showed when the provider last answered; those of this kiosk as they stand now."""
        with self._lock:
            owner, listed = self._listed
        found = listed.values() if owner == member_id else ()
        return {
            one.reference: replace(one, found=self._lookup.again(one.reference) or one.found, pending=False)
            for one in found
        }

    def _mine(self, reference: str) -> MyBooking | None:
        """A booking the member was shown; none for anybody else."""
        member = self._member()
        with self._lock:
            owner, listed = self._listed
        return listed.get(reference) if member is not None and member.id == owner else None

    def _of_this_kiosk(self, tx: Connection, member_id: str) -> list[MyBooking]:
        """What the provider has not heard of; known here until it has."""
        found = [self._lookup.again(one) for one in booking_members.of_customer(tx, member_id)]
        return [
            MyBooking(one, outing_of(tx, one), here=True, pending=True)
            for one in found
            if one is not None and one.booking.state in _SOLD
        ]

    def _elsewhere_or_here(self, tx: Connection, told: MemberBooking) -> MyBooking:
        reference = told.found.reference
        here = None if told.found.cancelled else self._lookup.again(reference)
        found = here or self._collect.stands(told.found)
        known = cancellations.of(tx, reference)
        asked = known is not None and known.state is CancellationState.ASKED
        return MyBooking(found, told.outing, here=_state(tx, reference) is not None, being_cancelled=asked)

    def _is_taken_back(self, reference: str) -> bool:
        """Whether its customer took it back, or is about to: the provider may not have said so yet."""
        with self._database.read() as tx:
            known = cancellations.of(tx, reference)
        return known is not None and known.state is not CancellationState.REFUSED

    def _why_no_copy(self, reference: str) -> WhyNotAgain:
        with self._database.read() as tx:
            return WhyNotAgain.TOO_OFTEN if bookings.any_ticket_live(tx, reference) else WhyNotAgain.NOT_IN_FORCE


def _state(tx: Connection, reference: str) -> SaleState | None:
    """Where a sale of this kiosk stands; None if it made none of that reference."""
    booking = bookings.booking(tx, reference)
    return booking.state if booking else None
