"""How often products were sold, counted when a shift closes."""

from pathlib import Path

from pos.store import search
from tests.support.ledger_builder import LedgerBuilder


def test_the_lines_of_a_shift_are_counted_and_those_of_another_are_not(tmp_path: Path) -> None:
    builder = LedgerBuilder(tmp_path / "register.db")
    builder.open_shift(0, "2026-01-01")
    builder.sell(("GUL-1KG", 1000), ("GUL-KG", 500))
    builder.sell(("GUL-1KG", 3000))
    builder.close_shift()
    builder.open_shift(0, "2026-01-02")
    builder.sell(("GLN-TTP", 1000))
    with builder.database.write() as tx:
        search.bump_popularity(tx, 1)
        search.bump_popularity(tx, 9)
    with builder.database.read() as tx:
        rows = tx.hot.execute("SELECT sku, popularity FROM product WHERE popularity > 0 ORDER BY sku").fetchall()
    assert rows == [("GUL-1KG", 2), ("GUL-KG", 1)]
    builder.database.close()
