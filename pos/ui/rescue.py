"""Gives a terminal back when the program ends from a thread, where Textual cannot: a shell must be usable after it."""

import os
import termios
from contextlib import suppress

_INPUT, _LOCAL = 0, 3
"""Places in what ``termios.tcgetattr`` returns."""

_LEAVE = b"\x1b[?1004l\x1b[?7h\x1b[?25h\x1b[?1049l"
"""No focus reports, long lines wrapped, the cursor shown, the screen from before. Source: xterm's control sequences."""


def give_terminal_back(into: int, out: int) -> None:
    """Put a terminal in order: it edits lines, echoes, obeys Ctrl+C, and shows what it showed before.

    Args:
        into: File descriptor of the terminal as input; what is no terminal is left alone.
        out: File descriptor of the same terminal as output.
    """
    with suppress(termios.error, OSError):
        modes = termios.tcgetattr(into)
        modes[_INPUT] |= termios.ICRNL | termios.IXON
        modes[_LOCAL] |= termios.ICANON | termios.ECHO | termios.ISIG | termios.IEXTEN
        termios.tcsetattr(into, termios.TCSANOW, modes)
        os.write(out, _LEAVE)
