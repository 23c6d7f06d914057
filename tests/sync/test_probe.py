"""The probe of a provider, against the sandbox: what it measures, and that nothing of it stays, whatever breaks."""

from dataclasses import replace

from kiosk.clock import SystemClock
from kiosk.domain.diagnosis import Finding
from kiosk.domain.diagnosis_words import PROBES
from kiosk.ports import Granted, GrantOutcome, GrantRequest
from kiosk.store.far_off import FarOff, far_off
from sync.probe import probe
from sync.provider import LiveGrants
from sync.providers.foyer.adapter import FoyerProvider
from sync.transport import Transport
from tests.sync.lobby import KEY, Lobby


class Forgetful(FoyerProvider):
    """A provider that sells a seat twice: whoever asks is told yes."""

    def grant(self, request: GrantRequest) -> GrantOutcome:
        super().grant(request)
        return Granted(request.id)


def opened(lobby: Lobby, kind: type[FoyerProvider] = FoyerProvider) -> FoyerProvider:
    return kind(Transport(lobby.sandbox.url, KEY, SystemClock(), interactive_seconds=0.6), "lobby-1")


def spot_of(lobby: Lobby) -> FarOff:
    with lobby.database.read() as tx:
        found = far_off(tx)
    assert found is not None
    return found


def failures(found: list[Finding]) -> list[tuple[str, str]]:
    return [(one.name, one.code) for one in found if one.grade.bad]


def test_a_provider_that_keeps_its_word_is_measured_and_left_as_it_was(lobby: Lobby) -> None:
    spot = spot_of(lobby)
    last = lobby.shows()[-1]
    assert spot.showtime_id == last.id
    found = probe(lambda: opened(lobby), "lobby-1", spot)
    assert {one.name for one in found} == set(PROBES)
    assert failures(found) == []
    assert all("ms" in one.figures[0].value for one in found if one.figures)
    assert lobby.seats_there(last.id) == {}
    assert lobby.provider.grants() == LiveGrants(())

    # what breaks in the middle is a verdict, and leaves nothing either
    for kind, call in (
        ("drop_after", "grant"),
        ("status_after", "grant"),
        ("drop_before", "hand-back"),
        ("html", "grant"),
    ):
        lobby.control.fault(kind, call, count=2)
        found = probe(lambda: opened(lobby), "lobby-1", spot)
        lobby.control.clear_faults()
        assert failures(found)[0][1] == "F-141", (kind, call)
        assert found[-1] == Finding("probe.left", found[-1].grade.OK), (kind, call)
        assert lobby.provider.grants() == LiveGrants(()), (kind, call)
        assert lobby.seats_there(last.id) == {}

    # one that sells a seat twice is found out
    assert ("probe.exclusive", "F-141") in failures(probe(lambda: opened(lobby, Forgetful), "lobby-1", spot))
    assert lobby.provider.grants() == LiveGrants(())

    # what cannot be handed back is said, and the kiosk finds it by itself
    lobby.control.fault("status", "hand-back", count=None)
    assert failures(probe(lambda: opened(lobby), "lobby-1", spot))[-1] == ("probe.left", "F-142")
    lobby.control.clear_faults()
    lobby.restarts()
    lobby.does("hand_back", "hand_back")
    assert lobby.provider.grants() == LiveGrants(())

    # nothing is held where the kiosk is not known as it knows itself, or no seat is free
    assert failures(probe(lambda: opened(lobby), "lobby-1", replace(spot, epoch=99))) == [("probe.enrolment", "F-141")]
    assert [one.name for one in probe(lambda: opened(lobby), "lobby-1", None)] == ["probe.answers", "probe.hold"]
