"""For adapters of providers whose members' accounts a kiosk cannot reach: every call says so."""

from kiosk.accounts import MemberBookingsOutcome, OfferOutcome, RequestOutcome, TakeBackOutcome
from kiosk.domain.account import MemberRequest
from kiosk.domain.money import Money
from kiosk.ports import Refused

_NO = Refused("not_supported", "a kiosk cannot reach the accounts of this provider's members")


class NoMemberAccounts:
    """A `MemberAccounts` without accounts."""

    def bookings_of(self, member_id: str) -> MemberBookingsOutcome:
        """See `MemberAccounts`."""
        return _NO

    def refund_offer(self, reference: str, member_id: str) -> OfferOutcome:
        """See `MemberAccounts`."""
        return _NO

    def take_back(self, reference: str, member_id: str, refund_id: str, refund: Money) -> TakeBackOutcome:
        """See `MemberAccounts`."""
        return _NO

    def encode_request(self, request: MemberRequest) -> bytes:
        """See `MemberAccounts`."""
        return b""

    def tell(self, member_id: str, request_id: str, body: bytes) -> RequestOutcome:
        """See `MemberAccounts`."""
        return _NO
