"""``pos till``: what a cashier sees; imports nothing, so the first screen waits for nothing."""

import click

from pos.cli.context import Program


@click.command("till")
@click.pass_obj
def command(program: Program) -> int:
    """Open the till."""
    return program.factories.till(program.home)
