"""A report on A4: head of the cooperative, charts, tables over as many pages as they need, boxes to sign in.

The one package that knows ReportLab, which is imported when the first PDF is made. Its standard fonts are used, which
no reader lacks and which cover the letters of Indonesian; what they lack is spelled as on receipts.
"""

from pos.domain.report import Report
from pos.reports.formats.letterhead import Letterhead


def pdf(report: Report, letterhead: Letterhead) -> bytes:
    """Return a report as PDF; made twice from the same report, the same bytes.

    Args:
        report: The report.
        letterhead: Whose it is, and in whose words.
    """
    from pos.reports.formats.pdf.document import document

    return document(report, letterhead)
