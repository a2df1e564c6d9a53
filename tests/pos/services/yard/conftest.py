"""The demo outlet with an agent: commands carried out by whoever may, balances and verification at hand."""

from collections.abc import Callable

import pytest

from pos.domain.answers import Performed
from pos.services.acting import acting
from pos.services.acting.job import Command, Job
from pos.services.session import Session
from pos.services.verifying import Known, verify
from pos.store import yard
from tests.pos.services.conftest import Counter

MANAGER = Session(2, "supervisor", ("manajer",))
APPROVER = Session(4, "bendahara", ("bendahara",))

Act = Callable[[Command], Performed]
Amount = Callable[[str, str, str], int]


@pytest.fixture
def act(counter: Counter) -> Act:
    """Carry out a command as the manager, the treasurer at his side."""
    with counter.desk.database.write() as tx:
        tx.hot.execute(
            "INSERT OR IGNORE INTO supplier(code, name, folded, kind, terms_days, active)"
            " VALUES ('AGEN', 'Agen Contoh', 'agen contoh', 'agent', 0, 1)"
        )

    def carried_out(command: Command) -> Performed:
        with counter.desk.database.write() as tx:
            return acting.perform(tx, Job(counter.desk, MANAGER, counter.paper, APPROVER), command)

    return carried_out


@pytest.fixture
def amount(counter: Counter) -> Amount:
    """A balance, by account, subledger and commodity."""

    def read(account: str, subledger: str, commodity: str) -> int:
        with counter.desk.database.read() as tx:
            return yard.amount(tx, account, subledger, commodity)

    return read


@pytest.fixture
def is_whole(counter: Counter) -> Callable[[], bool]:
    """Whether verification finds nothing."""

    def verified() -> bool:
        verdict = verify(counter.desk.database, Known("", ""), lambda _done, _whole: None)
        assert verdict.differences == ()
        return True

    return verified
