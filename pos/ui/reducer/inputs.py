"""What comes from outside, as values: keys, scans and time, in one queue that keeps their order."""

from typing import NamedTuple


class Key(NamedTuple):
    """A key went down.

    Attributes:
        name: Textual's name of the key: ``enter``, ``f5``, ``plus``, ``a``.
        char: What it types; ``""`` when it types nothing.
        at_ms: When it was read, in milliseconds of a clock that never goes back.
    """

    name: str
    char: str
    at_ms: int


class Scan(NamedTuple):
    """A whole code, from a scanner with its own device, or found in the keys of one that types.

    Attributes:
        code: As it was read, without its terminator; ``""`` for a scan that was lost on its way.
        symbology: AIM identifier without its bracket; ``""`` when not known.
        source: ``keyboard``, or the name of a scanner with its own device.
        at_ms: When it was complete, by the clock of the keys.
    """

    code: str
    symbology: str
    source: str
    at_ms: int


class Tick(NamedTuple):
    """Time passed: about once a second.

    Attributes:
        at_ms: By the clock of the keys.
        clock: The time of day as it is shown: ``14:32``.
    """

    at_ms: int
    clock: str


Outside = Key | Scan | Tick
