"""``pos restore``: a backup put back, verified first; what was there is kept, and no number is given out twice."""

from pathlib import Path

import click

from pos.cli.context import Program, Restored
from pos.cli.edge import DIFFERENT, language_of
from pos.cli.output import Object, as_line
from pos.cli.sentences import Words, fill
from pos.cli.verify import as_object, clear_progress, say, show_progress
from pos.domain.documents import short_hash
from pos.domain.money import thousands

_NOT_SAID = -1
_UNSOUND = Words("Cadangan ini tidak dipulihkan.", "This backup was not restored.")
_DONE = Words(
    "Dipulihkan: {documents} bukti. Nomor berlanjut sesudah {first}; kepala rantai {head}. Yang lama ada di {aside}.",
    "Restored: {documents} documents. Numbers go on after {first}; chain head {head}. What was there is in {aside}.",
)


def _as_object(restored: Restored) -> Object:
    resumed = restored.resumed
    shown = {**resumed._asdict(), "aside": str(restored.aside)} if resumed else {}
    return {**as_object(restored.verdict), "restored": shown}


def _say(restored: Restored, language: str) -> None:
    if restored.resumed is None:
        say(restored.verdict, language)
        click.echo(fill(_UNSOUND, {}, language))
        return
    resumed = restored.resumed
    places = {
        "documents": thousands(resumed.documents),
        "first": thousands(resumed.first),
        "head": short_hash(resumed.head),
        "aside": restored.aside,
    }
    click.echo(fill(_DONE, places, language))


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--printed",
    type=click.IntRange(min=0),
    default=None,
    metavar="NUMBER",
    help="The greatest number on any receipt or Z report; needed when the old register cannot be read.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_obj
def command(program: Program, *, file: Path, printed: int | None, as_json: bool) -> int:
    """Put the backup FILE in the register's place, after every document in it was checked."""
    number = _NOT_SAID if printed is None else printed
    try:
        restored = program.factories.restore(program.home, file.absolute(), number, show_progress)
    finally:
        clear_progress()
    if as_json:
        click.echo(as_line(_as_object(restored)))
    else:
        _say(restored, language_of(program))
    return 0 if restored.resumed else DIFFERENT
