"""``pos backup``: a checked copy of the register, made beside a running till."""

from pathlib import Path

import click

from pos.cli.context import Program
from pos.cli.edge import language_of
from pos.cli.output import as_line
from pos.cli.sentences import Words, fill
from pos.domain.documents import short_hash
from pos.services.backups import backup_to

_MADE = Words(
    "Cadangan {file}: {size} bita, {documents} bukti, kepala rantai {head}.",
    "Backup {file}: {size} bytes, {documents} documents, chain head {head}.",
)


@click.command("backup")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--overwrite", is_flag=True, help="Replace a file of that name.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_obj
def command(program: Program, *, file: Path, overwrite: bool, as_json: bool) -> None:
    """Copy the register to FILE; a till may be running."""
    with program.factories.reading(program.home):
        made = backup_to(program.database, file.absolute(), overwrite=overwrite)
    if as_json:
        click.echo(as_line({**made._asdict(), "file": str(made.file)}))
    else:
        places = {**made._asdict(), "head": short_hash(made.head)}
        click.echo(fill(_MADE, places, language_of(program)))
