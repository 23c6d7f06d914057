"""Signing in with a phone, at a provider nobody here wrote."""

import json
import math

import pytest

from kiosk.identity import NotSignedIn, SignedIn, SignInTrouble
from sync.sign_in import device_grant
from sync.sign_in.calls import Caller, trusted
from sync.sign_in.discovery import discover
from tests.peers.oidc.peer import Peer, running
from tests.peers.oidc.phone import Page, Phone
from tests.sync.sign_in.stage import (
    CODE,
    DISCOVERY,
    KEYS,
    PATIENCE_SECONDS,
    SCOPE,
    SOON_SECONDS,
    TOKEN,
    USERINFO,
    Hurry,
    Kiosk,
    OwnClock,
)


def trouble_of(outcome: object) -> SignInTrouble:
    assert isinstance(outcome, NotSignedIn), outcome
    return outcome.trouble


def test_a_phone_signs_somebody_in_and_signing_out_revokes(kiosk: Kiosk) -> None:
    code = kiosk.asks()
    assert code.user_code in code.scan_uri
    assert code.seconds == 60
    found = kiosk.waits(code, {3: lambda: kiosk.answers(code, "zofia")})
    assert isinstance(found, SignedIn)
    who = found.identity
    assert (who.issuer, who.subject) == (kiosk.peer.issuer, "zofia")
    assert (who.name, who.locale) == ("Żaneta Zofia Łęcka-Ødegård", "pl-PL")
    assert (who.email, who.email_verified) == ("zofia@cinema.test", True)
    assert who.member_numbers == ("PL-0000-4711-9",)
    kiosk.provider.sign_out(found.session)
    kiosk.provider.sign_out(found.session)
    events = kiosk.peer.events()
    assert events[0] == {"what": "code", "scope": SCOPE}  # so no offline_access
    assert [one["token"] for one in events if one["what"] == "revoked"] == ["AccessToken"]
    assert "zofia" not in repr(found) + repr(code)
    assert code.user_code not in repr(code)
    assert not kiosk.provider._kept
    assert not kiosk.provider._asked


@pytest.mark.parametrize(
    ("person", "client", "name", "numbers", "verified"),
    [
        ("taro", "kiosk-es", "山田 太郎", ("JP-0000-0001-2", "JP-0000-0002-0"), True),
        ("layla", "kiosk", "ليلى العلوي", (), False),
        ("max", "kiosk", f"Maximiliana {'Wolfeschlegelsteinhausen' * 5}-Ω 🎬", (), True),
        ("bare", "kiosk", "", (), False),
    ],
)
def test_people_are_known_as_they_are(
    provider: Peer, person: str, client: str, name: str, numbers: tuple[str, ...], *, verified: bool
) -> None:
    who = Kiosk(provider, client).lets_in(person).identity
    assert (who.subject, who.name, who.member_numbers, who.email_verified) == (person, name, numbers, verified)


@pytest.mark.parametrize("page", list(Page))
def test_a_phone_may_say_no_on_each_page(kiosk: Kiosk, page: Page) -> None:
    code = kiosk.asks()
    kiosk.answers(code, refusing_at=page)
    assert trouble_of(kiosk.waits(code)) is SignInTrouble.DENIED


def test_the_kiosk_asks_as_slowly_as_it_is_told(kiosk: Kiosk) -> None:
    code = kiosk.asks()
    assert isinstance(kiosk.waits(code, {4: lambda: kiosk.answers(code)}), SignedIn)
    polls = [one["error"] for one in kiosk.peer.events() if one["what"] == "token"]
    assert polls == ["authorization_pending", "slow_down", "slow_down", ""]  # no time passes for the provider
    assert kiosk.hurry.pauses == [1, 1, 6, 11]


def test_without_an_interval_it_is_five_seconds() -> None:
    with running(interval=0) as peer:
        kiosk = Kiosk(peer)
        code = kiosk.asks()
        kiosk.answers(code)
        assert isinstance(kiosk.waits(code), SignedIn)
        assert kiosk.hurry.pauses == [5]


def test_a_code_ends_by_the_kiosks_own_clock_and_by_the_providers_word(kiosk: Kiosk) -> None:
    code = kiosk.asks()
    before = kiosk.clock.ticks
    assert trouble_of(kiosk.waits(code)) is SignInTrouble.EXPIRED
    assert kiosk.clock.ticks - before == code.seconds
    with running(code_seconds=1) as peer:
        clock = OwnClock()
        caller = Caller("kiosk", clock, trusted(peer.issuer))
        told = caller.call("discovery", lambda client: discover(client, peer.issuer))
        asked = caller.call("code", lambda client: device_grant.ask(client, told, "kiosk", SCOPE))
        found = device_grant.poll(caller, told, asked, clock, math.inf, Hurry(clock, {}))
        caller.close()
        assert trouble_of(found) is SignInTrouble.EXPIRED
        assert peer.events()[-1]["error"] == "expired_token"


