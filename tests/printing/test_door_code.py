from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing import base45, door_code
from printing.verdict import Forged, Genuine, Malformed, Revoked, UnknownKey, verify
from tests.printing.builders import signer, statement, trust

OTHER_SEED = b"\x07" * 32


def test_a_door_reads_everything_it_has_to_say() -> None:
    verdict = verify(signer().sign(statement(issue=2, copy=3, proof=True, at_risk=True)), trust())
    assert isinstance(verdict, Genuine)
    assert verdict.kiosk_id == "lobby-1"
    ticket = verdict.ticket
    assert ticket.ticket_id == "0f1e2d3c4b5a6978"
    assert ticket.starts_at == datetime(2026, 11, 14, 19, 15, tzinfo=UTC)
    assert (ticket.auditorium, ticket.section, ticket.row, ticket.seat) == ("Screen 3", "Stalls", "F", "12")
    assert (ticket.ticket_type, ticket.issue, ticket.copy) == ("Adult", 2, 3)
    assert ticket.proof
    assert ticket.at_risk
    assert ticket.is_for("s-20261114-2015-1")
    assert not ticket.is_for("s-20261114-2015-2")


def test_a_code_is_short_and_alphanumeric_for_a_qr() -> None:
    code = signer().sign(statement())
    assert len(code) == 173
    assert set(code) <= set(base45.ALPHABET)


def test_the_same_statement_gives_the_same_code() -> None:
    assert signer().sign(statement()) == signer().sign(statement())
    assert signer().sign(statement()) != signer().sign(statement(copy=2))


def test_a_code_survives_what_scanners_do_to_it() -> None:
    code = signer().sign(statement())
    for typed in (f"{code}\r\n", f"\t{code} ", code.lower()):
        assert isinstance(verify(typed, trust()), Genuine)


def test_every_altered_byte_is_noticed() -> None:
    code = signer().sign(statement())
    data = base45.decode(code.removeprefix(door_code.PREFIX))
    for at in range(len(data)):
        changed = bytearray(data)
        changed[at] ^= 1
        verdict = verify(door_code.PREFIX + base45.encode(bytes(changed)), trust())
        assert isinstance(verdict, Forged | UnknownKey | Malformed), f"byte {at}: {verdict}"


def test_a_key_of_another_kiosk_does_not_sign_in_this_ones_name() -> None:
    ours, stranger = signer(), signer(OTHER_SEED)
    body = door_code.pack(statement(), ours.key_id)
    _, foreign = door_code.read(stranger.sign(statement()))
    assert verify(door_code.write(body, foreign), trust(ours)) == Forged("lobby-1")


def test_a_code_of_another_site_is_of_an_unknown_key() -> None:
    stranger = signer(OTHER_SEED)
    assert verify(stranger.sign(statement()), trust(signer())) == UnknownKey(stranger.key_id.hex())


def test_a_lost_kiosks_codes_are_refused_even_when_rightly_signed() -> None:
    lost, other = signer(), signer(OTHER_SEED, "lobby-2")
    after = trust(lost, other).without("lobby-1")
    assert isinstance(verify(lost.sign(statement()), after), Revoked)
    assert isinstance(verify(other.sign(statement(kiosk_id="lobby-2")), after), Genuine)


def test_a_signer_signs_for_itself_only() -> None:
    with pytest.raises(ValueError, match="signs for"):
        signer().sign(statement(kiosk_id="lobby-2"))


@pytest.mark.parametrize(
    "changes",
    [
        {"ticket_id": "7"},
        {"ticket_id": "x" * 16},
        {"issue": 256},
        {"copy": -1},
        {"starts_at": datetime(1969, 1, 1, tzinfo=UTC)},
    ],
    ids=str,
)
def test_what_does_not_fit_is_refused_when_signing(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="ticket"):
        signer().sign(statement(**changes))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("Screen 3", "Stalls", "F", "12", "Adult"), ("Screen 3", "Stalls", "F", "12", "Adult")),
        (
            ("Großer Saal", "Balkon links", "AA", "12", "Erwachsene"),
            ("Großer S", "Balkon lin", "AA", "12", "Erwachsene"),
        ),
        (("", "B" * 60, "1", "2", "x"), ("", "B" * 30, "1", "2", "x")),
        (("日本語" * 5, "二階席" * 5, "い", "7", "大人"), ("日本語", "二階席二", "い", "7", "大人")),
        (("", "", "R" * 40, "S" * 40, ""), ("", "", "R" * 16, "S" * 17, "")),
        (("a\x1fb", "\n", " F ", "1\x002", ""), ("a b", "", "F", "1 2", "")),
    ],
)
def test_words_are_cut_so_that_row_and_seat_stay_whole(words: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert door_code.cut_words(words) == expected  # type: ignore[arg-type]


@given(st.tuples(*[st.text(max_size=60)] * 5))
def test_any_words_fit_and_are_read_back(words: tuple[str, str, str, str, str]) -> None:
    auditorium, section, row, seat, ticket_type = words
    code = signer().sign(statement(auditorium=auditorium, section=section, row=row, seat=seat, ticket_type=ticket_type))
    assert len(code) <= door_code.MAX_CODE_LENGTH
    verdict = verify(code, trust())
    assert isinstance(verdict, Genuine)
    read = verdict.ticket
    assert (read.auditorium, read.section, read.row, read.seat, read.ticket_type) == door_code.cut_words(words)


@given(
    st.one_of(
        st.text(max_size=300),
        st.text(alphabet=base45.ALPHABET, max_size=200).map(door_code.PREFIX.__add__),
        st.binary(max_size=130).map(lambda data: door_code.PREFIX + base45.encode(data)),
        st.binary(min_size=23, max_size=60).map(
            lambda data: door_code.write(b"\x10" + signer().key_id + data, b"s" * 64)
        ),
    )
)
def test_nothing_a_scanner_may_type_is_genuine_or_breaks_the_door(text: str) -> None:
    assert isinstance(verify(text, trust()), Malformed | UnknownKey | Forged)


def test_a_huge_input_is_not_even_looked_at() -> None:
    assert verify(door_code.PREFIX + "0" * 10_000_000, trust()) == Malformed("too long")


@pytest.mark.parametrize("first", [0x00, 0x20, 0x14, 0x18, 0xFF])
def test_a_version_from_the_future_is_not_guessed_at(first: int) -> None:
    body = bytes([first]) + door_code.pack(statement(), signer().key_id)[1:]
    verdict = verify(door_code.write(body, b"s" * 64), trust())
    assert isinstance(verdict, Malformed)
    assert "version" in verdict.reason
