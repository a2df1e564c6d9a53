"""The close of a day: gathered, locked, added up; what comes late is of the next day, and ``pos verify`` agrees."""

from collections.abc import Callable

import pytest

from pos.domain.answers import Performed
from pos.domain.cart import Held, LineAdded
from pos.domain.cash.commands import TO_COURIER, CloseDay, Deposit, PaidOut
from pos.domain.documents import parts
from pos.domain.errors import HeldSales, NeedsApproval, NoDayToClose, ShiftAlreadyOpen
from pos.domain.money import Rupiah
from pos.domain.people import AddUser
from pos.domain.quantity import ONE
from pos.domain.shift import Drawer, decide_count
from pos.services import openings, selling, shiftwork
from pos.services.acting.acting import choices, perform
from pos.services.acting.job import Command, Job
from pos.services.session import Session, shift_entry
from pos.services.shiftwork import Settling
from pos.services.verifying import Known, Verdict, verify
from pos.store import chain, days, facts
from tests.pos.services.conftest import Counter
from tests.support.selling import LPG, NOODLES, SUGAR, WATER, scanned

_DAY_MS = 86_400_000


def _do(counter: Counter, command: Command, session: Session | None = None) -> Performed:
    with counter.desk.database.write() as tx:
        return perform(tx, Job(counter.desk, session or counter.supervisor, counter.paper, None), command)


def _sell(counter: Counter, *codes: str | tuple[str, int]) -> None:
    cart = scanned(counter.desk, *codes)
    with counter.desk.database.write() as tx:
        selling.complete(tx, counter.desk, counter.cashier, counter.paper, (cart, None))


def _close_shift(counter: Counter) -> None:
    job = Job(counter.desk, counter.cashier, counter.paper, None)
    with counter.desk.database.write() as tx:
        shiftwork.count_drawer(tx, job, ((1_000, 1),), 0)
        shiftwork.settle(tx, job, Settling("Tidak diketahui", is_charged=False))


def _a_shift(counter: Counter) -> None:
    counter.open()
    _sell(counter, NOODLES, (SUGAR, 1_500), LPG, WATER)
    _do(counter, PaidOut(Rupiah(5_000), "Perlengkapan", "", ""), counter.cashier)
    _close_shift(counter)


def _verified(counter: Counter) -> Verdict:
    return verify(counter.desk.database, Known("", ""), lambda _done, _whole: None)


def _date(counter: Counter, kind: str) -> str:
    with counter.desk.database.read() as tx:
        row = tx.hot.execute("SELECT business_date FROM document WHERE kind = ? ORDER BY id DESC", (kind,)).fetchone()
    assert row is not None
    return str(row[0])


def test_a_day_of_two_shifts_is_gathered_and_added_up(counter: Counter) -> None:
    counter.clock.at_ms += _DAY_MS  # the demo's openings are of the day before
    _a_shift(counter)
    _a_shift(counter)
    today = counter.desk.today()
    assert dict(_do(counter, CloseDay("")).facts) == {"date": today}
    with counter.desk.database.read() as tx:
        closing = facts.newest(tx, counter.desk.node.code, "day_close")
        sold = {row.sku: row for row in days.kept_products(tx, today)}
        moved = {(row.account, row.subledger, row.commodity): row.amount for row in days.kept_accounts(tx, today)}
        assert days.last_closed(tx) == today
    assert closing is not None
    assert closing.body["shifts"] == [1, 2]
    assert {"kind": "sale", "count": 2} in parts(closing.body, "documents")
    assert sold["MIE-GRG"].sold == 2_000
    assert sold["GUL-KG"].sold == 3_000
    assert moved["6104", "", "IDR"] == 10_000
    assert moved["full", "", "TABUNG-3"] == -2
    assert _verified(counter).differences == ()
    assert counter.paper.queued[-1] == ("day_close", "supervisor")


def test_what_comes_late_belongs_to_the_next_day(counter: Counter) -> None:
    _a_shift(counter)
    today = counter.desk.today()
    _do(counter, CloseDay(today))
    _do(counter, Deposit(TO_COURIER, ((1_000, 1),), 0, "", "", Rupiah(0)), Session(5, "siti", ("bendahara",)))
    assert _date(counter, "deposit") > today
    openings.open_cash(counter.desk, {"1111": Rupiah(5)}, 0)
    _do(counter, AddUser("andi", ("kasir",), "73915"))
    assert _date(counter, "opening") == _date(counter, "user_change") == _date(counter, "deposit")
    counter.open(0)
    assert _date(counter, "shift_open") == _date(counter, "deposit")
    assert _verified(counter).differences == ()


def test_days_that_were_forgotten_are_closed_with_the_newest(counter: Counter) -> None:
    _a_shift(counter)
    counter.clock.at_ms += _DAY_MS
    _a_shift(counter)
    with counter.desk.database.read() as tx:
        waiting = days.to_close(tx)
    _do(counter, CloseDay(""))
    with counter.desk.database.read() as tx:
        assert tuple(sorted(days.closings(tx))) == waiting
        assert days.to_close(tx) == ()
    assert _verified(counter).differences == ()


