"""Goods that come and go in the papers of the yard: one part of the body per pool, decided line after line.

Every paper of the yard carries what moved (``moves``: value and quantity together), what answers it (``places``: flows
and shells) and what it costs whom (``legs``: rupiah). So one rule of postings serves them all, and ``pos verify`` can
decide every cost again without knowing what kind of paper it reads.
"""

from collections.abc import Iterator, Sequence

from pos.domain import valuation
from pos.domain.books import Goods, Move
from pos.domain.documents import Body, integer, parts, text
from pos.domain.errors import BadFigure, EmptyPaper, MoreThanThere
from pos.domain.ledger import SHRINKAGE
from pos.domain.money import Rupiah
from pos.domain.valuation import Pool

Pools = dict[str, Pool]
"""What is there of each product, by the subledger of its value, while a paper is decided."""


def _body(goods: Goods, quantity: int, value: int, correction: int) -> Body:
    return {
        "commodity": goods.commodity,
        "correction": correction,
        "place": goods.place,
        "qty": quantity,
        "sku": goods.sku,
        "stock": goods.stock,
        "value": value,
    }


def take(pools: Pools, goods: Goods, quantity: int) -> Body:
    """Take goods out of their pool at what they cost.

    Args:
        pools: Changed: what is left.
        goods: Where they are kept.
        quantity: Thousandths of the base unit, or shells; positive.

    Raises:
        BadFigure: The quantity is not positive.
    """
    _check(quantity)
    cost, pools[goods.sku] = valuation.issue(pools[goods.sku], quantity)
    return _body(goods, -quantity, cost, 0)


def bring(pools: Pools, goods: Goods, quantity: int, value_rupiah: int) -> Body:
    """Bring goods into their pool at what they are worth; arguments and refusals as in ``take``."""
    _check(quantity)
    if value_rupiah < 0:
        raise BadFigure(str(value_rupiah))
    correction, pools[goods.sku] = valuation.receive(pools[goods.sku], quantity, Rupiah(value_rupiah))
    return _body(goods, quantity, value_rupiah, correction)


def _check(quantity: int) -> None:
    if quantity <= 0:
        raise BadFigure(str(quantity))


def moves(body: Body) -> Iterator[Move]:
    """Return what a paper of the yard says came and went, for whoever decides it again."""
    for move in parts(body, "moves"):
        goods = Goods(text(move, "sku"), text(move, "stock"), text(move, "place"), text(move, "commodity"))
        value = Rupiah(integer(move, "value"))
        yield Move(goods, integer(move, "qty"), value, integer(move, "correction"))


def value_of(moved: Sequence[Body]) -> Rupiah:
    """Return what moves are worth together; what went counts like what came."""
    return Rupiah(sum(integer(move, "value") for move in moved))


def place(account: str, commodity: str, amount: int, subledger: str = "") -> Body:
    """Return a part that moves goods or shells without value: a flow, or a place of shells."""
    return {"account": account, "subledger": subledger, "commodity": commodity, "amount": amount}


def leg(account: str, subledger: str, amount: int) -> Body:
    """Return a part that moves rupiah."""
    return {"account": account, "subledger": subledger, "amount": amount}


def paper(moved: Sequence[Body], places: Sequence[Body], legs: Sequence[Body]) -> dict[str, object]:
    """Return what the postings of every paper of the yard are derived from."""
    return {"moves": list(moved), "places": list(places), "legs": list(legs)}


def require_shells(what: str, wanted: int, there: int) -> None:
    """Check that no more shells leave a place than are there, both counted; refusals as in ``require_there``."""
    require_there(what, wanted * 1000, there * 1000)


def require_lines(codes: Sequence[str]) -> None:
    """Check that a paper has lines, and every product or container on one of them only.

    Raises:
        EmptyPaper: It has none, or one twice.
    """
    if not codes or len(set(codes)) < len(codes):
        raise EmptyPaper


def require_there(what: str, wanted: int, there: int) -> None:
    """Check that no more leaves a place than is there, both in thousandths.

    Raises:
        MoreThanThere: It is more: a slip of the hand, or a count is due first.
        BadFigure: It is nothing, or less.
    """
    _check(wanted)
    if wanted > there:
        raise MoreThanThere(what, wanted_milli=wanted, there_milli=there)


def lost(move: Body) -> Body:
    """Return the flow that answers goods which are no more."""
    return place(SHRINKAGE, text(move, "commodity"), -integer(move, "qty"))