def test_an_abandoned_code_is_no_sign_in_and_another_one_works(kiosk: Kiosk) -> None:
    first = kiosk.asks()
    with Phone("ada", kiosk.peer.password) as phone:
        assert phone.goes_to(first.scan_uri, stopping_at=Page.LOGIN) == "login"  # the code is used up by now
    kiosk.gives_up(first)
    assert kiosk.lets_in("ada").identity.subject == "ada"


def test_an_outage_while_the_phone_answers_costs_only_time(kiosk: Kiosk) -> None:
    code = kiosk.asks()
    kiosk.is_soon_tired(code)
    outage = kiosk.peer.refusing()
    hang = kiosk.peer.hanging()
    found = kiosk.waits(
        code,
        {
            1: outage.__enter__,
            3: lambda: outage.__exit__(None, None, None),
            4: hang.__enter__,
            5: lambda: (hang.__exit__(None, None, None), kiosk.answers(code)),
        },
    )
    assert isinstance(found, SignedIn)
    assert kiosk.hurry.pauses[:5] == [1, 2, 4, 1, 2]


def test_the_last_trouble_is_told_when_the_code_ends_in_it(kiosk: Kiosk) -> None:
    code = kiosk.asks()
    with kiosk.peer.refusing():
        assert trouble_of(kiosk.waits(code)) is SignInTrouble.PROVIDER_DOWN
        assert trouble_of(kiosk.provider.ask()) is SignInTrouble.PROVIDER_DOWN
    with kiosk.peer.hanging():
        hurried = Kiosk(kiosk.peer, call_seconds=SOON_SECONDS)
        assert trouble_of(hurried.provider.ask()) is SignInTrouble.PROVIDER_DOWN


def test_an_answer_that_got_lost_is_no_fault_of_the_customers(kiosk: Kiosk) -> None:
    code = kiosk.asks()
    kiosk.answers(code)
    with kiosk.peer.answering(TOKEN, kind="lost", count=1):
        assert trouble_of(kiosk.waits(code)) is SignInTrouble.LOST_ANSWER
    assert [one["error"] for one in kiosk.peer.events() if one["what"] == "token"] == ["", "invalid_grant"]


@pytest.mark.parametrize(
    ("path", "answer", "trouble"),
    [
        (DISCOVERY, {"status": 503, "body": "{}"}, SignInTrouble.PROVIDER_DOWN),
        (DISCOVERY, {"status": 404, "body": "no", "type": "text/plain"}, SignInTrouble.MISCONFIGURED),
        (DISCOVERY, {"body": "<h1>Welcome", "type": "text/html"}, SignInTrouble.CAPTIVE_PORTAL),
        (
            DISCOVERY,
            {"status": 302, "headers": {"location": "http://127.0.0.1:9/"}},
            SignInTrouble.CAPTIVE_PORTAL,
        ),
        (DISCOVERY, {"status": 511, "type": "text/html"}, SignInTrouble.CAPTIVE_PORTAL),
        (DISCOVERY, {"bytes": 300_000}, SignInTrouble.PROVIDER_DOWN),
        (DISCOVERY, {"kind": "endless"}, SignInTrouble.PROVIDER_DOWN),
        (DISCOVERY, {"body": '{"a":' * 40_000}, SignInTrouble.PROVIDER_DOWN),
        (DISCOVERY, {"body": '{"issuer":1}'}, SignInTrouble.NOT_TRUSTED),
        (CODE, {"body": "<h1>Welcome", "type": "text/html"}, SignInTrouble.CAPTIVE_PORTAL),
        (CODE, {"status": 400, "body": '{"error":"invalid_client"}'}, SignInTrouble.MISCONFIGURED),
        (CODE, {"body": "{}"}, SignInTrouble.NOT_TRUSTED),
        (CODE, {"headers": {"content-encoding": "gzip"}}, SignInTrouble.PROVIDER_DOWN),
    ],
)
def test_what_may_come_instead_of_a_code(
    kiosk: Kiosk, path: str, answer: dict[str, object], trouble: SignInTrouble
) -> None:
    seconds = SOON_SECONDS if answer.get("kind") == "endless" else PATIENCE_SECONDS
    with kiosk.peer.answering(path, **answer):
        assert trouble_of(Kiosk(kiosk.peer, call_seconds=seconds).provider.ask()) is trouble


def test_a_code_that_leads_elsewhere_or_nowhere_is_not_shown(kiosk: Kiosk) -> None:
    good = {
        "device_code": "d",
        "user_code": "WDJB-MJHT",
        "verification_uri": "https://cinema.test/device",
        "expires_in": 60,
    }
    for change in (
        {"verification_uri": "http://cinema.test/device"},
        {"verification_uri_complete": "javascript:alert(1)"},
        {"verification_uri": "https://cinema.test/" + "x" * 500},
        {"user_code": ""},
        {"user_code": "a\nb"},
        {"expires_in": 0},
    ):
        with kiosk.peer.answering(CODE, body=json.dumps(good | change)):
            assert trouble_of(kiosk.provider.ask()) is SignInTrouble.NOT_TRUSTED, change
    with kiosk.peer.answering(CODE, body=json.dumps(good | {"expires_in": 1e6, "interval": -1})):
        code = kiosk.asks()
        assert (code.scan_uri, code.seconds) == (good["verification_uri"], device_grant.MOST_CODE_SECONDS)
        kiosk.gives_up(code)


