"""Bytes of a terminal become keys: one small decoder that any garbage passes through without harm.

Textual's own reader dies of a byte that is no UTF-8 and of ``ESC [ : u``, turns Esc before a digit into a bullet, and
goes deaf after the start of a paste that has no end; a scanner that types can send each of them.
"""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS

from pos.ui.reducer.inputs import Key

_ESCAPE = "\x1b"
_WHOLE = re.compile(r"\x1b(?:\[\[[A-E]|\[[0-?]*[ -/]*[@-Z\\-~]|O[A-Za-z]|[]P^_][ -~]*(?:\x07|\x1b\\))")
_BEGUN = re.compile(r"\x1b(?:\[(?:\[|[0-?]*[ -/]*)|O|[]P^_][ -~]*(?:\x1b\Z)?)?")
"""Source: ECMA-48, control sequences: parameters, intermediates, one final byte; ``[[A`` is the Linux console's F1.
Control strings, with which a terminal answers: one of four introductions, text, and ST, or BEL in its place."""
_LONGEST = 32
"""A sequence that is longer is none: what follows its introduction was typed."""

_NAMES = {
    sequence: tuple(str(key.value) for key in keys)
    for sequence, keys in ANSI_SEQUENCES_KEYS.items()
    if isinstance(keys, tuple)
}


class Keyboard:
    """A decoder that remembers the sequence it is in the middle of."""

    def __init__(self) -> None:
        """Begin between two keys."""
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._begun = ""

    @property
    def is_waiting(self) -> bool:
        """Whether an escape byte waits for what follows: the Esc key, or a sequence cut in two."""
        return self._begun != ""

    def read(self, data: bytes, at_ms: int) -> tuple[Key, ...]:
        """Decode what was read.

        Args:
            data: Any bytes, cut anywhere.
            at_ms: When they were read.

        Returns:
            The keys, in order; what is no key is left out.
        """
        text = self._begun + self._decode(data)
        self._begun = ""
        return tuple(self._keys(text, at_ms))

    def expire(self, at_ms: int) -> tuple[Key, ...]:
        """Take what is waiting for what it is: nothing follows an Esc key."""
        text, self._begun = self._begun, ""
        return tuple(_broken(text, at_ms)) if text else ()

    def _keys(self, text: str, at_ms: int) -> Iterator[Key]:
        at = 0
        while (found := text.find(_ESCAPE, at)) >= 0:
            yield from _typed(text[at:found], at_ms)
            if whole := _WHOLE.match(text, found):
                yield from _named(whole.group(), at_ms)
                at = whole.end()
                continue
            begun = _begun_at(text, found)
            at = found + len(begun)
            if at == len(text) and len(begun) <= _LONGEST:
                self._begun = begun
            else:
                yield from _broken(begun, at_ms)
        yield from _typed(text[at:], at_ms)


def _begun_at(text: str, at: int) -> str:
    begun = _BEGUN.match(text, at)
    return begun.group() if begun else _ESCAPE


def _broken(text: str, at_ms: int) -> Iterator[Key]:
    """Read a sequence that is none: a lone Esc is the key; behind an introduction stand the digits of a scan."""
    if text == _ESCAPE:
        yield Key("escape", _ESCAPE, at_ms)
    else:
        yield from _typed(text[2:] if text.startswith("\x1b[") else text[1:], at_ms)


def _typed(text: str, at_ms: int) -> Iterator[Key]:
    for char in text:
        if char.isprintable() and char != " ":
            if char != "\N{REPLACEMENT CHARACTER}":
                yield Key(char, char, at_ms)
        else:
            yield from _named(char, at_ms)


def _named(sequence: str, at_ms: int) -> Iterator[Key]:
    char = sequence if len(sequence) == 1 else ""
    for name in _NAMES.get(sequence, ()):
        yield Key(name, char, at_ms)
