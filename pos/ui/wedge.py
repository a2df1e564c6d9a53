"""A scanner that types, or a hand: decided when the code's terminator comes, never at a gap, which cut real scans.

Source: screens.md section 3; measured: a scan of 1 ms a character arrives spread over up to 390 ms under load, and a
hand at 120 ms a character was never taken for a scanner.
"""

from typing import NamedTuple

from pos.domain.barcodes import Gtin, read_code
from pos.domain.gtin import GTIN_LENGTHS
from pos.domain.mixture import Mixture, suffix_code
from pos.ui.reducer.typed import Typed

FAST_MS = 45
"""Mean gap between two characters that only a scanner keeps up."""

PAUSE_MS = 200
"""As long as a scan may stop in its middle, to be waited for by another scanner's; half of what was seen under load."""

LEAST = 6
"""Characters below which speed says nothing."""

LEAST_AMONG_FIGURES = 8
"""The same where amounts and PINs are typed: the shortest trade number."""

_EAN13 = 13
_MOST_TYPED = 4
"""Characters of the longest quantity that is likely to be typed before a scan."""

TERMINATORS = frozenset({"enter", "ctrl+j", "tab"})
"""CR, LF and TAB as keys; CRLF is the first two, and the second finds an empty line."""


class Reading(NamedTuple):
    """A scan found on the command line.

    Attributes:
        code: The whole of what was scanned.
        suffix: A valid code at its end, where the whole is none; ``""`` otherwise.
        before: What was typed before the scan and belongs to nothing; ``""`` when unknown or none.
    """

    code: str
    suffix: str
    before: str


def scan_in(typed: Typed, *, prefix: str, trusts_check_digit: bool) -> Reading | None:
    """Say whether a terminated line is a scan.

    Args:
        typed: The line, without its terminator.
        prefix: What the scanner puts before each code; ``""`` for nothing.
        trusts_check_digit: Whether a slow line with a right check digit is a scan too; not where amounts and PINs are
            typed, which may look like one.

    Returns:
        The scan; None when a hand typed it.
    """
    text = typed.text
    if prefix and prefix in text:
        before, _, code = text.rpartition(prefix)
        return Reading(code, "", before) if code else None
    if trusts_check_digit and _is_trade_number(text):
        return Reading(text, "", "")
    if not trusts_check_digit and len(text) < LEAST_AMONG_FIGURES:
        return None
    suffix = _suffix(typed)
    if looks_scanned(typed) or (suffix and _is_fast(typed.marks[-len(suffix) :])):
        return Reading(text, suffix, "")
    return None


def _suffix(typed: Typed) -> str:
    """Return the code behind what was typed: what came in one rush, or the only end whose check digit is right.

    Eight or twelve digits at the end of a longer trade number that a scanner sent are none, with a stall in its middle
    or without, and neither are the digits at the end of a long code: one in ten of them would be another product.
    """
    start = _rush_from(typed.marks)
    is_one_scan = start == 0 or (start > 1 and _keeps_pace(typed.marks[:start]))
    rush = typed.text[start:]
    if not is_one_scan and _is_trade_number(rush):
        return rush
    mixture = suffix_code(typed.text)
    if mixture is None or (is_one_scan and not _is_quantity_before(mixture)):
        return ""
    return mixture.code


def _is_quantity_before(mixture: Mixture) -> bool:
    """Whether a hand may have typed what stands before a code, all of it read in one rush by a busy till."""
    whole = len(mixture.typed_prefix) + len(mixture.code)
    is_short = len(mixture.typed_prefix) <= _MOST_TYPED or mixture.code.startswith("]")
    return is_short and (whole not in GTIN_LENGTHS or len(mixture.code) >= _EAN13)


def _rush_from(marks: tuple[int, ...]) -> int:
    slow = (at for at in range(len(marks) - 1, 0, -1) if marks[at] - marks[at - 1] > FAST_MS)
    return next(slow, 0)


def _is_trade_number(text: str) -> bool:
    return isinstance(read_code(text, symbology="", templates=()), Gtin)


def is_coming(typed: Typed, at_ms: int) -> bool:
    """Say whether a scanner that types is still sending at a moment: what stands there came in one rush, just now."""
    marks = typed.marks
    return bool(marks) and at_ms - marks[-1] <= PAUSE_MS and _keeps_pace(marks)


def is_burst(typed: Typed, at_ms: int) -> bool:
    """Say whether a character read now belongs to a code that is just being scanned, so that it is no key of the till.

    Eight characters are asked for: the longest amount anybody tenders is shorter.
    """
    return len(typed.marks) >= LEAST + 2 and _is_fast((*typed.marks, at_ms))


def looks_scanned(typed: Typed) -> bool:
    """Say whether the line so far came at a scanner's speed; a text without a digit is a name, whoever types it."""
    return _is_fast(typed.marks) and any(char.isdigit() for char in typed.text)


def _is_fast(marks: tuple[int, ...]) -> bool:
    return len(marks) >= LEAST and _keeps_pace(marks)


def _keeps_pace(marks: tuple[int, ...]) -> bool:
    return marks[-1] - marks[0] <= FAST_MS * (len(marks) - 1)
