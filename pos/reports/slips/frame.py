"""What every slip has around its content: the cooperative, where and when, the marks, and the proof at the foot."""

from typing import NamedTuple

from drivers.printers.slip import Align, Feed, Pair, Row, Rule, Slip, Text, centered, line
from pos.clock import local
from pos.domain.documents import short_hash
from pos.reports.slips.words import Words


class House(NamedTuple):
    """What is the same on every slip of a register.

    Attributes:
        name: Name of the cooperative or its outlet.
        address: Lines under the name.
        zone: ``WIB``, ``WITA`` or ``WIT``.
        register: Number of the register.
        footer: Last lines of a receipt.
        words: The words, in the outlet's language.
        has_logo: Whether its logo stands at the head of a receipt.
    """

    name: str
    address: tuple[str, ...]
    zone: str
    register: str
    footer: tuple[str, ...]
    words: Words
    has_logo: bool = False


class Signed(NamedTuple):
    """A document's own facts, as its slip needs them beside the body.

    Attributes:
        kind: The document's kind.
        node: Code of the register that wrote it.
        number: Its number within node and kind.
        shift: Number of its shift; 0 outside any shift.
        at_ms: When it was written, Unix milliseconds UTC.
        hash: Its SHA-256 in hexadecimal.
        cashier: Login name of the user who wrote it.
    """

    kind: str
    node: str
    number: int
    shift: int
    at_ms: int
    hash: str
    cashier: str


LINE = Rule("-")
SPACE = Feed(1)


def marked(text: str) -> Text:
    """Return a mark nobody can overlook: bold, high, in the middle."""
    return Text(text, Align.CENTER, bold=True, wide=False, tall=True)


def moment(at_ms: int, zone: str) -> str:
    """Return a moment as the outlet's wall clock shows it: ``19-11-2026 08:15``."""
    return f"{local(at_ms, zone):%d-%m-%Y %H:%M}"


def number_of(signed: Signed) -> str:
    """Return the number of a document as people say it: ``G01-1/0413``; its kind is on the slip."""
    return f"{signed.node}/{signed.number:04}"


def head(house: House, signed: Signed, marks: tuple[str, ...]) -> list[Row]:
    """Return the first rows of a slip: the house, the marks, the time and number, the cashier and the register."""
    words = house.words
    return [
        Text(house.name, Align.CENTER, bold=True, wide=False, tall=False),
        *map(centered, house.address),
        *map(marked, marks),
        LINE,
        Pair(moment(signed.at_ms, house.zone), f"{words.number} {number_of(signed)}", bold=False),
        Pair(f"{words.cashier} {signed.cashier}", f"{words.register} {house.register}", bold=False),
    ]


def proof(house: House, signed: Signed) -> Pair:
    """Return the row that ties the paper to the chain: the short head at the moment of the document."""
    return Pair(house.words.proof, short_hash(signed.hash), bold=False)


def finished(rows: list[Row], signed: Signed, kind: str) -> Slip:
    """Return the slip of the rows, with what a list of slips shows of it."""
    return Slip(tuple(rows), cut=True, meta=(("kind", kind), ("number", number_of(signed))))


def signature(word: str) -> list[Row]:
    """Return the room for somebody's signature."""
    return [line(word), Feed(2), line("(......................)")]
