"""A refund checked against its receipt: every figure that nobody could have decided is found."""

import pytest

from pos.domain.documents import Body, parts
from pos.domain.postings import derive
from pos.domain.refunding.checking import wrong, wrong_total
from pos.domain.refunding.view import Sold
from tests.pos.domain.refunding.shop import again, back, everything, refunded, sold_of


def _refund() -> tuple[Sold, Body]:
    sold = sold_of(everything(member=True))
    return sold, refunded(sold, back(1, 1000), back(2, 370, "damaged"), back(4, 1000))


def test_what_was_decided_is_right_whatever_the_stock_was() -> None:
    sold, refund = _refund()
    assert list(wrong(sold, refund)) == []
    assert list(wrong_total(refund)) == []


@pytest.mark.parametrize("key", ["total", "rounding", "member", "tenders", "belanja"])
def test_a_figure_that_was_changed_is_found(key: str) -> None:
    sold, refund = _refund()
    ((found, expected),) = wrong(sold, {**refund, key: 7})
    assert found == f'{{"{key}":7}}'
    assert key in expected


def test_a_line_that_was_changed_is_found() -> None:
    sold, refund = _refund()
    lines = [{**parts(refund, "lines")[0], "cost": 1}, *parts(refund, "lines")[1:]]
    assert [found[:8] for found, _ in wrong(sold, {**refund, "lines": lines})] == ['{"lines"']


def test_more_than_was_sold_is_found() -> None:
    sold, refund = _refund()
    assert list(wrong(again(again(sold, refund), refund), refund)) == [("receipt 12", "MoreThanSold")]


def test_a_total_that_is_not_that_of_its_lines_is_found() -> None:
    _, refund = _refund()
    ((found, expected),) = wrong_total({**refund, "total": 1})
    assert (found, expected) == ("1", str(refund["total"]))


def test_a_refund_from_a_place_that_is_none_is_damaged() -> None:
    _, refund = _refund()
    lines = [{**parts(refund, "lines")[0], "pool": "cellar"}]
    with pytest.raises(TypeError, match="cellar"):
        derive("refund", 1, {**refund, "lines": lines})
