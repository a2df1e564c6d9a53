"""Playing the ledger again finds nothing in what was decided right, and everything that was decided otherwise."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain import last_cost, opening, valuation, void
from pos.domain.books import Books, Goods, Wrong
from pos.domain.documents import Body
from pos.domain.ledger import IDR, Posting
from pos.domain.money import Rupiah
from pos.domain.opening import OpeningGoods, OpeningShells
from pos.domain.postings import derive
from pos.domain.quantity import Milli
from pos.domain.replay import decided_wrong, unlawful
from pos.domain.valuation import LastCost, Pool

SUGAR = Goods("GUL", "1141", "store", "GUL")
CAP = Goods("TTP", "1148", "store", "TTP")
GAS = Goods("LPG-ISI", "1142", "full", "TABUNG")
SHELL = Goods("LPG-TBG", "1144", "for_sale", "TABUNG")
KNOWN = (SUGAR, CAP, GAS, SHELL)


class Step(NamedTuple):
    """Something that happens in a shop: what, of which goods, how much, for how much a unit."""

    what: str
    goods: Goods
    quantity: int
    unit_rupiah: int


STEPS = st.builds(
    Step,
    st.sampled_from(["receive", "sell", "sell", "void"]),
    st.sampled_from(KNOWN),
    st.integers(1, 9),
    st.integers(0, 20_000),
)


def _line(goods: Goods, quantity: int, cost: int) -> Body:
    """A sale's line of as many thousandths, or of as many shells."""
    is_store = goods.place == "store"
    return {
        "sku": goods.sku,
        "qty": quantity if is_store else quantity * 1000,
        "amount": 0,
        "cost": cost,
        "stock": goods.stock,
        "revenue": "4201",
        "cost_account": "5201",
        "pool": goods.place,
        "owed": [],
        "uses": [],
        "container": "" if is_store else "TABUNG",
        "shell": "alone" if goods is SHELL else "empty",
    }


def _sale(books: Books, sold: list[tuple[Goods, int]]) -> Body:
    pools = {goods.sku: books.pool(goods) for goods in KNOWN}
    lines = []
    for goods, quantity in sold:
        cost, pools[goods.sku] = valuation.issue(pools[goods.sku], quantity)
        lines.append(_line(goods, quantity, cost))
    belanja = {"person": "A0", "year": "2026", "amount": 0}
    return {"lines": lines, "tenders": [], "rounding": 0, "total": 0, "belanja": belanja}


def _receipt(books: Books, step: Step) -> Body:
    pools = {goods.sku: books.pool(goods) for goods in KNOWN}
    if step.goods.place == "store":
        unit = Rupiah(step.unit_rupiah)
        goods = [OpeningGoods(step.goods.sku, step.goods.stock, Milli(step.quantity), unit)]
        return opening.decide(goods, [], {}, pools)
    for_sale = step.quantity if step.goods is SHELL else 0
    value = Rupiah(step.unit_rupiah)
    names = ("LPG-ISI", "1142", value, "1302", "LPG-TBG", "1144", value)
    yard = OpeningShells("TABUNG", 0 if for_sale else step.quantity, for_sale, 0, for_sale, *names)
    return opening.decide([], [yard], {}, pools)


def _void(books: Books, sale: Body) -> Body:
    return void.decide(sale, 1, {goods.sku: books.pool(goods) for goods in KNOWN}, "-")


def _documents(books: Books, steps: list[Step]) -> Iterator[tuple[str, Body]]:
    """What a right program writes; the books are those before each document."""
    sales: list[Body] = []
    for step in steps:
        match step.what:
            case "receive":
                yield "opening", _receipt(books, step)
            case "sell":
                sales.append(_sale(books, [(step.goods, step.quantity), (CAP, 1), (step.goods, 1)]))
                yield "sale", sales[-1]
            case _ if sales:
                yield "void", _void(books, sales.pop())


def _play(books: Books, kind: str, body: Body) -> list[Wrong]:
    wrong = list(decided_wrong(kind, body, books))
    postings = derive(kind, 1, body)
    books.post(postings)
    books.last_costs.update(last_cost.said_by(kind, body))
    return wrong + list(unlawful(kind, body, postings, books))


@given(st.lists(STEPS, max_size=30))
def test_what_was_decided_right_is_found_right_below_zero_stock_too(steps: list[Step]) -> None:
    books = Books()
    for kind, body in _documents(books, steps):
        assert _play(books, kind, body) == []


