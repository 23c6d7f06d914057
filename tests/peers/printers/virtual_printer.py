"""A real IPP Everywhere printer without paper: ippeveprinter (CUPS) on loopback, with faults on demand."""

import signal
from collections.abc import Sequence
from pathlib import Path

from tests.peers.printers.process import Server, answers, free_port, until

ENGINE = Path(__file__).with_name("engine.py")
PDF_AND_RASTER = ("application/pdf", "image/pwg-raster", "image/jpeg")


class VirtualPrinter:
    """Its paper is the files in ``printed``; faults: media-empty, media-jam, media-low, cover-open, stuck, abort."""

    def __init__(self, home: Path, formats: Sequence[str] = PDF_AND_RASTER, conf: str = "") -> None:
        self._home = home
        self._formats = formats
        for folder in ("spool", "keys", "printed"):
            (home / folder).mkdir(parents=True)
        home.chmod(0o755)
        self._conf = home / "printer.conf"
        self._conf.write_text(conf)
        self.faults("")
        self.port = free_port()
        self.uri = f"ipp://localhost:{self.port}/ipp/print"
        bus = home / "bus"  # ippeveprinter hangs an unused DNS-SD client on a D-Bus, even when told not to announce
        self._bus = Server(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address=unix:path={bus}"],
            home / "dbus.log",
            bus.exists,
        )
        self.switch_on()

    def faults(self, words: str) -> None:
        """Set what is wrong from now on; a job that is held sees it at once.

        A tray that was empty is noticed to be full only after ``switch_off`` and ``switch_on``.
        """
        (self._home / "fault").write_text(words)

    def notice(self) -> None:
        """Have an idle printer look at its tray and cover now: it only does for a job, which prints nothing."""
        from kiosk.clock import SystemClock
        from printing.printers.ipp_printer import IppPrinter

        empty = self._home / "wake.pdf"
        empty.write_bytes(b"%PDF-1.4\n%%EOF\n")
        asks = IppPrinter(self.uri, SystemClock())
        asks.print("wake", empty)
        asks.close()

    @property
    def printed(self) -> list[str]:
        """The names of what came out, as ``job name.type``."""
        return sorted(path.name for path in (self._home / "printed").iterdir() if path.suffix != ".part")

    def paper(self, name: str) -> Path:
        """One printed document."""
        return self._home / "printed" / name

    def switch_on(self) -> None:
        """Start it; it knows no job of the time before."""
        attributes = ["-a", str(self._conf)] if self._conf.stat().st_size else ["-f", ",".join(self._formats)]
        self._server = Server(
            [
                *("ippeveprinter", "-r", "off", "-n", "localhost", "-p", str(self.port)),
                *("-d", str(self._home / "spool"), "-K", str(self._home / "keys"), "-c", str(ENGINE)),
                *(*attributes, "-vv", "Foyer"),
            ],
            self._home / "printer.log",
            lambda: answers(self.port),
            {
                "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self._home / 'bus'}",
                "FOYER_PRINTER": str(self._home),
                "FOYER_PRINTER_PORT": str(self.port),
            },
        )

    def switch_off(self) -> None:
        """Pull the plug: nobody listens any more."""
        self._server.signal(signal.SIGCONT)
        self._server.stop()
        until(lambda: not answers(self.port), "the printer still listens")

    def hang(self) -> None:
        """From now on it takes connections and answers nothing."""
        self._server.signal(signal.SIGSTOP)

    def wake_up(self) -> None:
        """Go on after ``hang``: what came in meanwhile is carried out."""
        self._server.signal(signal.SIGCONT)

    def close(self) -> None:
        """End everything that was started here."""
        self.faults("")
        self._server.signal(signal.SIGCONT)
        self._server.stop()
        self._bus.stop()