@pytest.mark.parametrize(
    ("path", "answer", "trouble"),
    [
        (TOKEN, {"status": 400, "body": '{"error":"unauthorized_client"}'}, SignInTrouble.MISCONFIGURED),
        (TOKEN, {"status": 400, "body": '{"error":"authorization_declined"}'}, SignInTrouble.DENIED),
        (TOKEN, {"body": '{"access_token":"a","token_type":"Bearer"}'}, SignInTrouble.NOT_TRUSTED),
        (TOKEN, {"body": '{"access_token":"a","token_type":"Bearer","id_token":"a.b.c"}'}, SignInTrouble.NOT_TRUSTED),
        (TOKEN, {"body": '{"access_token":"a","token_type":"mac","id_token":"a.b.c"}'}, SignInTrouble.NOT_TRUSTED),
        (TOKEN, {"body": "<h1>Welcome", "type": "text/html"}, SignInTrouble.CAPTIVE_PORTAL),
        (TOKEN, {"status": 500, "body": '{"error":"server_error"}'}, SignInTrouble.PROVIDER_DOWN),
        (TOKEN, {"status": 400, "body": '{"error":"unheard_of"}'}, SignInTrouble.PROVIDER_DOWN),
        (KEYS, {"status": 500}, SignInTrouble.PROVIDER_DOWN),
        (KEYS, {"body": '{"keys":[{"kty":"new"},{"kty":"RSA"},{}]}'}, SignInTrouble.NOT_TRUSTED),
        (USERINFO, {"body": '{"sub":"taro","name":"Taro"}'}, SignInTrouble.NOT_TRUSTED),
        (USERINFO, {"body": '["ada"]'}, SignInTrouble.PROVIDER_DOWN),
        (USERINFO, {"status": 401, "body": '{"error":"invalid_token"}'}, SignInTrouble.LOST_ANSWER),
        (USERINFO, {"body": "<h1>Welcome", "type": "text/html"}, SignInTrouble.CAPTIVE_PORTAL),
    ],
)
def test_what_may_go_wrong_after_the_phone_said_yes(
    kiosk: Kiosk, path: str, answer: dict[str, object], trouble: SignInTrouble
) -> None:
    code = kiosk.asks()
    kiosk.answers(code)
    with kiosk.peer.answering(path, **answer):
        assert trouble_of(kiosk.waits(code)) is trouble
    revoked = [one for one in kiosk.peer.events() if one["what"] == "revoked" and one["token"]]
    assert len(revoked) == (path != TOKEN), "tokens that are of no use are not left behind"


@pytest.mark.parametrize("off_seconds", [-7200.0, 7200.0])
def test_a_clock_that_is_wrong_is_not_the_providers_fault(kiosk: Kiosk, off_seconds: float) -> None:
    kiosk.clock.off_seconds = off_seconds
    assert trouble_of(kiosk.provider.ask()) is SignInTrouble.WRONG_CLOCK
    told = {"device_code": "d", "user_code": "u", "verification_uri": "https://a.test", "expires_in": 60}
    with kiosk.peer.answering(CODE, body=json.dumps(told), headers={"age": "7200"}):
        kiosk.gives_up(kiosk.asks())  # who knows when that was said
    kiosk.clock.off_seconds = 30
    code = kiosk.asks()
    kiosk.answers(code)
    kiosk.clock.off_seconds = off_seconds
    assert trouble_of(kiosk.waits(code)) is SignInTrouble.WRONG_CLOCK


def test_new_keys_are_fetched_once_and_made_up_ones_do_not_have_it_done_again(kiosk: Kiosk) -> None:
    kiosk.lets_in("ada")
    for drop in (False, True):
        kiosk.clock.ticks += 60
        kiosk.peer.rotates_its_keys(drop=drop)
        assert kiosk.lets_in("ada").identity.subject == "ada"
    kiosk.peer.rotates_its_keys()
    code = kiosk.asks()
    kiosk.answers(code)
    kiosk.provider._keys._fetched_at = math.inf  # as if it had just been
    assert trouble_of(kiosk.waits(code)) is SignInTrouble.NOT_TRUSTED


def test_an_issuer_must_be_who_it_was_configured_as(kiosk: Kiosk, provider: Peer) -> None:
    other = Kiosk(provider, issuer=provider.issuer.replace("127.0.0.1", "localhost"))
    assert trouble_of(other.provider.ask()) is SignInTrouble.NOT_TRUSTED
    good = {"issuer": provider.issuer, "token_endpoint": "https://a.test/t", "jwks_uri": "https://a.test/k"}
    with provider.answering(DISCOVERY, body=json.dumps(good | {"userinfo_endpoint": "http://cinema.test/me"})):
        assert trouble_of(kiosk.provider.ask()) is SignInTrouble.NOT_TRUSTED
    with provider.answering(DISCOVERY, body=json.dumps(good)):  # Cognito's has none
        assert trouble_of(kiosk.provider.ask()) is SignInTrouble.MISCONFIGURED
