"""``pos containers``: where the shells are and whose they are."""

import click

from pos.cli.context import Program
from pos.cli.output import Object, json_option, show
from pos.store import stock


def _row(shells: stock.Shells) -> Object:
    counts = dict(zip(stock.PLACES, shells.counts, strict=True))
    money = {"deposit_rupiah": shells.deposit_rupiah, "value_rupiah": shells.value_rupiah}
    return {"container": shells.container, "name": shells.name, **counts, **money}


@click.command("containers")
@json_option
@click.pass_obj
def command(program: Program, *, as_json: bool) -> None:
    """List every type of container; full + empty + faulty + loan + agent = owned + for_sale + held."""
    with program.reading() as database, database.read() as tx:
        show((_row(each) for each in stock.shells(tx)), as_json=as_json)
