"""The registers the benchmark makes are registers like any other: nothing in them is what a till would not write."""

from pathlib import Path

from pos import bootstrap
from pos.services.verifying import Known, verify
from tests.bench.conftest import LINES, PRODUCTS
from tests.bench.outlet import homes
from tests.bench.outlet.goods import code, goods, token

ROOM = 44
"""Cells for a name in the list, at 80 columns."""


def test_a_register_with_history_verifies(folder: Path) -> None:
    home = homes.kept(PRODUCTS, LINES)
    with bootstrap.reading(home) as database:
        verdict = verify(database, Known(bootstrap.public_key(home), ""), lambda _done, _of: None)
        sold = database.peek.hot.execute("SELECT count(*), count(DISTINCT sku) FROM sale_line").fetchone()
        left = database.peek.hot.execute("SELECT count(*) FROM print_job WHERE state = 'queued'").fetchone()
    assert verdict.differences == ()
    assert sold == (LINES, PRODUCTS)
    assert left == (0,)


def test_a_register_is_made_once_and_what_was_cut_short_is_not_kept(folder: Path) -> None:
    home = homes.kept(PRODUCTS, 0)
    made = homes.database(home).stat()
    assert homes.database(homes.kept(PRODUCTS, 0)).stat() == made
    assert not list(folder.glob("*.new"))


def test_a_copy_is_ready_to_sell_and_gone_afterwards(folder: Path) -> None:
    with homes.copies(PRODUCTS, 0, 2) as copies:
        assert [homes.database(home).exists() for home in copies] == [True, True]
        with bootstrap.reading(copies[1]) as database:
            assert database.peek.hot.execute("SELECT count(*) FROM shift WHERE closed_ms = 0").fetchone() == (1,)
    assert not any(home.exists() for home in copies)


def test_the_last_word_of_a_name_is_seen_whole_wherever_it_stands() -> None:
    for number in range(1, 200):
        for after in range(1, 36):
            assert all(one != other for one, other in zip(token(number), token(number + after), strict=True))


def test_goods_are_different_and_their_names_fit_the_screen() -> None:
    made = list(goods(2_000))
    assert len({good.code for good in made}) == len({good.sku for good in made}) == len(made)
    assert max(len(good.name) for good in made) <= ROOM
    assert made == list(goods(2_000))
    assert all(good.name.endswith(token(good.number)) and good.code == code(good.number) for good in made)
