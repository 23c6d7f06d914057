"""The support bundle of this kiosk, from within it or from beside it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk import durable_files
from kiosk.bootstrap import parts
from kiosk.bootstrap.doctor import examine, told
from kiosk.bootstrap.status import status
from kiosk.clock import Clock, SystemClock
from kiosk.config import Config
from kiosk.domain import support_code
from kiosk.errors import ConfigError
from kiosk.logs import RECENT
from kiosk.services.checks.diagnosis import Diagnosis
from kiosk.services.support_bundle import MOST_LINES, Sources, SupportBundle


def bundle_for(
    config: Config, clock: Clock, findings: Callable[[], Sequence[Mapping[str, Any]]] = tuple
) -> SupportBundle:
    """What makes it; ``findings`` are those of the checks."""
    sources = Sources(lambda: asdict(status(config)), findings, lambda: RECENT.newest(MOST_LINES))
    return SupportBundle(config, config.state_folder / parts.DATABASE, sources, clock)


def found_by(diagnosis: Diagnosis) -> tuple[Mapping[str, Any], ...]:
    """What the checks find now; over in some 5 seconds."""
    return tuple(told(one) for one in diagnosis.tests.run().findings)


def write_bundle(config: Config, config_path: Path | None, file: Path | None) -> str:
    """Write it to a file (mode 0600; by default one with its own name, here); what to say. ConfigError, StoreError."""
    if not (config.state_folder / parts.DATABASE).exists():
        raise ConfigError(f"{config.state_folder / parts.DATABASE}: this kiosk has not run yet")
    clock = SystemClock()
    findings = tuple(told(one) for one in examine(config, config_path, clock, offline=False, probes=False).findings)
    bundle = bundle_for(config, clock, lambda: findings)
    target = file or Path(bundle.name)
    data = bundle.made()
    try:
        durable_files.replace(target, data, mode=0o600)
    except OSError as error:
        raise ConfigError(f"{target}: cannot be written: {error.strerror}") from error
    return f"{target}: {len(data)} bytes, without personal data\n{support_code.write(bundle.summary())}\n"


def explain(text: str) -> str:
    """What the text of a photographed code says (ConfigError: it is none)."""
    try:
        return "".join(f"{name}: {value}\n" for name, value in support_code.read(text))
    except ValueError as error:
        raise ConfigError(f"not the code of a kiosk: {error}") from error
