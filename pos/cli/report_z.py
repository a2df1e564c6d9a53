"""``pos report z``: the figures of a shift from its documents alone, as its slip or as one object."""

import click

from drivers.printers.plain import plain_text
from drivers.printers.profile import profile_named
from pos.cli.context import Program
from pos.cli.edge import USAGE, language_of
from pos.cli.output import Object, as_line
from pos.cli.sentences import Words, fill
from pos.reports.slips.house import house_of
from pos.reports.z_report import ZReport
from pos.services import z_reports
from pos.store import balances

_NO_SHIFT = Words("Tidak ada shift {shift}.", "There is no shift {shift}.")
_NO_SHIFT_YET = Words("Belum pernah ada shift.", "There was no shift yet.")


def _plain(value: object) -> object:
    """Turn named values into objects, whatever their depth."""
    if isinstance(value, tuple):
        named = getattr(value, "_asdict", None)
        return {key: _plain(each) for key, each in named().items()} if named else [_plain(each) for each in value]
    return value


def as_object(report: ZReport, names: dict[str, str]) -> Object:
    """Return a report as one object; each class has the name of its account.

    Of an open shift it says nothing of how it was paid: with the float that would tell what should be in the drawer.
    """
    report = report if report.is_closed else report._replace(tenders=())
    classes = [{**each._asdict(), "name": names.get(each.account, each.account)} for each in report.classes]
    return {key: _plain(value) for key, value in report._asdict().items()} | {"classes": classes}


@click.command("z")
@click.option(
    "--shift", default=0, type=click.IntRange(min=0), metavar="N", help="The shift; the newest one if not said."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_obj
def command(program: Program, *, shift: int, as_json: bool) -> int:
    """Print the figures of a shift: a Z when it is closed, the state so far while it is open."""
    with program.reading() as database, database.read() as tx:
        wanted = shift or z_reports.newest_shift(tx)
        report = z_reports.z_report(tx, wanted)
        if report is None:
            words = _NO_SHIFT if wanted else _NO_SHIFT_YET
            click.echo(fill(words, {"shift": wanted}, language_of(program)), err=True)
            return USAGE
        if as_json:
            names = {account.code: account.name for account in balances.accounts(tx)}
            click.echo(as_line(as_object(report, names)))
        else:
            config = program.factories.config(program.home)
            slip = z_reports.z_paper(tx, house_of(config), report)
            click.echo(plain_text(slip, profile_named(config.text("printer.profile"))), nl=False)
    return 0
