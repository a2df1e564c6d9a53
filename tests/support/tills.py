"""The till with the fake shop on a terminal, opened and logged in, for tests of what a cashier sees."""

import sys
from collections.abc import Sequence

from tests.support.terminal import SMALL, Terminal, Window

COMMAND = (sys.executable, "-W", "error", "-m", "tests.support.fake_till")
LOGIN = "kasir"
READY = "Nota 0413"


def open_till(window: Window = SMALL, arguments: Sequence[str] = ()) -> Terminal:
    """Start the till; its login screen is shown."""
    terminal = Terminal([*COMMAND, *arguments], window, {})
    terminal.wait_for("kasir")
    return terminal


def logged_in(window: Window = SMALL, arguments: Sequence[str] = ()) -> Terminal:
    """Start the till and log in; it is ready for the first scan."""
    terminal = open_till(window, arguments)
    terminal.type("1")
    terminal.wait_for("PIN")
    terminal.type("1234\r")
    terminal.wait_for("0413")
    return terminal
