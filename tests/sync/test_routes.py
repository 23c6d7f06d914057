"""What a trace says of an address: its fixed parts, and nothing that was in it."""

import json
import re
from pathlib import Path

import pytest

from sync.routes import template

ROOT = Path(__file__).resolve().parents[2]
API = json.loads((ROOT / "docs" / "provider-api.openapi.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("route", sorted(API["paths"]))
def test_every_route_of_the_provider_api_is_known(route: str) -> None:
    asked = re.sub(r"\{\w+\}", "KW37RHXT", route) + "?code=KW37RHXT"
    assert template(asked) == re.sub(r"\{\w+\}", "{}", route)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/api/v1/organizers/lumen/events/films/orders/ABC12/", "/api/v1/organizers/{}/events/{}/orders/{}/"),
        ("/api/v1/device/initialize", "/api/v1/device/initialize"),
        ("/v1/members/ada%40lumen.example/bookings", "/v1/members/{}/bookings"),
    ],
)
def test_the_others_say_nothing_that_was_in_them(path: str, said: str) -> None:
    assert template(path) == said
