"""The command line's text with the time of each character, which is what tells a scanner that types from a hand."""

from typing import NamedTuple

_LONGEST = 512
"""No code and no name is longer; a jammed key must not fill the memory."""


class Typed(NamedTuple):
    """What stands on the command line.

    Attributes:
        text: The characters.
        marks: When each was read, in milliseconds.
    """

    text: str
    marks: tuple[int, ...]


EMPTY = Typed("", ())


def typed_more(typed: Typed, char: str, at_ms: int) -> Typed:
    """Return the line with one character more."""
    if len(typed.text) >= _LONGEST:
        return typed
    return Typed(typed.text + char, (*typed.marks, at_ms))


def typed_less(typed: Typed) -> Typed:
    """Return the line without its last character; an empty line stays empty."""
    return Typed(typed.text[:-1], typed.marks[:-1])
