"""Claims on suppliers: open under the receipt that found the goods missing, settled by goods, by money or as a loss."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pos.domain import valuation
from pos.domain.documents import Body, integer, parts, text
from pos.domain.errors import BadFigure
from pos.domain.goods.good import Pools, Way, good_of, leg, moved_body, quantity_of, sensible
from pos.domain.goods.refusals import MoreThanOwed, UnknownProduct
from pos.domain.ledger import SUPPLIER
from pos.domain.money import Rupiah, divide_half_up
from pos.domain.quantity import Milli, milli_text
from pos.domain.valuation import Pool

GOODS, LOSS = "goods", "loss"
"""A claim settled by what was missing, or given up; every other way is one of ``pos.services.goods.money``."""


class BroughtLine(NamedTuple):
    """What was missing is brought: a line of the receipt, and thousandths of its unit."""

    n: int
    count_milli: Milli


class SettleClaim(NamedTuple):
    """A claim is settled, whole or in part.

    Attributes:
        claim: Its code: ``GR-G01-1-12``.
        way: ``goods``, ``loss`` or how it is paid: a name of ``pos.services.goods.money``.
        amount_rupiah: What it is settled with, 0 for all that is open; not used for goods, which are worth what was
            claimed for them.
        lines: What is brought; only for goods.
    """

    claim: str
    way: str
    amount_rupiah: Rupiah
    lines: tuple[BroughtLine, ...]


class ClaimView(NamedTuple):
    """Everything a settlement reads, read once inside the write transaction.

    Attributes:
        paper: Body of the receipt (or return) that left the claim.
        brought: What was brought for it before, by line: thousandths of the unit.
        pools: What there is of each product.
        claim: Where the claim is kept.
        open_rupiah: What of it is open.
        paid: Where the money goes to; not used for goods.
        approved_by: Who approved it; 0 for nobody.
    """

    paper: Body
    brought: Mapping[int, Milli]
    pools: Pools
    claim: Way
    open_rupiah: Rupiah
    paid: Way
    approved_by: int


def brought_before(settled: Iterable[Body]) -> dict[int, Milli]:
    """Add up what earlier settlements brought, by line of the receipt: thousandths of the unit."""
    brought: dict[int, Milli] = {}
    for body in settled:
        for line in parts(body, "lines"):
            n = integer(line, "of")
            brought[n] = Milli(brought.get(n, 0) + integer(line, "accepted"))
    return brought


def missing_of(line: Body) -> Milli:
    """Return what a line of a receipt claims: thousandths of the unit that were billed and not accepted."""
    return Milli(max(integer(line, "ordered") - integer(line, "accepted"), 0) if line["claim"] else 0)


def _claimed(view: ClaimView, n: int) -> Body:
    lines: Sequence[Body] = parts(view.paper, "lines")
    for line in lines:
        if integer(line, "n") == n and "claim" in line and missing_of(line):
            return line
    raise UnknownProduct(str(n))


def _line_body(brought: BroughtLine, view: ClaimView, pools: dict[str, Pool], n: int) -> Body:
    """Worth its share of what was claimed: the share of all that was brought so far, less the share before."""
    line = _claimed(view, brought.n)
    before, missing, claimed = view.brought.get(brought.n, 0), missing_of(line), integer(line, "claim")
    so_far = before + brought.count_milli
    good = good_of(line)
    quantity = quantity_of(good, brought.count_milli)
    if not quantity or so_far > missing:
        raise BadFigure(milli_text(brought.count_milli))
    worth = divide_half_up(claimed * so_far, missing) - divide_half_up(claimed * before, missing)
    correction, pools[good.sku] = valuation.receive(pools[good.sku], quantity, Rupiah(worth))
    return moved_body(good) | {
        "n": n,
        "price": line["price"],
        "of": brought.n,
        "accepted": brought.count_milli,
        "qty": quantity,
        "value": worth,
        "freight": 0,
        "correction": correction,
    }


def _all(command: SettleClaim, view: ClaimView) -> int:
    return sensible(command.amount_rupiah) or max(view.open_rupiah, 0)


def decide(command: SettleClaim, view: ClaimView) -> Body:
    """Decide the settlement of a claim.

    Args:
        command: What is settled, and how.
        view: What was read inside the transaction.

    Returns:
        The body of a ``claim_settled`` document, version 1.

    Raises:
        MoreThanOwed: It is more than what is open.
        BadFigure: The figure is none, or more than was missing.
        UnknownProduct: The line was not claimed.
    """
    pools, is_goods = dict(view.pools), command.way == GOODS
    lines = [_line_body(each, view, pools, n) for n, each in enumerate(command.lines, 1)] if is_goods else []
    amount = sum(integer(line, "value") for line in lines) if is_goods else _all(command, view)
    if not amount:
        raise BadFigure("0")
    if amount > view.open_rupiah:
        raise MoreThanOwed(view.open_rupiah)
    paid = [] if is_goods else [leg(view.paid, amount)]
    return {
        "supplier": text(view.paper, "supplier"),
        "flow": SUPPLIER,
        "claim": command.claim,
        "way": command.way,
        "amount": amount,
        "left": view.open_rupiah - amount,
        "lines": lines,
        "legs": [*paid, leg(view.claim, -amount)],
        "approved_by": view.approved_by,
    }
