"""Sounds by meaning, as bytes for the terminal: it rings while the till goes on.

A scanner beeps for what it read; the till sounds only what the scanner cannot know. A bare Linux console can vary pitch
and length, so there a refusal is low and long and a payment high and short; elsewhere two bells and one must do.
"""

_BELL = "\a"
_PITCHES = {"unknown": (220, 400), "refused": (330, 250), "paid": (1320, 120)}
"""Hertz and milliseconds. Source: console_codes(4), ``ESC [ 10 ; n ]`` and ``ESC [ 11 ; n ]``."""


def sound(meaning: str, *, is_on: bool, terminal: str) -> str:
    """Return what to write so that a meaning is heard.

    Args:
        meaning: ``ok``, ``unknown``, ``refused`` or ``paid``.
        is_on: Whether the outlet wants sounds.
        terminal: ``TERM``.
    """
    if not is_on or meaning not in _PITCHES:
        return ""
    if terminal == "linux":
        hertz, lasting_ms = _PITCHES[meaning]
        return f"\x1b[10;{hertz}]\x1b[11;{lasting_ms}]{_BELL}"
    return _BELL