def test_an_older_day_can_be_closed_alone(counter: Counter) -> None:
    _a_shift(counter)
    first = counter.desk.today()
    counter.clock.at_ms += _DAY_MS
    _a_shift(counter)
    _do(counter, CloseDay(first))
    with counter.desk.database.read() as tx:
        assert days.to_close(tx) == (counter.desk.today(),)
        offered = choices(tx, Job(counter.desk, counter.supervisor, counter.paper, None), "days", ())
    assert [(choice.key, choice.right) for choice in offered] == [(counter.desk.today(), "1")]


def test_a_day_is_closed_once(counter: Counter) -> None:
    _a_shift(counter)
    _do(counter, CloseDay(""))
    for command in (CloseDay(""), CloseDay(counter.desk.today()), CloseDay("2031-01-01")):
        with pytest.raises(NoDayToClose):
            _do(counter, command)


def test_a_day_with_an_open_shift_or_a_held_sale_stays_open(counter: Counter) -> None:
    cart = scanned(counter.desk, NOODLES)
    item = cart.lines[0].item
    assert item is not None
    with counter.desk.database.write() as tx:
        selling.recorded(cart.uuid, 1, LineAdded(1, item, ONE, Rupiah(0), "scan"), user=1, at_ms=1)(tx)
        selling.recorded(cart.uuid, 2, Held("kasir"), user=1, at_ms=1)(tx)
    with pytest.raises(HeldSales):
        _do(counter, CloseDay(""))
    counter.open()
    with pytest.raises(ShiftAlreadyOpen):
        _do(counter, CloseDay(""))


def test_a_cashier_closes_the_day_with_approval_only(counter: Counter) -> None:
    with pytest.raises(NeedsApproval):
        _do(counter, CloseDay(""), counter.cashier)


def test_a_closed_day_is_found_by_its_index_however_many_documents_there_are(counter: Counter) -> None:
    with counter.desk.database.read() as tx:
        for statement in (days._KINDS, days._PRODUCTS, days._ACCOUNTS):  # noqa: SLF001 - its plan is the promise
            plan = tx.hot.execute(f"EXPLAIN QUERY PLAN {statement}", ("2026-01-01", "G01-1")).fetchall()
            assert not [row for row in plan if str(row[3]).startswith("SCAN document")]


@pytest.mark.parametrize(
    ("statement", "law"),
    [
        ("UPDATE account_day SET amount = amount + 1 WHERE rowid_ = 1", "day_sums"),
        ("UPDATE product_day SET sold = sold + 1", "day_sums"),
        ("DELETE FROM product_day", "day_sums"),
        ("DELETE FROM account_day", "day_sums"),
        ("DELETE FROM closed_day", "day"),
        ("UPDATE closed_day SET document = 1", "day"),
        ("UPDATE closed_day SET business_date = '2000-01-01'", "day"),
    ],
)
def test_what_is_kept_of_a_day_cannot_be_changed_unseen(counter: Counter, statement: str, law: str) -> None:
    _a_shift(counter)
    _do(counter, CloseDay(""))
    statement = statement.replace("WHERE rowid_ = 1", "WHERE account = (SELECT min(account) FROM account_day)")
    with counter.desk.database.write() as tx:
        tx.hot.execute(statement)
    (found,) = _verified(counter).differences
    assert found.law == law


def _backdated(counter: Counter) -> None:
    with counter.desk.database.write() as tx:
        tx.hot.execute("DELETE FROM closed_day")
    counter.clock.at_ms -= _DAY_MS
    openings.open_cash(counter.desk, {"1111": Rupiah(5)}, 0)


def _counted_wrong(counter: Counter) -> None:
    with counter.desk.database.write() as tx:
        entry = counter.desk.master_entry("day_close", {"date": "2031-01-01", "approved_by": 0}, 1)
        written = chain.append(tx, counter.desk.node, entry._replace(business_date="2031-01-01"))
        days.put_closed(tx, "2031-01-01", written.key)


@pytest.mark.parametrize(("wrong", "law"), [(_backdated, "closed_day"), (_counted_wrong, "day")])
def test_a_closing_that_is_not_true_is_found(counter: Counter, wrong: Callable[[Counter], None], law: str) -> None:
    _a_shift(counter)
    _do(counter, CloseDay(""))
    wrong(counter)
    assert [each.law for each in _verified(counter).differences] == [law]


def test_a_count_that_expected_something_else_is_found(counter: Counter) -> None:
    counter.open()
    with counter.desk.database.write() as tx:
        drawer = Drawer(1, "1101", "1", Rupiah(5), (), 0)
        entry = shift_entry(tx, counter.desk, counter.cashier, "cash_count", decide_count(drawer, 1))
        chain.append(tx, counter.desk.node, entry)
    assert [each.law for each in _verified(counter).differences] == ["figures"]
