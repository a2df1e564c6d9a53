"""The ``pos`` command: the name of each command and where it is; a command's module is imported when it is called.

So ``pos till`` and ``pos version`` never wait for the database's libraries.
"""

import importlib
import sys
from pathlib import Path
from typing import Final

import click
from click.core import ParameterSource

from pos.cli.context import Arguments, Factories, Program
from pos.cli.edge import INTERRUPTED, USAGE, told

COMMANDS: Final = {
    "init": "Make a new outlet's folder.",
    "till": "Open the till (what `pos` alone does).",
    "demo": "Open the till on a demo outlet.",
    "users": "Who may log in: add, list, pin.",
    "members": "Members: import, export.",
    "suppliers": "Suppliers, agents and owners: add, list, import, export.",
    "catalogue": "Products, units, containers and prices: import, export.",
    "places": "Places of goods behind the shop floor: add, list.",
    "stock": "What is on hand and what it is worth.",
    "scan": "How codes are read, by which template, and what they would sell.",
    "customer": "A second terminal as the customer's screen.",
    "labels": "Shelf labels with price and EAN-13, on labels, slips or A4.",
    "expiring": "What expires soon.",
    "counts": "Stock counts under way and done, sheet by sheet.",
    "containers": "Where the shells are and whose they are.",
    "balances": "Every balance of the ledger.",
    "documents": "Documents with their postings, as JSON lines.",
    "journal": "The ledger as a journal: hledger and ledger, beancount, CSV.",
    "report": "Reports: list, z, and each by its name, in six formats.",
    "bundle": "All papers of a day in one folder, with a backup that was restored to try it.",
    "spool": "Slips that wait for the printer.",
    "verify": "Check every document, posting and balance.",
    "backup": "Copy the register to a file.",
    "restore": "Put a backup back; numbers go on, none twice.",
    "devices": "Find what is plugged in, and propose lines for outlet.toml.",
    "doctor": "Check this counter: screen, keys, devices, clock, disk, backup.",
    "sim": "Play a printer, scanner, scale or display.",
    "version": "Say which version this is.",
}
"""Every command with its line of help; its module has the same name and a ``command``."""

_FORWARD: Final = {"ignore_unknown_options": True, "allow_interspersed_args": False}


def _default_home() -> Path:
    import platformdirs

    return platformdirs.user_data_path("gerai-pos") / "outlet"


def _called(context: click.Context, name: str, arguments: Arguments) -> object:
    command: click.Command = importlib.import_module(f"pos.cli.{name}").command

    def call() -> object:
        with command.make_context(name, list(arguments), parent=context) as called:
            return command.invoke(called)

    return told(context.obj, call)


def _forward(name: str, short_help: str) -> click.Command:
    """A command that takes whatever it is given to the module of its name."""

    def forward(arguments: tuple[str, ...]) -> object:
        parent = click.get_current_context().parent
        return _called(parent, name, arguments) if parent else None

    taken = click.Argument(["arguments"], nargs=-1, type=click.UNPROCESSED)
    return click.Command(
        name,
        callback=forward,
        params=[taken],
        short_help=short_help,
        add_help_option=False,
        context_settings=dict(_FORWARD),
    )


@click.group(
    invoke_without_command=True,
    commands={name: _forward(name, short_help) for name, short_help in COMMANDS.items()},
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="POS_HOME",
    metavar="DIR",
    help="The outlet's folder (or POS_HOME).",
)
@click.pass_context
def program(context: click.Context, home: Path | None) -> object:
    """Gerai POS: the till of a cooperative's outlet."""
    is_chosen = context.get_parameter_source("home") is ParameterSource.COMMANDLINE
    context.obj = Program(context.obj, (home or _default_home()).expanduser().absolute(), is_chosen)
    return None if context.invoked_subcommand else _called(context, "till", ())


def run(arguments: Arguments, factories: Factories) -> int:
    """Run one command.

    Args:
        arguments: Without the program's name.
        factories: From the bootstrap.

    Returns:
        The exit code: 0 all is well, 1 ``verify`` found a difference, 2 wrong usage or input, 3 busy, refused or a
        fault of the disk, 130 interrupted.
    """
    try:
        code = program.main(list(arguments), "pos", standalone_mode=False, obj=factories)
    except click.ClickException as error:
        error.show()
        return USAGE
    except click.Abort:
        return INTERRUPTED
    return code if isinstance(code, int) else 0


def main(factories: Factories) -> None:
    """Run the command this process was called with, and end the process."""
    sys.exit(run(sys.argv[1:], factories))
