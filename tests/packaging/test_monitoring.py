"""Alert rules and dashboard, by real Prometheus: the right kiosks are complained of, and no others."""

import json
import re
import socket
import subprocess
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.bootstrap import textfile
from kiosk.clock import SystemClock, read
from kiosk.domain.paper import PrinterReadiness, PrinterReport
from kiosk.domain.trusted_time import word
from kiosk.store import backups, printer_report, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from tests.builders import showtime, store
from tests.kiosk.watched import watched
from tests.sync.sales import sell

ROOT = Path(__file__).resolve().parents[2]
MONITORING = ROOT / "packaging" / "monitoring"
ALERTS = MONITORING / "alerts.yml"
PATIENCE_SECONDS = 60.0


def kiosk(folder: Path, name: str, *, hours_offline: int = 0, paper: bool = True) -> bytes:
    """The figures of a kiosk with one sale, which the provider does not know if it is offline."""
    now = datetime.now(UTC)
    began = now - timedelta(hours=hours_offline)
    show = showtime(starts_at=now + timedelta(hours=5))
    database = store(folder / name, online=not hours_offline, shows=(show,), at=began)

    def fill(tx: Connection) -> None:
        state = PrinterReadiness.READY if paper else PrinterReadiness.NOT_READY
        printer_report.put(tx, PrinterReport(state, () if paper else ("media-empty",), began))
        if not hours_offline:
            said = word(read(SystemClock()), 0.4)
            assert said is not None
            sync_state.put_word_of_time(tx, said)

    database.write(fill)
    sell(database, "A1", at=began)
    if not hours_offline:
        database.write(lambda tx: tx.execute("UPDATE outbox_message SET state = 'delivered'"))
    backups.take(database.path, now)
    text = figures(database, name)
    database.close()
    return text


def figures(database: Database, name: str) -> bytes:
    """As the kiosk writes them."""
    outside = watched(database, SystemClock(), kiosk_id=name, tasks=(Task(),))
    outside.pulse.beat()
    outside.pulse.beat()
    return textfile.as_text(outside.figures.read())


class Task:
    """A periodic task that went well."""

    name = "relay"
    took: float | None = 0.2
    succeeded_at: datetime | None = datetime.now(UTC)
    failures = 0


