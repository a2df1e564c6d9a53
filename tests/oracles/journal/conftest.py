"""A register after a day, for every judge of the journal."""

from collections.abc import Iterator

import pytest

from pos.store.transaction import Transaction
from tests.support.a_day import a_day


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Transaction]:
    """A reading transaction on the register."""
    ledger = a_day(tmp_path_factory.mktemp("outlet") / "register.db")
    with ledger.database.read() as tx:
        yield tx
    ledger.database.close()
