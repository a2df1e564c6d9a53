"""Every way a report is shown, by the name the command line and the bundle use; heavy libraries come when asked for."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from drivers.printers.plain import plain_text
from drivers.printers.profile import PrinterProfile
from pos.domain.report import Report
from pos.reports.formats.csv_text import csv_text
from pos.reports.formats.html_page import html_page
from pos.reports.formats.json_text import json_text
from pos.reports.formats.letterhead import Letterhead
from pos.reports.formats.pdf import pdf
from pos.reports.formats.slip import report_slip
from pos.reports.formats.xlsx import xlsx


class Shown(NamedTuple):
    """A way to show a report.

    Attributes:
        suffix: How its files end, without the dot.
        is_text: Whether a terminal can show it.
        write: Makes its bytes; the printer's profile says how wide paper is.
    """

    suffix: str
    is_text: bool
    write: Callable[[Report, Letterhead, PrinterProfile], bytes]


def slip_text(report: Report, letterhead: Letterhead, profile: PrinterProfile) -> bytes:
    """Return a report's slip as a person reads it, UTF-8, in the columns of a printer."""
    return plain_text(report_slip(report, letterhead, profile.columns), profile).encode()


FORMATS: Final[Mapping[str, Shown]] = MappingProxyType(
    {
        "slip": Shown("txt", is_text=True, write=slip_text),
        "pdf": Shown("pdf", is_text=False, write=lambda report, letterhead, _: pdf(report, letterhead)),
        "xlsx": Shown("xlsx", is_text=False, write=lambda report, letterhead, _: xlsx(report, letterhead)),
        "csv": Shown("csv", is_text=True, write=lambda report, letterhead, _: csv_text(report, letterhead)),
        "html": Shown("html", is_text=True, write=lambda report, letterhead, _: html_page(report, letterhead)),
        "json": Shown("json", is_text=True, write=lambda report, letterhead, _: json_text(report, letterhead)),
    }
)
"""Every format by its name."""
