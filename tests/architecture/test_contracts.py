"""The direction of every import: the contracts hold, and a planted violation of each is seen broken.

The plants go into a copy of the tree, one at a time, and the real linter reads it: a contract that no longer bites
fails here, whatever its text says.
"""

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.architecture.source import PACKAGES, ROOT

LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"

# What the plants import must be there in a young tree too, and each library must have its one lawful importer.
SKELETON = {
    "pos/__main__.py": "",
    "pos/bootstrap.py": "import sqlalchemy\n",
    "pos/clock.py": "",
    "pos/ui/skeleton.py": "import textual\nimport rich\n",
    "pos/ui/screens/skeleton.py": "",
    **{
        f"pos/ui/{name}.py": ""
        for name in ("formatting", "keys", "messages", "port", "refusals", "runner", "view", "wedge")
    },
    **{f"pos/ui/{name}/skeleton.py": "" for name in ("reducer", "viewing")},
    "pos/cli/skeleton.py": "",
    "pos/services/skeleton.py": "",
    "pos/services/importing/sheets.py": "import python_calamine\n",
    "pos/store/skeleton.py": "import sqlalchemy\n",
    "pos/reports/skeleton.py": "",
    "pos/reports/formats/pdf/skeleton.py": "import reportlab\n",
    "pos/reports/formats/xlsx.py": "import xlsxwriter\n",
    "pos/domain/skeleton.py": "",
    "drivers/printers/escpos.py": "import escpos\n",
    "drivers/transport/serial.py": "import serial\n",
    "schema/skeleton.py": "import alembic\nimport sqlalchemy\n",
}


class Plant(NamedTuple):
    """A wrong import: the contract it breaks, the file it is planted in and its text."""

    contract: str
    path: str
    text: str


PLANTS = (
    Plant("layers", "pos/bootstrap.py", "import pos.__main__\n"),
    Plant("layers", "pos/ui/planted.py", "import pos.bootstrap\n"),
    Plant("layers", "pos/ui/planted.py", "import pos.cli.skeleton\n"),
    Plant("layers", "pos/cli/planted.py", "import pos.ui.skeleton\n"),
    Plant("layers", "pos/services/planted.py", "import pos.ui.skeleton\n"),
    Plant("layers", "pos/services/planted.py", "def late():\n    import pos.cli.skeleton\n"),
    Plant("layers", "pos/store/planted.py", "import pos.services.skeleton\n"),
    Plant("layers", "pos/store/planted.py", "import pos.reports.skeleton\n"),
    Plant("layers", "pos/reports/planted.py", "import pos.store.skeleton\n"),
    Plant("layers", "pos/clock.py", "import pos.store.skeleton\n"),
    Plant("layers", "pos/domain/planted.py", "import pos.clock\n"),
    Plant("layers", "pos/planted/__init__.py", ""),
    Plant("fork", "drivers/planted.py", "import pos.domain.skeleton\n"),
    Plant("fork", "schema/planted.py", "import pos.domain.skeleton\n"),
    Plant("fork", "drivers/planted.py", "import schema.skeleton\n"),
    Plant("fork", "schema/planted.py", "import drivers.transport.serial\n"),
    Plant("domain", "pos/domain/planted.py", "import drivers.transport.serial\n"),
    Plant("domain", "pos/domain/planted.py", "def late():\n    from schema import skeleton\n"),
    Plant("textual", "pos/services/planted.py", "from textual.app import App\n"),
    Plant("reducer", "pos/ui/reducer/planted.py", "import textual.events\n"),
    Plant("reducer", "pos/ui/viewing/planted.py", "import pos.ui.skeleton\n"),
    Plant("rich", "pos/cli/planted.py", "import rich.table\n"),
    Plant("sqlalchemy", "pos/services/planted.py", "from sqlalchemy import select\n"),
    Plant("alembic", "pos/bootstrap.py", "def late():\n    import alembic.command\n"),
    Plant("escpos", "drivers/printers/planted.py", "from escpos.printer import Dummy\n"),
    Plant("serial", "drivers/scanners/planted.py", "def late():\n    import serial\n"),
    Plant("reportlab", "pos/cli/planted.py", "from reportlab.pdfgen import canvas\n"),
    Plant("xlsxwriter", "pos/services/planted.py", "def late():\n    import xlsxwriter\n"),
    Plant("calamine", "pos/cli/planted.py", "def late():\n    import python_calamine\n"),
    Plant("screens", "pos/ui/screens/planted.py", "import pos.ui.screens.skeleton\n"),
)


def _lint(tree: Path, *options: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(tree), "NO_COLOR": "1", "COLUMNS": "200"}
    command = [sys.executable, "-c", LINT, "--no-logo", *options]
    return subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, check=False)


def _write(house: Path, path: str, text: str) -> None:
    for package in list(Path(path).parents)[:-1]:
        (house / package).mkdir(parents=True, exist_ok=True)
        (house / package / "__init__.py").touch()
    (house / path).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tree's Python files, with what a young tree does not hold yet."""
    copy = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", copy)
    for package in PACKAGES:
        shutil.copytree(ROOT / package, copy / package, ignore=_all_but_python)
    for path, text in SKELETON.items():
        if not (copy / path).exists():
            _write(copy, path, text)
    return copy


def _all_but_python(folder: str, names: list[str]) -> list[str]:
    return [
        name for name in names if name == "__pycache__" or not (name.endswith(".py") or Path(folder, name).is_dir())
    ]


@pytest.fixture
def planted(house: Path, request: pytest.FixtureRequest) -> Iterator[Plant]:
    """The house with one wrong import in it, taken out again afterwards."""
    plant: Plant = request.param
    file = house / plant.path
    before = file.read_text(encoding="utf-8") if file.exists() else None
    _write(house, plant.path, (before or "") + "\n" + plant.text)
    yield plant
    if before is None:
        file.unlink()
    else:
        file.write_text(before, encoding="utf-8")


def test_every_contract_is_kept() -> None:
    report = _lint(ROOT, "--no-cache")
    assert report.returncode == 0, report.stdout


def test_a_house_with_nothing_planted_keeps_every_contract(house: Path) -> None:
    report = _lint(house)
    assert report.returncode == 0, report.stdout


@pytest.mark.parametrize("planted", PLANTS, indirect=True, ids=lambda plant: f"{plant.contract}-{plant.path}")
def test_a_planted_violation_is_seen(house: Path, planted: Plant) -> None:
    report = _lint(house, "--contract", planted.contract)
    assert report.returncode == 1
    assert "BROKEN" in report.stdout, report.stdout
    assert "0 kept, 1 broken" in report.stdout


def test_every_contract_has_a_planted_violation() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {contract["id"] for contract in settings["tool"]["importlinter"]["contracts"]}
    assert contracts == {plant.contract for plant in PLANTS}
