"""``pos expiring``: what expires soon, as far as it may still be on the shelf."""

import click

from pos.cli.context import Program
from pos.cli.exports import now_of
from pos.cli.output import json_option, show
from pos.services.goods.expiring import expiring


@click.command("expiring")
@click.option("--days", type=click.IntRange(min=0), metavar="DAYS", help="How far ahead; else the outlet's setting.")
@json_option
@click.pass_obj
def command(program: Program, *, days: int | None, as_json: bool) -> None:
    """List what expires soon or has expired, the earliest first; quantities in thousandths, the most there may be."""
    with program.reading() as database, database.read() as tx:
        show((each._asdict() for each in expiring(tx, now_of(program)[:10], days)), as_json=as_json)
