"""The command line: ``python -m kiosk run | sandbox | tour | verify | status | doctor | pair | allotments | …``."""

import argparse
import ctypes
import os
import resource
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.bootstrap.day_commands import add_day_report, tell_day_report
from kiosk.bootstrap.desk_commands import add_desk
from kiosk.bootstrap.settings_commands import add_settings
from kiosk.bootstrap.staff_commands import add_staff
from kiosk.bootstrap.support_commands import add_bundle, tell_bundle
from kiosk.bootstrap.swap_commands import SWAP, add_swap
from kiosk.config import Config, read_layers
from kiosk.domain.out_of_service import WhyOutOfService
from kiosk.errors import ConfigError, FoyerError
from kiosk.logs import logger, start_logging

BAD_USE = 2
MOST_PORT = 65_535
SANDBOX = Path("~/.local/state/foyer-sandbox")
MOST_TYPED = 4_000
CORE_FILTER = Path("/proc/self/coredump_filter")
M_ARENA_MAX = -8
"""The name of the setting in glibc's malloc.h."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; returns the exit code. What a person can mend is told in one line."""
    told = _parser().parse_args(arguments)
    share_heaps()
    leave_no_core()
    try:
        return int(told.does(told))
    except FoyerError as error:
        sys.stderr.write(f"foyer: {error}\n")
        return BAD_USE


def share_heaps() -> None:
    """Have this process's threads share two heaps. One each, as glibc has it, costs a kiosk some 10 MB."""
    if hasattr(malloc := ctypes.CDLL(None), "mallopt"):
        malloc.mallopt(M_ARENA_MAX, 2)


