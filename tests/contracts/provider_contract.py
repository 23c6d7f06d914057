"""What every provider adapter must do, whatever stands behind it. A test file makes it a ``Test…`` class."""

from tests.contracts.booking_contract import BookingContract
from tests.contracts.member_contract import MemberContract
from tests.contracts.network_contract import NetworkContract
from tests.contracts.programme_contract import ProgrammeContract
from tests.contracts.promotion_contract import PromotionContract
from tests.contracts.rights_contract import RightsContract
from tests.contracts.settling_contract import SettlingContract


class ProviderContract(
    ProgrammeContract,
    RightsContract,
    BookingContract,
    SettlingContract,
    PromotionContract,
    MemberContract,
    NetworkContract,
):
    """The whole contract. A subclass provides the fixture ``stage``: see `tests.contracts.stage.Stage`."""
