"""Which customer a person is: never somebody else, and nobody on an address that somebody did not verify."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.identity_matching import Candidate, Matched, NoCustomer, WhyUnclear, match
from kiosk.domain.members import Identity

ADA = "ada@cinema.test"


def who(email: str = ADA, *, verified: bool = True) -> Identity:
    return Identity("https://issuer.test", "sub-1", email=email, email_verified=verified)


def customer(name: str = "c1", *, verified: bool = True, elsewhere: bool = False, email: str = ADA) -> Candidate:
    return Candidate(name, email, verified, elsewhere)


@pytest.mark.parametrize(
    ("identity", "candidates", "found"),
    [
        (who(), [customer()], Matched("c1", by_address=True)),
        (who("Ada@Cinema.Test"), [customer()], Matched("c1", by_address=True)),
        (who(verified=False), [customer()], WhyUnclear.UNVERIFIED_ADDRESS),
        (who(), [customer(verified=False)], WhyUnclear.UNVERIFIED_ADDRESS),
        (who(), [customer(), customer("c2")], WhyUnclear.SEVERAL_CUSTOMERS),
        (who(), [customer("c2", verified=False), customer()], Matched("c1", by_address=True)),
        (who(), [customer(elsewhere=True), customer("c2", verified=False)], WhyUnclear.LINKED_TO_ANOTHER),
        (who(), [customer(verified=False), customer("c2", verified=False)], WhyUnclear.SEVERAL_CUSTOMERS),
        (who(verified=False), [customer(), customer("c2", verified=False)], WhyUnclear.UNVERIFIED_ADDRESS),
        (who(), [customer(elsewhere=True)], WhyUnclear.LINKED_TO_ANOTHER),
        (who(), [], NoCustomer()),
        (who(verified=False), [], NoCustomer()),
        (who(""), [customer(email="")], NoCustomer()),
        (who("max@cinema.test"), [customer()], NoCustomer()),
    ],
)
def test_an_address_leads_to_one_customer_or_to_none(
    identity: Identity, candidates: list[Candidate], found: object
) -> None:
    assert match(identity, None, candidates) == found


@pytest.mark.parametrize("identity", [who(), who("new@cinema.test"), who(verified=False), who("")])
def test_a_link_holds_whatever_became_of_the_address(identity: Identity) -> None:
    assert match(identity, Candidate("mine"), [customer("c2")]) == Matched("mine", by_address=False)


candidates = st.builds(
    Candidate,
    st.sampled_from("abc"),
    st.sampled_from(["", ADA, "ADA@cinema.test", "b@x.test"]),
    st.booleans(),
    st.booleans(),
)


@given(st.booleans(), st.sampled_from(["", ADA, "b@x.test"]), st.lists(candidates, max_size=4))
def test_whoever_is_found_by_address_is_the_only_one_that_both_sides_verified(
    verified: bool,  # noqa: FBT001 - drawn
    email: str,
    others: list[Candidate],
) -> None:
    found = match(who(email, verified=verified), None, others)
    if isinstance(found, Matched):
        (only,) = [one for one in others if one.email.casefold() == email.casefold() and one.email_verified]
        assert verified
        assert not only.linked_elsewhere
        assert found == Matched(only.id, by_address=True)
