import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.printers.slip import Slip
from drivers.printers.slip_json import slip_from_json, slip_to_json
from pos.domain.report import COUNT, RUPIAH, TEXT, TIME, Bars, Column, Facts, Report, Table
from pos.reports.formats.slip import report_slip
from tests.support.house import paper
from tests.support.reports import MADE_MS, a_letterhead, a_report


def printed(report: Report, columns: int) -> list[str]:
    return paper(report_slip(report, a_letterhead("id"), columns), columns)


def of(*sections: Table | Bars | Facts) -> Report:
    return Report("x", "Stock on hand", "2026-11-23", sections, (), MADE_MS)


def test_a_report_on_narrow_paper_is_this_slip() -> None:
    goods = Table(
        "Products",
        (
            Column("SKU", TEXT, is_key=False),
            Column("Product", TEXT, is_key=True),
            Column("Value", RUPIAH, is_key=True),
        ),
        (("A-1", "Gula pasir kemasan satu kilogram", 12_500), ("A-2", "Teh", -500)),
        ("Total", "", 12_000),
    )
    hours = Bars("By hour", RUPIAH, (("07:00", 50_000), ("08:00", 100_000), ("09:00", 1)))
    assert printed(of(Facts("", (("Sales", RUPIAH, 12_000), ("Receipts", COUNT, 2))), hours, goods), 32) == [
        " Koperasi Kelurahan Merah Putih",
        "            Sukamaju",
        "   Jl. Danau Toba 12, Malang",
        "    Badan hukum AHU-0001234",
        "           Persediaan",
        "           23-11-2026",
        "--------------------------------",
        "Penjualan               Rp12.000",
        "Nota                           2",
        "--------------------------------",
        "Per jam",
        "07:00 #########           50.000",
        "08:00 ################## 100.000",
        "09:00 #                        1",
        "--------------------------------",
        "Jenis barang",
        "SKU    Barang              Nilai",
        "A-1    Gula pasir kemasan 12.500",
        "       satu kilogram",
        "A-2    Teh                  -500",
        "--------------------------------",
        "Jumlah                    12.000",
        "--------------------------------",
        "Dibuat 23-11-2026 23:30 WIB",
    ]


def test_bars_below_zero_go_to_the_other_side() -> None:
    lines = printed(of(Bars("", RUPIAH, (("Ani", -6_000), ("Budi", 6_000), ("Citra", 0), ("Dewi", -1)))), 32)
    assert lines[7:11] == [
        "Ani   ##########          -6.000",
        "Budi            #########  6.000",
        "Citra                          0",
        "Dewi           #              -1",
    ]


def test_a_name_too_long_stands_above_its_bar() -> None:
    lines = printed(of(Bars("", COUNT, (("Minyak goreng kemasan bantal", 4), ("Teh", 2)))), 32)
    assert lines[7:11] == [
        "Minyak goreng kemasan bantal   4",
        "#" * 32,
        "Teh                            2",
        "#" * 16,
    ]


def test_columns_that_do_not_fit_become_names_with_figures() -> None:
    columns = (Column("Product", TEXT, is_key=True), *(Column(f"Sum {n}", RUPIAH, is_key=True) for n in range(3)))
    wide = Table("", columns, (("Teh", 123_456_789, 0, 987_654_321),), ("", 123_456_789, "", 987_654_321))
    assert printed(of(wide), 32)[7:15] == [
        "Teh",
        "  Sum 0              123.456.789",
        "  Sum 1                        0",
        "  Sum 2              987.654.321",
        "--------------------------------",
        "",
        "  Sum 0              123.456.789",
        "  Sum 2              987.654.321",
    ]


def test_rows_that_do_not_fit_and_have_no_total_end_with_the_last() -> None:
    columns = tuple(Column(f"Sum {n}", RUPIAH, is_key=True) for n in range(4))
    lines = printed(of(Table("", columns, ((123_456_789,) * 4,), ())), 32)
    assert lines[7:12] == ["123.456.789", *(f"  Sum {n}              123.456.789" for n in (1, 2, 3)), "-" * 32]


def test_words_that_do_not_fit_stand_on_one_line_above_their_figures() -> None:
    columns = (
        *(Column(name, TEXT, is_key=True) for name in ("Cashier", "Reason")),
        *(Column(name, COUNT, is_key=True) for name in ("Times", "Sold")),
    )
    table = Table("", columns, (("Siti", "Laci dibuka tanpa penjualan", 12_345_678, 2),), ())
    assert printed(of(table), 32)[7:11] == [
        "Siti - Laci dibuka tanpa",
        "penjualan",
        "  Kali                12.345.678",
        "  Terjual                      2",
    ]


def test_a_moment_of_the_day_itself_is_told_by_its_hour() -> None:
    table = Table("", (Column("Time", TIME, is_key=True),), ((MADE_MS,), (MADE_MS + 1_800_000,)), ())
    assert printed(of(table), 32)[8:10] == ["23:30", "24-11-2026 00:00"]


def test_a_total_of_columns_that_went_is_left_out() -> None:
    columns = (
        Column("Product", TEXT, is_key=True),
        Column("Sold", COUNT, is_key=True),
        Column("Value", RUPIAH, is_key=False),
    )
    table = Table("", columns, (("Minyak goreng kemasan bantal", 10**15, 10**9),), ("Total", "", 10**9))
    assert not any("Jumlah" in line for line in printed(of(table), 32))


def test_the_word_of_a_total_stays_when_its_column_goes() -> None:
    columns = (
        Column("Category", TEXT, is_key=False),
        Column("Product", TEXT, is_key=True),
        Column("Sold", COUNT, is_key=True),
        Column("Value", RUPIAH, is_key=True),
    )
    table = Table("", columns, (("Kebersihan", "Sabun cuci piring", 100_000, 1_234_567),), ("Total", "", 1, 1))
    assert ["Jumlah", "1", "1"] in [line.split() for line in printed(of(table), 32)]


def test_an_empty_section_says_so() -> None:
    assert "Tidak ada data." in printed(of(Table("Products", (), (), ())), 32)


def test_who_signs_has_room_to_sign() -> None:
    lines = printed(a_report(1), 32)
    assert lines.count("(......................)") == 3
    assert "Yang menerima" in lines or "Received by" in lines


@pytest.mark.parametrize("columns", [32, 42, 48])
def test_no_line_is_longer_than_the_paper(columns: int) -> None:
    assert max(map(len, printed(a_report(30), columns))) <= columns


@given(st.lists(st.tuples(st.text(max_size=40), st.integers(-(10**9), 10**9)), min_size=1, max_size=9))
def test_bars_of_any_name_and_figure_are_printed(bars: list[tuple[str, int]]) -> None:
    lines = printed(of(Bars("x", RUPIAH, tuple(bars))), 32)
    assert max(map(len, lines)) <= 32
    assert sum(line.count("#") > 0 for line in lines) >= sum(figure != 0 for _, figure in bars)


def test_a_slip_of_a_report_can_wait_in_the_spool() -> None:
    slip: Slip = report_slip(a_report(3), a_letterhead("id"), 32)
    assert slip_from_json(slip_to_json(slip)) == slip
    assert dict(slip.meta) == {"kind": "report", "number": "everything"}
