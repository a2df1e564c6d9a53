"""Claims: however the missing goods are brought, together they are worth what was claimed, to the rupiah."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.books import Books
from pos.domain.documents import Body, integer, parts
from pos.domain.errors import BadFigure
from pos.domain.goods import claims, receipt
from pos.domain.goods.claims import BroughtLine, ClaimView, SettleClaim
from pos.domain.goods.good import Way
from pos.domain.goods.paying import PaySupplier
from pos.domain.goods.paying import decide as pay
from pos.domain.goods.refusals import MoreThanOwed
from pos.domain.money import Rupiah
from pos.domain.postings import derive
from pos.domain.quantity import Milli
from pos.domain.replay import decided_wrong, unlawful
from tests.pos.domain.goods.papers import CARTON, CLAIM, DRAWER, NOTHING_PAID, PAYABLE, delivery, line, view
from tests.support.goods import pool


def _view(paper: Body, settled: list[Body], books: Books) -> ClaimView:
    claimed = ("1124", "GR-G01-1-1", "IDR")
    stock = books.balances.get(("store", "", "MIE-GRG"), 0)
    worth = books.balances.get(("1141", "MIE-GRG", "IDR"), 0)
    return ClaimView(
        paper=paper,
        brought=claims.brought_before(settled),
        pools={"MIE-GRG": pool(stock, worth)._replace(last=NOTHING_PAID)},
        claim=CLAIM,
        open_rupiah=Rupiah(books.balances.get(claimed, 0)),
        paid=DRAWER,
        approved_by=0,
    )


def _brings(cartons: int) -> SettleClaim:
    return SettleClaim(CLAIM.subledger, claims.GOODS, Rupiah(0), (BroughtLine(1, Milli(cartons * 1_000)),))


@given(st.lists(st.integers(1, 7), min_size=1, max_size=6), st.integers(1, 99_999))
def test_goods_brought_in_any_parts_settle_the_claim_to_the_rupiah(brought: list[int], price: int) -> None:
    missing = sum(brought)
    paper = receipt.decide(delivery(line(CARTON, (missing + 1) * 1_000, price, missing=missing * 1_000)), view({}))
    books, settled = Books(), list[Body]()
    books.post(derive("goods_receipt", 1, paper))
    for count in brought:
        body = claims.decide(_brings(count), _view(paper, settled, books))
        postings = derive("claim_settled", 1, body)
        assert list(decided_wrong("claim_settled", body, books)) == []
        books.post(postings)
        assert list(unlawful("claim_settled", body, postings, books)) == []
        settled.append(body)
    assert ("1124", "GR-G01-1-1", "IDR") not in books.balances
    assert sum(integer(body, "amount") for body in settled) == integer(paper, "claim") == missing * price
    assert integer(settled[-1], "left") == 0
    with pytest.raises(BadFigure):
        claims.decide(_brings(1), _view(paper, settled, books))


def test_a_line_that_was_whole_claims_nothing() -> None:
    paper = receipt.decide(delivery(line(CARTON, 1_000, 5)), view({}))
    assert claims.missing_of(parts(paper, "lines")[0]) == 0


def test_a_payment_in_parts_and_the_rest_of_it() -> None:
    debt = (PAYABLE, Rupiah(896_000))
    first = pay(PaySupplier("S1", Rupiah(500_000), "safe", ""), debt, Way("1102", ""), 0)
    assert derive("supplier_payment", 1, first) == (("2101", "S1", "IDR", 500_000), ("1102", "", "IDR", -500_000))
    rest = pay(PaySupplier("S1", Rupiah(0), "safe", ""), (PAYABLE, Rupiah(396_000)), Way("1102", ""), 0)
    assert (rest["amount"], rest["left"], first["left"]) == (396_000, 0, 396_000)
    with pytest.raises(MoreThanOwed) as refusal:
        pay(PaySupplier("S1", Rupiah(1), "safe", ""), (PAYABLE, Rupiah(-5)), Way("1102", ""), 0)
    assert refusal.value.owed_rupiah == 0


def test_an_owner_is_paid_as_in_the_worked_example() -> None:
    command = PaySupplier("UMKM-TMP", Rupiah(24_000), "drawer", "")
    body = pay(command, (Way("2102", "UMKM-TMP"), Rupiah(24_000)), DRAWER, 0)
    assert derive("owner_payout", 1, body) == (
        ("2102", "UMKM-TMP", "IDR", 24_000),
        ("1101", "1", "IDR", -24_000),
    )
