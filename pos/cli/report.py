"""``pos report``: every report by its name, ``list`` that names them, and ``z``, which is a document's own."""

import click

from pos.cli.context import Program
from pos.cli.edge import language_of
from pos.cli.output import json_option, show
from pos.cli.report_options import report_command
from pos.cli.report_z import command as z
from pos.i18n import texts
from pos.services.reporting import REPORTS


@click.group("report")
def command() -> None:
    """Show reports: on the screen, or into a file."""


for _name in REPORTS:
    command.add_command(report_command(_name))
command.add_command(z)


@command.command("list")
@json_option
@click.pass_obj
def list_reports(program: Program, *, as_json: bool) -> None:
    """List the reports there are: of now, of days, or of one product."""
    say = texts(language_of(program))
    rows = [{"report": name, "title": say(each.title), "span": each.span} for name, each in REPORTS.items()]
    show(rows, as_json=as_json)
