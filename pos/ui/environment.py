"""What Textual reads from the environment when it is imported: set here first, because its defaults lose or bend scans.

Source: screens.md section 1.4: the kitty protocol turns Shift+F1 to F8 into garbage on a bare console, a long escape
delay eats the first digit of a scan after Esc, and motion only delays what was decided.
"""

import os

ESCAPE_MS = 25
"""How long an escape byte may wait for the rest of its sequence before it is the Esc key."""

_SETTINGS = {
    "TEXTUAL_DISABLE_KITTY_KEY": "1",
    "ESCDELAY": str(ESCAPE_MS),
    "TEXTUAL_ANIMATIONS": "none",
    "TEXTUAL_SMOOTH_SCROLL": "0",
}
_UNWANTED = (
    *("TEXTUAL", "TEXTUAL_DEBUG", "TEXTUAL_DRIVER", "TEXTUAL_FILTERS", "TEXTUAL_LOG", "TEXTUAL_PRESS"),
    *("TEXTUAL_SCREENSHOT", "TEXTUAL_ALLOW_SIGNALS", "COLUMNS", "LINES"),
)
"""A developer's switches, and a size that would win over the terminal's own."""


def prepare() -> None:
    """Set the variables; only before Textual's first import do they count."""
    os.environ.update(_SETTINGS)
    for name in _UNWANTED:
        os.environ.pop(name, None)
