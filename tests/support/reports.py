"""Reports to render: one that has everything, and the outlet whose they are."""

from pos.domain.report import (
    COUNT,
    DATE,
    MILLI,
    PERCENT,
    RUPIAH,
    TEXT,
    TIME,
    Bars,
    Column,
    Facts,
    Report,
    Table,
)
from pos.i18n import texts
from pos.reports.formats.letterhead import Letterhead

MADE_MS = 1_795_451_400_000
"""23 November 2026, 23:30 in Malang."""


def a_letterhead(language: str) -> Letterhead:
    """Return an outlet whose reports are in ``id`` or ``en``."""
    return Letterhead(
        "Koperasi Kelurahan Merah Putih Sukamaju",
        ("Jl. Danau Toba 12, Malang", "Badan hukum AHU-0001234"),
        "WIB",
        language,
        texts(language),
    )


def a_report(rows: int = 12) -> Report:
    """Return a report with every kind of section and cell, and as many rows as asked for."""
    hours = tuple((f"{hour:02}", (hour - 6) * (22 - hour) * 17_350) for hour in range(6, 22))
    columns = (
        Column("SKU", TEXT, is_key=False),
        Column("Product", TEXT, is_key=True),
        Column("On hand", MILLI, is_key=True),
        Column("Unit", TEXT, is_key=False),
        Column("Margin", PERCENT, is_key=False),
        Column("Expires", DATE, is_key=False),
        Column("Value", RUPIAH, is_key=True),
    )
    names = ("Gula pasir 1 kg", "Minyak goreng kemasan bantal 900 ml", "LPG 3 kg isi ulang", "Beras <premium> & wangi")
    listed = tuple(
        (
            f"SKU-{n:03}",
            names[n % 4],
            1_370 * (n + 1),
            "pcs",
            1_250 - n * 311,
            f"2026-12-{n % 28 + 1:02}",
            83_700 * n - 500,
        )
        for n in range(rows)
    )
    total = ("Total", "", sum(int(row[2]) for row in listed), "", "", "", sum(int(row[6]) for row in listed))
    return Report(
        name="everything",
        title="Stock on hand",
        period="2026-11-01..2026-11-30",
        sections=(
            Facts(
                "",
                (
                    ("Sales", RUPIAH, 12_345_678),
                    ("Receipts", COUNT, 214),
                    ("Closed", TIME, MADE_MS),
                    ("By", TEXT, "Siti"),
                ),
            ),
            Bars("Sales by hour", RUPIAH, hours),
            Bars("Over and short", RUPIAH, (("Ani", -12_000), ("Budi", 500), ("Citra", 0), ("Dewi", 3_000))),
            Table("Products", columns, listed, total),
            Table("Price cap breaches", columns[:2], (), ()),
        ),
        signatures=("Handed over by", "Received by", "Approved by"),
        made_ms=MADE_MS,
    )
