"""What a provider may say: anything. What becomes of it: a message within its bounds, or a named error."""

import json
from contextlib import suppress
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import ProviderError
from sync.providers.foyer import wire, wire_sales
from sync.providers.foyer.calls import CALLS
from sync.providers.foyer.client import decode
from sync.providers.foyer.reading import programme_page, provider_info

SHAPES: list[type[msgspec.Struct]] = sorted(
    {wire_sales.ProblemWire, *(shape for call in CALLS for shape in (call.answer, call.body) if shape)},
    key=lambda shape: shape.__name__,
)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)

SITE = {
    "id": "lumen",
    "name": "Lumen",
    "address": "",
    "currency": "EUR",
    "time_zone": "Europe/Berlin",
    "languages": ["en", "de-AT"],
}
CAPABILITIES = {
    "holds": "escrow",
    "allotments": True,
    "idempotency": "reference",
    "outcome_query": True,
    "cancellation": True,
    "collection": True,
    "max_page": 100,
    "max_seats_per_grant": 10,
    "max_tickets_per_booking": 10,
    "selling_seconds": 600,
}
INFO = {"api": "foyer/1", "name": "x", "site": SITE, "capabilities": CAPABILITIES, "now": "2026-11-23T12:00:00+01:00"}
SEAT = {"id": "A-1", "row": "A", "number": "1", "zone": "standard", "x": 1, "y": 2.5}
HALL = {"id": "grand", "name": {"en": "Grand"}, "seats": [SEAT], "screen": {"x": 0, "y": 0, "width": 12}}
SHOWTIME = {
    "id": "s1",
    "film": "f1",
    "auditorium": "grand",
    "price_list": "p1",
    "starts_at": "2026-11-23T19:15:00Z",
    "ends_at": "2026-11-23T21:15:00Z",
    "sales_end_at": "2026-11-23T19:30:00Z",
}
PRICE = {"ticket_type": "adult", "zone": "standard", "amount": 1200}
PRICES = {
    "id": "p1",
    "name": {},
    "currency": "EUR",
    "prices": [PRICE],
}
FILM = {"id": "f1", "title": {"en": "Metropolis"}, "running_minutes": 153}
PAGE = {
    "films": [FILM],
    "auditoriums": [HALL],
    "price_lists": [PRICES],
    "showtimes": [SHOWTIME],
    "cursor": "c1",
    "more": False,
    "reset": True,
}


def changed(message: dict[str, Any], path: str, value: object) -> bytes:
    """The message with one thing changed: "films.0.id"."""
    copy = json.loads(json.dumps(message))
    *before, last = path.split(".")
    place = copy
    for step in before:
        place = place[int(step) if step.isdigit() else step]
    place[int(last) if last.isdigit() else last] = value
    return json.dumps(copy).encode()


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
@given(body=st.binary(max_size=200) | ANY_JSON.map(lambda value: json.dumps(value).encode()))
@settings(max_examples=60)
def test_anything_is_a_message_or_a_named_error(shape: type[msgspec.Struct], body: bytes) -> None:
    message: msgspec.Struct | None = None
    with suppress(ProviderError):
        message = decode(body, shape)
    assert message is None or isinstance(message, shape)


@given(data=st.data())
@settings(max_examples=300)
def test_a_programme_with_anything_in_it_is_read_or_refused_by_name(data: st.DataObject) -> None:
    paths = [*(f"films.0.{key}" for key in FILM), *(f"showtimes.0.{key}" for key in SHOWTIME), *PAGE]
    paths += [*(f"auditoriums.0.{key}" for key in HALL), *(f"auditoriums.0.seats.0.{key}" for key in SEAT)]
    paths += [*(f"price_lists.0.{key}" for key in PRICES)]
    body = changed(PAGE, data.draw(st.sampled_from(paths)), data.draw(ANY_JSON))
    with suppress(ProviderError):
        programme_page(decode(body, wire.ProgrammeWire))


