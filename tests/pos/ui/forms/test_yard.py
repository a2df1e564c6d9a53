"""The papers of the yard filled in as a cashier would: every key, and the command it becomes."""

import pytest

from pos.domain.money import Rupiah
from pos.domain.yard.agents import (
    BroughtShells,
    DeliveredShells,
    FaultyShells,
    SendFaulty,
    SentShells,
    TakeDelivery,
    TakeFromAgent,
)
from pos.domain.yard.shells import ReclassShells
from pos.domain.yard.writing_off import LostShells, WriteOff
from tests.pos.ui.forms.conftest import performed
from tests.pos.ui.shop import Shop
from tests.pos.ui.till import Till


def test_a_delivery_of_two_kinds_of_cylinders(till: Till, shop: Shop) -> None:
    till.press("f10").type("41⏎1⏎SJ-7⏎1⏎10⏎8⏎⏎16.⏎2⏎1⏎1⏎2⏎190.⏎⏎⏎")
    lines = (
        DeliveredShells("TABUNG-3", 8, 10, 0, Rupiah(16_000)),
        DeliveredShells("TABUNG-12", 1, 1, 2, Rupiah(190_000)),
    )
    assert performed(shop) == TakeDelivery("AGEN", "SJ-7", lines)


def test_the_rest_has_a_price_and_a_replacement_has_none(till: Till, shop: Shop) -> None:
    till.press("f10").type("44⏎1⏎⏎1⏎1⏎2⏎16.⏎⏎⏎")
    assert performed(shop) == TakeFromAgent("AGEN", "", "rest", (BroughtShells("TABUNG-3", 2, Rupiah(16_000)),))
    till.press("f10").type("44⏎1⏎⏎2⏎1⏎⏎⏎⏎")
    assert performed(shop) == TakeFromAgent("AGEN", "", "replacement", (BroughtShells("TABUNG-3", 1, Rupiah(0)),))


@pytest.mark.parametrize(("step", "place"), [(1, "full"), (2, "empty")])
def test_faulty_ones_are_set_aside_for_a_reason(till: Till, shop: Shop, step: int, place: str) -> None:
    till.press("f10").type(f"45⏎{step}⏎1⏎1⏎3⏎1⏎⏎")
    assert performed(shop) == FaultyShells("AGEN", "TABUNG-3", 3, place, "Bocor")


def test_faulty_ones_go_out_with_a_note(till: Till, shop: Shop) -> None:
    till.press("f10").type("45⏎3⏎1⏎1⏎⏎R-1⏎⏎")
    assert performed(shop) == SendFaulty("AGEN", "R-1", (SentShells("TABUNG-3", 1),))


@pytest.mark.parametrize(
    ("keys", "command"),
    [
        ("1⏎1⏎2⏎⏎", ReclassShells("TABUNG-3", 2, "for_sale")),
        ("2⏎1⏎2⏎⏎", ReclassShells("TABUNG-3", 2, "owned")),
        ("3⏎1⏎2⏎1⏎⏎", WriteOff("Rusak", "", (), (LostShells("TABUNG-3", "empty", 2),), "")),
        ("4⏎1⏎2⏎1⏎⏎", WriteOff("Rusak", "", (), (LostShells("TABUNG-3", "faulty", 2),), "")),
    ],
)
def test_shells_change_hands_or_are_given_up(till: Till, shop: Shop, keys: str, command: object) -> None:
    till.press("f10").type(f"55⏎{keys}")
    assert performed(shop) == command
