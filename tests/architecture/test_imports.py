"""What starting a part of the program may not load: the first paint and the small commands pay for every import.

Each import happens in an interpreter of its own, because in this one everything is loaded already.
"""

import json
import subprocess
import sys

from tests.architecture.source import ROOT, modules

PROBE = """
import importlib, json, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(json.dumps(sorted(sys.modules)))
"""

HEAVY = {"sqlalchemy", "escpos", "alembic", "cryptography", "psycopg", "PIL", "yaml", "reportlab", "qrcode", "barcode"}


def _loaded_by(*imported: str) -> set[str]:
    """The top-level names that are loaded once a fresh interpreter has imported the modules."""
    command = [sys.executable, "-c", PROBE, *imported]
    probe = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in json.loads(probe.stdout)}


def _drivers() -> list[str]:
    return [module.path.removesuffix(".py").replace("/", ".") for module in modules("drivers")]


def test_the_screens_load_no_database_and_no_printer() -> None:
    assert _loaded_by("pos.ui.app") & HEAVY == set()


def test_the_command_line_starts_without_what_only_some_commands_need() -> None:
    assert _loaded_by("pos.__main__") & (HEAVY | {"textual", "rich", "serial", "argon2", "biip"}) == set()


def test_every_driver_together_loads_no_printing_library() -> None:
    assert _loaded_by(*_drivers()) & (HEAVY | {"textual", "rich"}) == set()


def test_the_probe_sees_what_is_loaded() -> None:
    assert {"sqlalchemy", "json"} <= _loaded_by("json", "sqlalchemy")
