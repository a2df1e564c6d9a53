"""The end of a shift at a till: counted, and where it differs, settled to the outlet's account."""

from collections.abc import Callable
from typing import Final

from pos.domain.answers import CountDiffers
from pos.ui.port import Callback, TillPort

Ask = Callable[[Callable[[Callback], None]], object]
"""Asks a till for a write, and waits for the answer."""

REASON: Final = "Tidak diketahui"
"""One of the shipped reasons of a difference."""


def close_till(ask: Ask, till: TillPort, counted: tuple[tuple[int, int], ...]) -> object:
    """Close a shift whatever was counted, without a witness; answers ``ShiftClosed`` or why not."""
    answer = ask(lambda done: till.close_shift(counted, "", done))
    if not isinstance(answer, CountDiffers):
        return answer
    return ask(lambda done: till.settle_shift(REASON, is_charged=False, approver_pin="", done=done))
