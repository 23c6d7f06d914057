"""An OpenID provider to try signing in with, until it is interrupted: ``make peer-oidc``."""

import json
import sys
import time
from contextlib import suppress

from tests.peers.oidc.peer import running


def main() -> None:
    """Start it, say how to reach it, stay."""
    with running(interval=5, code_seconds=180) as peer:
        told = {
            "FOYER_SIGN_IN__ISSUER": peer.issuer,
            "FOYER_SIGN_IN__CLIENT_ID": "kiosk",
            "people": ["ada", "zofia", "taro", "layla", "max", "bare"],
            "password": peer.password,
        }
        sys.stdout.write(json.dumps(told, indent=1) + "\nCtrl+C ends it.\n")
        sys.stdout.flush()
        with suppress(KeyboardInterrupt):
            while peer.process.poll() is None:
                time.sleep(0.5)


if __name__ == "__main__":
    main()
