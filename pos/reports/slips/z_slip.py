"""The Z slip: the figures of a closed shift on paper, with the whole head of the chain to check by."""

from collections.abc import Mapping

from drivers.printers.slip import Pair, Row, Slip, line
from pos.domain.money import thousands
from pos.reports.slips.frame import LINE, SPACE, House, Signed, finished, head, moment, proof, signature
from pos.reports.slips.words import Words
from pos.reports.z_report import CashMove, Counted, Happened, ZReport

_HASH_GROUP = 8


def _pair(left: str, amount: int) -> Pair:
    return Pair(left, thousands(amount), bold=False)


def _happened(word: str, happened: Happened) -> Pair:
    return _pair(f"{word} ({happened.times})", happened.amount_rupiah)


def _period(report: ZReport, house: House) -> list[Row]:
    words = house.words
    rows: list[Row] = [
        Pair(f"{words.shift} {report.shift}", report.business_date, bold=False),
        line(f"{words.opened} {moment(report.opened_ms, house.zone)}"),
    ]
    if report.is_closed:
        rows.append(line(f"{words.closed} {moment(report.closed_ms, house.zone)}"))
    if report.first_sale:
        rows.append(Pair(words.sales_numbers, f"{report.first_sale:04}-{report.last_sale:04}", bold=False))
    return rows


def _sales(report: ZReport, words: Words) -> list[Row]:
    return [
        _happened(words.sales, report.sales),
        Pair(f"{words.voids} ({report.voids.times})", thousands(-report.voids.amount_rupiah), bold=False),
        _pair(words.rounding, report.rounding_rupiah),
        Pair(words.total, thousands(report.net_rupiah), bold=True),
    ]


def _split(report: ZReport, words: Words, names: Mapping[str, str]) -> list[Row]:
    """The same sales, by class of goods, by who bought and by how it was paid."""
    ways = {"cash": words.cash}
    return [
        *(_pair(names.get(each.account, each.account), each.amount_rupiah) for each in report.classes),
        LINE,
        _happened(words.members, report.members),
        _happened(words.non_members, report.others),
        LINE,
        *(_pair(f"{ways.get(each.kind, each.kind)} ({each.times})", each.amount_rupiah) for each in report.tenders),
        LINE,
        _happened(words.cancelled, report.cancels),
        _happened(words.voided_lines, report.voided_lines),
        Pair(words.copies, str(report.reprints), bold=False),
    ]


def _moved(move: CashMove, words: Words) -> Pair:
    if move.kind == "paid_in":
        return _pair(f"{words.paid_in} {move.number} {move.reason}", move.amount_rupiah)
    return _pair(f"{words.paid_out} {move.number} {move.reason}", -move.amount_rupiah)


def _pieces(counted: Counted) -> Pair:
    return Pair(f"  {thousands(counted.denomination_rupiah)}", f"x {counted.pieces}", bold=False)


def _drawer(report: ZReport, words: Words) -> list[Row]:
    return [
        Pair(words.drawer, report.drawer, bold=False),
        _pair(words.opening_float, report.float_rupiah),
        *(_moved(move, words) for move in report.cash_moves),
        _pair(words.expected, report.expected_rupiah),
        *(_count(report, words) if report.is_closed else ()),
    ]


def _count(report: ZReport, words: Words) -> list[Row]:
    difference = report.difference_rupiah
    judged = words.exact if not difference else words.over if difference > 0 else words.short
    return [
        _pair(words.counted, report.counted_rupiah),
        Pair(judged, thousands(difference), bold=True),
        LINE,
        line(words.counting),
        *(_pieces(each) for each in report.denominations),
    ]


def _signatures(words: Words) -> list[Row]:
    return [SPACE, *signature(words.handed_over), *signature(words.received), *signature(words.approved)]


def _grouped(digest: str) -> str:
    return " ".join(digest[at : at + _HASH_GROUP] for at in range(0, len(digest), _HASH_GROUP)).upper()


def z_slip(house: House, signed: Signed, report: ZReport, names: Mapping[str, str]) -> Slip:
    """Return the Z slip of a shift; of one that is still open, its figures so far, without a count and signatures.

    Args:
        house: Whose slip it is.
        signed: The own facts of the ``shift_close`` document, or of the last one of a shift that is open.
        report: The figures of the shift, its closing counted.
        names: Names of the revenue accounts by code.
    """
    words = house.words
    rows = [
        *head(house, signed, (words.shift_report if report.is_closed else words.shift_so_far,)),
        *_period(report, house),
        LINE,
        *_sales(report, words),
        LINE,
        *_split(report, words, names),
        LINE,
        *_drawer(report, words),
        LINE,
        proof(house, signed),
        line(words.chain),
        line(_grouped(report.head)),
        *(_signatures(words) if report.is_closed else ()),
    ]
    return finished(rows, signed, "z")
