"""A file given back on the command line, beside a running till."""

from pathlib import Path

import click

from pos.cli.context import Program
from pos.clock import SystemClock, local
from pos.domain.catalogue_csv.faults import FileKind
from pos.services.exporting.files import export


def now_of(program: Program) -> str:
    """Return the outlet's local date and minute: ``2026-11-24T14:30``."""
    zone = program.factories.config(program.home).text("outlet.zone")
    return local(SystemClock().now_ms(), zone).isoformat()[:16]


def export_file(program: Program, kind: FileKind, file: Path | None) -> None:
    """Write a file.

    Args:
        program: The call.
        kind: Which file.
        file: Where to; None for the standard output.
    """
    with program.factories.reading(program.home) as database, database.read() as tx:
        lines = export(tx, kind, now_of(program))
        if file is None:
            for line in lines:
                click.echo(line, nl=False)
            return
        with file.open("w", encoding="utf-8", newline="\n") as opened:
            opened.writelines(lines)
