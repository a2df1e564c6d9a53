"""``pos spool``: the slips that wait for the printer, and those it was given."""

from pathlib import Path

import click

from pos.cli.context import Program
from pos.cli.output import json_option, show
from pos.services.files import write_whole
from pos.services.printing import give_up_waiting
from pos.store import spool_listing


@click.group("spool", invoke_without_command=True)
@click.option("--all", "everything", is_flag=True, help="Slips that were printed or given up too.")
@click.option("--limit", default=100, type=click.IntRange(min=1), show_default=True, help="At most so many.")
@click.option("--give-up", "is_given_up", is_flag=True, help="Give up every slip that waits, then list.")
@json_option
@click.pass_context
def command(context: click.Context, *, everything: bool, limit: int, is_given_up: bool, as_json: bool) -> None:
    """List slips, newest first; times are Unix milliseconds."""
    if context.invoked_subcommand is not None:
        return
    program = context.find_object(Program)
    if program is None:
        raise click.UsageError("no register", context)
    if is_given_up:
        with program.factories.writing(program.home) as desk:
            give_up_waiting(desk)
    with program.reading() as database, database.read() as tx:
        jobs = spool_listing.listed(tx, pending=not everything, limit=limit)
        show((job._asdict() for job in jobs), as_json=as_json)


@command.command("show")
@click.argument("key", type=click.IntRange(min=1))
@click.option("--png", "file", type=click.Path(dir_okay=False, path_type=Path), help="Draw it into this file.")
@click.pass_obj
def show_slip(program: Program, key: int, file: Path | None) -> None:
    """Show the slip of a job as text, or draw it as the paper."""
    from drivers.printers.slip_json import BadSlip, slip_from_json
    from pos.services.receipt_paper import receipt_profile

    profile = receipt_profile(program.home, program.factories.config(program.home))
    with program.reading() as database, database.read() as tx:
        stored = spool_listing.stored_slip(tx, key)
    if stored is None:
        raise click.BadParameter(f"there is no slip {key}", param_hint="KEY")
    if not stored:
        raise click.BadParameter(f"slip {key} is no longer kept (printer.kept_days)", param_hint="KEY")
    try:
        slip = slip_from_json(stored)
    except BadSlip as error:
        raise click.BadParameter(f"slip {key} cannot be read by this program", param_hint="KEY") from error
    if file is None:
        from drivers.printers.plain import plain_text

        click.echo(plain_text(slip, profile), nl=False)
        return
    from drivers.printers.picture import picture

    write_whole(file, picture(slip, profile))
