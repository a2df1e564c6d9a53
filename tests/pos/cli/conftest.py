"""A register with a day of documents in it, and the command line on it."""

import shutil
from pathlib import Path

import pytest

from pos.cli.context import REGISTER
from tests.support.a_day import a_day
from tests.support.command_line import CommandLine


@pytest.fixture(scope="session")
def day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a day; read it, or copy it first."""
    file = tmp_path_factory.mktemp("day") / REGISTER
    a_day(file).database.close()
    return file


@pytest.fixture
def run(day: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """The command line on a copy of the day."""
    home = tmp_path / "outlet"
    home.mkdir()
    shutil.copy(day, home / REGISTER)
    return CommandLine(home, capsys)
