"""The marks of a stock count: what was counted, as it happened, each with what the books said at that very moment.

A mark is written once and never changed, like the events of a cart: a power cut costs at most the newest, and the count
goes on where it stopped. What the books said is kept beside it and shown to nobody before the sheet is handed in.
"""

from typing import Final, NamedTuple

from pos.domain.ledger import EMPTY, FAULTY, FULL
from pos.domain.quantity import Milli

Key = tuple[str, str]
"""What is counted: a place (``store``, ``store@GUDANG``, ``full``, ``empty``, ``faulty``); a product or container."""

YARD: Final = (FULL, EMPTY, FAULTY)
"""Where shells are counted, whole; every other place has goods, in thousandths."""


class Countable(NamedTuple):
    """Something that can be counted, in one of its units.

    Attributes:
        place: ``store`` for goods on the shop floor, another place of goods, or one of ``YARD`` for shells.
        code: The product's SKU, or the container type.
        name: For screen and slip.
        unit: The unit's name.
        factor: Thousandths of the base unit in one unit; 1000 for a shell.
        is_weighed: Whether it comes in fractions.
    """

    place: str
    code: str
    name: str
    unit: str
    factor: Milli
    is_weighed: bool

    @property
    def key(self) -> Key:
        """What it is, whatever the unit."""
        return self.place, self.code

    def in_books(self, count_milli: int) -> int:
        """Return a number of units as the ledger counts it: thousandths of the base unit, or shells."""
        quantity = count_milli * self.factor // 1000
        return quantity // 1000 if self.place in YARD else quantity

    def milli(self, in_books: int) -> int:
        """Return a quantity of the ledger in thousandths, as it is shown: shells are counted whole."""
        return in_books * 1000 if self.place in YARD else in_books


class TagCounted(NamedTuple):
    """Something was counted: onto a new tag, or onto one that is being counted.

    Attributes:
        tag: Number of the tag, from 1; a new one is the next number.
        what: What was counted; the same for every mark of a tag.
        count_milli: How many units more, in thousandths; zero or more.
    """

    tag: int
    what: Countable
    count_milli: Milli


class TagSet(NamedTuple):
    """The quantity of a tag was typed; it replaces what was counted onto it. The fields are those of ``TagCounted``."""

    tag: int
    what: Countable
    count_milli: Milli


class TagTaken(NamedTuple):
    """A tag was taken back: counted by mistake."""

    tag: int
    what: Countable


class Listed(NamedTuple):
    """What this count is to find, for a count that follows a list."""

    items: tuple[Countable, ...]


class AskedAgain(NamedTuple):
    """What has to be counted a second time, from the beginning."""

    items: tuple[Countable, ...]


TagEvent = TagCounted | TagSet | TagTaken
"""What a person does on a sheet."""

CountEvent = TagEvent | Listed | AskedAgain


class Witness(NamedTuple):
    """What the books said of the thing counted when the mark was written.

    Attributes:
        seq: Sequence number of the newest document: the position in the chain.
        book: What the ledger had in the place: thousandths of the base unit, or shells.
        lying: How much of that lay in open and held carts; negative for empties that came in with a sale not yet paid.
    """

    seq: int
    book: int
    lying: int

    @property
    def expected(self) -> int:
        """What should have stood there."""
        return self.book - self.lying


class Mark(NamedTuple):
    """One event with its witness, and who made it.

    Attributes:
        event: What happened.
        witness: What the books said.
        user: Who counted.
        at_ms: When, Unix milliseconds UTC.
    """

    event: CountEvent
    witness: Witness
    user: int
    at_ms: int
