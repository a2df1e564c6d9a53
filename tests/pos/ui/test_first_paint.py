"""What the first picture costs: which modules are loaded by then, and how many dataclasses were made."""

import json
import sys
from pathlib import Path

from tests.support.terminal import SMALL, Terminal

HEAVY = {"sqlalchemy", "escpos", "alembic", "cryptography", "psycopg", "PIL", "yaml", "reportlab", "biip", "argon2"}
DATACLASSES = 20

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

run(Opening((User(1, "kasir", "kasir", ""),), Settings("KDMP", "id", ""), tell, lambda: "14:32", "dark", False))
"""


def _at_first_paint(file: Path) -> dict[str, list[str]]:
    with Terminal([sys.executable, "-c", _PROBE, str(file)], SMALL, {}) as terminal:
        terminal.wait_for("KASIR")
        terminal.wait_exit()
    found: dict[str, list[str]] = json.loads(file.read_text(encoding="utf-8"))
    return found


def test_the_first_picture_loads_nothing_heavy_and_makes_few_dataclasses(tmp_path: Path) -> None:
    found = _at_first_paint(tmp_path / "found")
    assert {name.partition(".")[0] for name in found["modules"]} & HEAVY == set()
    assert len(found["dataclasses"]) <= DATACLASSES
    assert "pos.ui.counter" in found["modules"]
