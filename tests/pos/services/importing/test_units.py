"""The file of units against the catalogue there is."""

from pos.domain.catalogue_csv.faults import Problem
from pos.services.desk import Desk
from pos.services.importing.plan import Counts
from pos.store import lookup
from tests.support.imports import LPG, bring, products, rows_of, told, units

FIRST_DAY = "2026-01-01"
CODE, OTHER_CODE = "8990000000013", "8990000000020"


def test_a_further_unit_has_its_own_barcode_and_prices(desk: Desk) -> None:
    bring(desk, products({"sku": "A", "barcode": CODE}))
    outcome = bring(desk, units({"sku": "A", "barcode": OTHER_CODE, "price_cap": "21000"}))
    assert (outcome.state, outcome.preview.counts) == ("applied", Counts(1, 0, 0))
    with desk.database.read() as tx:
        looked = lookup.by_barcode(tx, OTHER_CODE, FIRST_DAY)
    assert looked is not None
    assert (looked.item.unit, looked.item.factor, looked.item.cap_rupiah) == ("dus", 12_000, 21_000)
    assert bring(desk, units({"sku": "A", "barcode": OTHER_CODE, "price_cap": "21000"})).state == "same"


def test_a_unit_changes_its_factor_its_barcodes_and_its_price(desk: Desk) -> None:
    bring(desk, products({"sku": "A"}))
    bring(desk, units({"sku": "A", "barcode": CODE}))
    outcome = bring(desk, units({"sku": "A", "barcode": OTHER_CODE, "factor": "24", "sale_price": "21000"}))
    assert outcome.preview.counts == Counts(0, 1, 0)
    assert outcome.preview.changes[0][1].old == {"factor": 12_000, "barcodes": CODE}
    assert rows_of(desk.database, "SELECT code FROM barcode") == [(OTHER_CODE,)]
    assert rows_of(desk.database, "SELECT factor FROM unit ORDER BY id") == [(1000,), (24_000,)]


def test_what_a_unit_may_not_be(desk: Desk) -> None:
    bring(desk, products({"sku": "A", "barcode": CODE}, LPG))
    outcome = bring(
        desk,
        units(
            {"sku": "X"},
            {"sku": "A", "unit": "pcs"},
            {"sku": "A", "barcode": CODE},
            {"sku": "LPG", "factor": "1.5"},
        ),
    )
    assert told(outcome) == [
        (2, "sku", Problem.UNKNOWN_REFERENCE, ""),
        (3, "unit", Problem.TAKEN, "A"),
        (4, "barcode", Problem.TAKEN, "A pcs"),
        (5, "factor", Problem.NOT_WHOLE, ""),
    ]


def test_a_barcode_moves_from_one_unit_to_another_of_the_same_file(desk: Desk) -> None:
    bring(desk, products({"sku": "A"}))
    bring(desk, units({"sku": "A", "barcode": CODE}))
    moved = units({"sku": "A"}, {"sku": "A", "unit": "bal", "factor": "40", "barcode": CODE})
    assert bring(desk, moved).preview.counts == Counts(1, 1, 0)
    sql = "SELECT u.name FROM barcode b JOIN unit u ON u.id = b.unit"
    assert rows_of(desk.database, sql) == [("bal",)]
