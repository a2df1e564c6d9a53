"""``pos catalogue``: products, units, containers, prices and price rules come in as files and go out as they came."""

from pathlib import Path
from typing import Final

import click

from pos.cli.context import Program
from pos.cli.exports import export_file
from pos.cli.imports import Wish, import_file
from pos.domain.catalogue_csv.faults import FileKind

FILES: Final = (
    FileKind.PRODUCTS,
    FileKind.UNITS,
    FileKind.CONTAINERS,
    FileKind.PRICES,
    FileKind.PRICE_RULES,
)
"""What the catalogue is made of; each file is told by its header."""


@click.group("catalogue")
def command() -> None:
    """Import and export the catalogue."""


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--preview", is_flag=True, help="Only say what would change; a till may be at work.")
@click.option("--with-openings", is_flag=True, help="Open the stock and shells the file says, each once.")
@click.option("--json", "as_json", is_flag=True, help="Answer with one JSON object.")
@click.pass_obj
def import_(program: Program, file: Path, *, preview: bool, with_openings: bool, as_json: bool) -> int:
    """Import products, units, containers, prices or price rules: all of a file or nothing."""
    return import_file(program, file, FILES, Wish(preview, with_openings, as_json))


@command.command("export")
@click.argument("what", type=click.Choice([kind.value for kind in FILES]))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.pass_obj
def export(program: Program, what: str, file: Path | None) -> None:
    """Write a file as it could be imported again, to FILE or to the standard output."""
    export_file(program, FileKind(what), file)
