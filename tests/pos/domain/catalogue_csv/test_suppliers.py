"""Suppliers: a code that can stand in any journal, a name, what they are, and when they are paid."""

import pytest

from pos.domain.catalogue_csv.faults import FileKind, Problem
from pos.domain.catalogue_csv.headers import recognise
from pos.domain.catalogue_csv.suppliers import SUPPLIERS, SupplierRow
from schema.trade import supplier
from tests.support.csv_rows import problems, read_rows

WHOLESALER = {"code": "s-1", "name": "Grosir Makmur", "kind": "supplier", "terms_days": "14", "active": "yes"}


def test_a_code_is_kept_in_capitals_and_terms_may_be_left_out() -> None:
    assert read_rows(SUPPLIERS, WHOLESALER, {**WHOLESALER, "code": "S2", "terms_days": "", "active": "no"}).rows == (
        SupplierRow("S-1", "Grosir Makmur", "supplier", 14, active=True),
        SupplierRow("S2", "Grosir Makmur", "supplier", 0, active=False),
    )


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"code": ""}, ("code", Problem.MISSING, "")),
        ({"code": "TOKO_1"}, ("code", Problem.BAD_CHARACTER, "A-Z 0-9 -")),
        ({"code": "A" * 21}, ("code", Problem.BAD_CHARACTER, "A-Z 0-9 -")),
        ({"name": ""}, ("name", Problem.MISSING, "")),
        ({"kind": "suplier"}, ("kind", Problem.UNKNOWN_VALUE, "supplier")),
        ({"terms_days": "366"}, ("terms_days", Problem.TOO_LARGE, "365")),
        ({"terms_days": "-1"}, ("terms_days", Problem.NEGATIVE, "")),
    ],
)
def test_a_wrong_cell_is_told(cells: dict[str, str], fault: tuple[str, Problem, str]) -> None:
    assert problems(read_rows(SUPPLIERS, WHOLESALER | cells)) == [fault]


def test_a_code_belongs_to_one_supplier() -> None:
    assert problems(read_rows(SUPPLIERS, WHOLESALER, WHOLESALER)) == [("code", Problem.DUPLICATE, "2")]


def test_its_header_is_told_from_all_others_and_its_columns_are_those_of_the_table() -> None:
    assert recognise(SUPPLIERS.columns) == FileKind.SUPPLIERS
    assert set(SUPPLIERS.columns) == {column.name for column in supplier.columns} - {"id", "folded"}
