"""Files that people write in TOML: read whole, bounded, and refused in words that say what is wrong."""

import tomllib
from pathlib import Path
from typing import Any

from kiosk.errors import ConfigError


def read(path: Path, most_bytes: int, what: str) -> dict[str, Any]:
    """The file's table. ConfigError if it cannot be read, is too large for ``what`` it should be, or is not TOML."""
    try:
        with path.open("rb") as file:
            data = file.read(most_bytes + 1)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from error
    if len(data) > most_bytes:
        raise ConfigError(f"{path}: larger than {most_bytes // 1024} KiB; this is no {what}")
    try:
        return tomllib.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:  # numbers without end, brackets without bottom
        raise ConfigError(f"{path}: is not TOML ({error})") from error
