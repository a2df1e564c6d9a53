"""``pos places``: behind the shop floor there is one from the beginning, and further ones are added."""

import json
from pathlib import Path

import pytest

from pos.cli.context import REGISTER
from tests.support.command_line import CommandLine
from tests.support.new_desk import new_desk


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    home = tmp_path / "outlet"
    home.mkdir()
    new_desk(home / REGISTER).database.close()
    return CommandLine(home, capsys)


def test_places_are_added_and_listed(run: CommandLine) -> None:
    assert run("places", "add", "depot", "Depot air").code == 0
    listed = [json.loads(line) for line in run("places", "list", "--json").out.splitlines()]
    assert listed == [
        {"place": "DEPOT", "name": "Depot air"},
        {"place": "GUDANG", "name": "Gudang belakang"},
    ]


def test_a_place_that_is_none_is_refused(run: CommandLine) -> None:
    assert run("places", "add", "gudang", "Lagi").code != 0
    assert run("places", "list", "--json").out.count("\n") == 1
