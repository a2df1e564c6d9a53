"""Waiting for the kernel and udev, which tell nobody when they are done: for the thing itself, within a limit."""

import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

LIMIT_S: Final = 30
_LOOK_AGAIN_S: Final = 0.02


def until(condition: Callable[[], bool], what: str) -> None:
    """Wait for a condition; the test fails with ``what`` was awaited."""
    end, pause = time.monotonic() + LIMIT_S, threading.Event()
    while not condition():
        assert time.monotonic() < end, f"never came: {what}"
        pause.wait(_LOOK_AGAIN_S)


def until_there(*paths: Path) -> None:
    for path in paths:
        until(path.exists, str(path))


def until_gone(*paths: Path) -> None:
    for path in paths:
        until(partial(_is_gone, path), f"the end of {path}")


def _is_gone(path: Path) -> bool:
    return not path.exists()
