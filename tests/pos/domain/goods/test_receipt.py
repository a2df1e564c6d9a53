"""A goods receipt: the worked examples, what is claimed, what is refused, and the laws of any delivery."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain import last_cost
from pos.domain.books import Books
from pos.domain.documents import integer, parts
from pos.domain.errors import BadFigure, GoodsRefused
from pos.domain.goods import moving
from pos.domain.goods.receipt import CLAIMED, UNBILLED, ReceivedLine, decide, lots_of
from pos.domain.goods.refusals import (
    CostNeeded,
    GoodsExpired,
    NoLines,
    NotReceivable,
    OtherOwner,
    UnknownProduct,
)
from pos.domain.money import Rupiah
from pos.domain.postings import derive
from pos.domain.quantity import Milli
from pos.domain.replay import decided_wrong, unlawful
from pos.domain.valuation import LastCost, Pool
from tests.pos.domain.goods.papers import CARTON, CRISPS, GAS, LOOSE, SHELL, SUGAR, WATER, delivery, line, view
from tests.support.goods import pool


def test_five_cartons_with_freight_are_the_worked_example() -> None:
    command = delivery(line(CARTON, 5_000, 114_000), line(SUGAR, 20_000, 16_300), freight=15_000)
    assert derive("goods_receipt", 1, decide(command, view({}))) == (
        ("1141", "MIE-GRG", "IDR", 579_542),
        ("supplier", "", "MIE-GRG", -200_000),
        ("store", "", "MIE-GRG", 200_000),
        ("1141", "GUL-1KG", "IDR", 331_458),
        ("supplier", "", "GUL-1KG", -20_000),
        ("store", "", "GUL-1KG", 20_000),
        ("2101", "S1", "IDR", -896_000),
        ("1101", "1", "IDR", -15_000),
    )


def test_consigned_goods_come_in_without_value_as_in_the_worked_example() -> None:
    command = delivery(line(CRISPS, 10_000), supplier="UMKM-TMP")
    assert derive("goods_receipt", 1, decide(command, view({}, is_owner=True))) == (
        ("consignor", "", "KRP-TMP-200", -10_000),
        ("store", "", "KRP-TMP-200", 10_000),
    )


def test_a_dearer_receipt_after_a_sale_below_zero_is_the_worked_example() -> None:
    below = {"GUL-1KG": pool(-4_000, -11_000, (285_000, 100_000))}
    body = decide(delivery(line(SUGAR, 40_000, 3_000)), view(below))
    assert derive("goods_receipt", 1, body) == (
        ("1141", "GUL-1KG", "IDR", 119_000),
        ("supplier", "", "GUL-1KG", -40_000),
        ("store", "", "GUL-1KG", 40_000),
        ("2101", "S1", "IDR", -120_000),
        ("5303", "", "IDR", 1_000),
    )


def test_what_was_billed_and_not_accepted_is_a_claim_under_the_receipt() -> None:
    body = decide(delivery(line(SUGAR, 20_000, 16_300, missing=3_000, damaged=1_000)), view({}))
    assert (body["goods"], body["claim"], body["claim_code"]) == (326_000, 65_200, "GR-G01-1-1")
    postings = set(derive("goods_receipt", 1, body))
    assert {
        ("1141", "GUL-1KG", "IDR", 260_800),
        ("1124", "GR-G01-1-1", "IDR", 65_200),
        ("2101", "S1", "IDR", -326_000),
        ("store", "", "GUL-1KG", 16_000),
    } <= postings


def test_what_is_not_billed_leaves_no_claim() -> None:
    body = decide(delivery(line(SUGAR, 20_000, 16_300, missing=3_000), short=UNBILLED), view({}))
    assert (body["goods"], body["claim"], body["claim_code"]) == (277_100, 0, "")


def test_more_than_was_ordered_is_billed_as_it_was_accepted() -> None:
    more = ReceivedLine("GUL-1KG", "bungkus", Milli(10_000), Milli(12_000), Milli(0), Rupiah(16_000), "")
    body = decide(delivery(more), view({}))
    assert (body["goods"], body["claim"]) == (192_000, 0)


def test_shells_that_are_bought_arrive_empty_and_are_for_sale() -> None:
    postings = derive("goods_receipt", 1, decide(delivery(line(SHELL, 2_000, 240_000)), view({})))
    assert postings == (
        ("1144", "LPG55-TBG", "IDR", 480_000),
        ("empty", "", "TABUNG-5.5", 2),
        ("for_sale", "", "TABUNG-5.5", -2),
        ("2101", "S1", "IDR", -480_000),
    )


def test_freight_that_no_goods_carry_is_an_expense() -> None:
    command = delivery(line(SUGAR, 5_000, 16_000, missing=5_000), freight=15_000)
    postings = set(derive("goods_receipt", 1, decide(command, view({}))))
    assert {("6105", "", "IDR", 15_000), ("1124", "GR-G01-1-1", "IDR", 80_000)} <= postings
    assert not any(account == "1141" for account, _, _, _ in postings)


def test_the_last_cost_is_what_was_paid_with_its_freight() -> None:
    body = decide(delivery(line(SUGAR, 10_000, 16_000), freight=5_000), view({}))
    assert last_cost.said_by("goods_receipt", body) == {"GUL-1KG": LastCost(Rupiah(165_000), 10_000)}


def test_dates_are_kept_of_what_was_accepted() -> None:
    gone = line(SUGAR, 5_000, 16_000, missing=5_000, expires="2026-03-01")
    body = decide(delivery(line(CARTON, 1_000, 1, expires="2026-02-01"), gone, line(LOOSE, 500, 9)), view({}))
    assert lots_of(body) == ((1, "MIE-GRG", 40_000, "2026-02-01"),)


@pytest.mark.parametrize(
    ("lines", "refusal"),
    [
        ([], NoLines),
        ([line(SUGAR._replace(sku="NONE"), 1_000, 1)], UnknownProduct),
        ([line(SUGAR._replace(unit="dus"), 1_000, 1)], UnknownProduct),
        ([line(GAS, 1_000, 16_000)], NotReceivable),
        ([line(WATER, 1_000, 16_000)], NotReceivable),
        ([line(CRISPS, 1_000, 12_000)], OtherOwner),
        ([line(SUGAR, 1_000)], CostNeeded),
        ([line(SUGAR, 1_000, 1, expires="2026-01-01")], GoodsExpired),
        ([line(SUGAR, 0, 1)], BadFigure),
        ([line(SUGAR, -1_000, 1)], BadFigure),
        ([line(SUGAR, 1_500, 1)], BadFigure),
        ([line(SUGAR, 1_000_000_000, 1)], BadFigure),
        ([line(SUGAR, 1_000, -1)], BadFigure),
        ([line(SUGAR, 1_000, 8_990_000_000_017)], BadFigure),
        ([line(SUGAR, 99_000_000, 99_000_000)], BadFigure),
        ([line(SUGAR, 1_000, 1, damaged=2_000)], BadFigure),
        ([line(SUGAR, 1_000, 1, damaged=-1_000)], BadFigure),
        ([line(SUGAR, 1_000, 1, missing=2_000)], BadFigure),
    ],
)
def test_what_cannot_be_is_refused(lines: list[ReceivedLine], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        decide(delivery(*lines), view({}))


@pytest.mark.parametrize("freight", [-1, 10**9])
def test_freight_that_is_no_amount_is_refused(freight: int) -> None:
    with pytest.raises(BadFigure):
        decide(delivery(line(SUGAR, 1_000, 1), freight=freight), view({}))


def test_an_owner_brings_only_his_own_and_without_freight() -> None:
    with pytest.raises(OtherOwner):
        decide(delivery(line(SUGAR, 1_000), supplier="UMKM-TMP"), view({}, is_owner=True))
    with pytest.raises(BadFigure):
        decide(delivery(line(CRISPS, 1_000), supplier="UMKM-TMP", freight=1), view({}, is_owner=True))


LINES = st.builds(
    lambda good, ordered, missing, damaged, price: line(
        good,
        ordered * 1_000,
        price,
        missing=min(missing, ordered) * 1_000,
        damaged=min(damaged, ordered - min(missing, ordered)) * 1_000,
    ),
    st.sampled_from([SUGAR, CARTON, LOOSE, SHELL]),
    st.integers(1, 50),
    st.integers(0, 5),
    st.integers(0, 5),
    st.integers(1, 300_000),
)
POOLS = st.builds(
    lambda quantity, unit: Pool(quantity, Rupiah(quantity * unit), LastCost(Rupiah(unit * 1_000), 1_000)),
    st.integers(-50, 50),
    st.integers(1, 20_000),
)


@given(st.lists(LINES, min_size=1, max_size=6), POOLS, st.integers(0, 100_000), st.sampled_from([CLAIMED, UNBILLED]))
def test_any_delivery_obeys_the_laws_and_is_decided_alike_again(
    lines: list[ReceivedLine], sugar: Pool, freight: int, short: str
) -> None:
    books = Books()
    books.balances = {
        key: amount
        for key, amount in {
            ("store", "", "GUL-1KG"): sugar.quantity,
            ("1141", "GUL-1KG", "IDR"): sugar.value_rupiah,
        }.items()
        if amount
    }
    books.last_costs["GUL-1KG"] = sugar.last
    body = decide(delivery(*lines, short=short, freight=freight), view({"GUL-1KG": sugar}))
    postings = derive("goods_receipt", 1, body)
    assert list(decided_wrong("goods_receipt", body, books)) == []
    books.post(postings)
    assert list(unlawful("goods_receipt", body, postings, books)) == []
    accepted = sum(integer(each, "value") + integer(each, "freight") for each in parts(body, "lines"))
    paid = -sum(each.amount for each in postings if each.account in {"2101", "1101"})
    expense = sum(each.amount for each in postings if each.account == "6105")
    assert accepted + integer(body, "claim") + expense == paid == integer(body, "goods") + freight
    assert sum(move.quantity for move in moving.received(body)) == sum(
        integer(each, "qty") for each in parts(body, "lines")
    )


def _wrong(body: Any, name: str) -> Any:  # noqa: ANN401 - any body
    return {**body, "lines": [{**each, name: each[name] + 1} for each in body["lines"]]}


def test_a_correction_that_is_not_what_the_pool_needs_is_found() -> None:
    body = decide(delivery(line(SUGAR, 10_000, 16_000)), view({}))
    assert [wrong.law for wrong in decided_wrong("goods_receipt", _wrong(body, "correction"), Books())] == [
        "correction"
    ]


def test_every_refusal_is_one_of_goods() -> None:
    assert issubclass(CostNeeded, GoodsRefused)


@pytest.mark.parametrize("pool_kind", ["full", ""])
def test_a_damaged_place_is_no_receipt(pool_kind: str) -> None:
    body: Any = decide(delivery(line(SUGAR, 10_000, 16_000)), view({}))
    with pytest.raises(TypeError):
        derive("goods_receipt", 1, {**body, "lines": [{**body["lines"][0], "pool": pool_kind}]})
