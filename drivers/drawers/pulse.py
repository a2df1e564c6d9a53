"""The pulse that opens a drawer, and its bytes."""

from typing import Literal, NamedTuple

_UNIT_MS = 2
_MAX_MS = 510
_REAL_TIME_UNIT_MS = 100


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


def kick_bytes_off_line(pulse: DrawerPulse) -> bytes:
    """DLE DC4 1 m t, obeyed as it comes in, off line too: no paper, and still there is change to give.

    On and off are the same there, in units of 100 ms up to 8.

    Source: Epson TM-U220 manual, p. 56, and RP-U420 specification, p. 71; Citizen CBM1000 manual, p. 54.
    """
    pin = 0 if pulse.pin == 2 else 1
    return bytes((0x10, 0x14, 0x01, pin, min(max(-(-pulse.on_ms // _REAL_TIME_UNIT_MS), 1), 8)))


def _units(duration_ms: int) -> int:
    return min(max(duration_ms, _UNIT_MS), _MAX_MS) // _UNIT_MS
