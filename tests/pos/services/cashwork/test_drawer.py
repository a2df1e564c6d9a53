"""Cash of the drawer on record: in, out, dropped, and the figures so far."""

import pytest

from pos.domain.answers import Performed
from pos.domain.cash.commands import DropCash, PaidIn, PaidOut, PrintX
from pos.domain.errors import BadFigure, NeedsApproval, NoOpenShift, NotAllowed, ReasonNeeded
from pos.domain.money import Rupiah
from pos.services.acting.acting import perform
from pos.services.acting.job import Command, Job
from pos.services.session import Session
from pos.store import facts, shifts
from tests.pos.services.conftest import Counter


def _do(counter: Counter, command: Command, approver: Session | None = None) -> Performed:
    job = Job(counter.desk, counter.cashier, counter.paper, approver)
    with counter.desk.database.write() as tx:
        return perform(tx, job, command)


def _cash(counter: Counter, account: str, subledger: str = "") -> int:
    with counter.desk.database.read() as tx:
        return shifts.cash_balance(tx, account, subledger)


@pytest.mark.parametrize(
    ("command", "drawer", "account"),
    [
        (PaidIn(Rupiah(50_000), "Tambah uang kembalian", ""), 350_000, "1102"),
        (PaidOut(Rupiah(50_000), "Ongkos angkut", "karung beras", "Pak Budi"), 250_000, "6105"),
        (DropCash(Rupiah(50_000)), 250_000, "1102"),
    ],
)
def test_cash_moves_against_its_account(counter: Counter, command: Command, drawer: int, account: str) -> None:
    counter.open(300_000)
    before = _cash(counter, account)
    done = _do(counter, command)
    assert done.amount_rupiah == 50_000
    assert _cash(counter, "1101", "1") == drawer
    assert _cash(counter, account) - before == 300_000 - drawer
    assert counter.paper.queued[-1] == (done.action, "kasir")


def test_the_slip_of_a_payment_knows_what_for_and_to_whom(counter: Counter) -> None:
    counter.open(300_000)
    _do(counter, PaidOut(Rupiah(50_000), "Ongkos angkut", "karung beras", "Pak Budi"))
    with counter.desk.database.read() as tx:
        paid = facts.last_of_shift(tx, 1, "paid_out")
    assert paid is not None
    assert (paid.body["purpose"], paid.body["person"], paid.body["counter"]) == ("karung beras", "Pak Budi", "6105")


def test_above_the_limit_a_second_person_approves(counter: Counter) -> None:
    counter.open(900_000)
    large = PaidOut(Rupiah(500_001), "Ongkos angkut", "", "")
    with pytest.raises(NeedsApproval) as refusal:
        _do(counter, large)
    assert refusal.value.action == "paid_out_above_limit"
    with pytest.raises(NotAllowed):
        _do(counter, large, counter.cashier)
    assert _do(counter, large, counter.supervisor).approver == counter.supervisor.user_id
    assert _do(counter, PaidOut(Rupiah(500_000), "Ongkos angkut", "", "")).approver == 0


@pytest.mark.parametrize(
    "command",
    [PaidIn(Rupiah(1), "Tambah uang kembalian", ""), PaidOut(Rupiah(1), "Ongkos angkut", "", ""), PrintX()],
)
def test_the_drawer_belongs_to_an_open_shift(counter: Counter, command: Command) -> None:
    with pytest.raises(NoOpenShift):
        _do(counter, command)


@pytest.mark.parametrize("amount", [0, -5])
def test_an_amount_is_positive_whichever_way_it_goes(counter: Counter, amount: int) -> None:
    counter.open()
    for command in (
        PaidIn(Rupiah(amount), "Tambah uang kembalian", ""),
        PaidOut(Rupiah(amount), "Ongkos angkut", "", ""),
        DropCash(Rupiah(amount)),
    ):
        with pytest.raises(BadFigure):
            _do(counter, command)


def test_cash_needs_one_of_the_outlets_reasons(counter: Counter) -> None:
    counter.open()
    with pytest.raises(ReasonNeeded):
        _do(counter, PaidOut(Rupiah(1_000), "karena saya mau", "", ""))


def test_more_may_be_dropped_than_the_ledger_expects_so_that_nobody_learns_it(counter: Counter) -> None:
    counter.open(10_000)
    _do(counter, DropCash(Rupiah(400_000)))
    assert _cash(counter, "1101", "1") == -390_000


def test_looking_at_the_figures_is_on_record(counter: Counter) -> None:
    counter.open()
    assert _do(counter, PrintX()).number == 1
    assert counter.paper.queued[-1] == ("x_report", "kasir")
