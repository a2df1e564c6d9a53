"""``pos demo``: a till to try, on an outlet of its own that may be thrown away, and never on a real one."""

import shutil
from pathlib import Path
from typing import Final

import click

from pos.cli.context import REGISTER, SLIPS, Program
from pos.cli.edge import language_of
from pos.cli.sentences import Words, fill
from pos.domain.errors import RegisterRefused

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


@click.command("demo")
@click.option("--fresh", is_flag=True, help="Throw the old demo away and start anew.")
@click.pass_obj
def command(program: Program, *, fresh: bool) -> int:
    """Open the till on a demo outlet, made on the first call; slips go to files."""
    home = demo_home(program)
    if fresh or not (home / REGISTER).exists():
        _clear(home)
        home.mkdir(parents=True, exist_ok=True)
        (home / MARK).touch()
        program.factories.create(home, demo=True)
    elif not (home / MARK).exists():
        raise RegisterRefused(reason="exists", detail=str(home))
    click.echo(fill(_SLIPS, {"folder": home / SLIPS}, language_of(program._replace(home=home))))
    return program.factories.till(home)
