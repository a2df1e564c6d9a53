"""Waiting for the kernel and udev, which tell nobody when they are done: for a name to come, or to go."""

import os
from functools import partial
from pathlib import Path

from tests.support.patience import until


def until_there(*paths: Path) -> None:
    for path in paths:
        until(path.exists)


def until_gone(*paths: Path) -> None:
    for path in paths:
        until(partial(_is_gone, path))


def _is_gone(path: Path) -> bool:
    """The name itself: udev is behind the kernel, and a name that leads nowhere yet is still to be taken away."""
    return not os.path.lexists(path)
