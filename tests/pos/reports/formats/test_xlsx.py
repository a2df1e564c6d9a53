import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from pos.domain.report import MILLI, RUPIAH, TEXT, Bars, Column, Facts, Report, Table
from pos.reports.formats.xlsx import xlsx
from tests.support.reports import MADE_MS, a_letterhead, a_report


def of(*sections: Table | Bars | Facts) -> Report:
    return Report("x", "Stock on hand", "2026-11-23", sections, (), MADE_MS)


def book(report: Report) -> CalamineWorkbook:
    return CalamineWorkbook.from_filelike(io.BytesIO(xlsx(report, a_letterhead("id"))))


def part(report: Report, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(xlsx(report, a_letterhead("id")))) as parts:
        return parts.read(name).decode()


def named(*titles: str) -> list[str]:
    return book(of(*(Facts(title, (("a", RUPIAH, 1),)) for title in titles))).sheet_names


def test_every_section_is_a_sheet_and_figures_are_numbers() -> None:
    read = book(a_report(2))
    assert read.sheet_names[0] == "Ringkasan"
    assert len(read.sheet_names) == 5
    products = read.get_sheet_by_index(3).to_python()
    assert str(products[0][0]).startswith("Persediaan")
    assert "Koperasi Kelurahan Merah Putih Sukamaju · 01-11-2026 – 30-11-2026" in str(products[1][0])
    assert products[3][:4] == ["SKU", "Barang", "Stok", "Satuan"]
    assert products[3][-1] == "Nilai (Rp)"
    assert products[4] == ["SKU-000", "Gula pasir 1 kg", 1.37, "pcs", 0.125, date(2026, 12, 1), -500]
    assert products[-1][2] == pytest.approx(4.11)
    assert products[-1][0] == "Jumlah"


def test_facts_of_every_kind_keep_their_figures() -> None:
    rows = book(a_report(1)).get_sheet_by_index(0).to_python()[4:]
    closed = datetime.fromisoformat("2026-11-23T23:30")
    assert [row[1] for row in rows] == [12_345_678, 214, closed, "Siti"]


def test_no_text_runs_as_a_formula_or_becomes_a_link() -> None:
    texts = ("=1+1", "+1", "-1", "@x", "http://x.example", "007", "{=1}")
    table = Table("t", (Column("Product", TEXT, is_key=True),), tuple((text,) for text in texts), ())
    rows = book(of(table)).get_sheet_by_index(0).to_python()
    assert [row[0] for row in rows[4:]] == list(texts)
    sheet = part(of(table), "xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


def test_the_heads_stay_in_sight_and_on_every_printed_page() -> None:
    sheet = part(a_report(3), "xl/worksheets/sheet4.xml")
    assert '<pane ySplit="4"' in sheet
    assert 'orientation="landscape"' in sheet
    assert "$4:$4" in part(a_report(3), "xl/workbook.xml")


def test_bars_have_a_chart_of_their_own_cells() -> None:
    chart = part(a_report(1), "xl/charts/chart1.xml")
    assert "$A$5:$A$20" in chart
    assert "$B$5:$B$20" in chart
    assert "barDir" in chart


def test_quantities_that_are_whole_show_no_decimals() -> None:
    whole = Table("w", (Column("On hand", MILLI, is_key=True),), ((2_000,), ("",)), ())
    assert "<v>2</v>" in part(of(whole), "xl/worksheets/sheet1.xml")
    assert '"#,##0.000"' not in part(of(whole), "xl/styles.xml")
    assert '"#,##0.000"' in part(a_report(1), "xl/styles.xml")


def test_names_of_sheets_are_such_as_excel_takes() -> None:
    assert named("a/b:c", "A B C", "History", "x" * 40, "X" * 40, "''") == [
        *("a b c", "A B C 2", "History 3", "x" * 31, "X" * 27 + " 5", "6")
    ]
    assert named("") == ["Persediaan"]


def test_a_title_with_an_apostrophe_is_quoted_in_its_chart() -> None:
    assert "<c:f>'Jum''at'!$A$5:$A$5</c:f>" in part(of(Bars("Jum'at", RUPIAH, (("a", 1),))), "xl/charts/chart1.xml")


def test_an_ampersand_in_the_outlets_name_is_no_command_of_the_header() -> None:
    letterhead = a_letterhead("id")._replace(name="Toko A&B")
    with zipfile.ZipFile(io.BytesIO(xlsx(a_report(1), letterhead))) as parts:
        assert "Toko A&amp;&amp;B" in parts.read("xl/worksheets/sheet1.xml").decode()


def test_the_same_report_is_the_same_file(tmp_path: Path) -> None:
    first = xlsx(a_report(9), a_letterhead("id"))
    (tmp_path / "a.xlsx").write_bytes(first)
    assert xlsx(a_report(9), a_letterhead("id")) == first
    assert "2026-11-23T16:30:00Z" in part(a_report(9), "docProps/core.xml")
