"""Settling claims: by the goods that were missing, by money, or as a loss; never beyond what is open."""

import pytest

from pos.domain.errors import BadFigure, NeedsApproval
from pos.domain.goods.claims import BroughtLine, SettleClaim
from pos.domain.goods.refusals import MoreThanOwed, UnknownDocument, UnknownProduct
from pos.domain.goods.reversal import Reverse
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.yard.agents import FaultyShells
from tests.pos.services.goods.shop import KEEPER, TREASURER, Shop, delivery, line, short

CLAIM = "GR-G01-1-1"


@pytest.fixture
def claimed(shop: Shop) -> Shop:
    """A delivery of two products of which seven cartons and one bag are missing."""
    noodles = short(line("MIE-GRG", "dus", 10, 100_001), 6, 1)
    shop.act(delivery(noodles, line("GUL-KG", "kg", 5, 15_000), short(line("GUL-1KG", "bungkus", 20, 16_300), 1, 0)))
    return shop


def _goods(*lines: tuple[int, int]) -> SettleClaim:
    return SettleClaim(CLAIM, "goods", Rupiah(0), tuple(BroughtLine(n, Milli(count)) for n, count in lines))


def _money(way: str, amount: int) -> SettleClaim:
    return SettleClaim(CLAIM, way, Rupiah(amount), ())


def test_goods_that_come_later_settle_the_claim_to_the_rupiah(claimed: Shop) -> None:
    before = claimed.pool("MIE-GRG")
    assert claimed.balance("1124", CLAIM) == 716_307
    assert claimed.offered("claimed", CLAIM) == [
        ("1", "Mi Instan Goreng 85 g (dus)", "7"),
        ("3", "Gula Pasir Kemasan 1 kg (bungkus)", "1"),
    ]
    first = claimed.act(_goods((1, 3_000)))
    assert (first.amount_rupiah, first.facts) == (300_003, (("left", "416.304"),))
    assert claimed.offered("claimed", CLAIM)[0] == ("1", "Mi Instan Goreng 85 g (dus)", "4")
    claimed.act(_goods((1, 4_000), (3, 1_000)))
    assert claimed.balance("1124", CLAIM) == 0
    assert claimed.pool("MIE-GRG").quantity - before.quantity == 280_000
    assert claimed.offered("claims") == []
    assert claimed.differences() == ()


def test_a_credit_note_settles_against_what_is_owed(claimed: Shop) -> None:
    owed = claimed.balance("2101", "S1")
    claimed.act(_money("payable", 700_000))
    assert claimed.balance("2101", "S1") == owed + 700_000
    assert claimed.offered("claims") == [(CLAIM, f"{CLAIM} Grosir Makmur", "16.307")]
    assert claimed.differences() == ()


def test_money_goes_into_the_safe(claimed: Shop) -> None:
    safe = claimed.balance("1102")
    claimed.act(_money("safe", 0), TREASURER)
    assert (claimed.balance("1102") - safe, claimed.balance("1124", CLAIM)) == (716_307, 0)


def test_a_claim_that_is_given_up_needs_an_approval(claimed: Shop) -> None:
    with pytest.raises(NeedsApproval):
        claimed.act(_money("loss", 16_307), KEEPER)
    claimed.act(_money("loss", 16_307), KEEPER, claimed.counter.supervisor)
    assert claimed.balance("5302") == 16_307


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (_money("safe", 716_308), MoreThanOwed),
        (_money("safe", -1), BadFigure),
        (_money("safe", 1)._replace(claim="GR-G01-1-2"), UnknownDocument),
        (_money("safe", 1)._replace(claim="AGEN"), UnknownDocument),
        (_money("safe", 1)._replace(claim="GR-x"), UnknownDocument),
        (_goods((1, 8_000)), BadFigure),
        (_goods((1, 0)), BadFigure),
        (_goods((1, 333)), BadFigure),
        (_goods((2, 1_000)), UnknownProduct),
        (_goods((9, 1_000)), UnknownProduct),
        (_goods(), BadFigure),
    ],
)
def test_what_is_refused_writes_nothing(claimed: Shop, command: SettleClaim, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        claimed.act(command)
    assert claimed.balance("1124", CLAIM) == 716_307


def test_goods_that_were_settled_by_money_do_not_settle_again(claimed: Shop) -> None:
    claimed.act(_money("safe", 716_000))
    with pytest.raises(MoreThanOwed):
        claimed.act(_goods((1, 1_000)))


def test_a_settlement_that_was_reversed_counts_no_more(claimed: Shop) -> None:
    claimed.act(_goods((1, 7_000)))
    claimed.act(Reverse("claim_settled", 1, "Salah ketik"), TREASURER, claimed.counter.supervisor)
    assert claimed.balance("1124", CLAIM) == 716_307
    assert claimed.offered("claimed", CLAIM)[0][2] == "7"
    claimed.act(_goods((1, 7_000)))
    assert claimed.differences() == ()


def test_what_an_agent_owes_for_faulty_cylinders_is_no_claim_of_a_paper(claimed: Shop) -> None:
    claimed.act(FaultyShells("AGEN", "TABUNG-3", 1, "full", "Bocor"))
    assert claimed.balance("1124", "AGEN") > 0
    assert [key for key, _, _ in claimed.offered("claims")] == [CLAIM]


def test_the_ways_of_settling_are_offered(claimed: Shop) -> None:
    assert [key for key, _, _ in claimed.offered("trade:settled")] == ["payable", "drawer", "safe", "bank", "loss"]
