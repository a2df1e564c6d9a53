"""Spreadsheets as an outlet's manager would save them."""

from collections.abc import Iterable
from io import BytesIO

import xlsxwriter


def sheet(rows: Iterable[Iterable[object]]) -> bytes:
    """Return an XLSX file of one sheet; dates are cells formatted as dates, everything else as it is."""
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"default_date_format": "yyyy-mm-dd hh:mm"})
    page = book.add_worksheet()
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            page.write(at, column, value)
    book.close()
    return content.getvalue()
