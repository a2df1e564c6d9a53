"""``pos version``: which program this is, for a report of a problem."""

import platform
from importlib.metadata import version

import click

from pos.cli.output import as_line
from pos.store.driver import dbapi, journal_mode
from schema.version import HEAD


@click.command("version")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def command(*, as_json: bool) -> None:
    """Print the versions of the program, its database and what it runs on."""
    module = dbapi()
    said = {
        "program": version("gerai-pos"),
        "database": HEAD,
        "sqlite": module.sqlite_version,
        "journal": journal_mode(module.sqlite_version_info),
        "python": platform.python_version(),
    }
    click.echo(as_line(said) if as_json else f"gerai-pos {said['program']} (database {HEAD}, SQLite {said['sqlite']})")
