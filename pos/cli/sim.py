"""``pos sim``: devices without hardware, each on a port or a pseudo-terminal of this machine, until Ctrl+C.

They are strict: what a forgiving device would swallow ends the connection and is said on the standard error.
"""

import queue
import sys
import threading
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

import click

from drivers.printers.profile import PROFILES, PrinterProfile, profile_named
from drivers.simulators.display import HEARS, Display
from drivers.simulators.label_printer import LabelMachine
from drivers.simulators.paper import draw
from drivers.simulators.printer import WELL, Faults, Machine
from drivers.simulators.printout import Beep, Printout, Pulse, as_text
from drivers.simulators.scale import COMMANDS, Balance, Load, Pan
from drivers.simulators.scanner import SUFFIXES, Habit, Scanner, Trigger
from drivers.simulators.serving import Pace
from pos.cli.context import Program
from pos.cli.edge import language_of
from pos.cli.playing import Player, Typed, play, said

_AT: Final[Mapping[str, Callable[[Faults, int], Faults]]] = {
    "paper-out": lambda faults, at: faults._replace(paper_out_at=at),
    "stall": lambda faults, at: faults._replace(stall_at=at),
    "reset": lambda faults, at: faults._replace(reset_at=at),
    "close": lambda faults, at: faults._replace(close_at=at),
}
_ALWAYS: Final[Mapping[str, Callable[[Faults], Faults]]] = {
    "cover": lambda faults: faults._replace(is_open=True),
    "clone": lambda faults: faults._replace(is_silent=True),
    "constant": lambda faults: faults._replace(is_constant=True),
    "asb": lambda faults: faults._replace(is_pushing=True),
    "noise": lambda faults: faults._replace(noise=b"\xff\x80\xfe"),
}

_port = click.option("--port", type=click.IntRange(1, 65_535), help="A TCP port; without it, a pseudo-terminal.")
_once = click.option("--once", is_flag=True, help="End after the first connection; 1 when it went wrong.")


@click.group("sim")
def command() -> None:
    """Play a device."""


