"""A month of random trading against a model that knows the truth, and four judges that we did not write.

A short one runs with every test; ``make month`` trades the whole of it: 30 days of 300 sales.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from pos import bootstrap
from pos.bootstrap.restoring import restore
from pos.domain.postings import RULES
from pos.services.backups import backup_to
from pos.services.demo.work import NoPaper
from pos.services.verifying import Known, verify
from pos.services.z_reports import z_report
from pos.store import documents
from pos.store.database import Database
from tests.scenarios.laws import kept_balances
from tests.support import judges
from tests.support.month.month import HOUR_MS, Month, Size
from tests.support.month.register import FOUNDED_MS, at_work, found_month

SIZES: Final = {"short": Size(8, 40, 20_260_302), "whole": Size(30, 300, 20_260_302)}
TRADED: Final = frozenset(
    {
        *("sale", "void", "refund", "no_sale", "shift_open", "shift_close", "cash_count", "paid_in", "paid_out"),
        *("cash_drop", "deposit", "day_close", "goods_receipt", "supplier_payment", "agent_delivery", "agent_in"),
        *("faulty", "faulty_out", "repack", "write_off", "stock_count", "transfer"),
        *("purchase_return", "reversal"),
    }
)
"""Every kind that moves something and that a month has."""

needs_judges = pytest.mark.skipif(
    not (shutil.which("hledger") and shutil.which("ledger")), reason="hledger or ledger is missing: run make oracles"
)


class Traded:
    """A month that is over: the register's folder, and what was true."""

    def __init__(self, home: Path, month: Month) -> None:
        self.home, self.month = home, month


@pytest.fixture(scope="module")
def traded(tmp_path_factory: pytest.TempPathFactory) -> Traded:
    """The month; it was compared with the truth after every day."""
    home = tmp_path_factory.mktemp("month") / "outlet"
    found_month(home)
    work = at_work(home, FOUNDED_MS + HOUR_MS, NoPaper())
    month = Month(work, SIZES[os.environ.get("POS_MONTH", "short")])
    month.trade()
    work.desk.database.close()
    return Traded(home, month)


@pytest.fixture
def register(traded: Traded) -> Iterator[Database]:
    """Its database, for reading."""
    database = Database(traded.home / "register.db", writable=False)
    yield database
    database.close()


def test_stock_cash_shells_and_revenue_are_the_truth_to_the_rupiah_and_the_gram(
    traded: Traded, register: Database
) -> None:
    assert dict(kept_balances(register)) == traded.month.truth.standing()
    assert {class_ for class_, sold in traded.month.truth.revenue().items() if sold > 0} >= {"4101", "4201", "4102"}


def test_the_truth_would_see_one_rupiah(traded: Traded, register: Database) -> None:
    truth = traded.month.truth.standing()
    wrong = {key: amount + (key == ("1102", "", "IDR")) for key, amount in truth.items()}
    assert dict(kept_balances(register)) != wrong


def test_the_month_has_every_kind_that_moves_something(register: Database) -> None:
    with register.read() as tx:
        kinds = {stored.header.kind for stored in documents.stream(tx, documents.EVERYTHING)}
    assert kinds >= TRADED
    assert {kind for kind, _ in RULES} >= kinds


def test_everything_is_verified(traded: Traded, register: Database) -> None:
    verdict = verify(register, Known(bootstrap.public_key(traded.home), ""), lambda _done, _whole: None)
    assert verdict.differences == ()


def test_the_z_of_every_shift_is_what_it_was_when_it_was_closed(traded: Traded, register: Database) -> None:
    with register.read() as tx:
        again = {shift: repr(z_report(tx, shift)) for shift in traded.month.z}
    assert again == traded.month.z
    assert len(again) == 2 * traded.month.size.days


def test_a_restored_month_has_the_same_balances_and_the_same_z(traded: Traded, tmp_path: Path) -> None:
    home = Path(shutil.copytree(traded.home, tmp_path / "outlet"))
    backup_to(home / "register.db", tmp_path / "backup.db", overwrite=False)
    assert restore(home, tmp_path / "backup.db", -1, lambda _done, _whole: None).resumed is not None
    database = Database(home / "register.db", writable=False)
    with database.read() as tx:
        again = {shift: repr(z_report(tx, shift)) for shift in traded.month.z}
    assert again == traded.month.z
    assert dict(kept_balances(database)) == traded.month.truth.standing()
    database.close()


@needs_judges
def test_hledger_and_ledger_come_to_our_balances_account_by_account(register: Database, tmp_path: Path) -> None:
    with register.read() as tx:
        file = judges.write_journal(tx, "hledger", tmp_path / "month.journal")
        ours, kept = judges.our_sums(tx), judges.kept_sums(tx)
    checked = judges.strict(file)
    assert checked.returncode == 0, checked.stderr
    assert judges.hledger_sums(file) == ours
    assert judges.ledger_sums(file) == ours
    assert judges.without_flows(ours) == kept


def test_beancount_finds_every_balance_we_keep(register: Database, tmp_path: Path) -> None:
    with register.read() as tx:
        file = judges.write_journal(tx, "beancount", tmp_path / "month.beancount")
    checked = judges.bean_check(file)
    assert checked.returncode == 0, checked.stderr
