"""``pos report NAME``: any report of the shop in any format, on the screen or into a file."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

import click

from drivers.printers.profile import PROFILES, PrinterProfile, profile_named
from pos.cli.context import Program
from pos.cli.edge import USAGE, language_of
from pos.cli.output import Object
from pos.cli.sentences import Words, fill
from pos.config import Config
from pos.domain.period import Period
from pos.i18n import texts
from pos.reports.formats.letterhead import letterhead_of
from pos.reports.formats.rendering import FORMATS
from pos.services.files import write_whole
from pos.services.reporting import REPORTS
from pos.services.reporting.asking import completed
from pos.services.reporting.period import OF

WIDTHS: Final = ("32", "42", "48")

_NOT_ON_SCREEN: Final = Words(
    "{format} tidak bisa ditampilkan di layar. Simpan ke berkas: --out NAMA.{suffix}",
    "{format} cannot be shown on a screen. Keep it in a file: --out NAME.{suffix}",
)
_NO_SHIFT: Final = Words("Tidak ada shift {shift}.", "There is no shift {shift}.")
_OF_WHAT: Final = Words("Laporan ini perlu satu barang: --of SKU.", "This report is about one product: --of SKU.")
_BACKWARDS: Final = Words("--from sesudah --to.", "--from is after --to.")


class Wanted(NamedTuple):
    """How a report is to be shown: in which format, how wide on paper, and where."""

    form: str
    width: str
    out: Path | None


def profile_of(config: Config, width: str) -> PrinterProfile:
    """Return the outlet's printer, or one of so many columns."""
    if not width:
        return profile_named(config.text("printer.profile"))
    return next(profile for profile in PROFILES if profile.columns == int(width))


def listed(program: Program) -> list[Object]:
    """Return every report by name: what it is called, and whether it covers now, days, or one product."""
    say = texts(language_of(program))
    return [{"report": name, "title": say(each.title), "span": each.span} for name, each in REPORTS.items()]


def _form(wanted: Wanted) -> str:
    """What was asked for; else what the file's name says; else the slip."""
    suffix = wanted.out.suffix.lstrip(".").lower() if wanted.out else ""
    by_suffix = {shown.suffix: form for form, shown in FORMATS.items()}
    return wanted.form or by_suffix.get(suffix, "slip")


def _refused(program: Program, asked: Period, name: str) -> str:
    language = language_of(program)
    if asked.since and asked.until and asked.since > asked.until:
        return fill(_BACKWARDS, {}, language)
    return fill(_OF_WHAT, {}, language) if REPORTS[name].span == OF and not asked.of else ""


def show(program: Program, name: str, asked: Period, wanted: Wanted) -> int:
    """Make a report and show it.

    Returns:
        The exit code.
    """
    form, refused = _form(wanted), _refused(program, asked, name)
    shown = FORMATS[form]
    if not refused and wanted.out is None and not shown.is_text and sys.stdout.isatty():
        refused = fill(_NOT_ON_SCREEN, {"format": form, "suffix": shown.suffix}, language_of(program))
    if refused:
        click.echo(refused, err=True)
        return USAGE
    with program.reading() as database, database.read() as tx:
        desk = program.factories.looking(program.home, database)
        period = completed(tx, desk, asked)
        if period is None:
            click.echo(fill(_NO_SHIFT, {"shift": asked.shift}, language_of(program)), err=True)
            return USAGE
        report = REPORTS[name].make(tx, desk, period)
    config = program.factories.config(program.home)
    content = shown.write(report, letterhead_of(config), profile_of(config, wanted.width))
    if wanted.out is None:
        click.echo(content, nl=False)
    else:
        write_whole(wanted.out.absolute(), content)
    return 0


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
