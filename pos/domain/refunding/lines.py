"""A line of a refund: the share of what was sold that comes back, worked out so that no rupiah is lost or invented.

A share is what comes back up to now less what came back before, both rounded once: however a sale is given back, piece
by piece or at once, all of it comes to exactly what was paid and what it cost.
"""

from pos.domain import valuation
from pos.domain.documents import Body, integer, parts, text
from pos.domain.errors import BadFigure, MoreThanSold, NotToDamaged
from pos.domain.ledger import STORE
from pos.domain.money import Rupiah, divide_half_up
from pos.domain.refunding.commands import NOWHERE, TO_DAMAGED, TO_STORE, GivenBack
from pos.domain.valuation import Pool


class Span:
    """How much of a line had come back before, and how much has now; whole things share by it."""

    def __init__(self, *, before: int, upto: int, whole: int) -> None:
        """Keep thousandths of the line's unit: ``0 <= before < upto <= whole``."""
        self._before = before
        self._upto = upto
        self._whole = whole

    def share(self, total: int) -> int:
        """Return the part of a figure of the whole line that belongs to what comes back now."""
        now, before = total * self._upto, total * self._before
        return divide_half_up(now, self._whole) - divide_half_up(before, self._whole)


def span_of(sold: Body, back: GivenBack, before: int) -> Span:
    """Return what part of a line comes back.

    Args:
        sold: The line of the sale.
        back: What comes back of it.
        before: Thousandths of its unit that came back before.

    Raises:
        BadFigure: Nothing, or a fraction of something that is not weighed.
        MoreThanSold: More than is left of what was sold.
    """
    count, whole = back.count_milli, integer(sold, "count")
    if count <= 0 or (sold["kind"] != "weighed" and count % 1000):
        raise BadFigure(str(count))
    if before + count > whole:
        raise MoreThanSold(text(sold, "name"), left_milli=whole - before)
    return Span(before=before, upto=before + count, whole=whole)


def destination(pool: str, name: str, to: str, *, uses: bool) -> str:
    """Return where what comes back goes: a service used something up, and shells come back as they left.

    Raises:
        NotToDamaged: A shell; a faulty full one is taken back full and then written down as faulty.
    """
    if not pool:
        return TO_DAMAGED if uses else NOWHERE
    if pool != STORE and to != TO_STORE:
        raise NotToDamaged(name)
    return to


def received(pools: dict[str, Pool], line: Body) -> Rupiah:
    """Bring what goes back on the shelf into its pool, and return the correction; nothing for anything else."""
    if line["to"] != TO_STORE:
        return Rupiah(0)
    sku, quantity = text(line, "sku"), integer(line, "qty")
    quantity = quantity if line["pool"] == STORE else quantity // 1000
    correction, pools[sku] = valuation.receive(pools[sku], quantity, Rupiah(integer(line, "cost")))
    return correction


def _used(used: Body, span: Span) -> Body:
    return {
        "cost": span.share(integer(used, "cost")),
        "qty": span.share(integer(used, "qty")),
        "sku": used["sku"],
        "stock": used["stock"],
    }


def line_body(sold: Body, back: GivenBack, span: Span, returns: str) -> Body:
    """Return a line of a refund, still without the correction of its value.

    Args:
        sold: The line of the sale.
        back: What comes back of it.
        span: The part of it that is.
        returns: Account of returns; goods of somebody else take back the commission instead.

    Raises:
        NotToDamaged: A shell that should go to the losses.
    """
    owed = [{**each, "amount": span.share(integer(each, "amount"))} for each in parts(sold, "owed")]
    uses = [_used(used, span) for used in parts(sold, "uses")]
    return {
        "amount": span.share(integer(sold, "amount")),
        "container": sold["container"],
        "cost": span.share(integer(sold, "cost")),
        "cost_account": sold["cost_account"],
        "count": back.count_milli,
        "factor": sold["factor"],
        "kind": sold["kind"],
        "n": sold["n"],
        "name": sold["name"],
        "owed": owed,
        "pool": sold["pool"],
        "qty": span.share(integer(sold, "qty")),
        "returns": sold["revenue"] if owed else returns,
        "shu": sold["shu"],
        "sku": sold["sku"],
        "stock": sold["stock"],
        "to": destination(text(sold, "pool"), text(sold, "name"), back.to, uses=bool(uses)),
        "unit": sold["unit"],
        "uses": uses,
    }
