"""The staff of the cinema, at pretix's REST API: what they set up, and what they do while kiosks sell."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx2

SECONDS = 60.0


class StaffError(Exception):
    """pretix did not do what its staff asked."""


@dataclass(slots=True)
class Staff:
    """Everything a team with all permissions may do."""

    url: str
    organizer: str
    event: str
    token: str
    _client: httpx2.Client = field(init=False)

    def __post_init__(self) -> None:
        headers = {"Authorization": f"Token {self.token}", "Accept": "application/json"}
        self._client = httpx2.Client(base_url=self.url, headers=headers, timeout=SECONDS, trust_env=False)

    @property
    def of_organizer(self) -> str:
        """Where the organizer's things are."""
        return f"/api/v1/organizers/{self.organizer}"

    @property
    def of_event(self) -> str:
        """Where the event's things are."""
        return f"{self.of_organizer}/events/{self.event}"

    def asks(self, method: str, path: str, body: object = None, **query: str) -> Any:
        """One call; StaffError unless it is done."""
        answer = self._client.request(method, path, json=body, params=query or None)
        if answer.status_code >= 400:
            raise StaffError(f"{method} {path}: {answer.status_code} {answer.text[:500]}")
        return answer.json() if answer.content else None

    def all(self, path: str, **query: str) -> list[Any]:
        """Every page of a list."""
        found: list[Any] = []
        number = 1
        while True:
            page = self.asks("GET", path, **query, page=str(number))
            found += page["results"]
            if page["next"] is None:
                return found
            number += 1

    def close(self) -> None:
        """Hang up."""
        self._client.close()

    # -- devices -----------------------------------------------------------------------------------------------------

    def registers(self, name: str) -> str:
        """A new device; returns the one-time token that pairs it."""
        body = {"name": name, "all_events": True, "limit_events": [], "security_profile": "full"}
        return str(self.asks("POST", f"{self.of_organizer}/devices/", body)["initialization_token"])

    def pairs(self, name: str) -> tuple[int, str]:
        """A new device, paired: its number and its key."""
        body = {
            "token": self.registers(name),
            "hardware_brand": "test",
            "hardware_model": "test",
            "software_brand": "Foyer",
            "software_version": "1",
        }
        answer = self._client.post("/api/v1/device/initialize", json=body, headers={"Authorization": ""})
        if answer.status_code >= 400:
            raise StaffError(f"pairing: {answer.status_code} {answer.text[:500]}")
        told = answer.json()
        return int(told["device_id"]), str(told["api_token"])

    def revokes(self, key: str) -> None:
        """The device with this key may do nothing any more. Staff has a page for it; here it gives itself up."""
        answer = self._client.post("/api/v1/device/revoke", json={}, headers={"Authorization": f"Device {key}"})
        if answer.status_code >= 400:
            raise StaffError(f"revoking: {answer.status_code} {answer.text[:500]}")

    def lets_into(self, device: int, *, everything: bool) -> None:
        """Say whether a device may do anything at all: staff ticks or unticks the events it is for."""
        self.asks("PATCH", f"{self.of_organizer}/devices/{device}/", {"all_events": everything, "limit_events": []})

    # -- showtimes ---------------------------------------------------------------------------------------------------

    def showtime(self, number: str) -> Any:
        """One date."""
        return self.asks("GET", f"{self.of_event}/subevents/{number}/")

    def changes_showtime(self, number: str, **what: object) -> None:
        """Change a date."""
        self.asks("PATCH", f"{self.of_event}/subevents/{number}/", what)

    def moves_showtime(self, number: str, seconds: int) -> None:
        """Begin, end and end of sales, later."""
        told, later = self.showtime(number), timedelta(seconds=seconds)
        names = ("date_from", "date_to", "presale_end")
        self.changes_showtime(
            number,
            **{name: (datetime.fromisoformat(told[name]) + later).isoformat() for name in names if told[name]},
        )

    def withdraws_showtime(self, number: str) -> None:
        """Delete a date for which nothing was sold."""
        for quota in self.all(f"{self.of_event}/quotas/", subevent=number):
            self.asks("DELETE", f"{self.of_event}/quotas/{quota['id']}/")
        self.asks("DELETE", f"{self.of_event}/subevents/{number}/")

    def allows(self, showtime: str, item: int, quotas: dict[int | None, list[int]]) -> None:
        """Instead of a product's quotas on a date these, by their size (None: no limit), each for some variations."""
        for quota in self.all(f"{self.of_event}/quotas/", subevent=showtime):
            if item in quota["items"]:
                self.asks("DELETE", f"{self.of_event}/quotas/{quota['id']}/")
        for size, variations in quotas.items():
            body = {"name": f"{size}", "size": size, "subevent": showtime, "items": [item], "variations": variations}
            self.asks("POST", f"{self.of_event}/quotas/", body)

    # -- seats -------------------------------------------------------------------------------------------------------

    def seats(self, showtime: str) -> list[Any]:
        """All seats of a date."""
        return self.all(f"{self.of_event}/subevents/{showtime}/seats/")

    def blocks(self, showtime: str, guids: list[str]) -> None:
        """Take seats off sale."""
        self.asks("POST", f"{self.of_event}/subevents/{showtime}/seats/bulk_block/", {"seat_guids": guids})

    def sells(self, showtime: str, seats: list[tuple[str, int, int]], *, paid: bool = True) -> str:
        """Somebody else buys seats (guid, product, variation), or reserves them; returns the order's code."""
        body = {
            "email": "guest@example.org",
            "locale": "en",
            "status": "p" if paid else "n",
            "payment_provider": "boxoffice" if paid else "manual",
            "send_email": False,
            "positions": [
                {"item": item, "variation": variation, "subevent": int(showtime), "seat": guid}
                for guid, item, variation in seats
            ],
        }
        return str(self.asks("POST", f"{self.of_event}/orders/", body)["code"])

    def takes_money(self, code: str) -> None:
        """A pending order is paid at the counter."""
        self.asks("POST", f"{self.of_event}/orders/{code}/mark_paid/", {"send_email": False})

    def lets_expire(self, code: str) -> None:
        """Nobody paid a pending order in time."""
        self.asks("POST", f"{self.of_event}/orders/{code}/mark_expired/", {})

    def payments(self, code: str) -> int:
        """How many payments of an order were confirmed and did not go back."""
        order = self.asks("GET", f"{self.of_event}/orders/{code}/")
        back = {one["payment"] for one in order["refunds"] if one["state"] == "done"}
        return sum(one["state"] == "confirmed" and one["local_id"] not in back for one in order["payments"])

    def lets_go(self, of: str) -> None:
        """Delete every cart whose name has ``of`` in it."""
        for cart in self.all(f"{self.of_event}/cartpositions/"):
            if of in cart["cart_id"]:
                self.asks("DELETE", f"{self.of_event}/cartpositions/{cart['id']}/")

    def orders(self, code: str) -> int:
        """How many orders have this code."""
        return sum(one["code"] == code for one in self.all(f"{self.of_event}/orders/", code=code))


def now() -> datetime:
    """What time it is."""
    return datetime.now(UTC)
