"""The Z slip: the figures of a closed shift on paper, with the whole head of the chain to check by."""

from drivers.printers.slip import Pair, Qr, Row, Slip, line
from pos.domain.money import thousands
from pos.reports.slips.cash_words import CASH_WORDS
from pos.reports.slips.frame import LINE, SPACE, House, Signed, finished, head, moment, proof, signature
from pos.reports.slips.money import said
from pos.reports.slips.names import Names
from pos.reports.slips.trade_words import LANGUAGES as TRADE_WORDS
from pos.reports.slips.words import Words
from pos.reports.slips.z_code import z_code
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
        *_refunds(report, words),
        _pair(words.rounding, report.rounding_rupiah),
        Pair(words.total, thousands(report.net_rupiah), bold=True),
    ]


def _refunds(report: ZReport, words: Words) -> list[Row]:
    times, amount = report.refunds
    return [_pair(f"{CASH_WORDS[words.language].refunds} ({times})", -amount)] if times else []


def _tendered(report: ZReport, words: Words) -> list[Row]:
    """How it was paid; of an open shift nothing, for float and tenders would tell what should be in the drawer."""
    ways = {"cash": words.cash}
    if not report.is_closed:
        return []
    rows = (_pair(f"{ways.get(each.kind, each.kind)} ({each.times})", each.amount_rupiah) for each in report.tenders)
    return [*rows, LINE]


def _split(report: ZReport, words: Words, names: Names) -> list[Row]:
    """The same sales, by class of goods, by who bought and by how it was paid."""
    return [
        *(_pair(names.account(each.account), each.amount_rupiah) for each in report.classes),
        LINE,
        _happened(words.members, report.members),
        _happened(words.non_members, report.others),
        LINE,
        *_tendered(report, words),
        _happened(words.cancelled, report.cancels),
        _happened(words.voided_lines, report.voided_lines),
        Pair(words.copies, str(report.reprints), bold=False),
        *_opened(report, words),
    ]


def _opened(report: ZReport, words: Words) -> list[Row]:
    own = CASH_WORDS[words.language]
    happened = ((own.no_sales, report.no_sales), (own.looked, report.looks))
    return [Pair(word, str(times), bold=False) for word, times in happened if times]


def _moved(move: CashMove, words: Words) -> Pair:
    own = CASH_WORDS[words.language]
    kinds = {"paid_in": words.paid_in, "paid_out": words.paid_out, "cash_drop": own.drop, "refund": own.refund}
    trade = TRADE_WORDS[words.language].kinds
    named = f"{kinds.get(move.kind) or trade.get(move.kind, own.moved)} {move.number} {move.reason}".rstrip()
    return _pair(named, move.amount_rupiah)


def _pieces(counted: Counted) -> Pair:
    return Pair(f"  {thousands(counted.denomination_rupiah)}", f"x {counted.pieces}", bold=False)


def _drawer(report: ZReport, words: Words, names: Names) -> list[Row]:
    return [
        Pair(words.drawer, report.drawer, bold=False),
        _pair(words.opening_float, report.float_rupiah),
        *(_moved(move, words) for move in report.cash_moves),
        *(_count(report, words, names) if report.is_closed else ()),
    ]


def _settled(report: ZReport, words: Words, names: Names) -> list[Row]:
    own, settled = CASH_WORDS[words.language], report.settled
    rows: list[Row] = []
    if report.difference_rupiah:
        charged = settled.charged_to
        rows += said(words.reason, settled.reason)
        rows.append(line(own.cashier_bears.format(names.person(charged)) if charged else own.outlet_bears))
    if settled.counts > 1:
        rows.append(Pair(own.counts, str(settled.counts), bold=False))
    rows.append(line(f"{own.witness}: {names.person(settled.witness) if settled.witness else own.nobody}"))
    return rows


def _count(report: ZReport, words: Words, names: Names) -> list[Row]:
    difference = report.difference_rupiah
    judged = words.exact if not difference else words.over if difference > 0 else words.short
    return [
        _pair(words.expected, report.expected_rupiah),
        _pair(words.counted, report.counted_rupiah),
        Pair(judged, thousands(difference), bold=True),
        *_settled(report, words, names),
        LINE,
        line(words.counting),
        *(_pieces(each) for each in report.denominations),
    ]


def _signatures(words: Words) -> list[Row]:
    return [SPACE, *signature(words.handed_over), *signature(words.received), *signature(words.approved)]


def _grouped(digest: str) -> str:
    return " ".join(digest[at : at + _HASH_GROUP] for at in range(0, len(digest), _HASH_GROUP)).upper()


def z_slip(house: House, signed: Signed, report: ZReport, names: Names) -> Slip:
    """Return the Z slip of a shift; of one that is still open, its figures so far, without a count and signatures.

    Args:
        house: Whose slip it is.
        signed: The own facts of the ``shift_close`` document, or of the last one of a shift that is open.
        report: The figures of the shift, its closing counted.
        names: Of the revenue accounts, and of who was at the count.
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
        *_drawer(report, words, names),
        LINE,
        proof(house, signed),
        line(words.chain),
        line(_grouped(report.head)),
        *((Qr(z_code(report, words)), *_signatures(words)) if report.is_closed else ()),
    ]
    return finished(rows, signed, "z")
