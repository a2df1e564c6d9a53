"""A refund by receipt: the original price and cost, never more than was sold less what came back before."""

from collections.abc import Iterable, Sequence

from pos.domain.documents import Body, integer, part, parts, text
from pos.domain.errors import MoreThanSold, NothingToRefund, UnknownReceipt
from pos.domain.money import Rupiah, allocate
from pos.domain.pricing import RoundingRule, cash_due
from pos.domain.quantity import Milli
from pos.domain.refunding.commands import GivenBack
from pos.domain.refunding.lines import line_body, received, span_of
from pos.domain.refunding.view import RefundView, Sold, Why


def given_before(earlier: Iterable[Body], line: int) -> int:
    """Return how much of a line came back before, in thousandths of its unit."""
    lines = (each for refund in earlier for each in parts(refund, "lines"))
    return sum(integer(each, "count") for each in lines if each["n"] == line)


def meant(sold: Sold, back: Iterable[GivenBack]) -> tuple[GivenBack, ...]:
    """Return what comes back with its quantities: none said means all that is left of the line.

    Raises:
        MoreThanSold: Nothing is left of a line.
    """
    known = {integer(line, "n"): line for line in parts(sold.body, "lines")}
    return tuple(each if each.count_milli else _all(sold, each, known.get(each.line)) for each in back)


def _all(sold: Sold, back: GivenBack, line: Body | None) -> GivenBack:
    if line is None:
        return back
    left = integer(line, "count") - given_before(sold.earlier, back.line)
    if not left:
        raise MoreThanSold(text(line, "name"), left_milli=0)
    return back._replace(count_milli=Milli(left))


def _lines(sold: Sold, back: Sequence[GivenBack], view: RefundView) -> list[Body]:
    lines: list[Body] = []
    pools = dict(view.pools)
    known = {integer(line, "n"): line for line in parts(sold.body, "lines")}
    for each in back:
        if each.line not in known:
            raise UnknownReceipt(f"{sold.number}: {each.line}")
        original = known[each.line]
        now = sum(integer(line, "count") for line in lines if line["n"] == each.line)
        span = span_of(original, each, given_before(sold.earlier, each.line) + now)
        line = line_body(original, each, span, view.returns)
        lines.append({**line, "correction": received(pools, line)})
    return lines


def _cash(sold: Sold, upto: int, rounding: RoundingRule) -> int:
    """What cash is given back up to some amount: rounded as it was paid, and with the last piece all that was paid."""
    paid = sum(integer(tender, "amount") for tender in parts(sold.body, "tenders"))
    if upto == integer(sold.body, "total"):
        return paid
    is_capped = any(integer(line, "cap") for line in parts(sold.body, "lines"))
    return min(paid, cash_due(Rupiah(upto), rounding, is_capped=is_capped))


def _tenders(sold: Sold, amount: int, drawer: str) -> list[Body]:
    """The money goes back by the tenders it came from, each by its part; cash comes out of the drawer of today."""
    tenders = parts(sold.body, "tenders")
    paid = [integer(tender, "amount") for tender in tenders]
    shares = allocate(Rupiah(amount), paid) if amount else [Rupiah(0)] * len(paid)
    return [
        {
            "account": tender["account"],
            "amount": share,
            "kind": tender["kind"],
            "subledger": drawer if tender["kind"] == "cash" else tender["subledger"],
        }
        for tender, share in zip(tenders, shares, strict=True)
    ]


def decide(sold: Sold, back: Sequence[GivenBack], view: RefundView, why: Why) -> Body:
    """Decide what is given back for goods of a receipt.

    Args:
        sold: The sale, and what was given back of it before.
        back: What comes back now.
        view: What was read inside the transaction.
        why: The reason, and who approved it.

    Returns:
        The body of a ``refund`` document, version 1.

    Raises:
        NothingToRefund: Nothing comes back.
        UnknownReceipt: The sale has no such line.
        BadFigure: A quantity that is none.
        MoreThanSold: More than is left of what was sold.
        NotToDamaged: A shell that should go to the losses.
    """
    if not back:
        raise NothingToRefund
    lines = _lines(sold, back, view)
    total = sum(integer(line, "amount") for line in lines)
    before = sum(integer(refund, "total") for refund in sold.earlier)
    cash = _cash(sold, before + total, view.rounding) - _cash(sold, before, view.rounding)
    belanja = part(sold.body, "belanja")
    counted = sum(integer(line, "amount") for line in lines if line["shu"]) if sold.body["member"] else 0
    return {
        "approved_by": why.approved_by,
        "belanja": {"amount": counted, "person": text(belanja, "person"), "year": text(belanja, "year")},
        "damaged": view.damaged,
        "drawer": view.drawer,
        "lines": lines,
        "member": sold.body["member"],
        "member_number": sold.body["member_number"],
        "mode": view.rounding.mode,
        "reason": why.reason,
        "receipt": sold.number,
        "rounding": cash - total,
        "step": view.rounding.step_rupiah,
        "tenders": _tenders(sold, cash, view.drawer),
        "total": total,
    }
