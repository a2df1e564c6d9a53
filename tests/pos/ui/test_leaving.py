"""However the counter ends, the terminal is given back as it was, and the exit status tells why."""

import os
import pty
import signal
import termios
import tty
from pathlib import Path

import pytest

from pos.ui.rescue import give_terminal_back
from tests.support.fake_goods import gtin
from tests.support.fake_port import BUG
from tests.support.terminal import SMALL, Terminal
from tests.support.tills import logged_in, open_till

_ALT_SCREEN_LEFT = b"\x1b[?1049l"
_CURSOR_SHOWN = b"\x1b[?25h"


def _is_given_back(terminal: Terminal) -> bool:
    is_shown = terminal.output.rfind(_ALT_SCREEN_LEFT) > 0 and terminal.output.rfind(_CURSOR_SHOWN) > 0
    return is_shown and terminal.is_cooked


def test_ctrl_q_is_refused_while_a_sale_is_open() -> None:
    with logged_in() as terminal:
        terminal.scan(gtin(1))
        terminal.wait_for("Uji 0001")
        before = terminal.lines[-4]
        terminal.press("ctrl+q")
        terminal.wait_for(lambda: terminal.lines[-4] != before)
        terminal.scan(gtin(2))
        terminal.wait_for("Uji 0002")


def test_ctrl_q_at_the_login_leaves() -> None:
    with open_till() as terminal:
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert _is_given_back(terminal)


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP])
def test_a_request_to_end_leaves_the_terminal_in_order(ending: signal.Signals) -> None:
    with logged_in() as terminal:
        terminal.signal(ending)
        assert terminal.wait_exit() == 0
        assert _is_given_back(terminal)


def test_a_stop_on_the_way_changes_nothing_about_the_end() -> None:
    with logged_in() as terminal:
        assert not terminal.is_cooked
        terminal.signal(signal.SIGSTOP)
        terminal.signal(signal.SIGCONT)
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_exit() == 0
        assert _is_given_back(terminal)


def test_a_terminal_that_goes_away_ends_the_program() -> None:
    terminal = logged_in()
    process = terminal.process
    terminal.close()
    assert process.wait(timeout=10) is not None


def test_a_bug_is_logged_and_ends_with_70_and_a_sentence(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with open_till(SMALL, ["--broken", "--log", str(log)]) as terminal:
        assert terminal.wait_exit() == 70
        assert _is_given_back(terminal)
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert b"Traceback" not in terminal.output
    assert b"Program berhenti" in terminal.output


def test_a_bug_behind_a_scan_ends_with_70_and_shows_no_variable(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with logged_in(SMALL, ["--log", str(log)]) as terminal:
        terminal.scan(BUG)
        assert terminal.wait_exit() == 70
        assert _is_given_back(terminal)
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert b"Traceback" not in terminal.output


def test_a_program_that_ends_from_a_thread_can_still_give_the_terminal_back() -> None:
    ours, theirs = pty.openpty()
    tty.setraw(theirs)
    give_terminal_back(theirs, theirs)
    wanted = termios.ICANON | termios.ECHO | termios.ISIG
    assert termios.tcgetattr(theirs)[3] & wanted == wanted
    assert b"\x1b[?1049l" in os.read(ours, 1024)
    os.close(ours)
    os.close(theirs)


def test_what_is_no_terminal_is_left_alone(tmp_path: Path) -> None:
    with (tmp_path / "file").open("wb") as file:
        give_terminal_back(file.fileno(), file.fileno())
    assert (tmp_path / "file").read_bytes() == b""
