"""The file of products against the catalogue there is."""

import pytest

from pos.domain.catalogue_csv.faults import Problem
from pos.domain.money import Rupiah
from pos.services.desk import Desk
from pos.services.importing.plan import Counts
from pos.store import lookup, search
from pos.store.lookup import Looked
from tests.support.imports import LPG, SHELL, bring, document_count, products, rows_of, told, units
from tests.support.new_desk import on_day

FIRST_DAY = "2026-01-01"
EARLIER = "1999-12-31"
CODE, OTHER_CODE = "8990000000013", "8990000000020"


def looked(desk: Desk, sku: str, date: str = FIRST_DAY) -> Looked:
    with desk.database.read() as tx:
        found = lookup.by_sku(tx, sku, date)
    assert found is not None
    return found


def retail(desk: Desk, sku: str, date: str) -> int:
    return looked(desk, sku, date).item.tiers[0].retail_rupiah


def found(desk: Desk, text: str) -> list[str]:
    with desk.database.read() as tx:
        keys = search.find(tx, text, 20)
        return [each.item.sku for key in keys if (each := lookup.by_key(tx, key, FIRST_DAY))]


def test_a_new_product_can_be_sold_at_once_and_on_every_earlier_business_date(desk: Desk) -> None:
    outcome = bring(desk, products({"sku": "A", "barcode": CODE, "short_code": "7", "price_cap": "2100"}))
    assert (outcome.state, outcome.preview.counts, outcome.documents) == ("applied", Counts(1, 0, 0), 2)
    item = looked(desk, "A", EARLIER).item
    assert (item.tiers[0].retail_rupiah, item.tiers[0].member_rupiah, item.cap_rupiah) == (2000, 1900, 2100)
    with desk.database.read() as tx:
        by_barcode = lookup.by_barcode(tx, CODE, FIRST_DAY)
        assert by_barcode is not None
        assert by_barcode == lookup.by_short_code(tx, 7, FIRST_DAY)
        assert by_barcode.is_active


def test_the_same_file_again_writes_nothing(desk: Desk) -> None:
    lines = products({"sku": "A", "barcode": f"{CODE}|{OTHER_CODE}"}, {"sku": "B", "price_cap": "2000"})
    bring(desk, lines)
    before = document_count(desk.database)
    outcome = bring(on_day(desk, 3), lines)
    assert (outcome.state, outcome.preview.counts, outcome.documents) == ("same", Counts(0, 0, 2), 0)
    assert document_count(desk.database) == before


def test_a_changed_price_begins_today_and_leaves_yesterday_as_it_was(desk: Desk) -> None:
    bring(desk, products({"sku": "A"}))
    outcome = bring(on_day(desk, 2), products({"sku": "A", "sale_price": "2500"}))
    assert outcome.preview.counts == Counts(0, 1, 0)
    ((of, change),) = outcome.preview.changes
    assert (of, change.key, change.new["amount"], change.old) == ("prices", "A pcs", 2500, {"amount": 2000})
    assert [retail(desk, "A", f"2026-01-0{day}") for day in (2, 3, 4)] == [2000, 2500, 2500]
    assert looked(desk, "A", "2026-01-04").item.tiers[0].member_rupiah == Rupiah(1900)


def test_a_second_change_on_one_day_replaces_the_first(desk: Desk) -> None:
    bring(desk, products({"sku": "A"}))
    for price in ("2500", "2600"):
        bring(desk, products({"sku": "A", "sale_price": price}))
    assert retail(desk, "A", FIRST_DAY) == 2600
    assert retail(desk, "A", "2025-12-31") == 2000


def test_a_cap_that_is_taken_away_ends_today(desk: Desk) -> None:
    bring(desk, products({"sku": "A", "price_cap": "2000"}))
    bring(on_day(desk, 1), products({"sku": "A"}))
    assert [looked(desk, "A", day).item.cap_rupiah for day in (FIRST_DAY, "2026-01-02")] == [2000, 0]


