"""A show is put off by an hour: whoever wanted to know has a mail, and My tickets says so."""

from pathlib import Path

import pytest

from kiosk.domain.journey import Step
from kiosk.domain.mail import MailKind, MailState
from kiosk.services.programme import Showing
from kiosk.store import mail
from tests.peers.certificates import authority
from tests.peers.smtp import PASSWORD, USER, mail_server
from tests.scenarios.lobby import Lobby
from tests.scenarios.test_coming_back import comes_back

HOUR = 3600


def asks_for_mail(lobby: Lobby, address: str, *, news: bool) -> None:
    """On the last screen of a purchase."""
    customer = lobby.customer
    customer.taps("By e-mail")
    customer.arrives(Step.MAIL)
    for letter in address:
        customer.taps(letter)
    if news:
        customer.taps("Remind me before the film, and tell me if anything changes")
    customer.taps("Send it there")
    customer.arrives(Step.DONE)


def has_sent(lobby: Lobby, reference: str, kind: MailKind) -> bool:
    with lobby.kiosk.database.read() as tx:
        return any(one.kind is kind and one.state is MailState.SENT for one in mail.of_booking(tx, reference))


def buys(lobby: Lobby, showing: Showing, address: str, *, news: bool) -> str:
    """Two tickets, mailed; returns the booking's reference."""
    known = {one.reference for one in lobby.bookings()}
    lobby.customer.buys(showing, adult=2)
    asks_for_mail(lobby, address, news=news)
    lobby.customer.finishes()
    (new,) = {one.reference for one in lobby.bookings()} - known
    lobby.waits("the tickets by mail", lambda: has_sent(lobby, new, MailKind.CONFIRMATION), nudge="mail")
    return new


def test_a_show_is_put_off_by_an_hour(
    lobby: Lobby, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusted = authority(tmp_path_factory.mktemp("authority"))
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted.path))
    password = password_file(lobby.folder)
    with mail_server(trusted.server("localhost")) as peer:
        lobby.tell(
            "[mail]",
            f'host = "localhost"\nport = {peer.port}\nuser = "{USER}"',
            f'password_file = "{password}"\nfrom_address = "tickets@lumen.example"',
        )
        lobby.opens()
        showing = lobby.showing()
        before = showing.starts_local.strftime("%H:%M")
        wanted = buys(lobby, showing, "ada@lumen.example", news=True)
        other = buys(lobby, showing, "bob@lumen.example", news=False)

        lobby.provider.control.change_showtime(showing.showtime.id, moved_seconds=HOUR)
        lobby.waits("the next pull", lambda: starts(lobby, showing) != before, nudge="pull")
        lobby.waits("news to be put", lambda: news_of(lobby, wanted), nudge="mail")
        stands_long_enough(lobby)
        lobby.waits("the mail", lambda: has_sent(lobby, wanted, MailKind.MOVED), nudge="mail")

        now = starts(lobby, showing)
        (told,) = [one for one in peer.received if str(one.message["Subject"]).startswith("Changed:")]
        assert told.recipients == ["ada@lumen.example"]
        body = told.message.get_body(("plain",))
        assert body is not None
        assert f", {before}\r\nNow: " in body.get_content()
        assert f", {now}\r\n" in body.get_content()
        assert news_of(lobby, other) == []
        for reference in (wanted, other):
            comes_back(lobby, reference)
            assert lobby.customer.sees("Your show has moved")
            assert lobby.customer.sees(f"Before: {before}. Now: {now}")
            lobby.customer.taps("Done")
        lobby.closes()


def password_file(folder: Path) -> Path:
    """Only its owner may read it."""
    path = folder / "mail.password"
    path.touch(mode=0o600)
    path.write_text(PASSWORD + "\n")
    return path


def starts(lobby: Lobby, showing: Showing) -> str:
    found = lobby.kiosk.programme.showing(showing.showtime.id)
    assert found is not None
    return found.starts_local.strftime("%H:%M")


def news_of(lobby: Lobby, reference: str) -> list[MailKind]:
    with lobby.kiosk.database.read() as tx:
        kinds = [one.kind for one in mail.of_booking(tx, reference)]
    return [kind for kind in kinds if kind is not MailKind.CONFIRMATION]


def stands_long_enough(lobby: Lobby) -> None:
    """The worker has a clock of its own: what waits for a change to stand is due at once."""
    lobby.kiosk.database.write(lambda tx: tx.execute("UPDATE mail SET due_at = 0 WHERE state = 'waiting'"))
