import re
import subprocess
import sys

import pypdfium2 as pdfium
import pytest

from pos.domain.report import COUNT, RUPIAH, TEXT, Bars, Column, Facts, Report, Table
from pos.reports.formats.pdf import pdf
from tests.support.reports import MADE_MS, a_letterhead, a_report

A4 = (595, 842)
COLUMNS = (Column("Product", TEXT, is_key=True), Column("Value", RUPIAH, is_key=True))


def of(*sections: Table | Bars | Facts) -> Report:
    return Report("x", "Stock on hand", "2026-11-23", sections, (), MADE_MS)


def pages(report: Report) -> list[str]:
    """The text of every page, a line a line."""
    read = pdfium.PdfDocument(pdf(report, a_letterhead("id")))
    try:
        return [page.get_textpage().get_text_range().replace("\r", "") for page in read]
    finally:
        read.close()


def size(report: Report) -> tuple[int, int]:
    read = pdfium.PdfDocument(pdf(report, a_letterhead("id")))
    try:
        width, height = read[0].get_size()
    finally:
        read.close()
    return round(width), round(height)


def test_the_first_page_says_whose_it_is_what_it_is_and_what_it_covers() -> None:
    head = (
        "Koperasi Kelurahan Merah Putih Sukamaju",
        "Jl. Danau Toba 12, Malang",
        "Badan hukum AHU-0001234",
        "Persediaan",
        "01-11-2026 – 30-11-2026",
    )
    assert "\n".join(head) in pages(a_report(3))[0]


def test_every_page_has_its_number_of_how_many_and_the_heads_of_its_table() -> None:
    read = pages(of(Table("", COLUMNS, tuple((f"Barang {n}", n) for n in range(150)), ("Total", 11_175))))
    assert len(read) == 4
    for n, text in enumerate(read, 1):
        assert re.search(rf"Halaman {n} dari\s+4", text), text
        assert "Nilai (Rp)" in text
        assert "Koperasi Kelurahan Merah Putih Sukamaju · Dibuat 23-11-2026 23:30 WIB" in text
    assert "Jumlah" in read[3]
    assert sum(text.count("Barang ") for text in read) >= 150


def test_figures_are_written_as_people_read_them() -> None:
    text = "\n".join(pages(a_report(2)))
    for figure in ("Rp12.345.678", "-Rp12.000", "83.200", "12,50%", "1,37", "01-12-2026"):
        assert figure in text


def test_nothing_from_outside_is_markup() -> None:
    evil = "<b>&amp;<font size=99>" + "sangat panjang " * 12
    text = " ".join(pages(of(Table(evil, COLUMNS, ((evil, 1),), ()), Facts(evil, ((evil, TEXT, "<i>"),)))))
    assert text.count("<b>&amp;<font size=99>") == 4
    assert "<i>" in text


def test_letters_the_fonts_lack_are_spelled() -> None:
    text = pages(of(Facts("", (("Š–é ≤ 米 ✓", COUNT, 1),))))[0]
    assert "Š–é <= ? v" in text


def test_a_wide_table_turns_the_page() -> None:
    wide = tuple(Column(f"Figure {n}", RUPIAH, is_key=True) for n in range(14))
    assert size(a_report(3)) == A4
    assert size(of(Table("", wide, ((123_456_789,) * 14,), ()))) == (842, 595)


def test_a_table_too_wide_for_any_page_is_still_written() -> None:
    wide = tuple(Column(f"Figure {n}", RUPIAH, is_key=True) for n in range(60))
    assert "123.456.789" in pages(of(Table("", wide, ((123_456_789,) * 60,), ())))[0]


def test_a_name_longer_than_its_column_goes_on_below() -> None:
    long = "Minyak goreng kemasan bantal " * 8
    text = pages(of(Table("", COLUMNS, ((long, 1),), ())))[0]
    assert text.count("bantal") == 8


def test_a_chart_of_many_bars_goes_on_over_pages_to_one_scale() -> None:
    read = pages(of(Bars("Products", COUNT, tuple((f"P{n:03}", n) for n in range(130)))))
    assert len(read) > 1
    assert all(f"P{n:03}" in "\n".join(read) for n in range(130))


def test_a_name_too_long_for_a_chart_is_shortened() -> None:
    text = pages(of(Bars("", COUNT, (("Minyak goreng " * 20, 1), ("Teh", 2)))))[0]
    assert "…" in text


def test_an_empty_section_says_so() -> None:
    assert "Tidak ada data." in pages(of(Bars("By hour", RUPIAH, ())))[0]


def test_who_signs_has_a_box() -> None:
    report = of()._replace(signatures=("Handed over by", "Received by", "Approved by", "Witness"))
    assert pages(report)[0].count("(......") == 4


def test_the_same_report_is_the_same_file() -> None:
    assert pdf(a_report(9), a_letterhead("id")) == pdf(a_report(9), a_letterhead("id"))


@pytest.mark.parametrize("module", ["pos.reports.formats.rendering", "pos.services.reporting"])
def test_no_library_is_loaded_before_a_file_is_made(module: str) -> None:
    code = f"import sys, {module}; print([name for name in ('reportlab', 'xlsxwriter') if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
