"""Hand the package index that pip is configured for on to uv, which does not read pip's settings."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

OWN_CHOICE = (
    "UV_INDEX",
    "UV_DEFAULT_INDEX",
    "UV_INDEX_URL",
    "UV_EXTRA_INDEX_URL",
    "UV_FIND_LINKS",
    "UV_NO_INDEX",
)


def environment_for_uv(environ: Mapping[str, str]) -> dict[str, str]:
    """Return ``environ`` with the settings of pip's configuration added as uv's variables.

    A person who configured uv itself (a variable of ``OWN_CHOICE``) is left alone.
    """
    env = dict(environ)
    env.setdefault("UV_SYSTEM_CERTS", "1")
    env.setdefault("UV_NO_PROGRESS", "1")
    if not any(name in environ for name in OWN_CHOICE):
        for name, value in translate(read_pip_settings()).items():
            env.setdefault(name, value)
    return env


def read_pip_settings() -> dict[str, str]:
    """Return pip's effective settings for `pip install`, without the name of their section."""
    command = [sys.executable, "-m", "pip", "config", "list"]
    listing = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    settings: dict[str, str] = {}
    for section in ("global.", "install.", ":env:."):
        for line in listing.splitlines():
            key, _, value = line.partition("=")
            if key.startswith(section):
                settings[key[len(section) :]] = value.strip().strip("'\"").replace("\\n", " ")
    return settings


def translate(settings: Mapping[str, str]) -> dict[str, str]:
    """Return uv's variables for pip's settings, without folders that do not exist: pip passes over them."""
    found: dict[str, str] = {}
    if "index-url" in settings:
        found["UV_DEFAULT_INDEX"] = settings["index-url"]
    extra = [place for place in settings.get("extra-index-url", "").split() if _is_there(place)]
    if extra:
        found["UV_INDEX"] = " ".join(extra)
        found["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    links = [place for place in settings.get("find-links", "").split() if _is_there(place)]
    if links:
        found["UV_FIND_LINKS"] = ",".join(links)
    for name, key in (
        ("UV_NO_INDEX", "no-index"),
        ("UV_INSECURE_HOST", "trusted-host"),
        ("UV_HTTP_TIMEOUT", "default-timeout"),
        ("UV_HTTP_TIMEOUT", "timeout"),
        ("SSL_CERT_FILE", "cert"),
        ("ALL_PROXY", "proxy"),
    ):
        if key in settings:
            found[name] = settings[key]
    return found


def _is_there(place: str) -> bool:
    address = urlsplit(place)
    if address.scheme == "file":
        return Path(unquote(address.path)).exists()
    return bool(address.scheme) or Path(place).expanduser().exists()
