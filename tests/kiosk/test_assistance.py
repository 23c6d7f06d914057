"""The counter's commands, over the database of a kiosk that sold a ticket."""

import io
import json
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.bootstrap import parts
from kiosk.bootstrap.desk_commands import REASONS
from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.members import Member
from kiosk.services.assistance import Reason
from kiosk.services.profile import Profile
from kiosk.services.purchase import Sold
from kiosk.store import journal, mail, printing, sealed_messages
from kiosk.store.database import Database
from kiosk.store.sealing import KEY_FILE, Sealing
from tests.kiosk.services.counter import counter

ADDRESS = "somebody.unmistakable@example.org"


def test_staff_hand_tickets_out_once_more_and_the_journal_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tuple(Reason) == REASONS
    kiosk = counter(tmp_path / "state")
    kiosk.chooses("C4")
    kiosk.checkout.hold()
    sold = kiosk.checkout.pay(PaymentMethod.CARD)
    assert isinstance(sold, Sold)
    reference = sold.booking.reference
    member = Member("m-ada")
    profile = Profile(
        kiosk.database,
        Sealing(tmp_path / "state" / KEY_FILE),
        lambda request: repr(request.wish).encode(),
        kiosk.clock,
        kiosk.nudged.append,
        member=lambda: member,
        keep=lambda _member: None,
    )
    profile.export()

    def refuse(tx: object) -> None:
        sealed_messages.settle(tx, 1, "refused", kiosk.clock.now(), "bad_request")  # type: ignore[arg-type]

    kiosk.database.write(refuse)
    kiosk.database.close()
    config = tmp_path / "kiosk.toml"
    config.write_text(
        f'state = "{tmp_path / "state"}"\n[mail]\nhost = "127.0.0.1"\nfrom_address = "tickets@example.org"\n'
    )

    def desk(*arguments: str, typed: str = "") -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = main(["desk", *arguments, "--config", str(config)])
        return code, capsys.readouterr().out

    typed_loosely = reference[:4].lower() + " " + reference[4:]
    assert desk("reprint", typed_loosely, "--reason", "lost", "--by", "Kim")[0] == 0
    assert desk("mail", reference, "--reason", "wrong_address", "--by", "Kim", typed=f"{ADDRESS}\n")[0] == 0
    assert desk("mail", reference, "--reason", "other", "--by", "Kim", typed="nonsense")[0] == 1
    assert desk("reprint", "NOTHINGS", "--reason", "lost", "--by", "Kim")[0] == 1
    assert desk("reprint", reference, "--reason", "lost", "--by", " ")[0] == 1
    assert "1  export" in desk("wishes")[1]
    assert desk("wish", "1", "again", "--by", "Kim")[0] == 0
    assert "No wish" in desk("wishes")[1]
    assert desk("wish", "1", "settled", "--by", "Kim")[0] == 1

    database = Database(tmp_path / "state" / parts.DATABASE)
    try:
        with database.read() as tx:
            attempt = printing.latest(tx, reference)
            assert attempt is not None
            assert attempt.copy == 2
            assert len(mail.of_booking(tx, reference)) == 1
            noted = {one.kind: json.loads(one.body) for one in journal.entries_after(tx, 0) if one.kind != "rows"}
        assert noted["printed_by_staff"] == {"by": "Kim", "reason": "lost"}
        assert noted["mailed_by_staff"] == {"by": "Kim", "reason": "wrong_address"}
        assert noted["wish_told_again"] == {"by": "Kim"}
        database.write(refuse)
        assert desk("wish", "1", "settled", "--by", "Kim")[0] == 0
        with database.read() as tx:
            assert tx.execute("SELECT count(*) FROM sealed_key").fetchone()[0] == 0
    finally:
        database.close()
    assert ADDRESS.encode() not in (tmp_path / "state" / "journal.jsonl").read_bytes()
