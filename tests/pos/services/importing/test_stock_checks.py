"""Stock opened by an import: once, at its cost, and never on top of other stock."""

from pos.domain.catalogue_csv.faults import Problem
from pos.services.desk import Desk
from tests.support.imports import bring, document_count, products, rows_of, told

TWELVE = {"sku": "A", "opening_quantity": "12"}
STOCK = (
    "SELECT a.code, b.amount FROM balance b JOIN account a ON a.id = b.account"
    " JOIN commodity c ON c.id = b.commodity WHERE c.code = 'A' OR a.code = '1141'"
)


def test_stock_is_opened_when_asked_and_only_then(desk: Desk) -> None:
    assert bring(desk, products(TWELVE)).preview.to_open == 0
    assert rows_of(desk.database, STOCK) == []
    outcome = bring(desk, products(TWELVE), with_openings=True)
    assert (outcome.state, outcome.preview.to_open, outcome.documents) == ("applied", 1, 1)
    assert rows_of(desk.database, STOCK) == [("1141", 18_000), ("store", 12_000)]
    costs = "SELECT value, quantity FROM last_cost"
    assert rows_of(desk.database, costs) == [(18_000, 12_000)]


def test_stock_is_opened_once_whatever_the_file_says_later(desk: Desk) -> None:
    bring(desk, products(TWELVE), with_openings=True)
    assert bring(desk, products(TWELVE), with_openings=True).state == "same"
    bring(desk, products({**TWELVE, "opening_quantity": "99"}), with_openings=True)
    assert rows_of(desk.database, STOCK) == [("1141", 18_000), ("store", 12_000)]


def test_all_that_a_file_opens_is_one_document(desk: Desk) -> None:
    before = document_count(desk.database)
    bring(desk, products(TWELVE, {**TWELVE, "sku": "B"}, {"sku": "C"}), with_openings=True)
    assert document_count(desk.database) == before + 3
    assert rows_of(desk.database, "SELECT MAX(number) FROM document WHERE kind = 'opening'") == [(1,)]


def _give_stock(desk: Desk, amount: int) -> None:
    with desk.database.write() as tx:
        tx.hot.execute(
            "INSERT INTO balance SELECT p.pool_account, 1, p.commodity, ? FROM product p WHERE p.sku = 'A'", (amount,)
        )


def test_stock_that_came_another_way_is_not_opened(desk: Desk) -> None:
    bring(desk, products(TWELVE))
    _give_stock(desk, 500)
    assert told(bring(desk, products(TWELVE), with_openings=True)) == [
        (2, "opening_quantity", Problem.HAS_STOCK, "500")
    ]


def test_goods_sold_before_they_were_opened_are_settled_by_the_opening(desk: Desk) -> None:
    bring(desk, products(TWELVE))
    _give_stock(desk, -2000)
    assert bring(desk, products(TWELVE), with_openings=True).state == "applied"
    assert ("store", 10_000) in rows_of(desk.database, STOCK)


def test_goods_in_stock_do_not_become_somebody_elses(desk: Desk) -> None:
    bring(desk, products(TWELVE), with_openings=True)
    owned = products({**TWELVE, "consignor": "UMKM", "consignor_price": "1000"})
    assert told(bring(desk, owned)) == [(2, "consignor", Problem.HAS_STOCK, "12000")]
