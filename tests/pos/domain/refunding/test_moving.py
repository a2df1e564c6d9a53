"""What a refund brings back, as the books see it: each kind of goods where it is kept."""

from pos.domain.books import Books, Goods
from pos.domain.documents import parts
from pos.domain.postings import derive
from pos.domain.refunding.moving import moves
from pos.domain.replay import decided_wrong, unlawful
from tests.pos.domain.refunding.shop import back, everything, refunded, sold_of


def test_goods_full_shells_and_shells_for_sale_come_back_where_they_are_kept() -> None:
    given = [back(1, 1000), back(2, 370, "damaged"), back(3, 2000), back(4, 1000), back(6, 1000), back(5, 1000)]
    refund = refunded(sold_of(everything(member=False)), *given)
    assert [(move.goods, move.quantity, move.value_rupiah) for move in moves(refund)] == [
        (Goods("MIE-GRG", "1141", "store", "MIE-GRG"), 1_000, 2_850),
        (Goods("LPG3-ISI", "1142", "full", "TABUNG-3"), 2, 32_000),
        (Goods("LPG3-ISI", "1142", "full", "TABUNG-3"), 1, 16_000),
        (Goods("LPG3-TBG", "1144", "for_sale", "TABUNG-3"), 1, 165_000),
    ]


def test_a_correction_that_is_not_what_the_books_say_is_found() -> None:
    refund = refunded(sold_of(everything(member=False)), back(1, 1000))
    books = Books()
    assert list(decided_wrong("refund", refund, books)) == []
    lines = [{**line, "correction": 5} for line in parts(refund, "lines")]
    wrong = list(decided_wrong("refund", {**refund, "lines": lines}, books))
    assert [(each.law, each.what, each.found) for each in wrong] == [("correction", "MIE-GRG", "5")]


def test_a_refund_of_goods_breaks_no_law() -> None:
    refund = refunded(sold_of(everything(member=False)), back(1, 1000), back(2, 370, "damaged"))
    books = Books()
    postings = derive("refund", 1, refund)
    books.post(postings)
    assert list(unlawful("refund", refund, postings, books)) == []
