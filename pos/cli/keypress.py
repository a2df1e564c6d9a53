"""What a key or a scan sends, read raw from the terminal: whatever comes until it is quiet, or nothing in time."""

import os
import re
import select
import termios
from collections.abc import Callable
from typing import Final

from pos.services.checkup import Check, State

_WAIT_S: Final = 15
_QUIET_S: Final = 0.4
_FIVE: Final = b"5"
_FUNCTION_9: Final = b"\x1b[20~"
_CODE: Final = re.compile(rb"[\x02\x1d\x20-\x7e]+")
_ENDS: Final = {b"\r": "cr", b"\n": "lf", b"\r\n": "crlf", b"\t": "tab"}


def read_raw(terminal: int, ask: Callable[[], object]) -> bytes:
    """What comes within fifteen seconds, up to the first pause; empty when nothing came. Ctrl+C still interrupts.

    Args:
        terminal: Its descriptor; it is given back as it was.
        ask: Called once keys are neither echoed nor translated any more.
    """
    before = termios.tcgetattr(terminal)
    termios.tcsetattr(terminal, termios.TCSANOW, _untouched(terminal))
    try:
        ask()
        heard, wait = b"", float(_WAIT_S)
        while select.select([terminal], [], [], wait)[0]:
            piece = os.read(terminal, 1024)
            if not piece:
                break
            heard, wait = heard + piece, _QUIET_S
        return heard
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _untouched(terminal: int) -> list[int | list[bytes | int]]:
    """The terminal's settings with its input left as it comes; what is written to it looks as before."""
    changed = termios.tcgetattr(terminal)
    changed[0] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.ISTRIP | termios.IXON)
    changed[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    return changed


def judge_number_pad(heard: bytes) -> Check:
    """Whether the number pad's 5 is a figure: with NumLock off it moves the cursor or says nothing."""
    if not heard:
        return Check("numlock", State.PROBLEM, "nothing_came", "")
    is_figure = heard == _FIVE
    return Check(
        "numlock", State.GOOD if is_figure else State.PROBLEM, "" if is_figure else "numlock_off", shown(heard)
    )


def judge_function_key(heard: bytes) -> Check:
    """Whether F9 arrives as F9: desktops and laptops keep some function keys for themselves."""
    if not heard:
        return Check("keys", State.PROBLEM, "nothing_came", "")
    is_right = heard == _FUNCTION_9
    return Check("keys", State.GOOD if is_right else State.PROBLEM, "" if is_right else "wrong_key", shown(heard))


def judge_scan(heard: bytes) -> Check:
    """Whether a scan ends as the till can see: CR, LF, CR LF or TAB; without an end it waits for Enter."""
    if not heard:
        return Check("scan", State.SKIPPED, "nothing_came", "")
    code = heard.rstrip(b"\r\n\t")
    end = heard.removeprefix(code)
    if _CODE.fullmatch(code) is None:
        return Check("scan", State.PROBLEM, "bad_bytes", shown(heard))
    if end not in _ENDS:
        return Check("scan", State.PROBLEM, "no_suffix", shown(heard))
    return Check("scan", State.GOOD, "", f"{code.decode('ascii', 'replace')} + {_ENDS[end]}")


def shown(heard: bytes) -> str:
    """Bytes as a person can read them out: letters as they are, the rest in hexadecimal."""
    return "".join(chr(byte) if 0x20 < byte < 0x7F else f"<{byte:02X}>" for byte in heard)
