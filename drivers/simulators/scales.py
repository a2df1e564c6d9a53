"""What scales say, each as its manual has it."""

from functools import reduce
from operator import xor


def mettler(kilogram: str) -> bytes:
    """A Mettler-Toledo 8217's weight; `kilogram` as digits with a point: "01.250"."""
    return b"\x02" + kilogram.encode() + b"\r"


def mettler_status(bits: int) -> bytes:
    """What it says instead of a weight; `bits` of the status byte: 1 in motion, 2 over, 4 below zero."""
    return b"\x02?" + bytes((0x40 | bits,)) + b"\r"


def cas(state: str, sign: str, number: str, unit: str = "kg") -> bytes:
    """A CAS frame with its check byte; `state` S or U, `sign` a blank, - or F, `number` six characters."""
    content = f"{state}{sign}{number}{unit}".encode()
    return b"\x01\x02" + content + bytes((reduce(xor, content),)) + b"\x03\x04"


def nci(number: str, unit: str = "KG", *, first: int = 0, second: int = 0) -> bytes:
    """An NCI frame; `first` and `second` are the low bits of its two status bytes."""
    return f"\n{number}{unit}\r\nS".encode() + bytes((0x30 | first, 0x30 | second)) + b"\r\x03"


def nci_net(number: str) -> bytes:
    """An NCI frame of three status bytes, without the S that some put before them: a container was taken off."""
    return f"\n{number}KG\r\n".encode() + bytes((0x30, 0x70, 0x34)) + b"\r\x03"


def dialog(gram: int) -> bytes:
    """A Dialog 06 record: weight in grams, no price."""
    return f"\x0202\x1b3\x1b{gram:05}\x1b000000\x1b000000\x03".encode()


def twice(*frames: bytes) -> list[bytes]:
    """Each frame two times: what most dialects have to say before it is believed."""
    return [frame for frame in frames for _ in range(2)]
