"""``pos labels``: shelf labels with price and EAN-13, for a label printer, the receipt printer, or an A4 sheet."""

import re
import sys
from datetime import datetime
from pathlib import Path
from typing import Final

import click

from drivers.labels.label import Stock
from drivers.outcome import Reason
from drivers.transport.errors import BadUrl, DeviceUnavailable
from pos.cli.context import Program
from pos.cli.exports import now_of
from pos.i18n import mark, texts
from pos.services.labelling.bytes_of import Press, label_bytes, send
from pos.services.labelling.sheet import sheet
from pos.services.labelling.wanted import ShelfLabel, Wanted, shelf_labels

_MEMBER: Final = mark("Member")
_DATE: Final = click.DateTime(["%Y-%m-%d"])
_ROLL: Final = re.compile(r"(\d{2,3})x(\d{2,3})(?:@(203|300))?")


def _roll(context: click.Context, option: click.Parameter, value: str) -> Stock:
    """Read a roll: millimetres across and down, and the printer's dots per inch."""
    match = _ROLL.fullmatch(value)
    if match is None:
        raise click.BadParameter("40x30, or 58x40@300", context, option)
    return Stock(int(match[1]), int(match[2]), 2, 12 if match[3] == "300" else 8)


@click.command("labels")
@click.argument("skus", nargs=-1, metavar="[SKU...]")
@click.option("--changed-since", type=_DATE, metavar="DATE", help="Only what costs something else than before.")
@click.option("--to", "kind", type=click.Choice(["zpl", "tspl", "slip", "pdf"]), required=True, help="What prints.")
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
    kind: str,
    roll: Stock,
    out: str,
) -> None:
    """Print shelf labels of SKUs, or of all that costs something else since a day; at least one of both is said."""
    if not skus and changed_since is None:
        raise click.UsageError("Name products, or a day with --changed-since.")
    since = changed_since.date().isoformat() if changed_since else ""
    with program.reading() as database, database.read() as tx:
        labels = shelf_labels(tx, Wanted(skus, since, now_of(program)))
    _hand_over(_printed(program, labels, kind, roll), out)
    click.echo(f"{len(labels)}", err=True)


def _printed(program: Program, labels: tuple[ShelfLabel, ...], kind: str, roll: Stock) -> bytes:
    config = program.factories.config(program.home)
    member = texts(config.text("screen.language"))(_MEMBER)
    if kind == "pdf":
        return sheet(labels, member)
    profile = config.text("label_printer.profile" if config.text("label_printer.url") else "printer.profile")
    cache = program.home / "cache"
    cache.mkdir(mode=0o700, exist_ok=True)
    try:
        return label_bytes(labels, Press(kind, roll, member, profile, cache))
    except ValueError as error:
        raise click.BadParameter("too narrow for an EAN-13", param_hint="--roll") from error


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
