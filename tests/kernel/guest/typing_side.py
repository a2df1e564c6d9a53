"""The far end of scanners that type: the reports of a USB keyboard, and key events put straight into the kernel.

Source: USB HID usage tables 1.12, page 7; Linux, include/uapi/linux/uinput.h.
"""

import fcntl
import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

HID_NODE: Final = Path("/dev/hidg0")
CAPS_LOCK, NUM_LOCK, ENTER = 0x39, 0x53, 0x28
_LETTERS, _FIGURES, _KEYPAD = 0x04, 0x1E, 0x59
_SHIFT: Final = 0x02
_ALL_UP: Final = bytes(8)

_UI_SET_EVBIT, _UI_SET_KEYBIT, _UI_DEV_SETUP = 0x40045564, 0x40045565, 0x405C5503
_UI_DEV_CREATE, _UI_DEV_DESTROY, _UI_GET_SYSNAME = 0x5501, 0x5502, 0x8040552C
_SYN, _KEY = 0, 1
_EVENT: Final = struct.Struct("@llHHi")
_KEY_ENTER, _KEY_DOT = 28, 52
KEY_1, KEY_F5 = 2, 63


def type_report(key: int, *, shift: bool) -> None:
    """Press one key of the USB keyboard and let it go; waits until this machine has asked for both."""
    descriptor = os.open(HID_NODE, os.O_RDWR)
    try:
        os.write(descriptor, bytes((_SHIFT if shift else 0, 0, key, 0, 0, 0, 0, 0)))
        os.write(descriptor, _ALL_UP)
    finally:
        os.close(descriptor)


def type_code(code: str) -> None:
    """Type figures and letters as a scanner does, with Enter behind."""
    for char in code:
        type_report(_usage(char), shift=char.isupper())
    type_report(ENTER, shift=False)


def type_keypad(code: str) -> None:
    """The same on the figures at the right of a keyboard."""
    for char in code:
        type_report(_KEYPAD + (int(char) - 1) % 10, shift=False)
    type_report(ENTER, shift=False)


def _usage(char: str) -> int:
    if char.isdigit():
        return _FIGURES + (int(char) - 1) % 10
    return _LETTERS + ord(char.lower()) - ord("a")


class Typist(NamedTuple):
    """A keyboard made of events alone; as fast as the kernel takes them."""

    descriptor: int
    node: Path

    def scan(self, code: str) -> None:
        """Type figures and dots, and Enter."""
        self.press(*(_KEY_DOT if char == "." else 2 + (int(char) - 1) % 10 for char in code), _KEY_ENTER)

    def press(self, *keys: int) -> None:
        """Press keys by the kernel's numbers, one after the other."""
        os.write(self.descriptor, b"".join(self._event(key, value) for key in keys for value in (1, 0)))

    @staticmethod
    def _event(key: int, value: int) -> bytes:
        return _EVENT.pack(0, 0, _KEY, key, value) + _EVENT.pack(0, 0, _SYN, 0, 0)


@contextmanager
def typist() -> Iterator[Typist]:
    """Make a keyboard of the keys that a scanner uses; it is unplugged at the end."""
    descriptor = os.open("/dev/uinput", os.O_RDWR)
    try:
        for bit in (_SYN, _KEY):
            fcntl.ioctl(descriptor, _UI_SET_EVBIT, bit)
        for key in range(1, 100):
            fcntl.ioctl(descriptor, _UI_SET_KEYBIT, key)
        fcntl.ioctl(descriptor, _UI_DEV_SETUP, struct.pack("@4H80sI", 3, 0x1D6B, 0x0005, 1, b"Fast scanner", 0))
        fcntl.ioctl(descriptor, _UI_DEV_CREATE)
        name = fcntl.ioctl(descriptor, _UI_GET_SYSNAME, bytes(64)).rstrip(b"\0").decode()
        (event,) = Path("/sys/devices/virtual/input", name).glob("event*")
        yield Typist(descriptor, Path("/dev/input", event.name))
        fcntl.ioctl(descriptor, _UI_DEV_DESTROY)
    finally:
        os.close(descriptor)
