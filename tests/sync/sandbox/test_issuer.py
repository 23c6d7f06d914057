"""The demo's own identity provider, by the kiosk's own way of signing in."""

from pathlib import Path
from urllib.parse import urlsplit

import httpx2

from kiosk.identity import NotSignedIn, PhoneCode, SignedIn, SignInTrouble
from sync.sandbox.cinema import BUILT_IN
from sync.sandbox.issuer import CLIENT_ID, CODE_SECONDS
from sync.sandbox.process import SandboxProcess
from sync.sign_in.provider import Client, OpenIdProvider
from tests.peers.oidc.peer import IN_CLEAR
from tests.sync.sign_in.stage import PATIENCE_SECONDS, Hurry, OwnClock


def test_the_sandboxs_people_sign_in_from_the_page_or_the_demos_phone(tmp_path: Path) -> None:
    with SandboxProcess(BUILT_IN, tmp_path / "state.db", key="k") as sandbox:
        clock = OwnClock()
        provider = OpenIdProvider(
            Client(sandbox.issuer, CLIENT_ID, "openid profile email"), clock, call_seconds=PATIENCE_SECONDS
        )

        def asks() -> PhoneCode:
            code = provider.ask()
            assert isinstance(code, PhoneCode), code
            assert code.user_code in code.scan_uri
            assert code.seconds == CODE_SECONDS
            return code

        def waits(code: PhoneCode) -> SignedIn | NotSignedIn:
            return provider.wait(code, Hurry(clock, {}))

        assert not sandbox.control.phone("ada")  # nobody asked
        code = asks()
        assert not sandbox.control.phone("nobody")
        assert sandbox.control.phone("ada")
        found = waits(code)
        assert isinstance(found, SignedIn)
        who = found.identity
        assert (who.subject, who.name, who.email, who.email_verified) == ("ada", "Ada Byron", "ada@cinema.test", True)
        provider.sign_out(found.session)

        code = asks()
        here = {"timeout": 10.0, "trust_env": False, "verify": IN_CLEAR}
        page = httpx2.get(code.scan_uri, **here).text  # type: ignore[arg-type]
        assert f'value="{code.user_code}"' in page
        assert "Żaneta" in page
        form = {"code": code.user_code.lower(), "who": "zofia"}
        answer = httpx2.post(urlsplit(code.scan_uri)._replace(query="").geturl(), data=form, **here)  # type: ignore[arg-type]
        assert "Look at the kiosk" in answer.text
        found = waits(code)
        assert isinstance(found, SignedIn)
        assert found.identity.subject == "zofia"

        code = asks()
        assert sandbox.control.phone(None)
        assert waits(code) == NotSignedIn(SignInTrouble.DENIED, "the provider said so")
        code = asks()
        sandbox.control.network(online=False)
        refused = provider.ask()
        assert isinstance(refused, NotSignedIn)
        assert refused.trouble is SignInTrouble.PROVIDER_DOWN
        sandbox.control.network(online=True)
        assert waits(code).trouble is SignInTrouble.EXPIRED  # type: ignore[union-attr]

        for path in ("/code", "/token", "/device"):
            for body in (b"", b"\xff=\xff&device_code=%ff", b"x" * 100_000):
                answer = httpx2.post(sandbox.issuer + path, content=body, **here)  # type: ignore[arg-type]
                assert answer.status_code == (200 if path == "/device" else 400)
