"""``pos counts``: the sheets of stock counts, and how far each is; never what the books say of them."""

from collections.abc import Iterator

import click

from pos.cli.context import Program
from pos.cli.output import Object, json_option, show
from pos.store import counts
from pos.store.transaction import Transaction
from schema.trade import COUNT_STATES


def _rows(tx: Transaction, states: tuple[str, ...]) -> Iterator[Object]:
    for state in states:
        for row in counts.in_state(tx, state):
            marks = counts.marks(tx, row.key)
            users = sorted({mark.user for mark in marks} | {row.user})
            said = {"uuid": row.uuid, "scope": row.scope, "state": row.state, "users": ",".join(map(str, users))}
            yield {**said, "marks": len(marks), "opened_ms": row.opened_ms}


@click.command("counts")
@click.option("--state", type=click.Choice(COUNT_STATES), help="Only sheets in this state.")
@json_option
@click.pass_obj
def command(program: Program, *, state: str | None, as_json: bool) -> None:
    """List the sheets of stock counts; what was posted is told by `pos report stock-count`."""
    with program.reading() as database, database.read() as tx:
        show(_rows(tx, (state,) if state else COUNT_STATES), as_json=as_json)
