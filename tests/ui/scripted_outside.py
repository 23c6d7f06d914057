"""What a new kiosk tries its answers on, by script: pretix, providers, printers and mail servers as they are told."""

from dataclasses import dataclass, field

import msgspec

from kiosk.domain.first_run import Draft
from kiosk.services.first_run import Found, Series, Trouble, What


@dataclass
class ScriptedOutside:
    """See `Outside`. The code ``good`` pairs; ``trouble`` is what comes of the next tries, by the method's name."""

    good: str = "kj3h2k4j"
    url: str = "https://tickets.lumen.example"
    sells: tuple[Series, ...] = (Series("lumen", "Lumen Filmtheater"),)
    there: tuple[Found, ...] = ()
    trouble: dict[str, Trouble] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def pair(self, draft: Draft, typed: str) -> Draft | Trouble:
        """See `Outside`."""
        self.asked.append("pair")
        if trouble := self.trouble.get("pair"):
            return trouble
        if self.good not in typed:
            return Trouble(What.CODE_REFUSED, "pretix does not accept it (HTTP 400)")
        return msgspec.structs.replace(draft, url=self.url, organizer="lumen", device=f"{draft.name} (7)", event="")

    def series(self, draft: Draft) -> tuple[Series, ...] | Trouble:
        """See `Outside`."""
        self.asked.append("series")
        return self.trouble.get("series") or self.sells

    def connect(self, draft: Draft) -> Trouble | None:
        """See `Outside`."""
        self.asked.append("connect")
        return self.trouble.get("connect")

    def printers(self) -> tuple[Found, ...]:
        """See `Outside`."""
        self.asked.append("printers")
        return self.there

    def print_page(self, draft: Draft) -> Trouble | None:
        """See `Outside`."""
        self.asked.append("print_page")
        return self.trouble.get("print_page")

    def send_mail(self, draft: Draft) -> Trouble | None:
        """See `Outside`."""
        self.asked.append("send_mail")
        return self.trouble.get("send_mail")
