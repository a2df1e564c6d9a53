"""The cart is a list of events, and this module is the one way to read it.

Each event is stored as it happens; applying them again after a power cut gives the same cart, and voided lines stay in
the record. The id minted with the cart becomes the id of its sale, so completing twice is the same sale.
"""

from typing import NamedTuple, assert_never

from pos.domain.catalog import SoldUnit
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE, Milli
from pos.domain.terms import ORDINARY, Agreed, CapLifted, Discounted, PriceSet, Terms, after, counted_anew

ASK, EMPTY_GIVEN, SHELL_BOUGHT = "ask", "empty", "bought"
"""The answers to *where is the empty?*: not yet, handed in, or the buyer takes the shell too."""


class LineAdded(NamedTuple):
    """An item came into the cart.

    Attributes:
        line: Number of the new line, from 1, never used again.
        item: The unit sold, with its prices.
        count_milli: How many units, in thousandths; positive.
        amount_rupiah: A fixed amount from a price label, or 0.
        entry: ``scan``, ``code`` or ``search``.
    """

    line: int
    item: SoldUnit
    count_milli: Milli
    amount_rupiah: Rupiah
    entry: str


class UnknownAdded(NamedTuple):
    """A code nobody knows was scanned; it locks payment until it is voided."""

    line: int
    code: str


class CountSet(NamedTuple):
    """The quantity of a line was set; in thousandths of the unit, positive."""

    line: int
    count_milli: Milli


class WeightTaken(NamedTuple):
    """A line got the weight a scale gave.

    Attributes:
        line: The line; its item is weighed.
        count_milli: The weight in thousandths of the unit, positive.
        frame: What the scale said, byte for byte, in hexadecimal.
        tare_gram: The container that the till took off what the scale said; 0 for none.
    """

    line: int
    count_milli: Milli
    frame: str
    tare_gram: int = 0


class ShellAnswered(NamedTuple):
    """The question of the empty shell was answered.

    Attributes:
        line: The refill's line.
        answer: ``EMPTY_GIVEN`` or ``SHELL_BOUGHT``.
        shell: The shell that is bought with it, on the new line ``shell_line``; None when an empty was given.
        shell_line: Number of the shell's line; 0 when an empty was given.
    """

    line: int
    answer: str
    shell: SoldUnit | None
    shell_line: int


class LineVoided(NamedTuple):
    """A line was voided before payment; it stays in the record."""

    line: int
    reason: str


class MemberSet(NamedTuple):
    """The buyer is a member; ``person_id`` 0 takes the member off again."""

    person_id: int
    number: str


class Held(NamedTuple):
    """The sale was put on hold."""

    by: str


class Recalled(NamedTuple):
    """The sale was taken back from hold."""

    by: str


_Lines = LineAdded | UnknownAdded | CountSet | WeightTaken | ShellAnswered | LineVoided
CartEvent = _Lines | MemberSet | Held | Recalled | Agreed


class CartLine(NamedTuple):
    """One line of a cart.

    Attributes:
        line: Its number, from 1.
        item: The unit sold; None for an unknown code.
        code: The unknown code; ``""`` otherwise.
        count_milli: How many units, in thousandths.
        amount_rupiah: A fixed amount, or 0 when the price decides.
        shell: ``""``, ``ASK``, ``EMPTY_GIVEN`` or ``SHELL_BOUGHT`` for a refill.
        with_line: For a shell bought with its refill, the refill's line; 0 otherwise.
        entry: How it was entered.
        void_reason: Why it was voided; ``""`` while it stands.
        terms: What was agreed besides the ordinary price.
        frame: What the scale said, in hexadecimal; ``""`` where no scale was asked.
        tare_gram: The container that the till took off it; 0 for none.
    """

    line: int
    item: SoldUnit | None
    code: str
    count_milli: Milli
    amount_rupiah: Rupiah
    shell: str
    with_line: int
    entry: str
    void_reason: str
    terms: Terms = ORDINARY
    frame: str = ""
    tare_gram: int = 0

    @property
    def is_void(self) -> bool:
        """Whether the line was voided."""
        return bool(self.void_reason)

    @property
    def is_open_question(self) -> bool:
        """Whether the line locks payment: an unknown code, or a shell not answered for."""
        return not self.is_void and (self.item is None or self.shell == ASK)


class Cart(NamedTuple):
    """A sale before it is paid.

    Attributes:
        uuid: The id of the sale it will become; a UUIDv7 in hexadecimal with dashes.
        lines: All lines, voided ones too, in the order of entry.
        person_id: The member; 0 when the buyer is none.
        member_number: The member's number; ``""`` when the buyer is none.
        held_by: Who put it on hold; ``""`` while it is at the counter.
        events: How many events made it.
    """

    uuid: str
    lines: tuple[CartLine, ...] = ()
    person_id: int = 0
    member_number: str = ""
    held_by: str = ""
    events: int = 0

    @property
    def standing(self) -> tuple[CartLine, ...]:
        """The lines that are not voided."""
        return tuple(line for line in self.lines if not line.void_reason)

    @property
    def is_member(self) -> bool:
        """Whether the buyer is a member."""
        return self.person_id != 0

    @property
    def next_line(self) -> int:
        """The number the next line gets."""
        return len(self.lines) + 1


