"""Any sale of the open shift is undone by its exact negative, once, and with a second person."""

import pytest

from pos.domain.correcting import LAST, OpenDrawer, VoidSale
from pos.domain.errors import GivenBackAlready, NeedsApproval, NothingToVoid, ReasonNeeded, UnknownReceipt
from pos.domain.refunding.commands import RefundSale
from pos.services.correcting import SOURCES
from tests.pos.services.conftest import Counter
from tests.pos.services.correcting.at_the_counter import back, balance, close_shift, done, newest_of, sold, verdict
from tests.support.selling import LPG, NOODLES, WATER, scanned

WHY = "Pembeli batal"


def test_a_voided_sale_leaves_everything_as_it_was(counter: Counter) -> None:
    counter.open()
    places = (("1101", "1"), ("full", "", "TABUNG-3"), ("empty", "", "TABUNG-3"), ("store", "", "GLN-TTP"))
    before = [balance(counter, *place) for place in places]
    sold(counter, scanned(counter.desk, LPG, WATER))
    performed = done(counter, VoidSale(LAST, WHY))
    assert (performed.number, performed.amount_rupiah, performed.facts) == (1, 23_000, (("receipt", "0001"),))
    assert [balance(counter, *place) for place in places] == before
    void = newest_of(counter, "void")
    assert (void.user, void.body["approved_by"]) == (1, 2)
    assert counter.paper.queued[-1] == ("void", "kasir")
    assert verdict(counter).differences == ()


def test_any_sale_of_the_shift_may_be_voided_and_once_only(counter: Counter) -> None:
    counter.open()
    first = sold(counter, scanned(counter.desk, NOODLES))
    sold(counter, scanned(counter.desk, LPG))
    assert done(counter, VoidSale("1", WHY)).facts == (("receipt", f"{first.number:04}"),)
    with pytest.raises(NothingToVoid):
        done(counter, VoidSale("1", WHY))
    assert done(counter, VoidSale(LAST, WHY)).amount_rupiah == 18_000
    assert verdict(counter).differences == ()


def test_a_sale_of_another_shift_is_refunded_and_not_voided(counter: Counter) -> None:
    counter.open()
    sold(counter, scanned(counter.desk, NOODLES))
    close_shift(counter)
    counter.open()
    for receipt in (LAST, "1"):
        with pytest.raises(NothingToVoid):
            done(counter, VoidSale(receipt, WHY))
    with pytest.raises(UnknownReceipt):
        done(counter, VoidSale("2", WHY))


def test_a_sale_of_which_something_came_back_is_not_voided_any_more(counter: Counter) -> None:
    counter.open()
    sold(counter, scanned(counter.desk, NOODLES, LPG))
    done(counter, RefundSale("1", (back(1, 1000),), "Salah barang"))
    with pytest.raises(GivenBackAlready):
        done(counter, VoidSale("1", WHY))


def test_the_sales_of_the_shift_are_offered_newest_first(counter: Counter) -> None:
    offer, peek = SOURCES["shift_sales"], counter.desk.database.peek
    assert offer(peek, counter.desk, ()) == ()
    counter.open()
    for code in (NOODLES, LPG):
        sold(counter, scanned(counter.desk, code))
    assert [(each.key, each.right) for each in offer(peek, counter.desk, ())] == [("2", "18.000"), ("1", "3.300")]
    done(counter, VoidSale("2", WHY))
    assert [each.key for each in offer(peek, counter.desk, ())] == ["1"]


def test_the_drawer_opens_without_a_sale_on_record(counter: Counter) -> None:
    counter.open()
    with pytest.raises(NeedsApproval):
        done(counter, OpenDrawer("Tukar uang"), approved=False)
    for reason in ("Iseng", ""):
        with pytest.raises(ReasonNeeded):
            done(counter, OpenDrawer(reason))
    assert done(counter, OpenDrawer("Tukar uang")).number == 1
    opened = newest_of(counter, "no_sale")
    assert (opened.shift, opened.body) == (1, {"approved_by": 2, "drawer": "1", "reason": "Tukar uang"})
    assert balance(counter, "1101", "1") == 300_000
    assert verdict(counter).differences == ()