def test_a_renamed_product_is_found_by_its_new_name_only(desk: Desk) -> None:
    many = [{"sku": f"S{n}", "name": f"Barang {n}"} for n in range(10)]
    bring(desk, products({"sku": "A", "name": "Gula Pasir"}, *many))
    outcome = bring(desk, products({"sku": "A", "name": "Garam Dapur"}))
    assert outcome.preview.changes[0][1].new == {"name": "Garam Dapur"}
    assert outcome.preview.changes[0][1].old == {"name": "Gula Pasir"}
    assert found(desk, "garam") == ["A"]
    assert found(desk, "pasir") == []
    with desk.database.write() as tx:
        tx.hot.execute("INSERT INTO product_search(product_search, rank) VALUES ('integrity-check', 1)")


def test_a_product_that_keeps_its_name_keeps_its_place_in_the_index(desk: Desk) -> None:
    bring(desk, products({"sku": "A"}, *({"sku": f"S{n}"} for n in range(10))))
    bring(desk, products({"sku": "A", "reorder_point": "3"}))
    with desk.database.write() as tx:
        tx.hot.execute("INSERT INTO product_search(product_search, rank) VALUES ('integrity-check', 1)")


def test_barcodes_and_short_codes_move_between_products_of_one_file(desk: Desk) -> None:
    bring(desk, products({"sku": "A", "barcode": CODE, "short_code": "1"}, {"sku": "B", "short_code": "2"}))
    bring(desk, products({"sku": "A", "short_code": "2"}, {"sku": "B", "barcode": CODE, "short_code": "1"}))
    with desk.database.read() as tx:
        by_barcode, by_short = lookup.by_barcode(tx, CODE, FIRST_DAY), lookup.by_short_code(tx, 1, FIRST_DAY)
    assert by_barcode is not None
    assert by_short is not None
    assert by_barcode.item.sku == by_short.item.sku == "B"


def test_a_code_that_another_product_keeps_is_refused(desk: Desk) -> None:
    bring(desk, products({"sku": "A", "barcode": CODE, "short_code": "1"}))
    bring(desk, units({"sku": "A", "barcode": OTHER_CODE}))
    outcome = bring(
        desk,
        products(
            {"sku": "B", "barcode": CODE, "short_code": "1"},
            {"sku": "C", "barcode": OTHER_CODE},
        ),
    )
    assert outcome.state == "refused"
    assert told(outcome) == [
        (2, "barcode", Problem.TAKEN, "A pcs"),
        (2, "short_code", Problem.TAKEN, "A"),
        (3, "barcode", Problem.TAKEN, "A dus"),
    ]
    assert rows_of(desk.database, "SELECT sku FROM product") == [("A",)]


def test_a_upc_and_its_gtin_are_one_code(desk: Desk) -> None:
    bring(desk, products({"sku": "A", "barcode": "0036000291452"}))
    outcome = bring(desk, products({"sku": "B", "barcode": "036000291452"}))
    assert told(outcome) == [(2, "barcode", Problem.TAKEN, "A pcs")]


def test_a_sku_may_not_differ_in_capitals_only_nor_be_a_container(desk: Desk) -> None:
    bring(desk, products({"sku": "GUL"}, LPG))
    outcome = bring(
        desk,
        products(
            {"sku": "gul"}, {"sku": "tab2"}, {**LPG, "sku": "L2", "container": "TAB2"}, {**LPG, "container": "GUL"}
        ),
    )
    assert told(outcome) == [
        (2, "sku", Problem.TAKEN, "GUL"),
        (3, "sku", Problem.TAKEN, "TAB2"),
        (5, "container", Problem.TAKEN, "GUL"),
    ]


def test_rules_and_used_goods_have_to_be_known(desk: Desk) -> None:
    water = {"sku": "AIR", "kind": "water_refill", "cost_price": "0"}
    outcome = bring(
        desk,
        products(
            {"sku": "A", "price_rule": "HET-LPG", "content_milli": "1000"},
            {**water, "uses": "TUTUB:1|LPG:1"},
            {"sku": "TUTUP"},
            LPG,
            {"sku": "B", "price_rule": "HET-UREA", "content_milli": "1000"},
        ),
    )
    assert told(outcome) == [
        (2, "price_rule", Problem.UNKNOWN_REFERENCE, "HET-LPG3"),
        (3, "uses", Problem.UNKNOWN_REFERENCE, "TUTUP"),
        (3, "uses", Problem.WRONG_KIND, "cylinder_refill"),
    ]
    assert bring(desk, products({**water, "uses": "TUTUP:2"}, {"sku": "TUTUP"})).state == "applied"
    assert bring(desk, products({**water, "uses": "TUTUP:3"})).state == "applied"
    assert looked(desk, "AIR").item.uses[0].quantity == 3000