@given(st.lists(STEPS, min_size=1, max_size=20), st.integers(0, 2), st.sampled_from([-1, 1]))
def test_a_cost_that_is_a_rupiah_off_is_found(steps: list[Step], line: int, off: int) -> None:
    books = Books()
    for kind, body in _documents(books, steps):
        if kind == "sale":
            lines = [dict(each) for each in body["lines"]]  # type: ignore[attr-defined] # a list of bodies, as made above
            lines[line]["cost"] = said = lines[line]["cost"] + off
            found = list(decided_wrong(kind, {**body, "lines": lines}, books))
            assert found == [Wrong("cost", lines[line]["sku"], str(said), str(said - off))]
        _play(books, kind, body)


@given(st.lists(STEPS, max_size=20))
def test_balances_are_the_sums_of_the_postings_and_none_is_zero(steps: list[Step]) -> None:
    books, sums = Books(), dict[tuple[str, str, str], int]()
    for kind, body in _documents(books, steps):
        for account, subledger, commodity, amount in derive(kind, 1, body):
            key = (account, subledger, commodity)
            sums[key] = sums.get(key, 0) + amount
        _play(books, kind, body)
    flows = {"customer", "supplier", "production"}
    assert books.balances == {key: amount for key, amount in sums.items() if amount and key[0] not in flows}


def test_what_a_service_uses_is_issued_at_its_cost() -> None:
    books = Books()
    _play(books, "opening", _receipt(books, Step("receive", CAP, 10, 3_000)))
    used = {"sku": "TTP", "qty": 4, "cost": 12, "stock": "1148"}
    service = {**_line(SUGAR, 1, 0), "pool": "", "uses": [used]}
    body = {**_sale(books, []), "lines": [service]}
    assert list(decided_wrong("sale", body, books)) == []
    dear = {**body, "lines": [{**service, "uses": [{**used, "cost": 13}]}]}
    assert list(decided_wrong("sale", dear, books)) == [Wrong("cost", "TTP", "13", "12")]


@pytest.mark.parametrize(
    ("quantity", "value", "said"),
    [(0, 7, "0, Rp7"), (5, -1, "5, Rp-1"), (-5, 1, "-5, Rp1")],
)
def test_value_without_goods_or_of_another_sign_breaks_the_third_law(quantity: int, value: int, said: str) -> None:
    books = Books()
    books.post([Posting("store", "", "GUL", quantity), Posting("1141", "GUL", IDR, value)])
    body = {**_sale(books, []), "lines": [_line(SUGAR, 0, 0)]}
    assert list(unlawful("sale", body, (), books)) == [Wrong("third_law", "GUL", said, f"{quantity}, Rp0")]


@pytest.mark.parametrize(("quantity", "value"), [(0, 0), (5, 0), (-5, 0), (5, 1), (-5, -1)])
def test_goods_that_cost_nothing_are_lawful(quantity: int, value: int) -> None:
    books = Books()
    books.post([Posting("store", "", "GUL", quantity), Posting("1141", "GUL", IDR, value)])
    body = {**_sale(books, []), "lines": [_line(SUGAR, 0, 0)]}
    assert list(unlawful("sale", body, (), books)) == []


def test_value_that_moves_alone_breaks_the_second_law_unless_it_is_a_correction() -> None:
    books = Books()
    _play(books, "opening", _receipt(books, Step("receive", SUGAR, 10, 3_000)))
    moved = (Posting("1141", "GUL", IDR, -9), Posting("6104", "", IDR, 9))
    assert list(unlawful("paid_out", {}, moved, books)) == [Wrong("second_law", "GUL", "-9", "0")]
    corrected = (Posting("1141", "GUL", IDR, -9), Posting("5303", "", IDR, 9))
    assert list(unlawful("paid_out", {}, corrected, books)) == []


def test_a_pool_nobody_touched_is_empty_and_has_no_last_cost() -> None:
    assert Books().pool(SHELL) == Pool(0, Rupiah(0), LastCost(Rupiah(0), 0))


def test_shells_for_sale_are_kept_as_a_negative_number_and_read_as_a_positive_one() -> None:
    books = Books()
    books.post([Posting("for_sale", "", "TABUNG", -3)])
    assert books.pool(SHELL).quantity == 3
