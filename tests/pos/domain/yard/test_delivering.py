"""What an agent brings: empties against full ones, the rest later, and what pays for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.documents import Body
from pos.domain.errors import BadFigure, EmptyPaper, MoreThanThere, NotThatKind
from pos.domain.money import Rupiah
from pos.domain.yard.agents import (
    REPLACEMENT,
    REST,
    BroughtShells,
    DeliveredShells,
    TakeDelivery,
    TakeFromAgent,
)
from pos.domain.yard.delivering import decide_delivery, decide_in
from tests.pos.domain.yard.yards import agent, money, pool, said, shells, tube

PRICE = Rupiah(16_000)


def _delivery(*lines: tuple[int, int, int]) -> TakeDelivery:
    delivered = tuple(DeliveredShells("TABUNG-3", *line, PRICE) for line in lines)
    return TakeDelivery("AGEN", "SJ-1", delivered)


def _brought(what: str, count: int, price: int = 16_000) -> TakeFromAgent:
    return TakeFromAgent("AGEN", "SJ-2", what, (BroughtShells("TABUNG-3", count, Rupiah(price)),))


def _claims(body: Body) -> object:
    return body["claims"]


def test_ten_empties_out_and_eight_full_in_leave_two_with_the_agent() -> None:
    view = agent(tube(empty=10), prepaid=160_000)
    body = decide_delivery(_delivery((8, 10, 0)), view, {"LPG3-ISI": pool(20, 320_000)})
    assert said("agent_delivery", body) == {
        money("1142", "LPG3-ISI", 128_000),
        shells("full", 8),
        shells("empty", -10),
        shells("agent", 2, "AGEN"),
        money("1151", "AGEN", -128_000),
    }
    assert _claims(body) == []


def test_what_was_not_paid_in_advance_is_owed() -> None:
    view = agent(tube(empty=10), prepaid=100_000)
    body = decide_delivery(_delivery((8, 8, 0)), view, {"LPG3-ISI": pool(0, 0)})
    assert said("agent_delivery", body) >= {money("1151", "AGEN", -100_000), money("2101", "AGEN", -28_000)}


def test_an_advance_below_zero_pays_nothing() -> None:
    view = agent(tube(empty=10), prepaid=-5)
    body = decide_delivery(_delivery((8, 8, 0)), view, {"LPG3-ISI": pool(0, 0)})
    assert money("2101", "AGEN", -128_000) in said("agent_delivery", body)


def test_what_was_billed_and_not_brought_is_claimed() -> None:
    view = agent(tube(empty=10), prepaid=160_000)
    body = decide_delivery(_delivery((8, 10, 10)), view, {"LPG3-ISI": pool(0, 0)})
    postings = said("agent_delivery", body)
    assert postings >= {money("1151", "AGEN", -160_000), money("1124", "AGEN", 32_000)}
    assert _claims(body) == [{"agent": "AGEN", "container": "TABUNG-3", "qty": 2, "value": 32_000}]


def test_an_agent_may_take_empties_and_bring_nothing_yet() -> None:
    body = decide_delivery(_delivery((0, 10, 0)), agent(tube(empty=10)), {})
    assert said("agent_delivery", body) == {shells("empty", -10), shells("agent", 10, "AGEN")}


def test_what_comes_below_zero_settles_what_was_sold_before_it_came() -> None:
    sold_before = {"LPG3-ISI": pool(-2, -30_000, (15_000, 1))}
    body = decide_delivery(_delivery((8, 8, 0)), agent(tube(empty=8)), sold_before)
    assert money("5303", "", 2_000) in said("agent_delivery", body)


@pytest.mark.parametrize(
    ("lines", "refusal"),
    [
        ((), EmptyPaper),
        (((1, 1, 0), (1, 1, 0)), EmptyPaper),
        (((-1, 1, 0),), BadFigure),
        (((1, -1, 0),), BadFigure),
        (((0, 0, 0),), BadFigure),
        (((5, 5, 4),), BadFigure),
        (((5, 11, 0),), MoreThanThere),
    ],
)
def test_a_delivery_that_cannot_be_is_refused(
    lines: tuple[tuple[int, int, int], ...], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        decide_delivery(_delivery(*lines), agent(tube(empty=10)), {"LPG3-ISI": pool(0, 0)})


def test_nothing_is_filled_into_a_bare_container() -> None:
    line = DeliveredShells("GALON", 1, 1, 0, PRICE)
    with pytest.raises(NotThatKind):
        decide_delivery(TakeDelivery("AGEN", "", (line,)), agent(tube()), {})


def test_the_rest_comes_later() -> None:
    view = agent(tube(), prepaid=32_000, there=2)
    body = decide_in(_brought(REST, 2), view, {"LPG3-ISI": pool(28, 448_000)})
    assert said("agent_in", body) == {
        money("1142", "LPG3-ISI", 32_000),
        money("1151", "AGEN", -32_000),
        shells("full", 2),
        shells("agent", -2, "AGEN"),
    }


def test_a_replacement_settles_its_claim() -> None:
    view = agent(tube(), there=1, claimed=(1, Rupiah(16_000)))
    body = decide_in(_brought(REPLACEMENT, 1, 0), view, {"LPG3-ISI": pool(28, 448_000)})
    assert said("agent_in", body) == {
        money("1142", "LPG3-ISI", 16_000),
        money("1124", "AGEN", -16_000),
        shells("full", 1),
        shells("agent", -1, "AGEN"),
    }


def test_replacements_one_by_one_settle_the_claim_to_the_last_rupiah() -> None:
    left, settled = (3, 50_000), 0
    for _ in range(3):
        view = agent(tube(), there=3, claimed=(left[0], Rupiah(left[1])))
        body = decide_in(_brought(REPLACEMENT, 1), view, {"LPG3-ISI": pool(0, 0)})
        value = int(str(body["total"]))
        left, settled = (left[0] - 1, left[1] - value), settled + value
    assert (left, settled) == ((0, 0), 50_000)


@pytest.mark.parametrize(
    ("what", "count", "price", "refusal"),
    [
        (REST, 3, 0, MoreThanThere),
        (REPLACEMENT, 2, 0, MoreThanThere),
        (REST, 0, 0, BadFigure),
        (REST, 1, -1, BadFigure),
    ],
)
def test_an_agent_brings_no_more_than_he_owes(what: str, count: int, price: int, refusal: type[Exception]) -> None:
    view = agent(tube(), there=2, claimed=(1, Rupiah(16_000)))
    with pytest.raises(refusal):
        decide_in(_brought(what, count, price), view, {"LPG3-ISI": pool(0, 0)})


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 9), st.integers(0, 200_000), st.integers(-20, 20))
def test_whatever_comes_the_paper_balances_and_the_third_law_holds(
    received: int, given_out: int, short: int, prepaid: int, there: int
) -> None:
    command = _delivery((received, given_out, received + short))
    pools = {"LPG3-ISI": pool(there, there * 15_000, (15_000, 1))}
    view = agent(tube(empty=50), prepaid=prepaid)
    if not received + short + given_out or (not received and not given_out):
        with pytest.raises(BadFigure):
            decide_delivery(command, view, pools)
        return
    said("agent_delivery", decide_delivery(command, view, pools))
    after = pools["LPG3-ISI"]
    assert after.quantity == there + received
    assert after.quantity * after.value_rupiah >= 0
    assert after.quantity or not after.value_rupiah
