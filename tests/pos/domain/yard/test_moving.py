"""One part per pool: decided once, decided again by whoever verifies, and found out where it says something else."""

import pytest

from pos.domain.books import Books, Wrong
from pos.domain.documents import Body
from pos.domain.errors import BadFigure, EmptyPaper
from pos.domain.ledger import Posting
from pos.domain.money import Rupiah
from pos.domain.postings import derive
from pos.domain.quantity import Milli
from pos.domain.replay import decided_wrong, unlawful
from pos.domain.yard.moving import bring, require_lines, take
from pos.domain.yard.shells import TO_SALE, ReclassShells, decide_reclass
from pos.domain.yard.transfers import CarriedGoods, TransferGoods, decide
from tests.pos.domain.yard.yards import GAS, goods, money, pool, tube


def _books(*postings: Posting) -> Books:
    books = Books()
    books.post(postings)
    return books


def _transfer(books: Books) -> dict[str, object]:
    product = goods("GUL")
    pools = {each.sku: books.pool(each) for each in (product.at(""), product.at("GUDANG"))}
    command = TransferGoods("", "GUDANG", "", (CarriedGoods("GUL", Milli(3_000)),))
    return dict(decide(command, {"GUL": product}, pools))


def _told_otherwise(body: dict[str, object], at: int, **said: int) -> Body:
    moves = body["moves"]
    assert isinstance(moves, list)
    return body | {"moves": [dict(move) | said if n == at else move for n, move in enumerate(moves)]}


def test_what_was_decided_right_is_found_right() -> None:
    books = _books(Posting("store", "", "GUL", 10_000), money("1141", "GUL", 163_000))
    body = _transfer(books)
    assert list(decided_wrong("transfer", body, books)) == []
    postings = derive("transfer", 1, body)
    books.post(postings)
    assert list(unlawful("transfer", body, postings, books)) == []


def test_a_cost_and_a_correction_that_were_not_decided_so_are_found() -> None:
    books = _books(Posting("store", "", "GUL", 10_000), money("1141", "GUL", 163_000))
    body = _transfer(books)
    wrong_cost = _told_otherwise(body, 0, value=48_000)
    assert list(decided_wrong("transfer", wrong_cost, books)) == [Wrong("cost", "GUL", "48000", "48900")]
    wrong_correction = _told_otherwise(body, 1, correction=7)
    assert list(decided_wrong("transfer", wrong_correction, books)) == [Wrong("correction", "GUL@GUDANG", "7", "0")]


def test_shells_in_circulation_are_a_pool_below_zero_in_the_ledger() -> None:
    books = _books(Posting("owned", "", "TABUNG-3", -40), money("1302", "TABUNG-3", 6_600_000))
    shell = tube(owned=40)
    pools = {each.sku: books.pool(each) for each in (shell.owned, shell.sold)}
    body = decide_reclass(ReclassShells("TABUNG-3", 40, TO_SALE), shell, pools)
    postings = derive("shell_reclass", 1, body)
    assert list(decided_wrong("shell_reclass", body, books)) == []
    books.post(postings)
    assert list(unlawful("shell_reclass", body, postings, books)) == []
    assert books.balances == {("1144", "LPG3-TBG", "IDR"): 6_600_000, ("for_sale", "", "TABUNG-3"): -40}


@pytest.mark.parametrize("quantity", [0, -1])
def test_nothing_and_less_is_not_moved(quantity: int) -> None:
    pools = {"LPG3-ISI": pool(5, 80_000)}
    with pytest.raises(BadFigure):
        take(pools, GAS, quantity)
    with pytest.raises(BadFigure):
        bring(pools, GAS, quantity, Rupiah(1))
    with pytest.raises(BadFigure):
        bring(pools, GAS, 1, -1)


@pytest.mark.parametrize("codes", [[], ["A", "A"]])
def test_a_paper_has_lines_and_each_once(codes: list[str]) -> None:
    with pytest.raises(EmptyPaper):
        require_lines(codes)
