"""An outlet as a whole: its configuration, and the ``pos`` command as a person runs it, in a process of its own."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from pos import data
from pos.bootstrap.home import Home
from tests.support.terminal import ROOT

POS = (sys.executable, "-W", "error", "-m", "pos")
"""The program; a warning would end it."""

Row = dict[str, Any]
"""An object of a list that ``--json`` gives."""


class Ran(NamedTuple):
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


def pos(home: Path, *arguments: str) -> Ran:
    """Run a command on an outlet."""
    ran = subprocess.run(
        [*POS, "--home", str(home), *arguments], capture_output=True, text=True, cwd=ROOT, timeout=60, check=False
    )
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def listed(home: Path, *arguments: str) -> list[Row]:
    """Run a command that lists, and return its objects."""
    ran = pos(home, *arguments, "--json")
    assert ran.code == 0, ran.err
    return [json.loads(line) for line in ran.out.splitlines()]


def configure(home: Path, *settings: tuple[str, str | list[str]]) -> None:
    """Set keys of ``outlet.toml``; each pair is ``section.key`` and a text, or several."""
    sections: dict[str, list[str]] = {}
    for name, value in settings:
        section, _, key = name.partition(".")
        sections.setdefault(section, []).append(f"{key} = {json.dumps(value)}")
    lines: list[str] = []
    for line in data.outlet_toml().splitlines():
        section = line.strip("[]")
        ours = {each.partition(" ")[0] for each in sections.get(lines_section(lines), [])}
        if line.partition(" ")[0] not in ours:
            lines.append(line)
        if line.startswith("["):
            lines += sections.get(section, [])
    (home / "outlet.toml").write_text("\n".join(lines), encoding="utf-8")


def lines_section(lines: Sequence[str]) -> str:
    """The section the last of some lines of TOML stands in."""
    return next((line.strip("[]") for line in reversed(lines) if line.startswith("[")), "")


@contextmanager
def held_database(home: Path) -> Iterator[None]:
    """Hold a register's database for writing, as a backup program or a curious person does."""
    with closing(sqlite3.connect(Home(home).database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
