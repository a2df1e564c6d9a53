"""What a dialect is: the bytes that ask for a weight, and a decoder of what comes back."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from drivers.scales.reading import Heard


class Decoder(Protocol):
    """Reads one scale's stream; a fresh one for each question."""

    def feed(self, data: bytes) -> Heard:
        """Take a piece of the stream. Never raises, whatever comes in whatever pieces."""


class Dialect(NamedTuple):
    """How one family of scales talks.

    Attributes:
        name: As it stands in an address: ``mettler-8217``.
        request: The bytes that ask for a weight; empty for a scale that sends by itself.
        decoder: Makes a decoder.
        line: The usual line: baud rate, bits, parity and stop bits.
        times: How often the same weight has to be said before it is one: no noise says the same twice.
    """

    name: str
    request: bytes
    decoder: Callable[[], Decoder]
    line: str
    times: int
