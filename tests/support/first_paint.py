"""What the first picture costs: a program that paints it and tells what was loaded and made by then."""

import json
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.support.terminal import SMALL, Terminal

HEAVY = {"sqlalchemy", "escpos", "alembic", "cryptography", "psycopg", "PIL", "yaml", "reportlab", "biip", "argon2"}
"""What no first picture waits for."""

_PROBE = """
import dataclasses, json, sys
from pathlib import Path

OURS = ("pos", "drivers", "schema")
made = []
real = dataclasses._process_class

def counted(cls, *rest, **options):
    if cls.__module__.split(".")[0] in OURS:
        made.append(cls.__qualname__)
    return real(cls, *rest, **options)

dataclasses._process_class = counted

from pos.ui.app import run
from pos.ui.opening import Opening
from pos.ui.port import User
from pos.ui.reducer.state import Settings

def tell(scanned):
    found = {"modules": sorted(sys.modules), "dataclasses": made}
    Path(sys.argv[1]).write_text(json.dumps(found))
    raise SystemExit

users = (User(1, "kasir", ("kasir",), ""),)
run(Opening(users, Settings("KDMP", "id", "", 0), tell, lambda: "14:32", "dark", False, print))
"""


class FirstPaint(NamedTuple):
    """What was there at the first paint.

    Attributes:
        modules: Every module that was loaded.
        dataclasses: The dataclasses of ours that were made.
    """

    modules: list[str]
    dataclasses: list[str]

    @property
    def heavy(self) -> set[str]:
        """The heavy libraries among the modules."""
        return {name.partition(".")[0] for name in self.modules} & HEAVY


def at_first_paint() -> FirstPaint:
    """Paint the first picture in a program of its own and ask it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "found")
        with Terminal([sys.executable, "-c", _PROBE, str(file)], SMALL, {}) as terminal:
            terminal.wait_for("KASIR")
            terminal.wait_exit()
        found = json.loads(file.read_text(encoding="utf-8"))
    return FirstPaint(found["modules"], found["dataclasses"])
