"""People at work in a demo: what they do when there is nothing to do, and what they refuse to sell."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from pos import bootstrap
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.services.demo.basket import Basket, Wanted, cart_of
from pos.services.demo.deliveries import Deliveries
from pos.services.demo.evening import Evening
from pos.services.demo.people import CASHIER, SUPPLIER
from pos.services.demo.work import NoPaper, ToldClock, Work
from pos.store import balances, documents, facts
from pos.store.transaction import Transaction
from tests.support.registers import demo_home


@pytest.fixture
def work(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Work]:
    home = demo_home(tmp_path, tmp_path_factory.getbasetemp() / "demo-master")
    with bootstrap.writing(home) as desk:
        work = Work(desk, ToldClock(facts.last_moment_ms(desk.database.peek) + 60_000), NoPaper())
        yield work


def _written(tx: Transaction, kind: str) -> int:
    return sum(1 for _ in documents.stream(tx, documents.Selection(kind, 0)))


def test_where_nothing_is_to_be_done_nothing_is_written(work: Work) -> None:
    deliveries, evening = Deliveries(work, Random(1)), Evening(work, Random(1))
    with work.desk.database.write() as tx:
        for _ in range(2):
            deliveries.swap(tx)
            deliveries.restock(tx)
        owed = -sum(each.amount for each in balances.stream(tx, "2101") if each.subledger == SUPPLIER)
        deliveries.pay(tx)
        evening.deposit(tx)
        evening.bank(tx)
        counts = {kind: _written(tx, kind) for kind in ("agent_delivery", "deposit", "supplier_payment")}
    assert counts == {"agent_delivery": 1, "deposit": 0, "supplier_payment": int(owed > 0)}


def _wanted(sku: str, *, is_shell_bought: bool = False, is_voided: bool = False) -> Wanted:
    return Wanted(sku, Milli(1_000), is_shell_bought=is_shell_bought, is_voided=is_voided)


def test_a_basket_becomes_a_cart_with_its_shells_voids_and_member(work: Work) -> None:
    wanted = (
        _wanted("LPG3-ISI", is_shell_bought=True),
        _wanted("LPG3-ISI"),
        _wanted("MIE-GRG", is_voided=True),
    )
    cart = cart_of(work.desk.database.peek, work.desk.new_id(), Basket(wanted, "0001", None), work.desk.today())
    assert [line.item.sku for line in cart.lines if line.item] == ["LPG3-ISI", "LPG3-TBG", "LPG3-ISI", "MIE-GRG"]
    assert [line.is_void for line in cart.lines] == [False, False, False, True]
    assert cart.is_member


def test_what_nobody_knows_is_not_sold(work: Work) -> None:
    with work.desk.database.write() as tx:
        work.open_shift(tx, CASHIER, Rupiah(0))
        with pytest.raises(LookupError):
            work.sell(tx, CASHIER, Basket((_wanted("NICHTS"),), "", None), work.desk.today())


def test_a_cylinder_whose_shell_is_not_sold_is_not_bought(work: Work) -> None:
    with work.desk.database.write() as tx:
        tx.hot.execute("UPDATE container SET sold_as = '' WHERE code = 'TABUNG-3'")
        with pytest.raises(LookupError):
            cart_of(tx, "", Basket((_wanted("LPG3-ISI", is_shell_bought=True),), "", None), work.desk.today())