@contextmanager
def running(*command: str) -> Iterator[None]:
    """A program for as long as the block lasts."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait(10)


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


def used(text: str) -> set[str]:
    """The names of figures that a text asks for."""
    return {name.removesuffix("_bucket") for name in re.findall(r"\bfoyer_\w+", text)}


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """One that is well, one that has been offline for hours, one without paper."""
    folder = tmp_path_factory.mktemp("kiosks")
    return {
        "well": kiosk(folder, "well"),
        "offline": kiosk(folder, "offline", hours_offline=3),
        "paperless": kiosk(folder, "paperless", paper=False),
    }


def test_the_rules_say_what_they_should_of_every_kind_of_trouble() -> None:
    for command in (("check", "config", "prometheus.yml"), ("test", "rules", "alerts_test.yml")):
        done = subprocess.run(["promtool", *command], cwd=MONITORING, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def test_prometheus_own_lint_has_nothing_against_the_names(three: dict[str, bytes]) -> None:
    for text in three.values():
        done = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_every_alert_is_tried_and_explained() -> None:
    rules, tests = ALERTS.read_text(), (MONITORING / "alerts_test.yml").read_text()
    page = (ROOT / "docs" / "operations.md").read_text()
    names = re.findall(r"- alert: (\w+)", rules)
    assert len(names) == len(set(names)) == rules.count("severity: ") - 1 == rules.count("action: ")
    assert [name for name in names if f'"{name}"' not in tests or f"`{name}`" not in page] == []


@pytest.mark.parametrize("file", ["alerts.yml", "grafana-dashboard.json"])
def test_alerts_and_dashboard_ask_for_what_a_kiosk_writes(three: dict[str, bytes], file: str) -> None:
    written = set(re.findall(r"^# TYPE (\w+)", three["well"].decode(), re.MULTILINE))
    assert used((MONITORING / file).read_text()) - written == set()


def test_every_figure_is_explained_and_no_other(three: dict[str, bytes]) -> None:
    written = set(re.findall(r"^# TYPE (\w+)", three["well"].decode(), re.MULTILINE))
    rows = (ROOT / "docs" / "operations.md").read_text().partition("### Figures")[2].partition("## OpenTelemetry")[0]
    assert set(re.findall(r"`(foyer_\w+)(?:\{[\w,]+\})?`", rows)) == written


def test_three_kiosks_under_real_prometheus(three: dict[str, bytes], tmp_path: Path) -> None:
    ports = {name: free_port() for name in three}
    own = free_port()
    rules = re.sub(r"for: \d+m", "for: 1s", ALERTS.read_text()).replace("[1h]", "[5s]").replace("[15m]", "[5s]")
    (tmp_path / "alerts.yml").write_text(rules)
    targets = "".join(
        f"      - targets: ['127.0.0.1:{port}']\n        labels: {{instance: {name}}}\n" for name, port in ports.items()
    )
    (tmp_path / "prometheus.yml").write_text(
        "global: {scrape_interval: 1s, evaluation_interval: 1s}\nrule_files: [alerts.yml]\n"
        f"scrape_configs:\n  - job_name: foyer\n    static_configs:\n{targets}"
    )
    with ExitStack() as stack:
        for name, text in three.items():
            (tmp_path / name).mkdir()
            textfile.write(tmp_path / name / "foyer.prom", text)
            stack.enter_context(
                running(
                    "prometheus-node-exporter",
                    "--collector.disable-defaults",
                    "--collector.textfile",
                    "--collector.time",
                    f"--collector.textfile.directory={tmp_path / name}",
                    f"--web.listen-address=127.0.0.1:{ports[name]}",
                )
            )
        stack.enter_context(
            running(
                "prometheus",
                f"--config.file={tmp_path / 'prometheus.yml'}",
                f"--storage.tsdb.path={tmp_path / 'data'}",
                f"--web.listen-address=127.0.0.1:{own}",
            )
        )
        prometheus = f"http://127.0.0.1:{own}/api/v1"
        expected = {
            ("FoyerOffline", "offline"),
            ("FoyerNothingToSellOffline", "offline"),
            ("FoyerOutboxOld", "offline"),
            ("FoyerCannotPrint", "paperless"),
        }
        looks: set[str] = set()
        ends = time.monotonic() + PATIENCE_SECONDS
        while len(looks) < 3 and time.monotonic() < ends:  # three evaluations that agree: nothing else is on its way
            fired, at = firing(prometheus), evaluated(prometheus)
            looks = looks | {at} if fired == expected else set()
            time.sleep(0.2)
        assert firing(prometheus) == expected
        rules_now = asked(prometheus, "/rules")["groups"][0]["rules"]
        assert {one["health"] for one in rules_now} == {"ok"}
        for expr in re.findall(r'"expr": ("(?:[^"\\]|\\.)*")', (MONITORING / "grafana-dashboard.json").read_text()):
            query = json.loads(expr).replace("$instance", ".*")
            assert asked(prometheus, f"/query?{urllib.parse.urlencode({'query': query})}")["resultType"] == "vector"
        sold = asked(prometheus, "/query?query=sum(foyer_sales_amount_total)by(method,currency)")["result"]
        assert sold == [{"metric": {"method": "card", "currency": "EUR"}, "value": [sold[0]["value"][0], "37.5"]}]


def firing(prometheus: str) -> set[tuple[str, str]]:
    """Which alerts fire, of whom."""
    try:
        alerts = asked(prometheus, "/alerts")["alerts"]
    except OSError:
        return set()  # not listening yet
    labels = [one["labels"] for one in alerts if one["state"] == "firing"]
    return {(one["alertname"], one["instance"]) for one in labels}


def evaluated(prometheus: str) -> str:
    """When the rules were last looked at."""
    try:
        return str(asked(prometheus, "/rules")["groups"][0]["lastEvaluation"])
    except (OSError, IndexError):
        return ""


def asked(prometheus: str, path: str) -> Any:
    """What Prometheus answers."""
    with urllib.request.urlopen(prometheus + path, timeout=5) as answer:
        return json.load(answer)["data"]
