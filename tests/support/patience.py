"""Waiting for what comes in its own time: looked at again and again, with a limit that only a dead program reaches."""

import threading
import time
from collections.abc import Callable
from typing import Final

LIMIT_S: Final = 20
_AGAIN_S: Final = 0.01


def until(condition: Callable[[], bool]) -> None:
    """Return as soon as a condition holds.

    Raises:
        AssertionError: It does not hold after 20 seconds.
    """
    end, pause = time.monotonic() + LIMIT_S, threading.Event()
    while not condition():
        assert time.monotonic() < end, "it never came"
        pause.wait(_AGAIN_S)
