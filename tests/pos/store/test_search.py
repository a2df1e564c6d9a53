"""Names found as they are typed, whatever is typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.text import fold
from pos.services.desk import Desk
from pos.store import search
from pos.store.search import folded_name
from tests.support.imports import bring, products
from tests.support.new_desk import new_desk

NAMES = (
    "Gula Pasir Curah",
    "Gula Merah Aren 500 g",
    "Kopi Hitam Gula Sachet",
    "Minyakita Pouch 1 L",
    'Roti 7" "Ultra" 50%_',
    "Crème Brûlée",
    "Beras O'Tani - 5 kg",
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = new_desk(tmp_path_factory.mktemp("names") / "register.db")
    bring(made, products(*({"sku": f"S{n}", "name": name} for n, name in enumerate(NAMES))))
    yield made
    made.database.close()


def found(desk: Desk, text: str, limit: int = 20) -> list[str]:
    with desk.database.read() as tx:
        keys = search.find(tx, text, limit)
        names = {int(key): str(name) for key, name in tx.hot.execute("SELECT id, name FROM product").fetchall()}
    return [names[key] for key in keys]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("gula", ["Gula Pasir Curah", "Gula Merah Aren 500 g", "Kopi Hitam Gula Sachet"]),
        ("PASIR gul", ["Gula Pasir Curah"]),
        ("kita", ["Minyakita Pouch 1 L"]),
        ("gula 500", ["Gula Merah Aren 500 g"]),
        ("gu ar", ["Gula Merah Aren 500 g"]),
        ("gu", ["Gula Pasir Curah", "Gula Merah Aren 500 g", "Kopi Hitam Gula Sachet"]),
        ("gula p", ["Gula Pasir Curah"]),
        ("m", ["Minyakita Pouch 1 L"]),
        ("m p", ["Minyakita Pouch 1 L"]),
        ("creme brulee", ["Crème Brûlée"]),
        ("s3", ["Minyakita Pouch 1 L"]),
        ("o'tani - 5", ["Beras O'Tani - 5 kg"]),
        ('7" "ul', ['Roti 7" "Ultra" 50%_']),
        ("50%_", ['Roti 7" "Ultra" 50%_']),
        ("gulax", []),
        ("gula NOT pasir", []),
        ("", []),
        ("   ", []),
    ],
)
def test_every_word_is_looked_for(desk: Desk, text: str, names: list[str]) -> None:
    assert found(desk, text) == names


def test_no_more_are_found_than_wanted(desk: Desk) -> None:
    assert found(desk, "gula", 1) == ["Gula Pasir Curah"]


@given(st.text(max_size=30))
def test_whatever_is_typed_is_only_text(desk: Desk, text: str) -> None:
    words = fold(text).split()[:6]
    for name in found(desk, text):
        assert all(word in folded_name(name, "S0123456") for word in words)


@given(name=st.sampled_from(NAMES), start=st.integers(0, 20), length=st.integers(3, 9))
def test_any_three_letters_of_a_name_find_it(desk: Desk, name: str, start: int, length: int) -> None:
    part = fold(name)[start : start + length]
    if len(max(part.split(), key=len, default="")) == len(part) >= 3:
        assert name in found(desk, part)


def test_what_is_sold_more_comes_first_and_what_is_not_sold_any_more_is_gone(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "register.db")
    bring(desk, products(*({"sku": f"S{n}", "name": f"Gula {n}"} for n in range(3))))
    with desk.database.write() as tx:
        tx.hot.execute("UPDATE product SET popularity = 5 WHERE sku = 'S2'")
        tx.hot.execute("UPDATE product SET active = 0 WHERE sku = 'S1'")
    assert found(desk, "gula") == found(desk, "gu") == found(desk, "g") == ["Gula 2", "Gula 0"]
    desk.database.close()
