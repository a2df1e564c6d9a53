"""``pos spool``: the slips that wait for the printer, and those it was given."""

import click

from pos.cli.context import Program
from pos.cli.output import json_option, show
from pos.services.printing import give_up_waiting
from pos.store import spool_listing


@click.command("spool")
@click.option("--all", "everything", is_flag=True, help="Slips that were printed or given up too.")
@click.option("--limit", default=100, type=click.IntRange(min=1), show_default=True, help="At most so many.")
@click.option("--give-up", "is_given_up", is_flag=True, help="Give up every slip that waits, then list.")
@json_option
@click.pass_obj
def command(program: Program, *, everything: bool, limit: int, is_given_up: bool, as_json: bool) -> None:
    """List slips, newest first; times are Unix milliseconds."""
    if is_given_up:
        with program.factories.writing(program.home) as desk:
            give_up_waiting(desk)
    with program.reading() as database, database.read() as tx:
        jobs = spool_listing.listed(tx, pending=not everything, limit=limit)
        show((job._asdict() for job in jobs), as_json=as_json)
