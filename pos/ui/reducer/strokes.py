"""One name per key, whichever half of the keyboard and whichever terminal it came from."""

from pos.ui.reducer.inputs import Key

GUARD_MS = 250
"""Keys that move money, paper or a whole sale do not repeat within this time; a held key is not a decision."""

DELETE_GUARD_MS = 700
"""The same for Del, whose second press gives up the whole sale: longer than any keyboard waits before it repeats.

Source: the kernel's console waits 250 ms (drivers/tty/vt/keyboard.c), X and desktops up to 660 ms.
"""

_GUARDED = frozenset({"+", "f4", "f5", "f6", "f7", "f8", "f12", "delete"})

_SAME = {
    "add": "+",
    "subtract": "-",
    "multiply": "*",
    "divide": "/",
    "decimal": ".",
    "separator": ",",
    "kp_enter": "enter",
    "return": "enter",
    "ctrl+m": "enter",
    "ctrl+i": "tab",
    "ctrl+h": "backspace",
}
"""Keypad names of terminals with the kitty protocol, and control keys that are the same byte as another key."""

_GROUP_SEPARATOR = "\x1d"
"""FNC1 inside a GS1 code, which a scanner types as Ctrl+]."""


def canonical(key: Key, prefix: str) -> Key:
    """Return the key with the name the modes know: its character where it types one.

    Args:
        key: As it was read.
        prefix: The scanner's prefix, which may be a control character and then counts as text.
    """
    if key.char and (key.char.isprintable() or key.char in {prefix, _GROUP_SEPARATOR}):
        return key if key.name == key.char else key._replace(name=key.char)
    same = _SAME.get(key.name)
    if same is None:
        return key._replace(char="")
    return key._replace(name=same, char=same if len(same) == 1 else "")


def is_repeat(name: str, at_ms: int, before_name: str, before_ms: int) -> bool:
    """Say whether a key is only a held or jammed one repeating."""
    guard_ms = DELETE_GUARD_MS if name == "delete" else GUARD_MS
    return name in _GUARDED and name == before_name and at_ms - before_ms < guard_ms
