"""What a key or a scan sends, read raw from the terminal: whatever comes until it is quiet, or nothing in time."""

import os
import re
import select
import termios
from collections.abc import Callable
from typing import Final, NamedTuple

from pos.services.checkup import Check, State

WAIT_S: Final = 15
_QUIET_S: Final = 0.4
_FIVE: Final = b"5"
_CODE: Final = re.compile(rb"[\x02\x1d\x20-\x7e]+")
_ENDS: Final = {b"\r": "cr", b"\n": "lf", b"\r\n": "crlf", b"\t": "tab"}
_FUNCTION_KEYS: Final = re.compile(rb"\x1bO([P-S])|\x1b\[\[([A-E])|\x1b\[(\d\d)~")
_NUMBERED: Final = (11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24)
"""What stands in CSI n ~ for F1 to F12. Source: xterm, ctlseqs.txt; Linux, console_codes(4) for F1 to F5."""


class Patience(NamedTuple):
    """How long the first byte may take, and how long a pause ends what is typed, in seconds."""

    wait_s: float
    quiet_s: float


ONE_KEY: Final = Patience(WAIT_S, _QUIET_S)
MANY_KEYS: Final = Patience(WAIT_S, 4)


def read_raw(terminal: int, ask: Callable[[], object], patience: Patience, is_enough: Callable[[bytes], bool]) -> bytes:
    """What comes in time, up to the first pause or to what is enough; empty when nothing came. Ctrl+C interrupts.

    Args:
        terminal: Its descriptor; it is given back as it was.
        ask: Called once keys are neither echoed nor translated any more.
        patience: How long to wait.
        is_enough: Whether nothing more needs to be waited for.
    """
    before = termios.tcgetattr(terminal)
    # What was typed before the question is no answer to it.
    termios.tcsetattr(terminal, termios.TCSAFLUSH, _untouched(terminal))
    try:
        ask()
        heard, wait = b"", patience.wait_s
        while not is_enough(heard) and select.select([terminal], [], [], wait)[0]:
            piece = os.read(terminal, 1024)
            if not piece:
                break
            heard, wait = heard + piece, patience.quiet_s
        return heard
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def never(_heard: bytes) -> bool:
    """Only a pause is the end."""
    return False


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


def function_keys(heard: bytes) -> frozenset[int]:
    """The numbers of the function keys that were pressed, as xterm, a console or an old terminal sends them."""
    return frozenset(_number(found) for found in _FUNCTION_KEYS.finditer(heard)) & frozenset(range(1, 13))


def _number(found: re.Match[bytes]) -> int:
    """Of one key; 0 for none."""
    if found[1] or found[2]:
        return b"PQRS".find(found[1]) + 1 if found[1] else b"ABCDE".find(found[2]) + 1
    return _NUMBERED.index(int(found[3])) + 1 if int(found[3]) in _NUMBERED else 0


def has_all_keys(heard: bytes) -> bool:
    """Whether F1 to F12 were all pressed."""
    return len(function_keys(heard)) == len(_NUMBERED)


def judge_function_keys(heard: bytes) -> Check:
    """Whether F1 to F12 all arrive: desktops, terminals and laptops keep some of them for themselves."""
    if not heard:
        return Check("keys", State.PROBLEM, "nothing_came", "")
    missing = " ".join(f"F{number}" for number in range(1, 13) if number not in function_keys(heard))
    return Check("keys", State.PROBLEM if missing else State.GOOD, "wrong_key" if missing else "", missing or "F1-F12")


def judge_answer(heard: bytes) -> bool | None:
    """Whether a person said yes (y) or no (t, n); None for neither."""
    answer = heard[:1].lower()
    if answer == b"y":
        return True
    return False if answer in {b"t", b"n"} else None


def is_answer(heard: bytes) -> bool:
    """Whether it is yes or no."""
    return judge_answer(heard) is not None


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
