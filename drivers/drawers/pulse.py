"""The pulse that opens a drawer, and its bytes."""

from typing import Literal, NamedTuple

_UNIT_MS = 2
_MAX_MS = 510


class DrawerPulse(NamedTuple):
    """Which `pin` of the printer's drawer socket (2 or 5), how long on, how long off; 2 to 510 ms each."""

    pin: Literal[2, 5]
    on_ms: int
    off_ms: int


# Long enough for every common solenoid, short enough for none to burn.
USUAL_PULSE = DrawerPulse(pin=2, on_ms=50, off_ms=500)


def kick_bytes(pulse: DrawerPulse) -> bytes:
    """ESC p m t1 t2, times in units of 2 ms, held within what a byte can say.

    Source: Epson ESC/POS reference, ESC p.
    """
    pin = 0 if pulse.pin == 2 else 1
    return bytes((0x1B, 0x70, pin, _units(pulse.on_ms), _units(pulse.off_ms)))


def _units(duration_ms: int) -> int:
    return min(max(duration_ms, _UNIT_MS), _MAX_MS) // _UNIT_MS
