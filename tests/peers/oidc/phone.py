"""A customer's phone: walks the provider's pages as a browser without scripts does, and presses what a person would."""

from dataclasses import dataclass, field
from enum import StrEnum
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import httpx2

from tests.peers.oidc.peer import IN_CLEAR

MOST_STEPS = 20


class Page(StrEnum):
    """Where a person can say no."""

    CONFIRM = "confirm"
    LOGIN = "login"
    CONSENT = "consent"


@dataclass(slots=True)
class _Seen(HTMLParser):
    """The name of a page, its first form, and the code that it shows."""

    name: str = ""
    action: str | None = None
    fields: dict[str, str] = field(default_factory=dict)
    code: str = ""
    _in_code: bool = False

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.name = has.get("data-page", "")
        elif tag == "form" and self.action is None:
            self.action = has.get("action", "")
        elif tag == "input" and has.get("name"):
            self.fields[has["name"]] = has.get("value", "")
        self._in_code = tag == "code"

    def handle_data(self, data: str) -> None:
        self.code += data if self._in_code else ""
        self._in_code = False


class Phone:
    """One phone with its cookies, held by ``person``."""

    def __init__(self, person: str, password: str) -> None:
        self._person = person
        self._password = password
        self._client = httpx2.Client(trust_env=False, timeout=20, verify=IN_CLEAR)
        self.code_shown = ""

    def __enter__(self) -> "Phone":
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def goes_to(self, url: str, *, refusing_at: Page | None = None, stopping_at: Page | None = None) -> str:
        """Follow an address to its end; returns the last page's name, or the address that leads back to a program."""
        origin = urlsplit(url)[:2]
        answer = self._client.get(url)
        for _ in range(MOST_STEPS):
            while answer.is_redirect:
                url = urljoin(str(answer.url), answer.headers["location"])
                if urlsplit(url)[:2] != origin:
                    return url
                answer = self._client.get(url)
            seen = _Seen()
            seen.feed(answer.text)
            self.code_shown = seen.code.strip() or self.code_shown
            if seen.action is None or seen.name == stopping_at or answer.status_code >= 400:
                return seen.name or "error"
            pressed = self._pressed(seen.name, refusing=refusing_at is not None and seen.name == refusing_at)
            answer = self._client.post(urljoin(str(answer.url), seen.action), data={**seen.fields, **pressed})
        raise AssertionError("the pages have no end")

    def _pressed(self, page: str, *, refusing: bool) -> dict[str, str]:
        if page == Page.CONFIRM:
            return {"abort": "yes"} if refusing else {}
        typed = {"login": self._person, "password": self._password} if page == Page.LOGIN else {}
        return {**typed, **({"answer": "no" if refusing else "yes"} if page in (Page.LOGIN, Page.CONSENT) else {})}
