"""The bytes of a display: ESC/POS poles and CD5220 poles, each with every line whole, so nothing is left behind.

Source: Epson DM-D110 and XP8200 (page 12) for ESC/POS; CD5220 as most pole displays document it; both as read in the
design's hardware brief, section 6. Only ASCII goes out: the poles' code pages differ, and a control byte is a command.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from drivers.displays.protocol import COLUMNS, Shown
from drivers.printers.text import ASCII, clean

Encode = Callable[[Shown], bytes]


def esc_pos(shown: Shown) -> bytes:
    """Overwrite mode, then each line from its first column."""
    return b"\x1f\x01" + b"".join(
        b"\x1f\x24\x01" + bytes((row,)) + _line(text) for row, text in enumerate((shown.first, shown.second), 1)
    )


def cd5220(shown: Shown) -> bytes:
    """``ESC Q A`` and ``ESC Q B``; CLR first, because only it leaves the string mode."""
    return b"\x0c\x1bQA" + _line(shown.first) + b"\r\x1bQB" + _line(shown.second) + b"\r"


def spelled(text: str) -> str:
    """Return a text in the letters every display has; it may be longer than before."""
    return clean(text, ASCII)


def _line(text: str) -> bytes:
    return spelled(text)[:COLUMNS].ljust(COLUMNS).encode("ascii")


DIALECTS: Final[Mapping[str, Encode]] = MappingProxyType({"esc-pos": esc_pos, "cd5220": cd5220})
"""By the name in the configuration."""

BEGIN: Final = b"\x1b\x40\x0c"
"""Both families: initialise and clear, once per connection."""
