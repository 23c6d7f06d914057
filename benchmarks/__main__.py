"""Run the benchmarks: ``python -m benchmarks [--quick] [--only NAME ...]``."""

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from benchmarks.figures import Section
from benchmarks.halls import SIZES
from benchmarks.machine import describe
from benchmarks.quiet import put_first
from benchmarks.scope import Scope
from benchmarks.tables import markdown, text

NAMES = (
    "store_queries",
    "programme_delta",
    "tickets",
    "door",
    "startup",
    "side_by_side",
    "load",
    "pretix_beside_itself",
)


def main() -> int:
    """Run them one after the other; print tables, write the JSON file and the tables as Markdown beside it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="How fast and how small Foyer is.")
    parser.add_argument("--quick", action="store_true", help="few samples: to try the benchmarks, not to quote them")
    parser.add_argument("--only", nargs="+", choices=NAMES, default=NAMES, metavar="NAME", help=", ".join(NAMES))
    parser.add_argument(
        "--patience",
        type=float,
        default=120.0,
        metavar="SECONDS",
        help="how long to wait for a quiet machine, each time",
    )
    parser.add_argument("--turns", type=int, metavar="N", help="starts of each subject in turn (default: 4; quick: 1)")
    parser.add_argument("--seats", type=int, nargs="+", choices=SIZES, metavar="N", help="only these halls")
    parser.add_argument("--output", type=Path, default=Path("build/benchmarks.json"), metavar="FILE")
    parser.add_argument("--first", action="store_true", help="before all other work of the machine (for root)")
    told = parser.parse_args()
    if told.first:
        put_first()
    root = Path(tempfile.mkdtemp(prefix="foyer-bench-"))
    turns = told.turns or (1 if told.quick else 4)
    seats = tuple(sorted(told.seats or ((500,) if told.quick else SIZES)))
    scope = Scope(root, quick=told.quick, patience=told.patience, turns=turns, seats=seats)
    machine = describe()
    sections = []
    try:
        for name in told.only:
            scope.say(f"{name} ...")
            run: Callable[[Scope], Section] = import_module(f"benchmarks.{name}").run
            sections.append(run(scope))
            sys.stdout.write(text(sections[-1]) + "\n")
            sys.stdout.flush()
            _write(told.output, machine, sections, scope)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    sys.stdout.write(f"written: {told.output}\n")
    return 0


def _write(path: Path, machine: dict[str, str], sections: list[Section], scope: Scope) -> None:
    """All so far; what an earlier run measured and this one does not stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        before = json.loads(path.read_text("utf-8"))["sections"]
    except (OSError, ValueError, KeyError):
        before = {}
    now = {one.name: asdict(one) | {"quick": scope.quick} for one in sections}
    document = {"machine": machine, "unquiet_waits": scope.unquiet, "sections": before | now}
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
    tables = "\n\n".join(markdown(one) for one in sections)
    path.with_suffix(".md").write_text(tables + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
