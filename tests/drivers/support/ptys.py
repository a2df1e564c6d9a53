"""A serial cable made of a real pseudo-terminal: the simulator holds the device's end."""

import os
import tty
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple


class Cable(NamedTuple):
    """`device` is the descriptor of the far end, `path` what the driver opens."""

    device: int
    path: str


@contextmanager
def cable() -> Iterator[Cable]:
    """A cable that is pulled at the end of the block, unless it was pulled before by closing `device`."""
    device, near = os.openpty()
    tty.setraw(near)
    path = os.ttyname(near)
    os.close(near)
    try:
        yield Cable(device, path)
    finally:
        with suppress(OSError):
            os.close(device)


@contextmanager
def plugged() -> Iterator[Cable]:
    """A cable whose near end is held, so that the device may listen before the driver has opened its end."""
    with cable() as line:
        near = os.open(line.path, os.O_RDWR | os.O_NOCTTY)
        try:
            yield line
        finally:
            os.close(near)
