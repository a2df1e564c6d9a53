"""``pos members``: the members come in as a file and go out as it came; names stay out of every document."""

from pathlib import Path

import click

from pos.cli.context import Program
from pos.cli.exports import export_file
from pos.cli.imports import Wish, import_file
from pos.domain.catalogue_csv.faults import FileKind


@click.group("members")
def command() -> None:
    """Import and export members."""


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--preview", is_flag=True, help="Only say what would change; a till may be at work.")
@click.option("--json", "as_json", is_flag=True, help="Answer with one JSON object.")
@click.pass_obj
def import_(program: Program, file: Path, *, preview: bool, as_json: bool) -> int:
    """Import members by their numbers: all of a file or nothing."""
    return import_file(program, file, (FileKind.MEMBERS,), Wish(preview, with_openings=False, as_json=as_json))


@command.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.pass_obj
def export(program: Program, file: Path | None) -> None:
    """Write the members as they could be imported again, to FILE or to the standard output."""
    export_file(program, FileKind.MEMBERS, file)
