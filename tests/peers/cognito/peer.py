"""Amazon Cognito's shape on this machine: the npm package ``cognito-local``, with discovery as a real user pool has it.

The emulator knows the code grant with PKCE and Cognito's claims. It has no nonce, no userInfo, no revocation, one fixed
key, and discovery without endpoints, which is why there is a page of our own for that. It proves nothing of security.
"""

import json
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import httpx2

from tests.peers import npm
from tests.peers.oidc.peer import IN_CLEAR

HERE = Path(__file__).parent
PATIENCE_SECONDS = 30.0
EMAIL, PASSWORD = "ada@cinema.test", "Lantern-slide-9"


@dataclass(frozen=True, slots=True)
class Pool:
    """A user pool with one person in it; ``port`` is where its client may be answered."""

    issuer: str
    client_id: str
    port: int


@contextmanager
def running(folder: Path) -> Iterator[Pool]:
    """A new user pool, its data in ``folder``; it ends with the block."""
    modules = npm.installed(HERE)
    own, port = _free_port(), _free_port()
    discovery: dict[str, str] = {}

    class Discovery(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = json.dumps(discovery).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
            pass

    front = HTTPServer(("127.0.0.1", 0), Discovery)
    threading.Thread(target=front.serve_forever, args=(0.05,), daemon=True).start()
    here = f"http://127.0.0.1:{front.server_port}"
    (folder / ".cognito").mkdir(parents=True)
    (folder / ".cognito" / "config.json").write_text(json.dumps({"TokenConfig": {"IssuerDomain": here}}))
    process = subprocess.Popen(
        [npm.node(), "--no-deprecation", str(modules / "cognito-local" / "lib" / "bin" / "start.js")],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "HOST": "127.0.0.1", "PORT": str(own)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        url = f"http://127.0.0.1:{own}"
        _wait(url, process)
        pool, client = _furnished(url, f"http://127.0.0.1:{port}/callback")
        discovery |= {
            "issuer": f"{here}/{pool}",
            "authorization_endpoint": f"{url}/oauth2/authorize",
            "token_endpoint": f"{url}/oauth2/token",
            "jwks_uri": f"{url}/{pool}/.well-known/jwks.json",
        }
        yield Pool(discovery["issuer"], client, port)
    finally:
        process.terminate()
        process.wait(10)
        front.shutdown()
        front.server_close()


def _furnished(url: str, callback: str) -> tuple[str, str]:
    pool = _call(url, "CreateUserPool", PoolName="cinema")["UserPool"]["Id"]
    client = _call(
        url,
        "CreateUserPoolClient",
        UserPoolId=pool,
        ClientName="kiosk",
        CallbackURLs=[callback],
        AllowedOAuthFlows=["code"],
        AllowedOAuthScopes=["openid"],
    )["UserPoolClient"]["ClientId"]
    attributes = {"email": EMAIL, "email_verified": "true"}
    listed = [{"Name": name, "Value": value} for name, value in attributes.items()]
    no_mail = {"MessageAction": "SUPPRESS", "DesiredDeliveryMediums": ["EMAIL"]}
    _call(url, "AdminCreateUser", UserPoolId=pool, Username=EMAIL, UserAttributes=listed, **no_mail)
    _call(url, "AdminSetUserPassword", UserPoolId=pool, Username=EMAIL, Password=PASSWORD, Permanent=True)
    return pool, client


def _call(url: str, operation: str, **told: object) -> Any:
    headers = {
        "x-amz-target": f"AWSCognitoIdentityProviderService.{operation}",
        "content-type": "application/x-amz-json-1.1",
    }
    answer = httpx2.post(url, content=json.dumps(told), headers=headers, timeout=20, trust_env=False, verify=IN_CLEAR)
    answer.raise_for_status()
    return answer.json()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def _wait(url: str, process: "subprocess.Popen[bytes]") -> None:
    ends = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < ends and process.poll() is None:
        try:
            if httpx2.get(f"{url}/health", timeout=5, trust_env=False, verify=IN_CLEAR).status_code == 200:
                return
        except httpx2.HTTPError:
            time.sleep(0.05)
    raise RuntimeError("cognito-local did not start")
