"""Shelves for tests of counts: things to be counted, marks with what the books said, and lines made of them."""

from pos.domain.counting.marks import AskedAgain, Countable, CountEvent, Mark, TagCounted, TagSet, Witness
from pos.domain.counting.netting import Line
from pos.domain.quantity import Milli

PIECE = Milli(1000)


def goods(sku: str, *, factor: int = 1000, is_weighed: bool = False) -> Countable:
    """A product in the store, named like its code."""
    return Countable("store", sku, sku.title(), "kg" if is_weighed else "pcs", Milli(factor), is_weighed)


def shells(place: str, container: str = "TABUNG-3") -> Countable:
    """Cylinders in a place of the yard."""
    return Countable(place, container, f"{container} {place}", place, PIECE, is_weighed=False)


def counted(tag: int, what: Countable, milli: int = 1000) -> TagCounted:
    """Something counted onto a tag."""
    return TagCounted(tag, what, Milli(milli))


def typed(tag: int, what: Countable, milli: int) -> TagSet:
    """A quantity typed onto a tag."""
    return TagSet(tag, what, Milli(milli))


def again(*items: Countable) -> AskedAgain:
    """A second count asked for."""
    return AskedAgain(items)


def mark(event: CountEvent, book: int = 0, lying: int = 0, *, seq: int = 1, user: int = 1) -> Mark:
    """A mark with what the books said."""
    return Mark(event, Witness(seq, book, lying), user, 0)


def line(what: Countable, shelf: int, book: int, lying: int = 0) -> Line:
    """A thing counted once, in the quantities of the ledger."""
    witness = Witness(7, book, lying)
    return Line(what, shelf, witness, 1, shelf - witness.expected, is_moved=False)
