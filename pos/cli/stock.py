"""``pos stock``: what is on hand and what it is worth."""

from collections.abc import Iterator

import click

from pos.cli.context import Program
from pos.cli.output import Object, json_option, show
from pos.store import stock


def _rows(on_hand: Iterator[stock.OnHand]) -> Iterator[Object]:
    return ({**each._asdict(), "is_low": int(each.is_low)} for each in on_hand)


@click.command("stock")
@click.option("--low", is_flag=True, help="Only what is at or below its reorder point.")
@json_option
@click.pass_obj
def command(program: Program, *, low: bool, as_json: bool) -> None:
    """List every product with a stock: thousandths of base units, rupiah."""
    with program.reading() as database, database.read() as tx:
        show(_rows(each for each in stock.stream(tx) if each.is_low or not low), as_json=as_json)
