"""The command line's ``settings TASK``: what holds and where it was said, and the signed file for other kiosks."""

import argparse
import json
import sys
from pathlib import Path

from kiosk.config import Layers, read_layers
from kiosk.errors import ConfigError
from kiosk.logs import start_logging
from kiosk.settings_files import Value

_WHY = {
    "unreadable": "it cannot be read",
    "too_large": "it is too large for settings",
    "damaged": "it is no file of settings, or damaged",
    "newer": "it is of a newer Foyer: update this kiosk first",
    "unknown_key": "it sets what cannot be set here",
    "foreign": "another cinema signed it",
    "forged": "it was changed after it was signed",
    "no_site": "this kiosk does not know its cinema yet: let it reach its provider once, or bring site-keys.json",
    "no_key": "the site's key is not here: export at the kiosk, or in the office, that has site.key",
    "not_written": "it cannot be written",
    "file_only": "is set in the configuration's file only",
    "environment": "is set by the environment here",
    "open_sales": "seats are kept or sales unsent with the present provider: hand them back first",
    "secret": "found no secret, expected one line of ASCII",
}


def add_settings(settings: argparse.ArgumentParser) -> None:
    """Add the tasks."""
    tasks = settings.add_subparsers(required=True, metavar="TASK")

    def task(name: str, does: object, words: str) -> argparse.ArgumentParser:
        one = tasks.add_parser(name, help=words, description=words)
        one.set_defaults(does=does)
        one.add_argument("--config", type=Path, metavar="FILE", help="the kiosk's configuration (TOML)")
        return one

    show = task("show", _show, "say what holds, and where it was said")
    show.add_argument("--json", action="store_true", help="for machines")
    task("export", _export, "write the settings, signed with the site's key, for other kiosks").add_argument(
        "file", type=Path, help="where to"
    )
    take = task("import", _import, "apply settings that this cinema signed; not while the kiosk runs")
    take.add_argument("file", type=Path, help="the file that `settings export` wrote")
    take.add_argument("--by", required=True, metavar="NAME", help="who decides; it is kept in the journal")
    take.add_argument("--look", action="store_true", help="only say what would change")


def _show(told: argparse.Namespace) -> int:
    from kiosk.domain.settings import FILE_ONLY, SETTINGS, Kind, value_of
    from kiosk.services.settings import HIDDEN

    layers = _layers(told)
    rows: list[dict[str, object]] = []
    for key in sorted({*SETTINGS, *FILE_ONLY}):
        value = value_of(layers.config, key)
        if key in SETTINGS and SETTINGS[key].kind is Kind.MASKED:
            value = HIDDEN if value else ""
        rows.append({"key": key, "value": value, "origin": layers.origin(key), "on_screen": key in SETTINGS})
    if told.json:
        sys.stdout.write(json.dumps({"settings": rows, "trouble": layers.trouble}, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write("".join(f"{row['key']} = {_shown(row['value'])}  ({row['origin']})\n" for row in rows))
        sys.stdout.write(f"not used: {layers.trouble}\n" if layers.trouble else "")
    return 0


def _export(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.settings import transfer_beside

    with transfer_beside(told.config, _layers(told)) as (_, transfer):
        failed = transfer.export_to(told.file)
    if failed is not None:
        raise ConfigError(f"nothing exported: {_reason(failed.why.value, failed.detail)}")
    sys.stdout.write(f"{told.file}: take it to another kiosk, and there: python -m kiosk settings import\n")
    return 0


def _import(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.settings import transfer_beside
    from kiosk.instance import only_instance
    from kiosk.services.settings import Refused
    from kiosk.services.settings_transfer import NotTaken

    layers = _layers(told)
    with only_instance(layers.config.state_folder), transfer_beside(told.config, layers) as (settings, transfer):
        offered = transfer.read_from(told.file)
        if isinstance(offered, NotTaken):
            raise ConfigError(f"{told.file}: {_reason(offered.why.value, offered.detail)}; nothing was changed")
        before, after = layers.config, settings.check(offered.changes)
        if isinstance(after, tuple):
            mistakes = "; ".join(f"{one.key}: {_reason(one.reason, one.expected)}" for one in after)
            raise ConfigError(f"{told.file}: {mistakes}; nothing was changed")
        if not told.look:
            outcome = settings.change(offered.changes, told.by, "import")
            assert not isinstance(outcome, Refused), "it was checked a moment ago"
    from kiosk.domain.settings import value_of

    for key in sorted(offered.changes):
        sys.stdout.write(f"{key}: {_shown(value_of(before, key))} -> {_shown(value_of(after, key))}\n")
    for key in sorted(offered.kept):
        sys.stdout.write(f"{key}: stays, the environment sets it here\n")
    done = f"{len(offered.changes)} settings of kiosk {offered.kiosk}, exported {offered.at:%Y-%m-%d %H:%M} UTC"
    sys.stdout.write(f"{done}: {'nothing was changed yet' if told.look else 'they hold from the next start on'}\n")
    return 0


def _layers(told: argparse.Namespace) -> Layers:
    layers = read_layers(told.config)
    start_logging(layers.config.log_level)
    return layers


def _reason(code: str, detail: str) -> str:
    if code == "value":
        return f"expected {detail}"
    return f"{_WHY[code]} ({detail})" if detail else _WHY[code]


def _shown(value: Value | object) -> str:
    return json.dumps(value, ensure_ascii=False)
