"""Tickets to test with, each field to be replaced at will."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.domain.tickets import TicketFace, TicketStatement
from printing.door.revocations import write_list
from printing.signing import KioskSigner
from printing.trust import TrustList, certify

SITE_SEED = bytes(range(32))
KIOSK_SEED = bytes(range(32, 64))

STATEMENT = TicketStatement(
    site_id="aurora",
    kiosk_id="lobby-1",
    ticket_id="0f1e2d3c4b5a6978",
    showtime_id="s-20261114-2015-1",
    starts_at=datetime(2026, 11, 14, 19, 15, tzinfo=UTC),
    auditorium_id="grand",
    seat_id="stalls-F-12",
    ticket_type_id="adult",
    auditorium="Screen 3",
    section="Stalls",
    row="F",
    seat="12",
    ticket_type="Adult",
)


def statement(**changes: object) -> TicketStatement:
    """The usual statement, with changes."""
    return replace(STATEMENT, **changes)  # type: ignore[arg-type]


def signer(seed: bytes = KIOSK_SEED, kiosk_id: str = "lobby-1", site_id: str = "aurora") -> KioskSigner:
    """A kiosk that can sign, the same each time."""
    return KioskSigner(site_id, kiosk_id, Ed25519PrivateKey.from_private_bytes(seed))


def revoked_list(
    *entries: str, by: KioskSigner | None = None, site_id: str = "aurora", at: datetime = STATEMENT.starts_at
) -> str:
    """A list of revoked tickets as the usual kiosk writes it, or another."""
    kiosk = by or signer()
    return write_list(site_id, entries, at, kiosk.key_id, kiosk.sign_list)


def trust(*kiosks: KioskSigner) -> TrustList:
    """A list that trusts these kiosks, or the usual one."""
    site = Ed25519PrivateKey.from_private_bytes(SITE_SEED)
    known = TrustList("aurora", site.public_key().public_bytes_raw().hex())
    for kiosk in kiosks or (signer(),):
        known = known.with_kiosk(certify(site, "aurora", kiosk.kiosk_id, 1, kiosk.public_key))
    return known


def trust_file(folder: Path, *kiosks: KioskSigner) -> Path:
    """The usual list as a file."""
    path = folder / "site-keys.json"
    path.write_bytes(trust(*kiosks).to_json())
    return path


FACE = TicketFace(
    language="en",
    cinema="Aurora Lichtspiele",
    address="Theaterplatz 4, 99423 Weimar",
    film="Nosferatu",
    rating="12+",
    tags=("original-version", "35mm"),
    accent="#B5392F",
    date="Saturday 14 November",
    time="20:15",
    auditorium="Screen 3",
    way="Upstairs, left",
    section="Stalls",
    row="F",
    seat="12",
    ticket_type="Adult",
    proof="",
    price="12.00 €",
    tax="0.79 €",
    reference="K7MWPQ9R",
    ticket_id=STATEMENT.ticket_id,
    code=signer().sign(STATEMENT),
    number=1,
    count=2,
)


def face(**changes: object) -> TicketFace:
    """The usual ticket, with changes."""
    return replace(FACE, **changes)  # type: ignore[arg-type]
