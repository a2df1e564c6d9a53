"""A sack becomes bags: what goes in is what comes out, in rupiah to the last one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.errors import BadFigure, EmptyPaper, MayNotRepack, NotThatKind
from pos.domain.ledger import Posting
from pos.domain.quantity import Milli
from pos.domain.yard.repacking import RepackGoods, decide
from tests.pos.domain.yard.yards import goods, money, pool, said

PRODUCTS = {
    "GUL-KG": goods("GUL-KG", content=1000),
    "GUL-RPK-500": goods("GUL-RPK-500", content=500),
    "PLS-KRS-28": goods("PLS-KRS-28"),
    "MNY-KITA": goods("MNY-KITA", may_repack=False),
    "LPG": goods("LPG", is_stored=False),
}


def _repack(source: str, used: int, target: str, packed: int, packing: str = "", bags: int = 0) -> RepackGoods:
    return RepackGoods(source, Milli(used), target, Milli(packed), packing, Milli(bags), "")


def test_a_sack_of_25_kg_becomes_49_bags_and_half_a_kilogram_is_lost() -> None:
    pools = {
        "GUL-KG": pool(50_000, 780_000),
        "GUL-RPK-500": pool(0, 0),
        "PLS-KRS-28": pool(200_000, 36_000),
    }
    body = decide(_repack("GUL-KG", 25_000, "GUL-RPK-500", 49_000, "PLS-KRS-28", 49_000), PRODUCTS, pools)
    assert said("repack", body) == {
        money("1141", "GUL-KG", -390_000),
        Posting("store", "", "GUL-KG", -25_000),
        Posting("production", "", "GUL-KG", 25_000),
        money("1141", "PLS-KRS-28", -8_820),
        Posting("store", "", "PLS-KRS-28", -49_000),
        Posting("production", "", "PLS-KRS-28", 49_000),
        money("1141", "GUL-RPK-500", 398_820),
        Posting("production", "", "GUL-RPK-500", -49_000),
        Posting("store", "", "GUL-RPK-500", 49_000),
    }
    assert body["loss"] == 500


def test_without_packing_and_without_a_known_content_nothing_is_said_of_loss() -> None:
    products = PRODUCTS | {"GUL-RPK-500": goods("GUL-RPK-500")}
    body = decide(
        _repack("GUL-KG", 1_000, "GUL-RPK-500", 1_000), products, {"GUL-KG": pool(1_000, 9), "GUL-RPK-500": pool(0, 0)}
    )
    assert body["loss"] == 0


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (_repack("GUL-KG", 1_000, "GUL-RPK-500", 3_000), BadFigure),
        (_repack("GUL-KG", 0, "GUL-RPK-500", 1_000), BadFigure),
        (_repack("GUL-KG", 1_000, "GUL-RPK-500", 0), BadFigure),
        (_repack("GUL-KG", 1_000, "GUL-KG", 1_000), EmptyPaper),
        (_repack("GUL-KG", 1_000, "GUL-RPK-500", 1_000, "GUL-KG", 1_000), EmptyPaper),
        (_repack("MNY-KITA", 1_000, "GUL-RPK-500", 1_000), MayNotRepack),
        (_repack("GUL-KG", 1_000, "MNY-KITA", 1_000), MayNotRepack),
        (_repack("LPG", 1_000, "GUL-RPK-500", 1_000), NotThatKind),
    ],
)
def test_what_may_not_be_packed_anew_is_refused(command: RepackGoods, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        decide(command, PRODUCTS, {sku: pool(9_000, 9_000) for sku in PRODUCTS})


@given(st.integers(1, 60_000), st.integers(1, 99_000), st.integers(-5_000, 60_000), st.integers(-3_000, 3_000))
def test_no_rupiah_is_lost_in_packing(used: int, packed: int, there: int, bags: int) -> None:
    products = {"A": goods("A"), "B": goods("B")}
    pools = {"A": pool(there, there * 13, (13_000, 1_000)), "B": pool(bags, bags * 7, (7_000, 1_000))}
    before = sum(each.value_rupiah for each in pools.values())
    postings = said("repack", decide(_repack("A", used, "B", packed), products, pools))
    corrected = sum(posting.amount for posting in postings if posting.account == "5303")
    assert sum(each.value_rupiah for each in pools.values()) + corrected == before
    for each in pools.values():
        assert each.quantity * each.value_rupiah >= 0
        assert each.quantity or not each.value_rupiah
