"""The figures of a Z as one line of text for its QR code: what a manager's phone shows without a program of ours.

Plain words and figures, parted by semicolons, because a printer obeys line ends; short enough for paper of 58 mm.
"""

from pos.domain.documents import short_hash
from pos.domain.money import thousands
from pos.reports.slips.cash_words import CASH_WORDS
from pos.reports.slips.words import Words
from pos.reports.z_report import ZReport


def z_code(report: ZReport, words: Words) -> str:
    """Return the text of a closed shift's code.

    Args:
        report: The figures of the shift, its closing counted.
        words: The words, in the outlet's language.
    """
    difference = report.difference_rupiah
    judged = words.exact if not difference else words.over if difference > 0 else words.short
    refunds = CASH_WORDS[words.language].refunds
    figures = (
        (f"{words.sales} ({report.sales.times})", report.sales.amount_rupiah),
        (f"{words.voids} ({report.voids.times})", -report.voids.amount_rupiah),
        *(((f"{refunds} ({report.refunds.times})", -report.refunds.amount_rupiah),) if report.refunds.times else ()),
        (words.rounding, report.rounding_rupiah),
        (words.total, report.net_rupiah),
        (words.cash, sum(each.amount_rupiah for each in report.tenders if each.kind == "cash")),
        (words.expected, report.expected_rupiah),
        (words.counted, report.counted_rupiah),
        (judged, difference),
    )
    return "; ".join(
        (
            f"{words.shift_report} {report.node} {words.shift} {report.shift} {report.business_date}",
            *(f"{word} {thousands(amount)}" for word, amount in figures),
            f"{words.proof} {short_hash(report.head)}",
        )
    )
