"""``pos places``: where goods are besides the shop floor: a back room, a depot; each is a stock of its own."""

import click

from pos.cli.context import Program
from pos.cli.output import json_option, show
from pos.services.yard import places
from pos.store import yard


@click.group("places")
def command() -> None:
    """Add and list places of goods."""


@command.command("add")
@click.argument("code")
@click.argument("name")
@click.pass_obj
def add(program: Program, code: str, name: str) -> None:
    """Add a place under a CODE of letters, digits and dashes."""
    with program.factories.writing(program.home) as desk:
        places.add(desk, code, name)


@command.command("list")
@json_option
@click.pass_obj
def listed(program: Program, *, as_json: bool) -> None:
    """List the places behind the shop floor, by code."""
    with program.reading() as database, database.read() as tx:
        show(({"place": each.code, "name": each.name} for each in yard.places(tx)), as_json=as_json)
