"""Postings and balances written: keys asked at once, and a balance is there exactly while it is not zero."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.errors import NoOpenShift
from pos.domain.ledger import CUSTOMER, IDR, STORE, Posting
from pos.store import names, posting
from pos.store.database import Database
from pos.store.transaction import Transaction
from tests.support.registers import bare_database

KEYS = st.tuples(st.sampled_from([1, 2]), st.integers(1, 4), st.just(1))


@pytest.fixture(scope="module")
def tx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Transaction]:
    """A transaction on a register with a few accounts and subledgers."""
    database = bare_database(tmp_path_factory.mktemp("posting"))
    with database.write() as tx:
        tx.hot.executemany(
            "INSERT INTO account(id, code, name, normal, balance_kept) VALUES (?, ?, ?, 'D', 1)",
            [(1, "1101", "Kas"), (2, "1141", "Persediaan")],
        )
        tx.hot.executemany("INSERT INTO subledger(id, code) VALUES (?, ?)", enumerate(["", "A", "B", "C"], 1))
        tx.hot.execute("INSERT INTO commodity(id, code, exponent) VALUES (1, 'IDR', 0)")
        yield tx
    database.close()


def kept(tx: Transaction) -> dict[tuple[int, int, int], int]:
    rows = tx.hot.execute("SELECT account, subledger, commodity, amount FROM balance").fetchall()
    return {(row[0], row[1], row[2]): row[3] for row in rows}


@given(st.lists(st.dictionaries(KEYS, st.integers(-2, 2).filter(bool), max_size=5)))
def test_balances_are_the_sums_of_what_was_moved_and_none_is_zero(
    tx: Transaction, moves: list[dict[tuple[int, int, int], int]]
) -> None:
    tx.hot.execute("DELETE FROM balance")
    sums: dict[tuple[int, int, int], int] = {}
    for amounts in moves:
        for key, amount in amounts.items():
            posting.move(tx, key, amount)
            sums[key] = sums.get(key, 0) + amount
    assert kept(tx) == {key: amount for key, amount in sums.items() if amount}


def test_goods_are_counted_in_thousandths_and_flows_keep_no_balance(tx: Transaction) -> None:
    sold = [Posting(STORE, "", "MIE", -1_000), Posting(CUSTOMER, "", "MIE", 1_000), Posting("1101", "A", IDR, 5)]
    (store, is_store_kept), (customer, is_customer_kept), money = posting.keys_of(tx, sold)
    assert (is_store_kept, is_customer_kept) == (True, False)
    assert store[1:] == customer[1:]
    assert money == ((1, 2, 1), True)
    found = tx.hot.execute("SELECT code, exponent FROM commodity WHERE id = ?", (store[2],)).fetchone()
    assert found == ("MIE", 3)


def test_more_names_than_a_statement_takes_are_found_all_the_same(tx: Transaction) -> None:
    codes = [f"BANYAK-{number}" for number in range(1_203)]
    names.learn_subledgers(tx, codes)
    added = {code: tx.names.subledgers[code] for code in codes}
    tx.names.subledgers.clear()
    names.learn_subledgers(tx, codes)
    assert tx.names.subledgers == added


def test_a_name_is_added_once_and_found_again(tx: Transaction) -> None:
    names.learn_subledgers(tx, ["BARU", "A", "BARU"])
    assert (names.subledger(tx, "A"), names.subledger(tx, "BARU")) == (2, tx.names.subledgers["BARU"])
    assert tx.hot.execute("SELECT count(*) FROM subledger WHERE code = 'BARU'").fetchone() == (1,)
    bottle = names.commodity(tx, "BOTOL", exponent=0)
    assert tx.hot.execute("SELECT code, exponent FROM commodity WHERE id = ?", (bottle,)).fetchone() == ("BOTOL", 0)


def test_names_of_a_transaction_that_was_undone_are_not_believed(tmp_path: Path) -> None:
    database: Database = bare_database(tmp_path)
    with pytest.raises(NoOpenShift):
        _learn_and_give_up(database)
    with database.write() as tx:
        assert names.account(tx, "9999")[0] == 1
        assert names.account(tx, "1101")[0] == 2
        assert (names.subledger(tx, "B"), names.subledger(tx, "A")) == (1, 2)
    database.close()


def _learn_and_give_up(database: Database) -> None:
    with database.write() as tx:
        names.account(tx, "1101")
        names.subledger(tx, "A")
        raise NoOpenShift
