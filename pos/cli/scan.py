"""``pos scan``: how a code is read, by which template, and what it would sell; nothing is sold."""

import click

from pos.cli.context import Program
from pos.cli.exports import now_of
from pos.cli.output import as_line, json_option
from pos.domain.instore import TemplateFault, declare
from pos.services.reading_codes import tested
from pos.services.scanning import Asked


@click.command("scan")
@click.argument("codes", nargs=-1, required=True, metavar="CODE...")
@click.option("--symbology", default="", metavar="AIM", help="What the scanner says it was: E0, C1, Q3; else unknown.")
@json_option
@click.pass_obj
def command(program: Program, *, codes: tuple[str, ...], symbology: str, as_json: bool) -> None:
    r"""Say how codes are read; `\x1d` stands for the FNC1 of a GS1 message."""
    templates = declare(program.factories.config(program.home).lines("barcodes.templates"))
    if isinstance(templates, TemplateFault):
        raise click.BadParameter(f"{templates.pattern}: {templates.reason} {templates.detail}", param_hint="templates")
    with program.reading() as database, database.read() as tx:
        for code in codes:
            asked = Asked(code.replace("\\x1d", "\x1d"), symbology, templates, now_of(program))
            said = {"code": code, **tested(tx, asked)._asdict()}
            if as_json:
                click.echo(as_line(said))
                continue
            for name, value in said.items():
                if value not in {"", 0}:
                    click.echo(f"{name:14} {value}")
            click.echo("")
