"""Netting what was counted with what the shop did meanwhile, so that a count never has to stop the sale.

Each mark knows what the books said when it was made and what of it lay in carts. Goods leave the shelf with the scan at
the till, not with the payment, so *book less carts* is what should stand there, and it moves exactly when goods do. If
it was the same at every mark of a thing, the count of it is one picture, and the difference is shelf + carts - book. If
it moved between two marks nobody can know whether what moved had been counted before: the thing is counted again.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pos.domain.cart import EMPTY_GIVEN, Cart, CartLine
from pos.domain.counting.marks import AskedAgain, Countable, Key, Mark, TagCounted, TagSet, TagTaken, Witness
from pos.domain.ledger import EMPTY, FULL, STORE
from pos.domain.quantity import Milli


class Line(NamedTuple):
    """One thing as it was counted, in the quantities of the ledger: thousandths of the base unit, or shells.

    Attributes:
        what: The thing, as it was scanned last.
        shelf: What stood there, over all tags.
        witness: What the books said at the last mark.
        round: Which count of it this is.
        first: The difference of the first count; that of this one where there was one only.
        is_moved: Whether it moved while it was counted.
    """

    what: Countable
    shelf: int
    witness: Witness
    round: int
    first: int
    is_moved: bool

    @property
    def difference(self) -> int:
        """Shelf + carts - book: what is there too much, negative for what is missing."""
        return self.shelf - self.witness.expected


class Netted(NamedTuple):
    """A count, netted.

    Attributes:
        lines: What was counted, by key, in the order of the first tag.
        open: What was asked for and not counted since.
    """

    lines: Mapping[Key, Line]
    open: Mapping[Key, Countable]


def lying(carts: Iterable[Cart]) -> dict[Key, int]:
    """Return what lies in carts that are not paid: what their sales will take from each place.

    Returns:
        Thousandths of the base unit, or shells; negative for empties that were handed in already.
    """
    there: dict[Key, int] = {}
    for cart in carts:
        for line in cart.standing:
            for key, quantity in _lying(line):
                there[key] = there.get(key, 0) + quantity
    return there


def _lying(line: CartLine) -> Iterable[tuple[Key, int]]:
    item = line.item
    if item is None:
        return
    quantity = line.count_milli * item.factor // 1000
    if item.is_refill:
        yield (FULL, item.container), quantity // 1000
        if line.shell == EMPTY_GIVEN:
            yield (EMPTY, item.container), -(quantity // 1000)
    elif item.is_shell:
        if not line.with_line:
            yield (EMPTY, item.container), quantity // 1000
    elif not item.is_service:
        yield (STORE, item.sku), quantity
    for used in item.uses:
        yield (STORE, used.sku), used.quantity * quantity // 1000


class _Tag(NamedTuple):
    what: Countable
    round: int
    count_milli: int
    witnesses: tuple[Witness, ...]


class _Reading:
    """The marks of one or several sheets of a scope, read in order."""

    def __init__(self) -> None:
        self.tags: dict[tuple[int, int], _Tag] = {}
        self.rounds: dict[Key, int] = {}
        self.asked: dict[Key, Countable] = {}

    def read(self, sheet: int, mark: Mark) -> None:
        match mark.event:
            case TagCounted(number, what, count):
                self._counted((sheet, number), what, count, mark)
            case TagSet(number, _, count):
                tag = self.tags[sheet, number]
                self.tags[sheet, number] = _Tag(tag.what, tag.round, count, (mark.witness,))
            case TagTaken(number):
                tag = self.tags[sheet, number]
                self.tags[sheet, number] = tag._replace(count_milli=0, witnesses=())
            case AskedAgain(items):
                for each in items:
                    self.rounds[each.key] = self.round_of(each.key) + 1
                    self.asked[each.key] = each
            case _:
                pass

    def round_of(self, key: Key) -> int:
        return self.rounds.get(key, 1)

    def _counted(self, at: tuple[int, int], what: Countable, count: Milli, mark: Mark) -> None:
        tag = self.tags.get(at) or _Tag(what, self.round_of(what.key), 0, ())
        witnesses = (*tag.witnesses, mark.witness)
        self.tags[at] = tag._replace(count_milli=tag.count_milli + count, witnesses=witnesses)


def _line(tags: list[_Tag], round_no: int, first: int | None) -> Line:
    witnesses = sorted(witness for tag in tags for witness in tag.witnesses)
    last, shelf = witnesses[-1], sum(tag.what.in_books(tag.count_milli) for tag in tags)
    return Line(
        what=tags[-1].what,
        shelf=shelf,
        witness=last,
        round=round_no,
        first=shelf - last.expected if first is None else first,
        is_moved=len({witness.expected for witness in witnesses}) > 1,
    )


def netted(sheets: Iterable[Iterable[Mark]]) -> Netted:
    """Net one count, or several sheets of one scope: what different people counted of a thing adds up.

    Args:
        sheets: The marks of each sheet, in their order; a sheet that asks for a second count comes last.

    Returns:
        What was counted, and what was asked for in vain.
    """
    reading = _Reading()
    for number, marks in enumerate(sheets):
        for mark in marks:
            reading.read(number, mark)
    by_round: dict[Key, dict[int, list[_Tag]]] = {}
    for tag in reading.tags.values():
        if tag.witnesses:
            by_round.setdefault(tag.what.key, {}).setdefault(tag.round, []).append(tag)
    lines: dict[Key, Line] = {}
    for key, rounds in by_round.items():
        now = reading.round_of(key)
        if now in rounds:
            first = _line(rounds[1], 1, None).difference if now > 1 and 1 in rounds else None
            lines[key] = _line(rounds[now], now, first)
    return Netted(lines, {key: each for key, each in reading.asked.items() if key not in lines})
