"""Every report of a day in every format, in a folder for each format."""

from collections.abc import Iterator
from typing import Final

from pos.domain.period import Period
from pos.reports.formats.rendering import FORMATS
from pos.services.bundling.look import File, Look
from pos.services.desk import Desk
from pos.services.reporting import REPORTS
from pos.services.reporting.period import OF
from pos.store.transaction import Transaction

DAILY: Final = tuple(name for name, listed in REPORTS.items() if listed.span != OF)
"""The reports of a bundle: all but those that are about one thing."""

COUNT: Final = len(DAILY) * len(FORMATS)
"""How many files they are."""


def path_of(form: str, name: str) -> str:
    """Return where a report lies in the day's folder: ``pdf/daily-sales.pdf``."""
    return f"{form}/{name}.{FORMATS[form].suffix}"


def report_files(tx: Transaction, desk: Desk, date: str, look: Look) -> Iterator[File]:
    """Make the reports of a business date, one file at a time.

    Args:
        tx: A transaction.
        desk: The register.
        date: ISO.
        look: How its papers look.
    """
    for name in DAILY:
        report = REPORTS[name].make(tx, desk, Period(date, date, "", 0))
        for form, shown in FORMATS.items():
            yield File(path_of(form, name), shown.write(report, look.letterhead, look.profile))