def test_what_is_right_is_read() -> None:
    page = programme_page(decode(json.dumps({**PAGE, "new_in_version_2": {}}).encode(), wire.ProgrammeWire))
    assert [showtime.id for showtime in page.showtimes] == ["s1"]
    assert provider_info(decode(json.dumps(INFO).encode(), wire.InfoWire)).site.name == "Lumen"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("films.0.id", ""),
        ("films.0.id", "../../etc"),
        ("films.0.id", "x" * 65),
        ("films.0.id", "f1\n"),
        ("films.0.title", {"en": "x" * 301}),
        ("films.0.title", {"not a language": "x"}),
        ("films.0.title", {f"l{i:02}": "x" for i in range(41)}),
        ("films.0.running_minutes", -1),
        ("films.0.running_minutes", 1e400),
        ("films.0.poster", {"digest": "abc", "media_type": "image/png"}),
        ("films.0.poster", {"digest": "0" * 64, "media_type": "text/html"}),
        ("films.0.accent", "red"),
        ("auditoriums.0.seats", []),
        ("auditoriums.0.seats", [SEAT] * 5_001),
        ("auditoriums.0.seats", [SEAT, SEAT]),
        ("auditoriums.0.seats.0.x", 1e9),
        ("auditoriums.0.seats.0.x", float("nan")),
        ("auditoriums.0.seats.0.kind", "throne"),
        ("price_lists.0.currency", "euro"),
        ("price_lists.0.prices.0.amount", -1),
        ("price_lists.0.prices.0.amount", 12.5),
        ("price_lists.0.prices", [PRICE, PRICE]),
        ("showtimes.0.starts_at", "2026-11-23T19:15:00"),
        ("showtimes.0.starts_at", "tomorrow"),
        ("showtimes.0.starts_at", "2026-11-23T22:15:00Z"),
        ("showtimes", [SHOWTIME] * 2_001),
        ("showtimes", [SHOWTIME, SHOWTIME]),
        ("cursor", ""),
        ("cursor", "x" * 201),
        ("more", None),
        ("deletions", [{"kind": "everything", "id": "x"}]),
    ],
)
def test_what_breaks_its_bounds_or_contradicts_itself_is_refused(path: str, value: object) -> None:
    with pytest.raises(ProviderError):
        programme_page(decode(changed(PAGE, path, value), wire.ProgrammeWire))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("api", "foyer/2"),
        ("site.time_zone", "Mars/Olympus"),
        ("site.time_zone", "../../etc/passwd"),
        ("site.languages", []),
        ("capabilities.holds", "forever"),
        ("now", "2026-11-23T12:00:00"),
    ],
)
def test_a_provider_that_says_nonsense_of_itself_is_refused(path: str, value: object) -> None:
    with pytest.raises(ProviderError):
        provider_info(decode(changed(INFO, path, value), wire.InfoWire))


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(ProviderError):
        decode(b'{"films": ' + b"[" * 100_000, wire.ProgrammeWire)


def test_an_error_never_quotes_what_was_said() -> None:
    secret = "4111111111111111"
    for body in (changed(PAGE, "films.0.running_minutes", secret), f'{{"cursor": {secret}'.encode()):
        with pytest.raises(ProviderError) as caught:
            decode(body, wire.ProgrammeWire)
        assert secret not in str(caught.value)


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2106-03-01T00:00:00Z"])
def test_a_moment_that_no_cinema_sells_for_is_refused(at: str) -> None:
    with pytest.raises(ProviderError):
        provider_info(decode(changed(INFO, "now", at), wire.InfoWire))


@pytest.mark.parametrize("seat", ["A\n1", "A\x00", "\x7f"])
def test_a_seat_named_by_control_characters_is_refused(seat: str) -> None:
    with pytest.raises(ProviderError):
        decode(changed(PAGE, "auditoriums.0.seats.0.id", seat), wire.ProgrammeWire)
