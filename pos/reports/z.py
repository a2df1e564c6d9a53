"""The Z of a shift added up: from the documents of that shift alone, so it can be made again at any time.

Its sales come added up by the database, for a shift may have thousands; what else happened in it is added up here.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pos.domain.documents import Body, Header, integer, part, parts, text
from pos.domain.ledger import IDR
from pos.domain.money import Rupiah
from pos.domain.postings import derive
from pos.domain.summed import ShiftSales
from pos.reports.z_report import UNSETTLED, CashMove, ClassSales, Counted, Happened, Settlement, Tendered, ZReport


class Entry(NamedTuple):
    """A document of the shift: header and body."""

    header: Header
    body: Body


_OF_SALES_AND_SHIFTS = frozenset({"void", "shift_open", "shift_close"})


_NOTHING = (0, 0)


class _Sums:
    """Running sums by name, each a count and an amount."""

    def __init__(self) -> None:
        self._sums: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])

    def add(self, group: str, key: str, times: int, amount: int) -> None:
        sums = self._sums[group, key]
        sums[0] += times
        sums[1] += amount

    def of(self, group: str, key: str = "") -> Happened:
        times, amount = self._sums.get((group, key), _NOTHING)
        return Happened(times, Rupiah(amount))

    def group(self, group: str) -> list[tuple[str, Happened]]:
        return sorted((key, self.of(name, key)) for name, key in self._sums if name == group)


def _take_off(sums: _Sums, body: Body) -> None:
    """Take a voided sale off again, by its whole body."""
    total = integer(body, "total")
    sums.add("voids", "", 1, total)
    sums.add("buyers", "member" if integer(body, "member") else "other", -1, -total)
    sums.add("rounding", "", -1, -integer(body, "rounding"))
    for line in parts(body, "lines"):
        sums.add("classes", text(line, "revenue"), -1, -integer(line, "amount"))
    for tender in parts(body, "tenders"):
        sums.add("tenders", text(tender, "kind"), -1, -integer(tender, "amount"))


def _add_refund(sums: _Sums, body: Body) -> None:
    """What was given back, beside the sales; its cash is among the moves of the drawer."""
    sums.add("refunds", "", 1, integer(body, "total"))
    sums.add("rounding", "", -1, -integer(body, "rounding"))
    for line in parts(body, "lines"):
        sums.add("classes", text(line, "returns"), -1, -integer(line, "amount"))


def _add_voided_lines(sums: _Sums, body: Body) -> None:
    for line in parts(body, "voided"):
        sums.add("voided_lines", "", 1, integer(line, "amount"))


def _add(sums: _Sums, kind: str, body: Body) -> None:
    match kind:
        case "void":
            _take_off(sums, part(part(body, "of"), "body"))
        case "cancel":
            sums.add("cancels", "", 1, integer(body, "total"))
            _add_voided_lines(sums, body)
        case "refund":
            _add_refund(sums, body)
        case "reprint" | "no_sale" | "x_report":
            sums.add(kind, "", 1, 0)


def _added_up(sales: ShiftSales, entries: Iterable[Entry]) -> _Sums:
    sums = _Sums()
    for summed in sales.sums:
        sums.add(*summed)
    for entry in entries:
        _add(sums, entry.header.kind, entry.body)
    return sums


def _moves(entries: Iterable[Entry], drawer: tuple[str, str]) -> Iterator[CashMove]:
    """What moved the drawer besides sales, whatever kind of document it was."""
    for header, body in entries:
        if header.kind in _OF_SALES_AND_SHIFTS:
            continue
        legs = derive(header.kind, header.version, body)
        amount = sum(leg.amount for leg in legs if (leg.account, leg.subledger) == drawer and leg.commodity == IDR)
        if amount:
            yield CashMove(header.kind, header.number, Rupiah(amount), str(body.get("reason", "")))


class _Close(NamedTuple):
    """What the closing says, or zeros while the shift is open."""

    user: int
    at_ms: int
    counted: Rupiah
    difference: Rupiah
    settled: Settlement
    denominations: tuple[Counted, ...]


def _close(closing: Entry | None) -> _Close:
    if closing is None:
        return _Close(0, 0, Rupiah(0), Rupiah(0), UNSETTLED, ())
    header, body = closing
    counted = tuple(
        Counted(Rupiah(integer(each, "denomination")), integer(each, "pieces")) for each in parts(body, "count")
    )
    total, difference = Rupiah(integer(body, "counted")), Rupiah(integer(body, "difference"))
    figures = (integer(body, "charged_to"), integer(body, "approved_by"))
    settled = Settlement(integer(body, "counts"), integer(body, "witness"), text(body, "reason"), *figures)
    return _Close(header.user, header.at_ms, total, difference, settled, counted)


def z_of(sales: ShiftSales, entries: Sequence[Entry], head: str) -> ZReport:
    """Add up a shift.

    Args:
        sales: Its sales, added up.
        entries: All its other documents, in local order; the closing is the last one, if there is one yet.
        head: SHA-256 of its newest document.

    Raises:
        LookupError: The shift's opening is not among them.
        TypeError: A body is damaged.
    """
    sums = _added_up(sales, entries)
    opening = next((entry for entry in entries if entry.header.kind == "shift_open"), None)
    if opening is None:
        raise LookupError("shift_open")
    close = _close(next((entry for entry in entries if entry.header.kind == "shift_close"), None))
    first, header = integer(opening.body, "float"), opening.header
    sold, voided, rounding = sums.of("sales"), sums.of("voids"), sums.of("rounding").amount_rupiah
    drawer = text(opening.body, "drawer")
    moves = tuple(_moves(entries, (text(parts(opening.body, "legs")[0], "account"), drawer)))
    refunded = sums.of("refunds")
    cash = first + sums.of("tenders", "cash").amount_rupiah + sum(move.amount_rupiah for move in moves)
    return ZReport(
        node=header.node,
        shift=header.shift,
        business_date=header.business_date,
        drawer=drawer,
        user=header.user,
        closed_by=close.user,
        opened_ms=header.at_ms,
        closed_ms=close.at_ms,
        sales=sold,
        voids=voided,
        rounding_rupiah=rounding,
        net_rupiah=Rupiah(sold.amount_rupiah - voided.amount_rupiah - refunded.amount_rupiah + rounding),
        classes=tuple(ClassSales(account, *sums) for account, sums in sums.group("classes")),
        members=sums.of("buyers", "member"),
        others=sums.of("buyers", "other"),
        tenders=tuple(Tendered(kind, *sums) for kind, sums in sums.group("tenders")),
        voided_lines=sums.of("voided_lines"),
        cancels=sums.of("cancels"),
        reprints=sums.of("reprint").times,
        refunds=refunded,
        no_sales=sums.of("no_sale").times,
        looks=sums.of("x_report").times,
        cash_moves=moves,
        float_rupiah=Rupiah(first),
        expected_rupiah=Rupiah(cash if close.at_ms else 0),
        counted_rupiah=close.counted,
        difference_rupiah=close.difference,
        settled=close.settled,
        denominations=close.denominations,
        first_sale=sales.first,
        last_sale=sales.last,
        head=head,
    )
