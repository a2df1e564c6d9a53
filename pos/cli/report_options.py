"""``pos report NAME``: the options every report has, in one place, and what they ask for."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

import click

from pos.cli.context import Program
from pos.cli.reports import Wanted, show
from pos.domain.period import Period
from pos.reports.formats.rendering import FORMATS
from pos.services.reporting import REPORTS

WIDTHS: Final = ("32", "42", "48")


def _keep(context: click.Context, parameter: click.Parameter, value: object) -> None:
    """The options of a report are many and travel together."""
    context.meta[f"{__name__}.{parameter.name}"] = value


def _keep_date(context: click.Context, parameter: click.Parameter, value: str) -> None:
    try:
        _keep(context, parameter, date.fromisoformat(value).isoformat() if value else "")
    except ValueError as error:
        raise click.BadParameter(f"{value}: YYYY-MM-DD", param=parameter) from error


def _option(name: str, metavar: str, words: str) -> click.Option:
    keep = _keep_date if metavar == "DATE" else _keep
    return click.Option([name], default="", metavar=metavar, help=words, callback=keep, expose_value=False)


def _choice(name: str, choices: Sequence[str], words: str) -> click.Option:
    kind = click.Choice(choices)
    return click.Option([name], default=None, type=kind, help=words, callback=_keep, expose_value=False)


def _options() -> list[click.Parameter]:
    number, path = click.IntRange(min=0), click.Path(path_type=Path, dir_okay=False)
    of_shift, into = "Of one shift of the register.", "Into a file, whose name says the format where --format does not."
    return [
        _choice("--format", list(FORMATS), "How it is shown; a slip if nothing says otherwise."),
        _option("--date", "DATE", "The business date; today's if not said."),
        _option("--from", "DATE", "The first business date."),
        _option("--to", "DATE", "The last business date."),
        _option("--of", "SKU", "Of one product."),
        _choice("--width", WIDTHS, "Columns of a slip; the printer's if not said."),
        click.Option(
            ["--shift"], default=0, type=number, metavar="N", help=of_shift, callback=_keep, expose_value=False
        ),
        click.Option(["--out"], type=path, metavar="FILE", help=into, callback=_keep, expose_value=False),
    ]


def report_command(name: str) -> click.Command:
    """Return the command of one report.

    Args:
        name: One of ``REPORTS``.
    """

    @click.pass_obj
    def call(program: Program) -> int:
        context = click.get_current_context()
        given = {key: context.meta[f"{__name__}.{key}"] for key in ("date", "from", "to", "of", "shift")}
        asked = Period(given["date"] or given["from"], given["date"] or given["to"], given["of"], given["shift"])
        form, width, out = (context.meta[f"{__name__}.{key}"] for key in ("format", "width", "out"))
        return show(program, name, asked, Wanted(form or "", width or "", out))

    title = REPORTS[name].title
    return click.Command(name, callback=call, params=_options(), help=f"{title}.", short_help=title)
