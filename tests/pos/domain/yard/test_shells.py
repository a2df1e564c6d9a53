"""Shells given over to sale and back: they stay where they are, and take their value along."""

import pytest

from pos.domain.errors import BadFigure, MoreThanThere, NotThatKind
from pos.domain.yard.shells import TO_CIRCULATION, TO_SALE, ReclassShells, decide_reclass
from tests.pos.domain.yard.yards import BARE, money, pool, said, shells, tube


def test_shells_for_sale_come_out_of_circulation_at_their_share() -> None:
    pools = {"TABUNG-3": pool(40, 6_600_000), "LPG3-TBG": pool(0, 0)}
    body = decide_reclass(ReclassShells("TABUNG-3", 2, TO_SALE), tube(owned=40), pools)
    assert said("shell_reclass", body) == {
        money("1144", "LPG3-TBG", 330_000),
        money("1302", "TABUNG-3", -330_000),
        shells("owned", 2),
        shells("for_sale", -2),
    }


def test_back_into_circulation_is_the_exact_negative() -> None:
    pools = {"TABUNG-3": pool(38, 6_270_000), "LPG3-TBG": pool(2, 330_000)}
    body = decide_reclass(ReclassShells("TABUNG-3", 2, TO_CIRCULATION), tube(for_sale=2), pools)
    assert said("shell_reclass", body) == {
        money("1144", "LPG3-TBG", -330_000),
        money("1302", "TABUNG-3", 330_000),
        shells("owned", -2),
        shells("for_sale", 2),
    }
    assert pools["LPG3-TBG"].value_rupiah == 0


@pytest.mark.parametrize(("count", "refusal"), [(0, BadFigure), (-1, BadFigure), (3, MoreThanThere)])
def test_no_more_than_there_is(count: int, refusal: type[Exception]) -> None:
    pools = {"TABUNG-3": pool(2, 330_000), "LPG3-TBG": pool(0, 0)}
    with pytest.raises(refusal):
        decide_reclass(ReclassShells("TABUNG-3", count, TO_SALE), tube(owned=2), pools)


def test_a_shell_nobody_sells_stays_in_circulation() -> None:
    with pytest.raises(NotThatKind):
        decide_reclass(ReclassShells("GALON", 1, TO_SALE), BARE, {})
