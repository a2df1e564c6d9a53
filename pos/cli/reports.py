"""A report of the shop in any format, made for the days that were asked for, on the screen or into a file."""

import sys
from pathlib import Path
from typing import Final, NamedTuple

import click

from drivers.printers.profile import PROFILES, PrinterProfile, profile_named
from pos.cli.context import Program
from pos.cli.edge import USAGE, language_of
from pos.cli.sentences import Words, fill
from pos.config import Config
from pos.domain.period import Period
from pos.reports.formats.letterhead import letterhead_of
from pos.reports.formats.rendering import FORMATS
from pos.services.files import write_whole
from pos.services.reporting import REPORTS
from pos.services.reporting.asking import completed
from pos.services.reporting.period import OF

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