def _added(event: LineAdded | UnknownAdded) -> CartLine:
    if isinstance(event, UnknownAdded):
        return CartLine(event.line, None, event.code, ONE, Rupiah(0), "", 0, "scan", "")
    shell = ASK if event.item.is_refill else ""
    return CartLine(event.line, event.item, "", event.count_milli, event.amount_rupiah, shell, 0, event.entry, "")


def _with_line(cart: Cart, line: CartLine) -> tuple[CartLine, ...]:
    return tuple(line if old.line == line.line else old for old in cart.lines)


def line_of(cart: Cart, number: int) -> CartLine:
    """Return the line of a number.

    Raises:
        KeyError: The cart has no such line.
    """
    if not 1 <= number <= len(cart.lines):
        raise KeyError(number)
    return cart.lines[number - 1]


def _counted(cart: Cart, event: CountSet | WeightTaken) -> tuple[CartLine, ...]:
    """The quantity of a bought shell is that of its refill: as many leave full as are paid for."""
    line = line_of(cart, event.line)
    if line.with_line and not line.is_void:
        line = line_of(cart, line.with_line)
    again = ASK if line.shell else ""
    amount = _labelled(line, event.count_milli)
    terms = counted_anew(line.terms)
    counted = line._replace(count_milli=event.count_milli, amount_rupiah=amount, shell=again, terms=terms)
    frame, tare = (event.frame, event.tare_gram) if isinstance(event, WeightTaken) else ("", 0)
    counted = counted._replace(frame=frame, tare_gram=tare)
    lines = _with_line(cart, counted)
    return tuple(_voided_with(old, line.line, "-") for old in lines) if again else lines


def _labelled(line: CartLine, count: Milli) -> Rupiah:
    """A price label is for one piece; what was weighed anew costs what it weighs."""
    if line.item is None or line.item.is_weighed:
        return Rupiah(0)
    return Rupiah(line.amount_rupiah * count // line.count_milli)


def _voided_with(line: CartLine, number: int, reason: str) -> CartLine:
    return line._replace(void_reason=reason) if line.with_line == number and not line.void_reason else line


def _answered(cart: Cart, event: ShellAnswered) -> tuple[CartLine, ...]:
    line = line_of(cart, event.line)
    lines = _with_line(cart, line._replace(shell=event.answer))
    if event.shell is None:
        return lines
    shells = Milli(line.count_milli * (line.item.factor if line.item else ONE) // event.shell.factor)
    bought = CartLine(event.shell_line, event.shell, "", shells, Rupiah(0), "", event.line, "shell", "")
    return (*lines, bought)


def _voided(cart: Cart, event: LineVoided) -> tuple[CartLine, ...]:
    line = line_of(cart, event.line)
    reason = event.reason or "-"
    if line.with_line and not line.is_void:
        refill = line_of(cart, line.with_line)
        cart = cart._replace(lines=_with_line(cart, refill._replace(shell=ASK)))
    lines = _with_line(cart, line._replace(void_reason=reason))
    return tuple(_voided_with(old, event.line, reason) for old in lines)


def _lines_after(cart: Cart, event: CartEvent) -> tuple[CartLine, ...]:
    match event:
        case LineAdded() | UnknownAdded():
            return (*cart.lines, _added(event))
        case CountSet() | WeightTaken():
            return _counted(cart, event)
        case ShellAnswered():
            return _answered(cart, event)
        case LineVoided():
            return _voided(cart, event)
        case MemberSet() | Held() | Recalled():
            return cart.lines
        case PriceSet() | Discounted() | CapLifted():
            line = line_of(cart, event.line)
            return _with_line(cart, line._replace(terms=after(line.terms, event)))
        case _:
            assert_never(event)


def apply(cart: Cart, event: CartEvent) -> Cart:
    """Return the cart after an event; the cart given is unchanged.

    Args:
        cart: The cart before.
        event: What happened; a line it names exists, a line it adds has the number ``cart.next_line``.

    Raises:
        KeyError: The event names a line that is not there.
    """
    lines = _lines_after(cart, event)
    after = cart._replace(lines=lines, events=cart.events + 1)
    match event:
        case MemberSet(person_id, number):
            return after._replace(person_id=person_id, member_number=number)
        case Held(by):
            return after._replace(held_by=by)
        case Recalled():
            return after._replace(held_by="")
        case _:
            return after
