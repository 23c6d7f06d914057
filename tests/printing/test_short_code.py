import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.short_code import ALPHABET, id_prefix, short_code

ticket_ids = st.binary(min_size=8, max_size=8).map(bytes.hex)


@given(ticket_ids)
def test_leads_back_to_the_ticket(ticket_id: str) -> None:
    code = short_code(ticket_id)
    found = id_prefix(code)
    assert len(code) == 14
    assert found is not None
    low, high = found
    assert low <= ticket_id <= high
    assert int(high, 16) - int(low, 16) == 511


@given(ticket_ids, st.integers(0, 11), st.sampled_from(ALPHABET))
def test_notices_any_one_wrong_character(ticket_id: str, at: int, other: str) -> None:
    letters = list(short_code(ticket_id).replace("-", ""))
    if letters[at] == other:
        return
    letters[at] = other
    assert id_prefix("".join(letters)) is None


@given(ticket_ids, st.integers(0, 11), st.integers(0, 11))
def test_notices_any_two_characters_that_changed_places(ticket_id: str, one: int, two: int) -> None:
    letters = list(short_code(ticket_id).replace("-", ""))
    if letters[one] == letters[two]:
        return
    letters[one], letters[two] = letters[two], letters[one]
    assert id_prefix("".join(letters)) is None


@pytest.mark.parametrize("typed", ["{}", " {} ", "{l}", "{n}"])
def test_forgives_how_people_type(typed: str) -> None:
    code = short_code("0f1e2d3c4b5a6978")
    text = typed.format(code, l=code.lower(), n=code.replace("-", ""))
    assert id_prefix(text) == id_prefix(code)


def test_reads_o_as_zero_and_i_and_l_as_one() -> None:
    code = short_code("0" * 16)
    assert code == "0000-0000-0000"
    assert id_prefix("OOOO-oooo-0000") == ("0" * 16, "00000000000001ff")


@pytest.mark.parametrize("typed", ["", "0000", "0000-0000-00000", "UUUU-0000-0000", "ÄÖÜ0-0000-0000"])
def test_refuses_what_is_no_code(typed: str) -> None:
    assert id_prefix(typed) is None
