"""``pos users``: who may log in. A PIN is asked for, or read from a pipe; it is never an argument others could see."""

import sys

import click

from pos.cli.context import Program
from pos.cli.output import json_option, show
from pos.domain.people import AddUser
from pos.domain.roles import ROLES
from pos.services.people import administering
from pos.services.pins import is_locked
from pos.store import users as rows


def _pin() -> str:
    if sys.stdin.isatty():
        return str(click.prompt("PIN", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().strip()


@click.group("users")
def command() -> None:
    """Add, list and remove who may log in, change PINs and roles, and unlock."""


@command.command("add")
@click.argument("name")
@click.option("--role", "roles", type=click.Choice(ROLES), multiple=True, default=("kasir",), show_default=True)
@click.pass_obj
def add(program: Program, name: str, roles: tuple[str, ...]) -> None:
    """Add a user with one role or several; the PIN (four to eight digits) is asked for, or read from a pipe."""
    with program.factories.writing(program.home) as desk, desk.database.write() as tx:
        administering.add(tx, desk, AddUser(name, roles, _pin()), 0, hint="")


@command.command("list")
@json_option
@click.pass_obj
def listed(program: Program, *, as_json: bool) -> None:
    """List who may log in, as what, and who is locked out."""
    with program.reading() as database, database.read() as tx:
        shown = [
            {
                "id": row.user_id,
                "name": row.name,
                "roles": " ".join(row.roles),
                "locked": "yes" if is_locked(row) else "no",
            }
            for row in rows.everybody(tx)
        ]
        show(shown, as_json=as_json)


@command.command("pin")
@click.argument("name")
@click.pass_obj
def pin(program: Program, name: str) -> None:
    """Give a user a new PIN."""
    with program.factories.writing(program.home) as desk, desk.database.write() as tx:
        administering.give_pin(tx, desk, administering.named(tx, name), _pin(), 0)


@command.command("roles")
@click.argument("name")
@click.argument("roles", nargs=-1, required=True, type=click.Choice(ROLES))
@click.pass_obj
def roles(program: Program, name: str, roles: tuple[str, ...]) -> None:
    """Give a user other roles; all of them are named."""
    with program.factories.writing(program.home) as desk, desk.database.write() as tx:
        administering.give_roles(tx, desk, administering.named(tx, name), roles, 0)


@command.command("unlock")
@click.argument("name")
@click.pass_obj
def unlock(program: Program, name: str) -> None:
    """Let a user in again who typed too many wrong PINs."""
    with program.factories.writing(program.home) as desk, desk.database.write() as tx:
        administering.unlock(tx, desk, administering.named(tx, name), 0)


@command.command("remove")
@click.argument("name")
@click.pass_obj
def remove(program: Program, name: str) -> None:
    """Let a user log in no more; what the user did stays on record."""
    with program.factories.writing(program.home) as desk, desk.database.write() as tx:
        administering.remove(tx, desk, administering.named(tx, name), 0)
