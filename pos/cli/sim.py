"""``pos sim``: devices without hardware, each on a port or a pseudo-terminal of this machine, until Ctrl+C.

They are strict: what a forgiving device would swallow ends the connection and is said on the standard error.
"""

import os
import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Final

import click

from drivers.simulators.device import Device
from drivers.simulators.display import SHOWS, Display
from drivers.simulators.printer import WELL, Faults, Printer
from drivers.simulators.scale import COMMANDS, Load, Pan, Scale
from drivers.simulators.scanner import SUFFIXES, Habit, Trigger, scan
from drivers.simulators.serving import Heard, Pace, Serving, listen, open_pty, serve_pty, serve_tcp
from pos.domain.text import clean

_BAD: Final = 1
_LINGER_S: Final = 1
"""What is still in the line is read before it goes."""

_AT: Final[Mapping[str, Callable[[Faults, int], Faults]]] = {
    "paper-out": lambda faults, at: faults._replace(paper_out_at=at),
    "stall": lambda faults, at: faults._replace(stall_at=at),
    "reset": lambda faults, at: faults._replace(reset_at=at),
    "close": lambda faults, at: faults._replace(close_at=at),
}
_ALWAYS: Final[Mapping[str, Callable[[Faults], Faults]]] = {
    "cover": lambda faults: faults._replace(is_open=True),
    "clone": lambda faults: faults._replace(is_silent=True),
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
@click.option(
    "--fault",
    "faults",
    multiple=True,
    callback=_faults,
    metavar="FAULT",
    help="paper-out@N, stall@N, reset@N, close@N (at byte N), cover, clone, noise; may be given again.",
)
@click.option("--speed", default=0, type=click.IntRange(min=0), metavar="BYTES", help="Read so many bytes a second.")
@_port
@_once
def printer(*, port: int | None, once: bool, speed: int, faults: Faults) -> int:
    """A receipt printer; what it prints is shown as text."""
    return _serve(partial(Printer, faults), port, Pace(speed), once=once)


@command.command("scale")
@click.option("--dialect", type=click.Choice(list(COMMANDS)), default="cas", show_default=True)
@click.option("--gram", default=1_000, type=click.IntRange(0, 99_999), show_default=True, help="What lies on the pan.")
@click.option("--pan", type=click.Choice([pan.value for pan in Pan]), default="still", show_default=True)
@_port
@_once
def scale(*, port: int | None, once: bool, dialect: str, gram: int, pan: str) -> int:
    """A scale; each question and its answer are shown in hexadecimal."""
    return _serve(partial(Scale, dialect, Load(gram, Pan(pan))), port, Pace(0), once=once)


@command.command("display")
@click.option("--dialect", type=click.Choice(list(SHOWS)), default="esc-pos", show_default=True)
@_port
@_once
def display(*, port: int | None, once: bool, dialect: str) -> int:
    """A customer display; its two lines are shown when the till lets it go."""
    return _serve(partial(Display, dialect), port, Pace(0), once=once)


@command.command("scanner")
@click.argument("codes", nargs=-1)
@click.option("--suffix", type=click.Choice(list(SUFFIXES)), default="cr", show_default=True)
@click.option("--habit", type=click.Choice([habit.value for habit in Habit]), default="good", show_default=True)
def scanner(*, codes: tuple[str, ...], suffix: str, habit: str) -> None:
    """A serial scanner: sends the CODES, or one for each line of the standard input."""
    device, path = open_pty()
    click.echo(f"serial://{path}")
    given: Iterable[str] = codes or (line.rstrip("\n") for line in sys.stdin)
    try:
        scan(device, given, Trigger(suffix, Habit(habit), 1), threading.Event())
        threading.Event().wait(_LINGER_S)
    finally:
        os.close(device)


def _serve(device: Callable[[], Device], port: int | None, pace: Pace, *, once: bool) -> int:
    stopping = threading.Event()
    errors: list[str] = []

    def told(heard: Heard) -> None:
        for line in heard.lines:
            click.echo(clean(line))
        if heard.error:
            errors.append(heard.error)
            click.echo(clean(heard.error), err=True)
        if once:
            stopping.set()

    serving = Serving(device, pace, told, stopping)
    if port is None:
        line, path = open_pty()
        click.echo(f"serial://{path}")
        serve_pty(line, serving)
        os.close(line)
    else:
        with listen(port) as listener:
            click.echo(f"tcp://127.0.0.1:{port}")
            serve_tcp(listener, serving)
    return _BAD if errors else 0
