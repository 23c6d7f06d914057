"""Exim on this machine, as an instance of its own: a mail server that many providers run, and nobody here wrote.

Its configuration, queue and mailboxes are in a folder of the test. It runs as an ordinary user ("nobody" where the
tests are root's), for it gives up every privilege for a configuration of its own.
"""

import os
import pwd
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.peers.certificates import Authority
from tests.peers.printers.process import Server, answers, free_port, until
from tests.peers.smtp import PASSWORD, USER

PROGRAM = "exim4"
MOST_BYTES = 200_000
"""Of one mail: more than tickets have, and little enough to be more than."""
NOBODY_HERE, GREYLISTED = "nobody@lumen.example", "grey@lumen.example"
"""Recipients whom it refuses for good, and for now."""

CONFIGURATION = """\
primary_hostname = mail.test
spool_directory = {home}/spool
log_file_path = {home}/%slog
pid_file_path = {home}/exim.pid
keep_environment =
timezone = UTC
exim_user = {user}
exim_group = {group}
never_users =
smtp_accept_keepalive = false
host_lookup =
rfc1413_hosts =
dns_again_means_nonexist = *
message_size_limit = {most}
tls_advertise_hosts = *
tls_certificate = {certificate}
auth_advertise_hosts = ${{if def:tls_in_cipher {{*}}}}
acl_smtp_mail = mail
acl_smtp_rcpt = recipient

begin acl
mail:
  deny    !encrypted = *
          message = 530 5.7.0 encrypt first
  accept
recipient:
  deny    !authenticated = *
          message = 550 5.7.1 relaying denied
  deny    recipients = {nobody}
          message = 550 5.1.1 no such user: $local_part@$domain
  defer   recipients = {grey}
          message = 450 4.2.0 greylisted: $local_part@$domain
  accept

begin routers
everybody:
  driver = accept
  transport = mailbox

begin transports
mailbox:
  driver = appendfile
  directory = {home}/mail
  maildir_format
  envelope_to_add
  return_path_add
  user = {user}
  group = {group}

begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${{if and {{{{eq{{$auth2}}{{{login}}}}}{{eq{{$auth3}}{{{password}}}}}}}}}
  server_set_id = $auth2
"""


class Exim:
    """The server: ``port`` takes mail, `delivered` is what has reached its mailboxes."""

    def __init__(self, home: Path, port: int) -> None:
        self._home = home
        self.port = port

    def delivered(self, count: int) -> list[bytes]:
        """So many mails as they lie in the mailbox, once they have arrived there."""
        box = self._home / "mail" / "new"
        until(lambda: len(list(box.glob("*"))) >= count, "the mail was not delivered", self.log)
        return [path.read_bytes() for path in sorted(box.glob("*"))]

    def log(self) -> str:
        """What it says of itself."""
        return (self._home / "exim.out").read_text(errors="replace")


@contextmanager
def exim(trusted: Authority) -> Iterator[Exim]:
    """Run one on 127.0.0.1, with a certificate that this authority vouches for."""
    user = pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
    with tempfile.TemporaryDirectory(prefix="foyer-exim-") as folder:
        home, port = Path(folder), free_port()
        trusted.server("127.0.0.1")
        certificate = home / "mail.pem"
        certificate.write_bytes(trusted.path.with_name("127.0.0.1.pem").read_bytes())
        for name in ("spool", "mail"):
            (home / name).mkdir(mode=0o700)
        settings = CONFIGURATION.format(
            home=home,
            user=user.pw_uid,
            group=user.pw_gid,
            certificate=certificate,
            most=MOST_BYTES,
            nobody=NOBODY_HERE,
            grey=GREYLISTED,
            login=USER,
            password=PASSWORD,
        )
        (home / "exim.conf").write_text(settings)
        if os.getuid() == 0:
            for path in (home, *home.iterdir()):
                os.chown(path, user.pw_uid, user.pw_gid)
        certificate.chmod(0o600)
        server = Server(
            ["exim4", "-C", home / "exim.conf", "-bdf", "-oX", f"[127.0.0.1]:{port}"],
            home / "exim.out",
            lambda: answers(port),
            {"PATH": f"{os.environ['PATH']}:/usr/sbin"},
            user if os.getuid() == 0 else None,
        )
        try:
            yield Exim(home, port)
        finally:
            server.stop()
