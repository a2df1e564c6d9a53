"""``pos report z``: the figures of a shift, from its documents alone."""

from collections.abc import Iterator

import click

from pos.cli.context import Program
from pos.cli.output import Object, as_line
from pos.domain.money import thousands
from pos.reports.z_report import ZReport
from pos.services import z_reports
from pos.store import balances


def _plain(value: object) -> object:
    """Turn named values into objects, whatever their depth."""
    if isinstance(value, tuple):
        named = getattr(value, "_asdict", None)
        return {key: _plain(each) for key, each in named().items()} if named else [_plain(each) for each in value]
    return value


def as_object(report: ZReport, names: dict[str, str]) -> Object:
    """Return a report as one object; each class has the name of its account."""
    classes = [{**each._asdict(), "name": names.get(each.account, each.account)} for each in report.classes]
    return {key: _plain(value) for key, value in report._asdict().items()} | {"classes": classes}


def _rows(name: str, value: object) -> Iterator[tuple[str, str]]:
    match value:
        case dict():
            for key, each in value.items():
                yield from _rows(f"{name}.{key}", each)
        case list():
            for n, each in enumerate(value, 1):
                yield from _rows(f"{name}.{n}", each)
        case int() if name.endswith("_rupiah"):
            yield name, thousands(value)
        case _:
            yield name, str(value)


@click.group("report")
def command() -> None:
    """Print reports."""


@command.command("z")
@click.option(
    "--shift", default=0, type=click.IntRange(min=0), metavar="N", help="The shift; the newest one if not said."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_obj
def z(program: Program, *, shift: int, as_json: bool) -> None:
    """Print the figures of a shift: a Z when it is closed, the state so far while it is open."""
    with program.factories.reading(program.home) as database, database.read() as tx:
        report = z_reports.z_report(tx, shift or z_reports.newest_shift(tx))
        if report is None:
            raise click.BadParameter(str(shift), param_hint="--shift")
        shown = as_object(report, {account.code: account.name for account in balances.accounts(tx)})
    if as_json:
        click.echo(as_line(shown))
        return
    for key, value in shown.items():
        for name, said in _rows(key, value):
            click.echo(f"{name:<36}{said:>24}")
