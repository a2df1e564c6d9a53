"""The short way to the till, and only to the till."""

import subprocess
import sys
from pathlib import Path

import pytest

from pos.__main__ import till_home
from pos.bootstrap.counter import USUAL_TEMPLATES, templates_of
from pos.config import parse


@pytest.mark.parametrize(
    ("arguments", "environment", "home"),
    [
        (["--home", "/a"], "", "/a"),
        (["--home", "/a", "till"], "/b", "/a"),
        ([], "/b", "/b"),
        (["till"], "/b", "/b"),
    ],
)
def test_the_till_of_a_named_folder_is_opened_at_once(arguments: list[str], environment: str, home: str) -> None:
    assert till_home(arguments, environment) == Path(home)


@pytest.mark.parametrize(
    "arguments",
    [[], ["till"], ["demo"], ["--home", "/a", "stock"], ["--home", "--help"], ["till", "--help"], ["--home"]],
)
def test_everything_else_is_the_command_lines(arguments: list[str]) -> None:
    assert till_home(arguments, "") is None


def test_the_usual_templates_need_no_check() -> None:
    config = parse("", "outlet.toml")
    assert config.lines("barcodes.templates") == USUAL_TEMPLATES
    assert len(templates_of(config)) == 1


def test_what_the_till_refuses_is_said_in_a_sentence(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pos", "--home", str(tmp_path / "nowhere")]
    refused = subprocess.run(command, capture_output=True, text=True, check=False)
    assert refused.returncode == 3
    assert len(refused.stderr.strip().splitlines()) == 1
