"""The sandbox's control, on a port of its own: faults, the network, other buyers, what staff does by hand."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, TypeVar

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sync.sandbox import buyers, members, rights, settling
from sync.sandbox import control_wire as wire
from sync.sandbox.faults import Fault, Faults
from sync.sandbox.issuer import Issuer
from sync.sandbox.misfortune import Misfortune
from sync.sandbox.refusals import Refusal
from sync.sandbox.sandbox import Sandbox
from sync.sandbox.seat_feed import put_seats, seat_states
from sync.sandbox.store import Connection

LATEST_BOOKINGS = 500
B = TypeVar("B", bound=msgspec.Struct)
Answer = msgspec.Struct | Refusal | None


class Control:
    """What can be done to the sandbox from outside its API. ``go_online`` opens and closes the provider's port."""

    def __init__(
        self,
        sandbox: Sandbox,
        faults: Faults,
        misfortune: Misfortune,
        issuer: Issuer,
        go_online: Callable[[bool], Awaitable[None]],
    ) -> None:
        self._sandbox = sandbox
        self._faults = faults
        self._misfortune = misfortune
        self._issuer = issuer
        self._go_online = go_online
        self._online = True

    def app(self) -> Starlette:
        """The application that serves all this."""
        return Starlette(
            routes=[
                Route("/control", self._state),
                Route("/control/network", _taking(wire.NetworkWire, self._network), methods=["POST"]),
                Route("/control/faults", _taking(Fault, self._fault), methods=["POST"]),
                Route("/control/faults", self._no_faults, methods=["DELETE"]),
                Route("/control/clock", _taking(wire.ClockWire, self._clock), methods=["POST"]),
                Route("/control/buyers", _taking(wire.BuyersWire, self._buyers), methods=["POST"]),
                Route("/control/buy", _taking(wire.BuyWire, self._buy), methods=["POST"]),
                Route("/control/block", _taking(wire.BlockWire, self._block), methods=["POST"]),
                Route(
                    "/control/bookings/{reference}",
                    _taking(wire.BookingChangeWire, self._booking),
                    methods=["POST"],
                ),
                Route(
                    "/control/showtimes/{id}",
                    _taking(wire.ShowtimeChangeWire, self._showtime),
                    methods=["POST"],
                ),
                Route("/control/phone", _taking(wire.PhoneWire, self._phone), methods=["POST"]),
                Route("/control/pass", _taking(wire.PassAskedWire, self._pass), methods=["POST"]),
                Route("/control/membership", _taking(wire.MembershipChangeWire, self._membership), methods=["POST"]),
                Route("/control/kiosks/{id}/write-off", self._write_off, methods=["POST"]),
            ]
        )

    async def _state(self, _request: Request) -> Response:
        def work(tx: Connection) -> list[wire.KnownBookingWire]:
            rows = tx.execute(
                "SELECT * FROM booking LEFT JOIN booking_member USING (reference) WHERE booked_at IS NOT NULL"
                " ORDER BY booked_at DESC LIMIT ?",
                (LATEST_BOOKINGS,),
            ).fetchall()
            return [
                wire.KnownBookingWire(
                    reference=row["reference"],
                    kiosk=row["kiosk_id"],
                    showtime=row["showtime_id"],
                    seats=[
                        seat
                        for (seat,) in tx.execute(
                            "SELECT seat_id FROM ticket WHERE reference = ? ORDER BY position", (row["reference"],)
                        )
                    ],
                    cancelled=row["cancelled_at"] is not None,
                    collected=row["collected_at"] is not None,
                    membership=row["membership_number"] or "",
                    proof=row["proof"] or "",
                    membership_valid=None if row["valid"] is None else bool(row["valid"]),
                    paid=bool(row["paid"]),
                    payment=row["settlement"],
                )
                for row in rows
            ]

        return _respond(
            wire.StateWire(
                online=self._online,
                buyers_per_minute=self._sandbox.buyers_per_minute,
                served=[
                    wire.ServedWire(call=one.call, path=one.path, status=one.status) for one in self._misfortune.served
                ],
                bookings=self._sandbox.store.read(work),
            )
        )

    async def _network(self, _request: Request, body: wire.NetworkWire) -> Answer:
        if body.online != self._online:
            await self._go_online(body.online)
            self._online = body.online
        return None

    async def _fault(self, _request: Request, body: Fault) -> Answer:
        self._faults.put(body)
        return None

    async def _no_faults(self, _request: Request) -> Response:
        self._faults.clear()
        return _respond(None)

    async def _phone(self, _request: Request, body: wire.PhoneWire) -> Answer:
        return wire.PhoneAnsweredWire(answered=self._issuer.answer(body.person))

    async def _clock(self, _request: Request, body: wire.ClockWire) -> Answer:
        self._sandbox.tell_time_wrongly(body.offset_seconds)
        return None

    async def _buyers(self, _request: Request, body: wire.BuyersWire) -> Answer:
        self._sandbox.buyers_per_minute = body.per_minute
        return None

    async def _pass(self, _request: Request, body: wire.PassAskedWire) -> Answer:
        issued, life = self._sandbox.now() - timedelta(seconds=body.issued_ago), timedelta(seconds=body.seconds)
        try:
            code = self._sandbox.store.read(lambda tx: members.make_pass(tx, body.number, issued, life))
        except LookupError:
            return Refusal("not_found")
        return wire.PassWire(code=code)

    async def _membership(self, _request: Request, body: wire.MembershipChangeWire) -> Answer:
        changed = self._sandbox.store.write(
            lambda tx: (
                tx.execute(
                    "UPDATE membership SET valid_until = ? WHERE number = ?", (body.valid_until, body.number)
                ).rowcount
            )
        )
        return None if changed else Refusal("not_found")

    async def _buy(self, _request: Request, body: wire.BuyWire) -> Answer:
        sandbox, showtime = self._sandbox, self._sandbox.planned.get(body.showtime)
        if showtime is None:
            return Refusal("unknown_showtime")
        unknown = tuple(sorted(set(body.seats) - sandbox.seats_of(body.showtime)))
        if unknown:
            return Refusal("unknown_seats", seats=unknown)

        def work(tx: Connection) -> Answer:
            taken = tuple(seat for seat in body.seats if seat in seat_states(tx, body.showtime))
            if taken and not body.by_force:
                return Refusal("seats_taken", seats=taken)
            bought = buyers.buy(tx, sandbox.cinema, showtime, body.seats, sandbox.now(), paid=body.paid)
            return wire.BoughtWire(reference=bought.reference, showtime=bought.showtime_id, seats=list(bought.seat_ids))

        return sandbox.store.write(work)

    async def _block(self, _request: Request, body: wire.BlockWire) -> Answer:
        def work(tx: Connection) -> Answer:
            states = seat_states(tx, body.showtime)
            wrong = tuple(
                seat for seat in body.seats if states.get(seat, "free") != ("free" if body.blocked else "blocked")
            )
            if wrong:
                return Refusal("seats_taken", seats=wrong)
            put_seats(tx, body.showtime, body.seats, "blocked" if body.blocked else "free")
            return None

        return self._sandbox.store.write(work)

    async def _booking(self, request: Request, body: wire.BookingChangeWire) -> Answer:
        sandbox, reference = self._sandbox, request.path_params["reference"]
        if body.to == "paid":
            return sandbox.store.write(lambda tx: settling.pay_elsewhere(tx, reference, sandbox.now()))
        return sandbox.store.write(lambda tx: settling.expire(tx, reference))

    async def _showtime(self, request: Request, body: wire.ShowtimeChangeWire) -> Answer:
        name = request.path_params["id"]

        def work(tx: Connection) -> Answer:
            known = tx.execute("SELECT * FROM showtime WHERE id = ?", (name,)).fetchone()
            if known is None:
                return Refusal("unknown_showtime")
            tx.execute(
                "UPDATE showtime SET cancelled = ?, moved_seconds = ?, withdrawn = ? WHERE id = ?",
                (
                    known["cancelled"] if body.cancelled is None else body.cancelled,
                    known["moved_seconds"] if body.moved_seconds is None else body.moved_seconds,
                    known["withdrawn"] if body.withdrawn is None else body.withdrawn,
                    name,
                ),
            )
            return None

        refusal = self._sandbox.store.write(work)
        if refusal is None:
            self._sandbox.roll_on()
        return refusal

    async def _write_off(self, request: Request) -> Response:
        return _respond(self._sandbox.store.write(lambda tx: rights.write_off(tx, request.path_params["id"])))


def _taking(shape: type[B], work: Callable[[Request, B], Awaitable[Answer]]) -> Callable[[Request], Any]:
    async def serve(request: Request) -> Response:
        try:
            body = msgspec.json.decode(await request.body(), type=shape)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            return _respond(Refusal("bad_request", str(error)[:200]))
        return _respond(await work(request, body))

    return serve


def _respond(answer: Answer) -> Response:
    if isinstance(answer, Refusal):
        return Response(msgspec.json.encode(answer.wire()), answer.status, media_type="application/problem+json")
    return Response(b"{}" if answer is None else msgspec.json.encode(answer), media_type="application/json")
