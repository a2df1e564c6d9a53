"""Good rows become values, bad rows keep all their reasons, and a bad row claims nothing."""

from hypothesis import given
from hypothesis import strategies as st

from pos import data
from pos.domain.catalogue_csv.accounts import ACCOUNT_MAP, ACCOUNTS
from pos.domain.catalogue_csv.containers import CONTAINERS
from pos.domain.catalogue_csv.faults import Problem, RowFault
from pos.domain.catalogue_csv.formats import Format, RowT
from pos.domain.catalogue_csv.headers import recognise
from pos.domain.catalogue_csv.members import MEMBERS
from pos.domain.catalogue_csv.price_rules import PRICE_RULES
from pos.domain.catalogue_csv.products import PRODUCTS
from pos.domain.catalogue_csv.reading import read
from pos.domain.catalogue_csv.reasons import REASONS
from pos.domain.catalogue_csv.splitting import BrokenRow, split
from pos.domain.catalogue_csv.units import UNITS
from pos.domain.catalogue_csv.writing import write


def whole_round(form: Format[RowT], name: data.DataFile) -> int:
    """Read a shipped file, write it, read it again; return how many rows it has."""
    header, rows = split(data.lines(name))
    assert recognise(header) is form.kind
    first = read(form, header, rows)
    assert first.faults == ()
    header, rows = split(write(form, first.rows))
    assert read(form, header, rows) == first
    return len(first.rows)


def test_every_shipped_file_is_read_whole_and_comes_back_as_it_was() -> None:
    assert whole_round(PRODUCTS, "sample_catalogue.csv") == 83
    assert whole_round(UNITS, "sample_units.csv") == 7
    assert whole_round(CONTAINERS, "sample_containers.csv") == 5
    assert whole_round(PRICE_RULES, "price_rules.csv") == 27
    assert whole_round(ACCOUNTS, "coa.csv") == 99
    assert whole_round(ACCOUNT_MAP, "account_map.csv") == 12
    assert whole_round(REASONS, "reasons.csv") == 36
    assert whole_round(MEMBERS, "sample_members.csv") == 10


def test_the_sample_files_come_back_byte_for_byte() -> None:
    header, rows = split(data.lines("sample_catalogue.csv"))
    assert list(write(PRODUCTS, read(PRODUCTS, header, rows).rows)) == data.lines("sample_catalogue.csv")


def test_a_bad_row_is_told_by_its_number_and_the_others_are_kept() -> None:
    rows = [["void_line", "Salah pindai"], [], [" ", ""], ["void_line"], ["void_lime", ""], ["no_sale", "Tukar", "x"]]
    found = read(REASONS, REASONS.columns[:2], [*rows, BrokenRow("quote"), ["refund", "Rusak", "", ""]])
    assert [row.reason for row in found.rows] == ["Salah pindai", "Rusak"]
    assert found.row_numbers == (2, 9)
    assert found.faults == (
        RowFault(5, "", Problem.CELL_COUNT, "1", "2"),
        RowFault(6, "action", Problem.UNKNOWN_VALUE, "void_lime", "void_line"),
        RowFault(6, "reason", Problem.MISSING, "", ""),
        RowFault(7, "", Problem.CELL_COUNT, "3", "2"),
        RowFault(8, "", Problem.BROKEN_ROW, "", "quote"),
    )


def test_the_second_row_with_the_same_key_is_refused_and_told_where_the_first_is() -> None:
    found = read(MEMBERS, MEMBERS.columns, [["1", "", "A"], ["2", "", "B"], ["1", "", "C"]])
    assert [row.name for row in found.rows] == ["A", "B"]
    assert found.faults == (RowFault(4, "number", Problem.DUPLICATE, "1", "2"),)


def test_a_refused_row_claims_no_key() -> None:
    card = "2900000000018"
    found = read(MEMBERS, MEMBERS.columns, [["1", card, "A"], ["2", card, "B"], ["2", "", "C"], ["3", "", ""]])
    assert [row.name for row in found.rows] == ["A", "C"]
    assert [fault.problem for fault in found.faults] == [Problem.DUPLICATE, Problem.MISSING]


def test_columns_may_stand_in_any_order_and_optional_ones_may_be_missing() -> None:
    found = read(MEMBERS, ("name", "number"), [["Aminah", "0001"]])
    assert [tuple(row) for row in found.rows] == [("0001", "", "Aminah")]


def test_a_repeated_header_inside_the_file_is_a_bad_row() -> None:
    found = read(PRODUCTS, PRODUCTS.columns, [PRODUCTS.columns])
    assert found.rows == ()
    assert Problem.NOT_A_NUMBER in {fault.problem for fault in found.faults}


@given(st.lists(st.lists(st.text() | st.sampled_from(["1", "goods", "yes", "x|y", "|", "GLN:1"]), max_size=22)))
def test_no_rows_break_the_reader_and_each_is_kept_or_refused(rows: list[list[str]]) -> None:
    found = read(PRODUCTS, PRODUCTS.columns, rows)
    filled = {number for number, row in enumerate(rows, 2) if any(cell.strip() for cell in row)}
    assert {fault.row for fault in found.faults} | set(found.row_numbers) == filled
    assert all(len(fault.given) <= 40 for fault in found.faults)
