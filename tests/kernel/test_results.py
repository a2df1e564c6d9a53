"""A run of the guest is good only when every test was begun, ended and passed."""

import json
from pathlib import Path

import pytest

from tests.kernel.results import END, FILE, Case, as_json, is_good, read

WHOLE = [("usblp::one", "passed")] * 3


def told(folder: Path, lines: list[tuple[str, str]], end: str | None) -> Path:
    (folder / FILE).write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    if end is not None:
        (folder / END).write_text(end, encoding="utf-8")
    return folder


def test_all_that_passed_is_good(tmp_path: Path) -> None:
    folder = told(tmp_path, WHOLE, "0")
    assert read(folder / FILE) == (Case("usblp::one", "passed"),)
    assert is_good(folder)


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        ([], "0"),
        (WHOLE, None),
        (WHOLE, "1"),
        ([*WHOLE, ("two", "passed")], "0"),
        ([*WHOLE, ("two", "skipped"), ("two", "passed")], "0"),
        ([*WHOLE, ("two", "passed"), ("two", "failed"), ("two", "passed")], "0"),
    ],
)
def test_anything_less_is_not(tmp_path: Path, lines: list[tuple[str, str]], end: str | None) -> None:
    assert not is_good(told(tmp_path, lines, end))


def test_a_guest_that_never_came_so_far_told_nothing(tmp_path: Path) -> None:
    assert read(tmp_path / FILE) == ()
    assert not is_good(tmp_path)


def test_a_test_that_never_ended_is_named_as_begun() -> None:
    kept = json.loads(as_json((Case("one", "passed"), Case("two", "begun")), {"kernel": "6.1", "duration_s": 9}))
    assert kept == {"kernel": "6.1", "duration_s": 9, "tests": {"one": "passed", "two": "begun"}}