def test_what_a_service_uses_up_keeps_a_stock(desk: Desk) -> None:
    water = {"sku": "AIR", "kind": "water_refill", "cost_price": "0"}
    bring(desk, products({**water, "uses": "TUTUP:1"}, {"sku": "TUTUP"}))
    service = {"sku": "TUTUP", "kind": "water_refill", "cost_price": "0"}
    assert told(bring(desk, products(service))) == [(2, "kind", Problem.WRONG_KIND, "goods")]
    assert bring(desk, products({"sku": "TUTUP", "kind": "weighed"})).state == "applied"
    assert bring(desk, products(water, service)).state == "applied"


def test_a_base_unit_may_be_renamed_but_not_to_another_unit(desk: Desk) -> None:
    bring(desk, products({"sku": "A"}))
    bring(desk, units({"sku": "A"}))
    assert told(bring(desk, products({"sku": "A", "unit": "dus"}))) == [(2, "unit", Problem.TAKEN, "A")]
    assert bring(desk, products({"sku": "A", "unit": "biji"})).state == "applied"
    assert looked(desk, "A").item.unit == "biji"


def test_a_kind_without_accounts_is_refused(desk: Desk) -> None:
    with desk.database.write() as tx:
        tx.hot.execute("DELETE FROM account_map WHERE kind = 'goods' AND match = '*'")
    assert told(bring(desk, products({"sku": "A"}))) == [(2, "kind", Problem.UNKNOWN_REFERENCE, "")]


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"kind": "fertiliser"}, "kind"),
        ({"category": "Air Minum"}, "category"),
    ],
)
def test_a_product_with_stock_keeps_its_place(desk: Desk, change: dict[str, str], column: str) -> None:
    row = {"sku": "A", "opening_quantity": "3"}
    bring(desk, products(row), with_openings=True)
    outcome = bring(desk, products({**row, **change}))
    assert told(outcome) == [(2, column, Problem.HAS_STOCK, "3000")]


def test_a_product_without_stock_may_become_something_else(desk: Desk) -> None:
    bring(desk, products({"sku": "A"}))
    outcome = bring(desk, products({"sku": "A", "kind": "water_refill", "cost_price": "0"}))
    assert outcome.state == "applied"
    assert outcome.preview.changes[0][1].new == {"kind": "water_refill", "cost_price": 0}
    assert outcome.preview.changes[0][1].old == {"kind": "goods", "cost_price": 1500}
    assert rows_of(desk.database, "SELECT stock_account, pool_account FROM product") == [(None, None)]


def test_a_product_that_was_never_received_costs_what_the_catalogue_says(desk: Desk) -> None:
    bring(desk, products({"sku": "A"}, LPG, SHELL, {"sku": "AIR", "kind": "water_refill", "cost_price": "0"}))
    bring(desk, products({"sku": "A", "cost_price": "1600"}))
    sql = "SELECT s.code, l.value, l.quantity FROM last_cost l JOIN subledger s ON s.id = l.item"
    assert rows_of(desk.database, sql) == [("A", 1500, 1000), ("LPG", 1500, 1), ("TBG", 1500, 1)]


def test_the_most_specific_accounts_win(desk: Desk) -> None:
    fertiliser = {"kind": "fertiliser", "unit": "sak"}
    bring(
        desk,
        products(
            {"sku": "A", "category": "Air Minum"},
            {**fertiliser, "sku": "B", "tax_class": "pupuk_subsidi"},
            {**fertiliser, "sku": "C"},
        ),
    )
    sql = "SELECT a.code FROM product p JOIN account a ON a.id = p.stock_account ORDER BY p.sku"
    assert rows_of(desk.database, sql) == [("1148",), ("1146",), ("1147",)]
