"""A receipt comes back: by its code or number, piece by piece, out of the drawer, and the books still agree."""

import pytest

from pos.domain import receipt_code
from pos.domain.cart import MemberSet, apply
from pos.domain.correcting import VoidSale
from pos.domain.documents import Body
from pos.domain.errors import (
    MoreThanSold,
    NeedsApproval,
    NoOpenShift,
    NotAllowed,
    ReasonNeeded,
    SaleIsVoid,
    UnknownReceipt,
)
from pos.domain.money import Rupiah
from pos.domain.refunding.commands import RefundSale
from pos.services.acting.acting import perform
from pos.services.correcting import SOURCES
from pos.store import chain, facts
from tests.pos.services.conftest import Counter
from tests.pos.services.correcting.at_the_counter import back, balance, close_shift, done, job, newest_of, sold, verdict
from tests.support.selling import LPG, NOODLES, SUGAR, WATER, scanned

WHY = "Salah barang"


def test_a_line_comes_back_to_the_shelf_and_the_cash_out_of_the_drawer(counter: Counter) -> None:
    counter.open()
    before = {place: balance(counter, *place) for place in _PLACES}
    sale = sold(counter, scanned(counter.desk, NOODLES, LPG, WATER))
    performed = done(counter, RefundSale("1", (back(1, 1000), back(2, 1000)), WHY))
    assert (performed.number, performed.amount_rupiah, performed.facts) == (1, 21_300, (("receipt", "1"),))
    assert performed.approver == 2
    assert {place: balance(counter, *place) for place in _PLACES} == before
    assert balance(counter, "1101", "1") == 300_000 + 5_000
    assert (balance(counter, "4291"), balance(counter, "4201"), balance(counter, "4202")) == (21_300, -3_300, -18_000)
    refund = newest_of(counter, "refund")
    assert (refund.user, refund.body["approved_by"], refund.body["receipt"]) == (1, 2, sale.number)
    assert counter.paper.queued[-1] == ("refund", "kasir")
    assert verdict(counter).differences == ()


_PLACES = (
    ("store", "", "MIE-GRG"),
    ("full", "", "TABUNG-3"),
    ("empty", "", "TABUNG-3"),
    ("1141", "MIE-GRG", "IDR"),
    ("1142", "LPG3-ISI", "IDR"),
)


def test_the_code_of_the_receipt_is_as_good_as_its_number(counter: Counter) -> None:
    counter.open()
    sale = sold(counter, scanned(counter.desk, NOODLES))
    code = receipt_code.code_of(counter.desk.node.code, sale.number, sale.hash)
    assert done(counter, RefundSale(code, (back(1, 1000),), WHY)).amount_rupiah == 3_300


def test_what_is_damaged_is_lost_and_the_member_has_not_bought_it(counter: Counter) -> None:
    counter.open()
    sold(counter, apply(scanned(counter.desk, SUGAR, SUGAR), MemberSet(2, "0002")))
    done(counter, RefundSale("1", (back(1, 250, "damaged"),), "Barang rusak"))
    assert balance(counter, "5302") > 0
    assert balance(counter, "4191") == balance(counter, "4101") * -1 - balance(counter, "belanja", "A2", "BELANJA-2026")
    assert newest_of(counter, "refund").person == 2
    assert verdict(counter).differences == ()


def test_a_sale_of_an_earlier_shift_comes_back_out_of_the_drawer_of_today(counter: Counter) -> None:
    counter.open()
    sold(counter, scanned(counter.desk, NOODLES))
    close_shift(counter)
    with pytest.raises(NoOpenShift):
        done(counter, RefundSale("1", (back(1, 1000),), WHY))
    counter.open()
    done(counter, RefundSale("1", (back(1, 1000),), WHY))
    assert balance(counter, "1101", "1") == 300_000 - 3_300
    assert verdict(counter).differences == ()


def test_nothing_comes_back_twice(counter: Counter) -> None:
    counter.open()
    sold(counter, scanned(counter.desk, NOODLES))
    done(counter, RefundSale("1", (back(1, 1000),), WHY))
    with pytest.raises(MoreThanSold):
        done(counter, RefundSale("1", (back(1, 1000),), WHY))


@pytest.mark.parametrize("receipt", ["2", "x", "", "0100000001000000", "G02-1/0001", "/1"])
def test_a_receipt_that_is_not_of_this_register_is_refused(counter: Counter, receipt: str) -> None:
    counter.open()
    sold(counter, scanned(counter.desk, NOODLES))
    with pytest.raises(UnknownReceipt):
        done(counter, RefundSale(receipt, (back(1, 1000),), WHY))


def test_a_voided_sale_gives_nothing_back(counter: Counter) -> None:
    counter.open()
    sold(counter, scanned(counter.desk, NOODLES))
    done(counter, VoidSale("1", "Pembeli batal"))
    with pytest.raises(SaleIsVoid):
        done(counter, RefundSale("1", (back(1, 1000),), WHY))


def test_a_reason_that_is_none_of_the_outlets_is_refused(counter: Counter) -> None:
    counter.open()
    sold(counter, scanned(counter.desk, NOODLES))
    with pytest.raises(ReasonNeeded):
        done(counter, RefundSale("1", (back(1, 1000),), "Bosan"))


