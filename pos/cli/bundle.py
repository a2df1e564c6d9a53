"""``pos bundle``: all papers of a day in one folder, with a backup that was tried by restoring it."""

from datetime import date
from pathlib import Path
from typing import Final

import click

from pos.cli.context import Program
from pos.cli.edge import language_of
from pos.cli.output import Object, as_line
from pos.cli.sentences import Words, fill, sentence
from pos.cli.verify import clear_progress, show_progress
from pos.domain.documents import short_hash
from pos.domain.period import Period
from pos.services.binding import FULL
from pos.services.bundles import Bundle, write_bundle
from pos.services.bundling.binder import binder_of
from pos.services.reporting.asking import completed
from pos.store.faults import StoreFault

_MADE: Final = Words(
    "{folder}: {files} berkas. Cadangannya diuji dengan dipulihkan: {documents} bukti, kepala rantai {head}.",
    "{folder}: {files} files. Its backup was tried by restoring it: {documents} documents, chain head {head}.",
)


def _date(_context: click.Context, option: click.Parameter, value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat() if value else ""
    except ValueError as error:
        raise click.BadParameter(f"{value}: YYYY-MM-DD", param=option) from error


def _watch(done: int, whole: int) -> bool:
    """Ctrl+C stops it anywhere."""
    show_progress(done, whole)
    return True


def as_object(bundle: Bundle) -> Object:
    """Return a bundle as one object."""
    return {**bundle._asdict(), "folder": str(bundle.folder)}


@click.command("bundle")
@click.option(
    "--date", "on", default="", callback=_date, metavar="DATE", help="The business date; today's if not said."
)
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Folder of the days' folders."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_obj
def command(program: Program, *, on: str, out: Path | None, as_json: bool) -> int:
    """Write all reports and forms of a day into one folder, with a backup; a till may be running."""
    public_key = program.factories.public_key(program.home)
    binder = binder_of(program.database, program.factories.config(program.home), public_key)
    with program.factories.reading(program.home) as database:
        desk = program.factories.looking(program.home, database)
        with database.read() as tx:
            asked = completed(tx, desk, Period(on, on, "", 0))
        day = asked.since if asked else on
        try:
            bundle = write_bundle(desk, day, binder._replace(folder=out.absolute()) if out else binder, _watch)
        except StoreFault as fault:
            if fault.reason != "disk_full":
                raise
            click.echo(sentence(fault, language_of(program)), err=True)
            return FULL
    clear_progress()
    if bundle is None:
        return 0
    if as_json:
        click.echo(as_line(as_object(bundle)))
    else:
        places = {**as_object(bundle), "head": short_hash(bundle.head)}
        click.echo(fill(_MADE, places, language_of(program)))
    return 0
