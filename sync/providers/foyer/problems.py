"""Every problem the Foyer provider API has: its HTTP status, its title, and what it means for the caller."""

from dataclasses import dataclass

from sync.providers.foyer.wire_sales import ProblemCode


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One code. ``meaning`` is for whoever implements or operates a provider."""

    status: int
    title: str
    meaning: str


PROBLEMS: dict[ProblemCode, ProblemKind] = {
    "bad_request": ProblemKind(400, "The request is malformed", "A header, the query or the body breaks its shape."),
    "unauthorised": ProblemKind(401, "The key is not accepted", "No bearer key, or not one of this provider."),
    "unknown_kiosk": ProblemKind(403, "The kiosk is not enrolled", "Enrol first: PUT /v1/kiosks/{id}."),
    "not_found": ProblemKind(404, "There is no such thing", "Said of a booking or a member: there surely is none now."),
    "unknown_showtime": ProblemKind(
        404, "There is no such showtime", "It never was, or is no longer in the programme."
    ),
    "method_not_allowed": ProblemKind(405, "The method is not allowed here", "The path exists, the method does not."),
    "not_on_sale": ProblemKind(409, "The showtime is not on sale", "Cancelled, or its sales have ended."),
    "seats_taken": ProblemKind(409, "Seats belong to somebody else", "Nothing was done; `seats` are in the way."),
    "epoch_over": ProblemKind(
        409, "The kiosk was written off", "Rights of this epoch are gone. Enrol for the new one."
    ),
    "grant_over": ProblemKind(
        409, "The grant has ended", "Handed back, even in part, or its seats were taken; ask under a new id."
    ),
    "cancelled": ProblemKind(409, "The booking was cancelled", "Its reference never books again."),
    "payment_due": ProblemKind(409, "The booking is not paid", "Tickets are handed out once it is."),
    "paid_already": ProblemKind(409, "The booking is paid", "By another payment: this one goes back."),
    "expired": ProblemKind(409, "The booking has expired", "It was not paid in time; its seats are free again."),
    "several_customers": ProblemKind(
        409, "Several customers have this address", "Nobody was linked: a person looks at it."
    ),
    "unverified_address": ProblemKind(
        409,
        "The address is not verified on both sides",
        "Nobody was linked: an address may be anybody's.",
    ),
    "linked_to_another": ProblemKind(
        409, "The customer is another sign-in's", "Nobody was linked: a person looks at it."
    ),
    "not_cancellable": ProblemKind(
        409, "The booking cannot be taken back", "By the cinema's rules, or not any more: ask for the offer."
    ),
    "terms_changed": ProblemKind(409, "The refund is another by now", "Nothing was done: ask for the offer again."),
    "too_large": ProblemKind(413, "The request is too large", "More than 64 KiB."),
    "unknown_seats": ProblemKind(422, "There are no such seats", "`seats` are not in this auditorium."),
    "id_reused": ProblemKind(422, "The id was used for something else", "Same id or reference, another body."),
    "wrong_total": ProblemKind(422, "The amounts do not add up", "Prices and fee, total and payment must agree."),
    "too_many_requests": ProblemKind(429, "Too many requests", "Come back after `Retry-After`."),
    "internal": ProblemKind(500, "The provider failed", "It may or may not have happened: ask, then send again."),
    "unavailable": ProblemKind(503, "The provider is not available", "Come back after `Retry-After`."),
}