def test_nobody_gives_money_back_alone(counter: Counter) -> None:
    counter.open()
    sold(counter, scanned(counter.desk, NOODLES))
    with pytest.raises(NeedsApproval):
        done(counter, RefundSale("1", (back(1, 1000),), WHY), approved=False)
    herself = job(counter)._replace(session=counter.supervisor)
    with counter.desk.database.write() as tx, pytest.raises(NotAllowed):
        perform(tx, herself, RefundSale("1", (back(1, 1000),), WHY))


def test_what_may_still_come_back_is_offered(counter: Counter) -> None:
    counter.open()
    sold(counter, scanned(counter.desk, NOODLES, SUGAR))
    offer = SOURCES["receipt_lines"]
    peek = counter.desk.database.peek
    assert [choice.key for choice in offer(peek, counter.desk, ("1",))] == ["1", "2"]
    done(counter, RefundSale("1", (back(1, 1000), back(2, 400)), WHY))
    assert [(choice.key, choice.right) for choice in offer(peek, counter.desk, ("1",))] == [("2", "0,6 kg")]
    done(counter, RefundSale("1", (back(2, 0),), WHY))
    assert newest_of(counter, "refund").body["total"] == 10_080
    for receipt in ("1", "999"):
        assert [choice.key for choice in offer(peek, counter.desk, (receipt,))] == [""]


def test_where_goods_may_go_is_offered_by_what_they_are(counter: Counter) -> None:
    counter.open()
    sold(counter, scanned(counter.desk, NOODLES, LPG, WATER))
    where, peek = SOURCES["back_to"], counter.desk.database.peek
    offered = [[choice.key for choice in where(peek, counter.desk, ("1", line))] for line in ("1", "2", "3")]
    assert offered == [["store", "damaged"], ["store"], ["store"]]
    assert where(peek, counter.desk, ("999", "1")) == ()
    loose = SOURCES["returned_to"]
    skus = ("MIE-GRG", "LPG3-ISI", "LPG3-TBG", "AIR-ISI-19", "NOTHING")
    offered = [[choice.key for choice in loose(peek, counter.desk, ("", sku))] for sku in skus]
    assert offered == [["store", "damaged"], ["store"], ["store"], ["store"], ["store"]]


def _forged(counter: Counter, **changed: object) -> None:
    """A refund whose figures are not those of its receipt, written with the register's own key."""
    sale, refund = newest_of(counter, "sale"), newest_of(counter, "refund")
    body: Body = {**refund.body, **changed}
    with counter.desk.database.write() as tx:
        opened = facts.business_date(tx, refund.uuid)
        entry = counter.desk.master_entry("refund", body, 1)._replace(of_uuid=sale.uuid, shift=1, business_date=opened)
        chain.append(tx, counter.desk.node, entry)


def test_a_second_refund_of_what_came_back_is_found_by_verify(counter: Counter) -> None:
    counter.open()
    sold(counter, scanned(counter.desk, NOODLES))
    done(counter, RefundSale("1", (back(1, 1000),), WHY))
    assert verdict(counter).differences == ()
    _forged(counter)
    (difference,) = verdict(counter).differences
    assert (difference.law, difference.where) == ("refund", f"refund 2 ({counter.desk.node.code}/{_seq(counter)})")


def _seq(counter: Counter) -> int:
    with counter.desk.database.read() as tx:
        return chain.head(tx, counter.desk.node.code)[0]


def test_cash_that_is_not_that_of_the_receipt_is_found_by_verify(counter: Counter) -> None:
    counter.open()
    sold(counter, scanned(counter.desk, SUGAR, SUGAR))
    done(counter, RefundSale("1", (back(1, 500),), WHY))
    tender = {"account": "1101", "amount": Rupiah(1), "kind": "cash", "subledger": "1"}
    total = newest_of(counter, "refund").body["total"]
    assert isinstance(total, int)
    _forged(counter, tenders=[tender], rounding=1 - total)
    (difference,) = verdict(counter).differences
    assert difference.law == "refund"


def test_a_refund_of_a_sale_that_is_not_there_is_found_by_verify(counter: Counter) -> None:
    counter.open()
    sold(counter, scanned(counter.desk, NOODLES))
    done(counter, RefundSale("1", (back(1, 1000),), WHY))
    refund = newest_of(counter, "refund")
    with counter.desk.database.write() as tx:
        entry = counter.desk.master_entry("refund", refund.body, 1)
        opened = facts.business_date(tx, refund.uuid)
        stray = entry._replace(of_uuid=counter.desk.new_id(), shift=1, business_date=opened)
        chain.append(tx, counter.desk.node, stray)
    (difference,) = verdict(counter).differences
    assert (difference.law, difference.expected) == ("refund", "sale")


def test_a_total_without_a_receipt_that_is_not_its_lines_is_found_by_verify(counter: Counter) -> None:
    counter.open()
    sold(counter, scanned(counter.desk, NOODLES))
    done(counter, RefundSale("1", (back(1, 1000),), WHY))
    refund = newest_of(counter, "refund")
    with counter.desk.database.write() as tx:
        opened = facts.business_date(tx, refund.uuid)
        body: Body = {**refund.body, "receipt": 0, "total": 1}
        chain.append(
            tx, counter.desk.node, counter.desk.master_entry("refund", body, 1)._replace(shift=1, business_date=opened)
        )
    (difference,) = verdict(counter).differences
    assert (difference.law, difference.found, difference.expected) == ("refund", "1", "3300")


def test_a_document_that_is_not_there_has_no_date(counter: Counter) -> None:
    with pytest.raises(LookupError):
        facts.business_date(counter.desk.database.peek, counter.desk.new_id())
