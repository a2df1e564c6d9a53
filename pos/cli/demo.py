"""``pos demo``: a till to try, on an outlet of its own that may be thrown away, and never on a real one."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import click

from pos.cli.context import REGISTER, SLIPS, Program
from pos.cli.edge import language_of
from pos.cli.sentences import Words, fill
from pos.domain.errors import RegisterRefused

_MAKING: Final = Words(
    "Menyiapkan contoh penjualan, hari {done} dari {days} (Ctrl+C: batal)",
    "Preparing a sample of trading, day {done} of {days} (Ctrl+C stops)",
)
_SLIPS: Final = Words("Struk demo ini tersimpan di {folder}", "The slips of this demo go to {folder}")
MARK: Final = ".demo"
"""The file that tells a demo's folder from a real outlet's."""


def demo_home(program: Program) -> Path:
    """Return the demo's folder: the one named on the command line, else ``demo`` beside other outlets."""
    return program.home if program.is_chosen else program.home.parent / "demo"


def _clear(home: Path) -> None:
    """Take a demo away; what is not marked as one is not touched.

    Raises:
        RegisterRefused: It is a real outlet's folder (``exists``).
    """
    if not home.exists() or not any(home.iterdir()):
        return
    if not (home / MARK).exists():
        raise RegisterRefused(reason="exists", detail=str(home))
    shutil.rmtree(home)


def _count(language: str) -> Callable[[int, int], None]:
    """Count the days on the standard error of a terminal; a pipe gets nothing."""

    def told(done: int, days: int) -> None:
        if sys.stderr.isatty():
            click.echo(f"\r{fill(_MAKING, {'done': done, 'days': days}, language)}", err=True, nl=done == days)

    return told


@click.command("demo")
@click.option("--fresh", is_flag=True, help="Throw the old demo away and start anew.")
@click.option(
    "--days", default=30, type=click.IntRange(0, 366), help="How many days of trading a new demo has behind it."
)
@click.pass_obj
def command(program: Program, *, fresh: bool, days: int) -> int:
    """Open the till on a demo outlet, made on the first call with a month behind it; slips go to files."""
    home = demo_home(program)
    if fresh or not (home / REGISTER).exists():
        _clear(home)
        home.mkdir(parents=True, exist_ok=True)
        (home / MARK).touch()
        program.factories.create_demo(home, days, _count(language_of(program)))
    elif not (home / MARK).exists():
        raise RegisterRefused(reason="exists", detail=str(home))
    click.echo(fill(_SLIPS, {"folder": home / SLIPS}, language_of(program._replace(home=home))))
    return program.factories.till(home)
