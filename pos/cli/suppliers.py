"""``pos suppliers``: whom goods come from: suppliers, agents who swap shells, owners of consigned goods."""

from pathlib import Path

import click

from pos.cli.context import Program
from pos.cli.exports import export_file
from pos.cli.imports import Wish, import_file
from pos.cli.output import json_option, show
from pos.domain.catalogue_csv.faults import FileKind
from pos.domain.goods.supplier import KINDS, AddSupplier
from pos.services.goods import suppliers as services
from pos.store import suppliers


@click.group("suppliers")
def command() -> None:
    """Add, list, import and export suppliers, agents and owners."""


@command.command("add")
@click.argument("code")
@click.argument("name")
@click.option("--kind", type=click.Choice(KINDS), default="supplier", show_default=True)
@click.option("--terms", default=0, type=click.IntRange(min=0), metavar="DAYS", help="Days until what is owed is due.")
@click.pass_obj
def add(program: Program, code: str, name: str, kind: str, terms: int) -> None:
    """Add a supplier under a CODE of letters, digits and dashes."""
    with program.factories.writing(program.home) as desk:
        services.add(desk, AddSupplier(code, name, kind, terms))


@command.command("list")
@json_option
@click.pass_obj
def listed(program: Program, *, as_json: bool) -> None:
    """List everybody, by name."""
    with program.reading() as database, database.read() as tx:
        show((each._asdict() for each in suppliers.listed(tx)), as_json=as_json)


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--preview", is_flag=True, help="Only say what would change; a till may be at work.")
@click.option("--json", "as_json", is_flag=True, help="Answer with one JSON object.")
@click.pass_obj
def import_(program: Program, file: Path, *, preview: bool, as_json: bool) -> int:
    """Import suppliers by their codes: all of a file or nothing."""
    return import_file(program, file, (FileKind.SUPPLIERS,), Wish(preview, with_openings=False, as_json=as_json))


@command.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.pass_obj
def export(program: Program, file: Path | None) -> None:
    """Write the suppliers as they could be imported again, to FILE or to the standard output."""
    export_file(program, FileKind.SUPPLIERS, file)
