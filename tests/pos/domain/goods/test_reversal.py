"""A reversal: the exact negative of any paper, and pools that keep no value without goods."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain import valuation
from pos.domain.books import Books, Goods
from pos.domain.errors import ReasonNeeded
from pos.domain.goods import receipt, reversal
from pos.domain.goods.reversal import Original, Reverse
from pos.domain.ledger import reverse
from pos.domain.money import Rupiah
from pos.domain.postings import RULES, derive
from pos.domain.replay import decided_wrong, unlawful
from pos.domain.valuation import LastCost, Pool
from schema.ledger import KINDS
from tests.pos.domain.goods.papers import SHELL, SUGAR, delivery, line, view

KEPT = {
    "GUL-1KG": Goods("GUL-1KG", "1141", "store", "GUL-1KG"),
    "LPG55-TBG": Goods("LPG55-TBG", "1144", "for_sale", "TABUNG-5.5"),
}
COMMAND = Reverse("goods_receipt", 1, "Salah ketik")


def _post(books: Books, kind: str, body: object) -> None:
    assert isinstance(body, dict)
    postings = derive(kind, 1, body)
    books.post(postings)
    assert list(unlawful(kind, body, postings, books)) == []


def _reversed(books: Books, body: object) -> dict[str, object]:
    assert isinstance(body, dict)
    pools = {sku: books.pool(goods) for sku, goods in KEPT.items()}
    needed = reversal.corrections(derive("goods_receipt", 1, body), KEPT, pools)
    made = reversal.decide(COMMAND, Original("goods_receipt", 1, 1, body), needed, 2)
    assert isinstance(made, dict)
    return made


def test_a_receipt_of_which_nothing_was_sold_is_undone_exactly() -> None:
    books = Books()
    body = receipt.decide(delivery(line(SUGAR, 5_000, 16_000), line(SHELL, 2_000, 240_000), freight=3_000), view({}))
    _post(books, "goods_receipt", body)
    undone = _reversed(books, body)
    assert undone["corrections"] == []
    assert derive("reversal", 1, undone) == reverse(derive("goods_receipt", 1, body))
    _post(books, "reversal", undone)
    assert books.balances == {}


POOLS = st.builds(
    lambda quantity, unit, last: Pool(quantity, Rupiah(quantity * unit // 1_000), LastCost(Rupiah(last), 1_000)),
    st.integers(0, 30).map(lambda n: n * 1_000),
    st.integers(1, 30_000),
    st.integers(1, 30_000),
)


@given(POOLS, st.integers(1, 20), st.integers(1, 30_000), st.integers(0, 60))
def test_whatever_was_sold_in_between_every_pool_stays_lawful(before: Pool, came: int, price: int, sold: int) -> None:
    books = Books()
    books.balances = {
        key: amount
        for key, amount in {
            ("store", "", "GUL-1KG"): before.quantity,
            ("1141", "GUL-1KG", "IDR"): before.value_rupiah,
        }.items()
        if amount
    }
    books.last_costs["GUL-1KG"] = before.last
    body = receipt.decide(delivery(line(SUGAR, came * 1_000, price)), view({"GUL-1KG": before}))
    _post(books, "goods_receipt", body)
    cost, _ = valuation.issue(books.pool(KEPT["GUL-1KG"]), sold * 1_000)
    key = ("store", "", "GUL-1KG")
    books.balances[key] = books.balances.get(key, 0) - sold * 1_000
    worth = ("1141", "GUL-1KG", "IDR")
    books.balances[worth] = books.balances.get(worth, 0) - cost
    undone = _reversed(books, body)
    assert list(decided_wrong("reversal", undone, books)) == []
    wrong = {**undone, "corrections": [{"sku": "GUL-1KG", "account": "1141", "amount": 1}]}
    if undone["corrections"] != wrong["corrections"]:
        assert [each.law for each in decided_wrong("reversal", wrong, books)] == ["correction"]
    _post(books, "reversal", undone)
    assert books.pool(KEPT["GUL-1KG"]).quantity == before.quantity - sold * 1_000


def test_goods_that_come_back_below_zero_are_settled() -> None:
    books = Books()
    books.balances = {("store", "", "GUL-1KG"): -1_000, ("1141", "GUL-1KG", "IDR"): -15_000}
    write_off = derive(
        "purchase_return",
        1,
        {
            "flow": "supplier",
            "lines": [
                {"sku": "GUL-1KG", "stock": "1141", "pool": "store", "qty": 3_000, "cost": 50_000, "credit": 50_000}
            ],
            "legs": [{"account": "2101", "subledger": "S1", "amount": 50_000}],
        },
    )
    pool = books.pool(KEPT["GUL-1KG"])
    expected, after = valuation.receive(pool, 3_000, Rupiah(50_000))
    assert after.quantity == 2_000
    found = reversal.corrections(write_off, KEPT, {"GUL-1KG": pool})
    assert found == [{"sku": "GUL-1KG", "account": "1141", "amount": expected}]


def test_value_alone_needs_no_correction() -> None:
    legs = derive(
        "paid_out",
        1,
        {
            "legs": [
                {"account": "1141", "subledger": "GUL-1KG", "amount": 5},
                {"account": "6104", "subledger": "", "amount": -5},
            ]
        },
    )
    nothing = Pool(0, Rupiah(0), LastCost(Rupiah(0), 0))
    assert reversal.corrections(legs, KEPT, {"GUL-1KG": nothing}) == []


def test_nobody_reverses_without_a_reason() -> None:
    with pytest.raises(ReasonNeeded):
        reversal.decide(COMMAND._replace(reason=" "), Original("goods_receipt", 1, 1, {}), [], 0)


def test_every_kind_that_is_reversed_is_a_kind_with_a_rule() -> None:
    assert set(reversal.REVERSIBLE) <= set(KINDS)
    assert {"goods_receipt", "write_off", "stock_count"} <= set(reversal.REVERSIBLE)
    assert {kind for kind in reversal.REVERSIBLE if (kind, 1) not in RULES} == set()
