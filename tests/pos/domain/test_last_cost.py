"""What a document says goods cost last."""

import pytest

from pos.domain.documents import Body
from pos.domain.last_cost import said_by


def _listed(of: str, **new: object) -> Body:
    return {"of": of, "rows": [{"key": "A", "new": new, "old": {}}]}


def test_an_opening_says_what_it_received_and_nothing_of_shells_in_circulation() -> None:
    values = [
        {"account": "1142", "subledger": "LPG", "qty": 5, "value": 80_000, "correction": 0},
        {"account": "1302", "subledger": "TAB", "qty": 8, "value": 99, "correction": 0},
    ]
    body = {
        "goods": [{"sku": "A", "qty": 1370, "value": 21_920, "stock": "1141", "correction": 0}],
        "shells": [{"container": "TAB", "values": values}],
    }
    assert said_by("opening", body) == {"A": (21_920, 1370), "LPG": (80_000, 5)}


@pytest.mark.parametrize(
    ("kind", "quantity"), [("goods", 1000), ("weighed", 1000), ("cylinder_refill", 1), ("gallon", 1)]
)
def test_a_product_that_gets_its_kind_costs_what_the_catalogue_says(kind: str, quantity: int) -> None:
    assert said_by("product_change", _listed("products", kind=kind, cost_price=1500)) == {"A": (1500, quantity)}


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("product_change", _listed("products", kind="water_refill", cost_price=0)),
        ("product_change", _listed("products", cost_price=7)),
        ("product_change", _listed("containers", kind="goods", cost_price=7)),
        ("price_change", _listed("prices", amount=7)),
        ("sale", {}),
    ],
)
def test_everything_else_says_nothing_of_costs(kind: str, body: Body) -> None:
    assert said_by(kind, body) == {}


@pytest.mark.parametrize("new", [{"kind": "goods", "cost_price": 900, "consignor": "UMKM"}, {"consignor": "UMKM"}])
def test_goods_of_somebody_else_cost_nothing(new: dict[str, object]) -> None:
    assert said_by("product_change", _listed("products", **new)) == {"A": (0, 1000)}


def test_what_was_billed_and_not_brought_says_no_cost() -> None:
    missing = {"sku": "A", "qty": 0, "value": 5_000, "freight": 0}
    brought = {"sku": "B", "qty": 2_000, "value": 5_000, "freight": 100}
    assert said_by("goods_receipt", {"lines": [missing, brought]}) == {"B": (5_100, 2_000)}
