"""A private CUPS scheduler on loopback with one queue, as root or not; it touches nothing of the machine's own CUPS."""

import os
import subprocess
from pathlib import Path

from tests.peers.printers.process import Server, answers, free_port

CUPSD = """\
Listen 127.0.0.1:{port}
LogLevel debug
Browsing Off
WebInterface No
DefaultAuthType None
ErrorPolicy retry-current-job
PreserveJobHistory Yes
PreserveJobFiles No
<Location />
  Order deny,allow
  Allow from 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order deny,allow
    Allow from 127.0.0.1
  </Limit>
</Policy>
"""

FILES = """\
SystemGroup root
ServerRoot {home}/root
RequestRoot {home}/spool
CacheDir {home}/cache
StateDir {home}/state
TempDir {home}/tmp
ErrorLog {home}/log/error_log
AccessLog {home}/log/access_log
PageLog {home}/log/page_log
Sandboxing relaxed
"""


class PrivateCups:
    """A scheduler and its queue ``Foyer`` on a printer; ``queue_uri`` takes jobs."""

    def __init__(self, home: Path, printer_uri: str) -> None:
        for folder in ("root", "spool", "cache", "state", "log", "tmp"):
            (home / folder).mkdir(parents=True)
        for path in (home, home / "root", home / "cache", home / "state"):
            path.chmod(0o755)
        (home / "tmp").chmod(0o1777)  # filters run as another user, and fail silently where they cannot write
        self.port = free_port()
        self.queue_uri = f"ipp://127.0.0.1:{self.port}/printers/Foyer"
        files = FILES.format(home=home) + ("User lp\nGroup lp\n" if os.getuid() == 0 else "")
        (home / "cups-files.conf").write_text(files)
        (home / "cupsd.conf").write_text(CUPSD.format(port=self.port))
        self._server = Server(
            ["cupsd", "-f", "-c", home / "cupsd.conf", "-s", home / "cups-files.conf"],
            home / "cupsd.log",
            lambda: answers(self.port),
            {"PATH": f"{os.environ['PATH']}:/usr/sbin"},
        )
        subprocess.run(
            [
                *("/usr/sbin/lpadmin", "-h", f"127.0.0.1:{self.port}", "-p", "Foyer", "-E"),
                *("-v", printer_uri, "-m", "everywhere", "-o", "printer-is-shared=false"),
            ],
            check=True,
            capture_output=True,
            timeout=60,
        )

    def close(self) -> None:
        """End it."""
        self._server.stop()
