"""``pos labels``: shelf labels with price and EAN-13, through the till's own printer, for another one, or on A4."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Final

import click

from drivers.labels.label import Stock, roll_named
from drivers.outcome import Reason
from drivers.transport.errors import BadUrl, DeviceUnavailable
from pos.cli.context import Program
from pos.cli.exports import now_of
from pos.i18n import texts
from pos.services.labelling.bytes_of import Press, label_bytes, send
from pos.services.labelling.queueing import MEMBER, queue
from pos.services.labelling.sheet import sheet
from pos.services.labelling.wanted import ShelfLabel, Wanted, shelf_labels
from pos.store.spool import LABELS

_DATE: Final = click.DateTime(["%Y-%m-%d"])


def _roll(context: click.Context, option: click.Parameter, value: str) -> Stock:
    """Read a roll: millimetres across and down, and the printer's dots per inch."""
    try:
        return roll_named(value)
    except ValueError as error:
        raise click.BadParameter("40x30, or 58x40@300; wide enough for an EAN-13", context, option) from error


@click.command("labels")
@click.argument("skus", nargs=-1, metavar="[SKU...]")
@click.option("--changed-since", type=_DATE, metavar="DATE", help="Only what costs something else than before.")
@click.option(
    "--to", "kind", type=click.Choice(["zpl", "tspl", "slip", "pdf"]), help="What prints; else the till's own printer."
)
@click.option(
    "--roll", callback=_roll, default="40x30", show_default=True, help="Of a label printer: mm, and @300 dpi."
)
@click.option("--out", default="", metavar="FILE|URL", help="A file, or tcp://host:9100; else the standard output.")
@click.pass_obj
def command(
    program: Program,
    *,
    skus: tuple[str, ...],
    changed_since: datetime | None,
    kind: str | None,
    roll: Stock,
    out: str,
) -> None:
    """Print shelf labels of SKUs, or of all that costs something else since a day; at least one of both is said.

    Without --to they wait in the spool for the till's printer of labels; while the till runs, its menu 90 and 91 do so.
    """
    if not skus and changed_since is None:
        raise click.UsageError("Name products, or a day with --changed-since.")
    if out and kind is None:
        raise click.UsageError("Say with --to what prints.")
    since = changed_since.date().isoformat() if changed_since else ""
    wanted = Wanted(skus, since, now_of(program))
    if kind is None:
        click.echo(f"{_queued(program, wanted)}", err=True)
        return
    with program.reading() as database, database.read() as tx:
        labels = shelf_labels(tx, wanted)
    _hand_over(_printed(program, labels, kind, roll), out)
    click.echo(f"{len(labels)}", err=True)


def _queued(program: Program, wanted: Wanted) -> int:
    with program.factories.writing(program.home) as desk, desk.database.write() as tx:
        labels = shelf_labels(tx, wanted)
        return queue(tx, desk, ((each, 1) for each in labels), kind=LABELS, moment=wanted.moment)


def _printed(program: Program, labels: tuple[ShelfLabel, ...], kind: str, roll: Stock) -> bytes:
    config = program.factories.config(program.home)
    member = texts(config.text("screen.language"))(MEMBER)
    if kind == "pdf":
        return sheet(labels, member)
    profile = config.text("label_printer.profile" if config.text("label_printer.url") else "printer.profile")
    cache = program.home / "cache"
    cache.mkdir(mode=0o700, exist_ok=True)
    return label_bytes(labels, Press(kind, roll, member, profile, cache))


def _hand_over(data: bytes, out: str) -> None:
    """Send to a printer, write to a file, or print on the standard output."""
    if "://" in out:
        try:
            reason = send(data, out)
        except (BadUrl, DeviceUnavailable) as error:
            raise click.ClickException(f"{out}: {error}") from error
        if reason is not Reason.NONE:
            raise click.ClickException(f"{out}: {reason.value}")
    elif out:
        Path(out).write_bytes(data)
    else:
        sys.stdout.buffer.write(data)
