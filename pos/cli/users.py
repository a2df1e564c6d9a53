"""``pos users``: who may log in. A PIN is asked for, or read from a pipe; it is never an argument others could see."""

import sys

import click

from pos.cli.context import Program
from pos.cli.output import json_option, show
from pos.domain.roles import ROLES
from pos.services import users


def _pin() -> str:
    if sys.stdin.isatty():
        return str(click.prompt("PIN", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().strip()


@click.group("users")
def command() -> None:
    """Add and list who may log in, and change PINs."""


@command.command("add")
@click.argument("name")
@click.option("--role", "roles", type=click.Choice(ROLES), multiple=True, default=("kasir",), show_default=True)
@click.pass_obj
def add(program: Program, name: str, roles: tuple[str, ...]) -> None:
    """Add a user with one role or several; the PIN (four to eight digits) is asked for, or read from a pipe."""
    with program.factories.writing(program.home) as desk:
        users.add(desk, name, roles, _pin(), hint="")


@command.command("list")
@json_option
@click.pass_obj
def listed(program: Program, *, as_json: bool) -> None:
    """List who may log in."""
    with program.reading() as database, database.read() as tx:
        rows = [{"id": user.user_id, "name": user.name, "roles": " ".join(user.roles)} for user in users.listed(tx)]
        show(rows, as_json=as_json)


@command.command("pin")
@click.argument("name")
@click.pass_obj
def pin(program: Program, name: str) -> None:
    """Give a user a new PIN."""
    with program.factories.writing(program.home) as desk:
        users.set_pin(desk, name, _pin())
