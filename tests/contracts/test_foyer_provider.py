"""The Foyer adapter against the sandbox, over loopback; and every answer against the published API document."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, ClassVar

import pytest
from openapi_schema_validator import OAS31Validator

from kiosk.clock import SystemClock
from kiosk.domain.member_prices import MemberOnBooking, Proof
from kiosk.domain.members import Membership
from kiosk.ports import Unreachable
from sync.providers.foyer.adapter import FoyerProvider
from sync.providers.foyer.calls import CALLS
from sync.providers.foyer.openapi import openapi_document
from sync.sandbox.cinema import BUILT_IN
from sync.sandbox.process import SandboxProcess
from sync.transport import PROBLEM, Answer, Request, Transport
from tests.contracts.account_contract import AccountContract
from tests.contracts.member_contract import sold_with
from tests.contracts.provider_contract import ProviderContract
from tests.contracts.stage import Kiosk, expect

KEY = "the-key-of-the-tests"
LARGE = 50_000
ENOUGH = 3
"""Large answers of a call that are checked: the whole programme is told sixty times."""


class ListeningTransport(Transport):
    """Keeps every answer that no fault has touched."""

    def __init__(self, heard: list[tuple[Request, Answer]], stage: "SandboxStage", **settings: Any) -> None:
        super().__init__(stage.url, KEY, SystemClock(), chance=lambda: 0.5, **settings)
        self._heard = heard
        self._stage = stage

    def send(self, request: Request) -> Answer | Unreachable:
        answer = super().send(request)
        if isinstance(answer, Answer) and not self._stage.faulty:
            self._heard.append((request, answer))
        return answer


class SandboxStage:
    """The sandbox as the suite's stage."""

    def __init__(self, sandbox: SandboxProcess) -> None:
        self._control = sandbox.control
        self.url = sandbox.url
        self.faulty = False
        self.heard: list[tuple[Request, Answer]] = []
        self._open: list[FoyerProvider] = []

    def provider(self, kiosk_id: str, *, page: int | None = None, patience: float | None = None) -> FoyerProvider:
        hasty = {} if patience is None else {"interactive_seconds": patience, "background_seconds": patience}
        transport = ListeningTransport(self.heard, self, **hasty)
        provider = FoyerProvider(transport, kiosk_id, **({} if page is None else {"page": page}))
        self._open.append(provider)
        return provider

    def buy(self, showtime_id: str, seat_ids: list[str]) -> str:
        return self._control.buy(showtime_id, seat_ids)

    def reserve(self, showtime_id: str, seat_ids: list[str]) -> str:
        return self._control.reserve(showtime_id, seat_ids)

    def paid_elsewhere(self, reference: str) -> None:
        self._control.paid_elsewhere(reference)

    def expire(self, reference: str) -> None:
        self._control.expire(reference)

    def payments(self, reference: str) -> int:
        return sum(one["paid"] for one in self._control.state()["bookings"] if one["reference"] == reference)

    def block(self, showtime_id: str, seat_ids: list[str]) -> None:
        self._control.block(showtime_id, seat_ids)

    def cancel_showtime(self, showtime_id: str) -> None:
        self._control.change_showtime(showtime_id, cancelled=True)

    def move_showtime(self, showtime_id: str, seconds: int) -> None:
        self._control.change_showtime(showtime_id, moved_seconds=seconds)

    def withdraw_showtime(self, showtime_id: str) -> None:
        self._control.change_showtime(showtime_id, withdrawn=True)

    def write_off(self, kiosk_id: str) -> None:
        self._control.write_off(kiosk_id)

    def comes_back(self, kiosk_id: str) -> FoyerProvider:
        return self.provider(kiosk_id)

    def stranger(self) -> FoyerProvider:
        return self.provider("nobody")

    def fault(self, kind: str, call: str, times: int | None = 1, **details: object) -> None:
        self.faulty = True
        self._control.fault(kind, call, count=times, **details)

    def heal(self) -> None:
        self.faulty = False
        self._control.clear_faults()
        for provider in self._open:
            provider.close()
        self._open.clear()

    def network(self, *, online: bool) -> None:
        self._control.network(online=online)

    def clock(self, offset_seconds: float) -> None:
        self._control.clock(offset_seconds)

    def membership_ends(self, number: str, at: datetime) -> None:
        self._control.membership_ends(number, int(at.timestamp()))

    def bookings(self, reference: str) -> int:
        return sum(booking["reference"] == reference for booking in self._control.state()["bookings"])


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxStage]:
    with SandboxProcess(BUILT_IN, tmp_path_factory.mktemp("sandbox") / "state.db", key=KEY) as sandbox:
        yield SandboxStage(sandbox)


class TestFoyerProvider(ProviderContract, AccountContract):
    """The suite, all of it."""

    MEMBERS = ("c-ada", "c-layla", "c-leaver")
    PEOPLE: ClassVar[Mapping[str, str]] = {
        "member": "ada@cinema.test",
        "other": "max@cinema.test",
        "twice": "robin@cinema.test",
        "unverified": "early@cinema.test",
        "card": "PL-0000-4711-9",
        "card of another": "LU-2001-0042",
        "card over": "JP-0000-0001-2",
    }

    def test_a_membership_counts_when_the_show_begins(self, stage: SandboxStage, kiosk: Kiosk) -> None:
        number, seats = self.PEOPLE["card"], iter(kiosk.seats)
        before = expect(Membership, kiosk.provider.member_of_card(number)).valid_until
        for hours, valid in ((1, True), (-1, False)):
            stage.membership_ends(number, kiosk.showtime.starts_at + timedelta(hours=hours))
            told = MemberOnBooking("", number, Proof.CLAIMED)
            assert sold_with(kiosk, told, next(seats)).membership_valid is valid
        stage.membership_ends(number, before)


def test_every_answer_was_as_the_api_document_says(stage: SandboxStage) -> None:
    document = json.loads(openapi_document())
    seen: set[tuple[str, int]] = set()
    often: Counter[tuple[str, int]] = Counter()
    for request, answer in stage.heard:
        seen.add((request.name, answer.status))
        path = next(call.path for call in CALLS if call.method == request.method and call.pattern.match(request.path))
        operation = document["paths"][path][request.method.lower()]
        content = operation["responses"][str(answer.status)]["content"]
        assert answer.media_type in content, request.name
        often[request.name, answer.status] += 1
        if len(answer.body) > LARGE and often[request.name, answer.status] > ENOUGH:
            continue
        if schema := content[answer.media_type].get("schema"):
            OAS31Validator({**schema, "components": document["components"]}).validate(json.loads(answer.body))
        if answer.media_type == PROBLEM:
            code = json.loads(answer.body)["code"]
            assert re.search(rf"`{code}`", operation["responses"][str(answer.status)]["description"]), code
    assert {name for name, status in seen if status < 400} == {call.name for call in CALLS}
