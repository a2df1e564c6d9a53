"""The papers of a closed day, written beside the till."""

import logging
import sys
from pathlib import Path

import pytest

from pos.services.binding import Bookbinder


def _python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def test_the_papers_of_a_date_are_written_and_it_is_said(tmp_path: Path) -> None:
    bookbinder = Bookbinder(lambda date: _python(f"open({str(tmp_path / date)!r}, 'w').close()"))
    assert bookbinder.state() == ""
    thread = bookbinder.bind("2026-11-23")
    assert thread.daemon
    thread.join()
    assert bookbinder.state() == "done"
    assert (tmp_path / "2026-11-23").exists()


@pytest.mark.parametrize(
    ("command", "state", "said"),
    [
        (_python("import sys; print('Cakram penuh', file=sys.stderr); sys.exit(4)"), "full", "(4): Cakram penuh"),
        (_python("raise SystemExit(3)"), "failed", "(3)"),
        (("/nowhere/python",), "failed", "No such file"),
    ],
)
def test_what_goes_wrong_is_said_and_logged_and_stops_nothing(
    caplog: pytest.LogCaptureFixture, command: tuple[str, ...], state: str, said: str
) -> None:
    bookbinder = Bookbinder(lambda _date: command)
    with caplog.at_level(logging.ERROR):
        bookbinder.bind("2026-11-23").join()
    assert bookbinder.state() == state
    assert "the papers of 2026-11-23 were not written" in caplog.text
    assert said in caplog.text


def test_it_runs_apart_from_the_terminal_and_behind_everything_else(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    code = (
        "import os\n"
        "while os.getpriority(os.PRIO_PROCESS, 0) != 10: pass\n"
        f"open({str(seen)!r}, 'w').write(str(os.getsid(0) == os.getpid()))"
    )
    Bookbinder(lambda _date: _python(code)).bind("2026-11-23").join()
    assert seen.read_text() == "True"
