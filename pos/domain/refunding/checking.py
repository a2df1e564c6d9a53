"""A refund decided again from its own body and the sale it is about, to find what nobody could have decided."""

from collections.abc import Iterator

from pos.domain.documents import Body, canonical, integer, parts, text
from pos.domain.errors import SaleRefused
from pos.domain.money import Rupiah
from pos.domain.pricing import RoundingRule
from pos.domain.quantity import Milli
from pos.domain.refunding.by_receipt import decide
from pos.domain.refunding.commands import GivenBack
from pos.domain.refunding.view import RefundView, Sold, Why
from pos.domain.valuation import LastCost, Pool

_NOTHING = Pool(0, Rupiah(0), LastCost(Rupiah(0), 0))


def _view(sold: Sold, body: Body) -> RefundView:
    """What was read then, as far as the body says it; corrections of value are checked with the books."""
    skus = [text(line, "sku") for line in parts(sold.body, "lines")]
    returns = [text(line, "returns") for line in parts(body, "lines") if not parts(line, "owed")]
    rounding = RoundingRule(Rupiah(integer(body, "step")), text(body, "mode"))
    pools = dict.fromkeys(skus, _NOTHING)
    return RefundView(pools, next(iter(returns), ""), text(body, "damaged"), rounding, text(body, "drawer"))


def _plain(body: Body) -> dict[str, object]:
    lines = [{**line, "correction": 0} for line in parts(body, "lines")]
    return {**body, "lines": lines}


def wrong(sold: Sold, body: Body) -> Iterator[tuple[str, str]]:
    """Find figures of a refund by receipt that are not what was sold.

    Args:
        sold: The sale, and the refunds about it before this one.
        body: The body of a ``refund`` document, version 1.

    Yields:
        Pairs of what the document says and what it should say.

    Raises:
        TypeError: The body is none of a refund.
        KeyError: It lacks a number.
    """
    back = [
        GivenBack(integer(line, "n"), Milli(integer(line, "count")), text(line, "to")) for line in parts(body, "lines")
    ]
    why = Why(text(body, "reason"), integer(body, "approved_by"))
    try:
        expected = _plain(decide(sold, back, _view(sold, body), why))
    except SaleRefused as refusal:
        yield f"receipt {sold.number}", type(refusal).__name__
        return
    found = _plain(body)
    for key in sorted(expected.keys() | found.keys()):
        if found.get(key) != expected.get(key):
            yield canonical({key: found.get(key, "")}), canonical({key: expected.get(key, "")})


def wrong_total(body: Body) -> Iterator[tuple[str, str]]:
    """Find a total that is not that of its lines, for a refund without a receipt."""
    total, lines = integer(body, "total"), sum(integer(line, "amount") for line in parts(body, "lines"))
    if total != lines:
        yield str(total), str(lines)
