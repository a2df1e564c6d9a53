"""Reports with a bit of everything a screen has to show: facts, a wide table, bars to both sides, and an empty part."""

from pos.domain.period import Period
from pos.domain.report import COUNT, DATE, MILLI, PERCENT, RUPIAH, TEXT, TIME, Bars, Column, Facts, Report, Table

MADE_MS = 1_795_415_520_000
"""2026-11-23 14:32 WIB."""

_COLUMNS = (
    Column("Time", TIME, is_key=True),
    Column("Document", TEXT, is_key=True),
    Column("No.", COUNT, is_key=False),
    Column("Product", TEXT, is_key=True),
    Column("Sold", MILLI, is_key=False),
    Column("Amount", RUPIAH, is_key=True),
    Column("Share", PERCENT, is_key=False),
    Column("Expires", DATE, is_key=False),
    Column("Reason", TEXT, is_key=False),
)


def _row(number: int) -> tuple[str | int, ...]:
    name = f"Beras premium pandan wangi {number} kg"
    due = (1_234, f"2026-12-{number:02}", "Pembeli batal karena salah ukuran")
    return (MADE_MS + number * 60_000, "Sale", number, name, number * 1_250, number * 14_500, *due)


def sample_report(name: str, period: Period) -> Report:
    """A report that says of itself what was asked for."""
    sections = (
        Facts("", (("Sales", COUNT, 61), ("Net", RUPIAH, 4_812_500), ("Product", TEXT, period.of))),
        Bars("By hour", RUPIAH, (("07:00", 120_000), ("08:00", 1_250_000), ("09:00", 0), ("10:00", -40_000))),
        Table("Receipts", _COLUMNS, tuple(map(_row, range(1, 16))), ("Total", "", "", "", "", 1_740_000, "", "", "")),
        Table("Refunds", _COLUMNS, (), ()),
    )
    return Report(name, "Daily sales", period.text, sections, (), MADE_MS)
