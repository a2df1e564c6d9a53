"""Balances are read with the names of what they count."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.store import balances
from pos.store.balances import Account, Balance
from pos.store.transaction import Transaction
from tests.support.a_day import a_day


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[Transaction]:
    ledger = a_day(tmp_path / "register.db")
    with ledger.database.read() as reading:
        yield reading
    ledger.database.close()


def test_balances_are_in_order_and_none_is_zero(tx: Transaction) -> None:
    read = list(balances.stream(tx, ""))
    assert read == sorted(read, key=lambda each: (each.account, each.subledger, each.commodity))
    assert all(each.amount for each in read)
    assert sum(each.amount for each in read if each.commodity == "IDR") == 0


def test_one_account_can_be_asked_for(tx: Transaction) -> None:
    assert list(balances.stream(tx, "1101")) == [Balance("1101", "Kas Laci Kasir", "1", "IDR", 217_500)]
    assert list(balances.stream(tx, "nothing")) == []


def test_accounts_are_listed_with_their_names(tx: Transaction) -> None:
    listed = balances.accounts(tx)
    assert Account("1101", "Kas Laci Kasir", "D") in listed
    assert Account("full", "full", "-") in listed


def test_last_costs_are_pairs(tx: Transaction) -> None:
    assert balances.last_costs(tx)["GUL-1KG"] == (340_060, 20_000)
