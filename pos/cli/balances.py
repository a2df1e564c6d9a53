"""``pos balances``: every balance of the ledger, of money, goods and shells alike."""

import click

from pos.cli.context import Program
from pos.cli.output import json_option, show
from pos.store import balances


@click.command("balances")
@click.option("--account", default="", metavar="CODE", help="Only of this account, place or owner.")
@json_option
@click.pass_obj
def command(program: Program, *, account: str, as_json: bool) -> None:
    """List every balance that is not zero: rupiah, thousandths of base units, shells."""
    with program.reading() as database, database.read() as tx:
        show((each._asdict() for each in balances.stream(tx, account)), as_json=as_json)
