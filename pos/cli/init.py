"""``pos init``: a new outlet's folder."""

import click

from pos.cli.context import Program
from pos.cli.edge import language_of
from pos.cli.sentences import Words, fill

_MADE = Words(
    "Gerai baru ada di {home}. Buka kasir dengan `pos till`.",
    "The new outlet is in {home}. Open its till with `pos till`.",
)


@click.command("init")
@click.option("--demo", is_flag=True, help="With the sample products, members and users.")
@click.pass_obj
def command(program: Program, *, demo: bool) -> None:
    """Make an outlet's folder: outlet.toml, register.db and keys."""
    program.factories.create(program.home, demo=demo)
    click.echo(fill(_MADE, {"home": program.home}, language_of(program)))