def leave_no_core() -> None:
    """Have no crash of this process, or of those it starts, put its memory on a disk: there are people in it.

    A handler that ``core_pattern`` pipes to may ignore the limit; by the filter it is given no memory (core(5)).
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if CORE_FILTER.exists():
        CORE_FILTER.write_text("0")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m kiosk", description="Foyer, the offline-first cinema kiosk.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, does: object, words: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=words, description=words)
        one.set_defaults(does=does)
        return one

    def configured(one: argparse.ArgumentParser) -> argparse.ArgumentParser:
        one.add_argument("--config", type=Path, metavar="FILE", help="the kiosk's configuration (TOML)")
        return one

    run = configured(command("run", _run, "open the kiosk"))
    run.add_argument("--demo", action="store_true", help="with a payment terminal's own window beside it")
    run.add_argument("--set-up", action="store_true", help="first ask on the screen how this kiosk is to sell")
    run.add_argument("--windowed", action="store_true", help="in a window, not on the whole screen")

    tour = configured(command("tour", _tour, "let the kiosk sell tickets to itself, and keep pictures of it"))
    tour.add_argument("--output", type=Path, default=Path("build/tour"), metavar="DIR", help="default: build/tour")

    sandbox = command("sandbox", _sandbox, "serve a cinema from a folder, as a ticketing provider would")
    sandbox.add_argument("--cinema", type=Path, metavar="DIR", help="the cinema's folder (default: the one built in)")
    sandbox.add_argument(
        "--state", type=Path, default=SANDBOX / "sandbox.db", metavar="FILE", help=f"its sales (default: in {SANDBOX})"
    )
    sandbox.add_argument("--port", type=_port, default=8400, help="on 127.0.0.1 (default: 8400; 0: any)")
    sandbox.add_argument(
        "--key-file", type=Path, default=SANDBOX / "sandbox.key", metavar="FILE", help="made if not there"
    )
    sandbox.add_argument("--no-other-buyers", action="store_true", help="nobody else buys")

    verify = configured(command("verify", _verify, "check tickets: a code, a PDF, a picture, or what a scanner types"))
    verify.add_argument("code", nargs="?", default="-", help="the code's text, or a file; - (default): be a door")
    verify.add_argument("--stream", action="store_true", help="be a door: a code a line from standard input")
    verify.add_argument("--keys", type=Path, metavar="FILE", help="the site's public keys (site-keys.json)")
    verify.add_argument(
        "--revoked",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="tickets that admit nobody (may repeat)",
    )
    verify.add_argument("--seen", type=Path, metavar="DIR", help="whom doors admitted (default: in the state folder)")
    verify.add_argument("--showtime", default="", metavar="ID", help="the only showtime this door admits")
    verify.add_argument("--json", action="store_true", help="for machines: an object a line")

    revoked = configured(
        command("revoked", _revoked, "list this kiosk's tickets that admit nobody any more, for the doors")
    )
    revoked.add_argument("--add", type=Path, metavar="FILE", help="other tickets as well, one a line")

    keys = configured(command("keys", _keys, "list the keys that doors trust; make a new one, or take some back"))
    keys.add_argument("--keys", type=Path, metavar="FILE", help="another list (site-keys.json) than the kiosk's own")
    keys.add_argument("--rotate", action="store_true", help="make a new key for this kiosk")
    keys.add_argument("--revoke", default="", metavar="KIOSK", help="take back every key of a lost kiosk")

    status = configured(command("status", _status, "say how the kiosk stands"))
    status.add_argument("--json", action="store_true", help="for machines")

    pause = configured(command("out-of-service", _out_of_service, "take the kiosk out of service, or back into it"))
    pause.add_argument("switch", choices=("on", "off"), help="on: out of service")
    pause.add_argument("--by", required=True, metavar="NAME", help="who does it; it is kept in the journal")
    pause.add_argument(
        "--reason",
        choices=[reason.value for reason in WhyOutOfService],
        default=WhyOutOfService.OTHER.value,
        help="default: other",
    )
    doctor = configured(command("doctor", _doctor, "check whether the kiosk can sell; say why not, and what to do"))
    doctor.add_argument("--json", action="store_true", help="for machines")
    doctor.add_argument("--offline", action="store_true", help="leave the network alone")
    doctor.add_argument("--probe", action="store_true", help="try the provider: hold a far-off seat for a moment")

    pair = configured(command("pair", _pair, "make the kiosk a device of pretix, by a code from standard input"))
    pair.add_argument("--roll", action="store_true", help="it is one already: exchange its key for a new one")

    listed = configured(command("exceptions", _exceptions, "list what waits for a person: sales and members"))
    listed.add_argument("--all", action="store_true", help="with those that are settled")
    listed.add_argument("--json", action="store_true", help="for machines")

    resolve = configured(command("resolve", _resolve, "choose what is done about a sale that the provider refused"))
    resolve.add_argument("reference", help="the booking's reference, or M and the number of a member's case")
    resolve.add_argument(
        "remedy",
        choices=("move", "refund", "voucher", "resend", "settled"),
        help="what the kiosk is to do; settled: a member's case was looked into",
    )
    resolve.add_argument("--by", required=True, metavar="NAME", help="who decides; it is kept in the journal")
    resolve.add_argument("--seats", nargs="+", default=(), metavar="SEAT", help="for a move: F7 F8, or seat ids")

    add_day_report(
        configured(command("day-report", tell_day_report, "say what was sold since the day was last closed"))
    )
    add_desk(commands.add_parser("desk", help="help a customer at the counter", description="help a customer"))

    add_staff(commands.add_parser("staff", help="who may come in by the staff's door", description="the staff's door"))
    words = "say what is set and where, or take settings to other kiosks as a signed file"
    add_settings(commands.add_parser("settings", help=words, description=words))

    add_bundle(
        configured(command("bundle", tell_bundle, "write a support bundle: figures and findings, nobody's data"))
    )

    add_swap(commands.add_parser("swap", help="a new machine takes a kiosk's place", description=SWAP))

    kept = configured(
        command("allotments", _allotments, "say what is kept for selling offline, why, and what it costs")
    )
    kept.add_argument("--json", action="store_true", help="for machines")

    campaign = command("campaign", _campaign, "news and offers by mail, to those who agreed: write, try, send, stop")
    steps = campaign.add_subparsers(required=True, metavar="STEP", dest="step")
    for step, words in (
        ("new", "write a template for a campaign of this name"),
        ("preview", "check what was written, and write it as pages and as text"),
        ("test", "send it to one address, which is read from standard input"),
        ("schedule", "let it go out, as it is written now"),
        ("stop", "let nothing more of it go out"),
        ("status", "say how every campaign stands"),
    ):
        one = configured(steps.add_parser(step, help=words, description=words))
        if step != "status":
            one.add_argument("name", help="up to 40 small letters, digits and hyphens; the same at every kiosk")
        if step == "preview":
            one.add_argument("--output", type=Path, default=Path("build/campaign"), metavar="DIR", help="where to")
        if step == "test":
            one.add_argument("--language", default="", metavar="LANGUAGE", help="en, de (default: the kiosk's first)")
        if step == "status":
            one.add_argument("--json", action="store_true", help="for machines")

    configured(command("worker", _worker, "(started by the kiosk itself) do the background's work"))
    return parser


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number <= MOST_PORT:
        raise argparse.ArgumentTypeError(f"found {number}, expected 0 to {MOST_PORT}")
    return number


def _configured(told: argparse.Namespace) -> Config:
    layers = read_layers(told.config)
    start_logging(layers.config.log_level)
    if layers.trouble:
        logger(__name__).error("the settings before the latest ones are used: %s", layers.trouble)
    return layers.config


def _run(told: argparse.Namespace) -> int:
    from kiosk.bootstrap import application
    from kiosk.bootstrap.first_run import begin_set_up
    from ui.application import RESTART

    config = _configured(told)
    if told.set_up:
        begin_set_up(config)
    code = application.run(config, told.config, demo=told.demo, windowed=told.windowed or told.demo)
    sys.stdout.flush()
    sys.stderr.flush()
    if code == RESTART:
        again = [one for one in sys.argv[1:] if one != "--set-up"]  # asked once; what is not finished is remembered
        os.execv(sys.executable, [sys.executable, "-m", "kiosk", *again])  # the lock on the state folder goes
    os._exit(code)  # Qt's and the interpreter's ways of ending do not always survive each other; all is on the disk


def _tour(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.tour import tour

    return tour(_configured(told), told.config, told.output)


def _worker(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.background import run_worker

    return run_worker(_configured(told))


def _sandbox(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.parts import BUILT_IN_CINEMA, mint_secret
    from sync.sandbox.serving import run_sandbox

    start_logging()
    key = mint_secret(told.key_file.expanduser())
    folder = told.cinema or BUILT_IN_CINEMA
    run_sandbox(folder, told.state.expanduser(), told.port, key, other_buyers=not told.no_other_buyers)
    return 0


def _verify(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.parts import DOOR, KEYS
    from kiosk.clock import SystemClock
    from printing.keys import SITE_KEYS
    from printing.verify import verify_argument, verify_stream

    keys = told.keys or _configured(told).state_folder / KEYS / SITE_KEYS
    is_door = told.code == "-"
    if not is_door and (told.stream or told.seen or told.showtime):
        raise ConfigError("--stream, --seen and --showtime are a door's, which reads codes from standard input")
    if not is_door:
        lines, code = verify_argument(told.code, keys, revoked=told.revoked, for_machines=told.json)
        sys.stdout.write("".join(f"{line}\n" for line in lines))
        return code
    seen = told.seen or _configured(told).state_folder / DOOR
    try:
        return verify_stream(
            sys.stdin.fileno(),
            sys.stdout.fileno(),
            keys,
            seen,
            SystemClock(),
            revoked=told.revoked,
            showtime_id=told.showtime,
            for_machines=told.json,
        )
    except (KeyboardInterrupt, BrokenPipeError):
        return 0  # whoever scanned has gone; what was admitted is on the disk


def _revoked(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.doors import revoked_tickets
    from kiosk.clock import SystemClock

    sys.stdout.write(revoked_tickets(_configured(told), SystemClock(), told.add))
    return 0


def _keys(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.doors import keys

    sys.stdout.write(keys(_configured(told), told.keys, rotate=told.rotate, revoke=told.revoke))
    return 0


def _status(told: argparse.Namespace) -> int:
    import json
    from dataclasses import asdict

    from kiosk.bootstrap.status import status

    seen = asdict(status(_configured(told)))
    if told.json:
        sys.stdout.write(json.dumps(seen) + "\n")
    else:
        for name, value in seen.items():
            sys.stdout.write(f"{name.replace('_', ' ')}: {value if value != '' else '-'}\n")
    return 1 if seen["out_of_order"] else 0


def _out_of_service(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.out_of_service import switch

    sys.stdout.write(switch(_configured(told), told.switch, told.by, told.reason))
    return 0


def _doctor(told: argparse.Namespace) -> int:
    from kiosk.bootstrap import doctor
    from kiosk.clock import SystemClock

    if told.offline and told.probe:
        raise ConfigError("--probe asks the provider, and --offline leaves the network alone")
    config = read_layers(told.config).config
    start_logging("ERROR")
    seen = doctor.examine(config, told.config, SystemClock(), offline=told.offline, probes=told.probe)
    lines = [doctor.for_machines(seen)] if told.json else [f"{line}\n" for line in doctor.in_lines(seen)]
    sys.stdout.writelines(lines)
    return seen.exit_code


def _pair(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.pairing import pair_kiosk, roll_key

    config = _configured(told)
    if told.roll:
        sys.stdout.write(roll_key(config))
        return 0
    if sys.stdin.isatty():
        sys.stderr.write("Scan the code that pretix shows for the device, or type its token: ")
    sys.stdout.write(pair_kiosk(config, sys.stdin.readline(MOST_TYPED)))
    return 0


def _exceptions(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.desk import tell_exceptions

    sys.stdout.write(tell_exceptions(_configured(told), settled=told.all, for_machines=told.json))
    return 0


def _resolve(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.desk import resolve

    words, done = resolve(_configured(told), told.reference, told.remedy, told.by, tuple(told.seats))
    sys.stdout.write(words)
    return 0 if done else 1


def _allotments(told: argparse.Namespace) -> int:
    import json
    from dataclasses import asdict

    from kiosk.bootstrap.kept import allotments, in_words
    from kiosk.clock import SystemClock

    seen = allotments(_configured(told), SystemClock())
    if told.json:
        sys.stdout.write(json.dumps(asdict(seen)) + "\n")
    else:
        sys.stdout.write("".join(f"{line}\n" for line in in_words(seen)))
    return 0


def _campaign(told: argparse.Namespace) -> int:
    from kiosk.bootstrap import campaigns

    config, done = _configured(told), True
    match told.step:
        case "new":
            said = campaigns.make(config, told.name)
        case "preview":
            said = campaigns.preview(config, told.name, told.output)
        case "test":
            if sys.stdin.isatty():
                sys.stderr.write("To which address? ")
            typed, language = sys.stdin.readline(MOST_TYPED), told.language or config.kiosk.languages[0]
            said, done = campaigns.try_out(config, told.name, typed, language)
        case "schedule":
            said, done = campaigns.schedule(config, told.name)
        case "stop":
            said, done = campaigns.stop(config, told.name)
        case _:
            said = _campaigns_in_words(config, for_machines=told.json)
    sys.stdout.write(said)
    return 0 if done else 1


def _campaigns_in_words(config: Config, *, for_machines: bool) -> str:
    import json
    from dataclasses import asdict

    from kiosk.bootstrap import campaigns

    found = campaigns.standing(config)
    if for_machines:
        return json.dumps([asdict(one) for one in found]) + "\n"
    return "".join(campaigns.in_words(one) for one in found) or "No campaign was ever scheduled here.\n"


if __name__ == "__main__":
    os.umask(0o077)  # what a kiosk writes is nobody else's to read
    sys.exit(main())