def _faults(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> Faults:
    faults = WELL
    for each in given:
        name, _, at = each.partition("@")
        if name in _AT and at.isascii() and at.isdigit():
            faults = _AT[name](faults, int(at))
        elif each in _ALWAYS:
            faults = _ALWAYS[each](faults)
        else:
            raise click.BadParameter(each)
    return faults


@command.command("printer")
@click.option("--profile", type=click.Choice([each.name for each in PROFILES]), default="58mm", show_default=True)
@click.option(
    "--fault",
    "faults",
    multiple=True,
    callback=_faults,
    metavar="FAULT",
    help="paper-out@N, stall@N, reset@N, close@N (at byte N), cover, clone, constant, asb, noise; may be given again.",
)
@click.option("--speed", default=0, type=click.IntRange(min=0), metavar="BYTES", help="Read so many bytes a second.")
@click.option(
    "--png", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Draw each slip into a folder."
)
@_port
@_once
def printer(*, port: int | None, once: bool, speed: int, faults: Faults, profile: str, png: Path | None) -> int:
    """A receipt printer; what it prints is shown as text. Enter puts in paper and ends every fault."""
    kind = profile_named(profile)
    machine = Machine(faults, kind, partial(_drawn, png, kind) if png else as_text)
    language = _language()

    def typed(_line: str) -> None:
        machine.put_right()
        click.echo(said("put_right", language))

    hint = Typed(said("enter", language), typed)
    player = Player("printer", (("profile", profile),), machine.connect, Pace(speed), hint, language)
    return play(player, port, threading.Event(), once=once)


def _language() -> str:
    program = click.get_current_context().find_object(Program)
    return language_of(program) if program else "id"


def _drawn(folder: Path, profile: PrinterProfile, printout: Printout) -> tuple[str, ...]:
    """The paper as text, and as a picture in a folder, under the next number that is free."""
    if all(isinstance(piece, Pulse | Beep) for piece in printout.pieces):
        return as_text(printout)
    folder.mkdir(parents=True, exist_ok=True)
    numbers = [int(file.stem) for file in folder.glob("*.png") if file.stem.isdecimal()]
    file = folder / f"{max(numbers, default=0) + 1:04}.png"
    file.write_bytes(draw(printout, profile))
    return (*as_text(printout), f"[{file}]")


@command.command("labels")
@click.option("--language", type=click.Choice(["zpl", "tspl"]), default="zpl", show_default=True)
@click.option("--fault", type=click.Choice(["paper-out"]), help="There is no roll in it.")
@_port
@_once
def labels(*, port: int | None, once: bool, language: str, fault: str | None) -> int:
    """A printer of labels; each label is shown as its texts and how many. Enter puts a roll in."""
    machine = LabelMachine(language, has_roll=fault is None)
    words = _language()

    def typed(_line: str) -> None:
        machine.has_roll = True
        click.echo(said("put_right", words))

    keys = (("language", language), ("roll", "40x30"))
    player = Player("label_printer", keys, machine.connect, Pace(0), Typed(said("enter", words), typed), words)
    return play(player, port, threading.Event(), once=once)


@command.command("scale")
@click.option("--dialect", type=click.Choice(list(COMMANDS)), default="mettler-8217", show_default=True)
@click.option("--gram", default=1_000, type=click.IntRange(0, 99_999), show_default=True, help="What lies on the pan.")
@click.option("--pan", type=click.Choice([pan.value for pan in Pan]), default="still", show_default=True)
@_port
@_once
def scale(*, port: int | None, once: bool, dialect: str, gram: int, pan: str) -> int:
    """A scale; each question and its answer are shown in hexadecimal. Type 750 to put 750 g on, 0 to empty it."""
    balance = Balance(dialect, Load(gram, Pan(pan)))
    language = _language()

    def typed(line: str) -> None:
        load = _load(line, balance.load)
        click.echo(said("not_a_load" if load is None else "put_on", language))
        if load is not None:
            balance.put(load)

    hint = Typed(said("grams", language), typed)
    player = Player("scale", (("dialect", dialect),), balance.connect, Pace(0), hint, language)
    return play(player, port, threading.Event(), once=once)


def _load(line: str, before: Load) -> Load | None:
    """Grams, or how the pan is; None for neither."""
    if line.isascii() and line.isdigit() and int(line) <= 99_999:
        return before._replace(gram=int(line))
    return before._replace(pan=Pan(line)) if line in set(Pan) else None


@command.command("display")
@click.option("--dialect", type=click.Choice(list(HEARS)), default="esc-pos", show_default=True)
@_port
@_once
def display(*, port: int | None, once: bool, dialect: str) -> int:
    """A customer display of two lines; each change is shown."""
    player = Player("display", (("dialect", dialect),), lambda: Display(dialect, _glass), Pace(0), None, _language())
    return play(player, port, threading.Event(), once=once)


def _glass(lines: tuple[str, str]) -> None:
    click.echo("\n".join(("+" + "-" * len(lines[0]) + "+", *(f"|{line}|" for line in lines))))


@command.command("scanner")
@click.argument("codes", nargs=-1)
@click.option("--suffix", type=click.Choice(list(SUFFIXES)), default="cr", show_default=True)
@click.option("--habit", type=click.Choice([habit.value for habit in Habit]), default="good", show_default=True)
@click.option("--pause", default=1.0, type=click.FloatRange(0, 60), show_default=True, help="Seconds between codes.")
@_port
def scanner(*, codes: tuple[str, ...], port: int | None, suffix: str, habit: str, pause: float) -> int:
    """A scanner on a line: sends the CODES, or one for each line of the standard input, to whoever listens."""
    waiting: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    stopping = threading.Event()
    for code in codes:
        waiting.put(code)
    if codes:
        waiting.put(None)
    else:
        threading.Thread(target=_read_codes, args=(waiting,), daemon=True).start()

    def next_code() -> str | None:
        try:
            code = waiting.get_nowait()
        except queue.Empty:
            return ""
        if code is None:
            stopping.set()
        return code

    trigger = Trigger(suffix, Habit(habit), pause)
    language = _language()
    hint = None if codes else Typed(said("codes", language), None)
    player = Player("scanner", (), lambda: Scanner(next_code, trigger), Pace(0), hint, language)
    return play(player, port, stopping, once=False)


def _read_codes(waiting: "queue.SimpleQueue[str | None]") -> None:
    for line in sys.stdin:
        waiting.put(line.rstrip("\n"))
    waiting.put(None)
