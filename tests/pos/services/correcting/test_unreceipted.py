"""Goods without a receipt: a manager lets it pass, a member is noted by number, and a day has its limit."""

import pytest

from pos.domain.catalog import Found, SoldUnit
from pos.domain.errors import NeedsApproval, ReasonNeeded, RefundAboveLimit, RegisterRefused, UnknownMember
from pos.domain.quantity import Milli
from pos.domain.refunding.commands import RefundWithoutReceipt, Returned
from pos.services.scanning import Asked, resolve
from tests.pos.services.conftest import Counter
from tests.pos.services.correcting.at_the_counter import balance, done, newest_of, verdict
from tests.support.selling import NOODLES

WHY = "Kedaluwarsa"


def _item(counter: Counter, code: str) -> SoldUnit:
    with counter.desk.database.read() as tx:
        found = resolve(tx, Asked(code, "", (), counter.desk.today()))
    assert isinstance(found, Found)
    return found.item


def _noodles(counter: Counter, count: int, *, member: str = "", to: str = "damaged") -> RefundWithoutReceipt:
    return RefundWithoutReceipt((Returned(_item(counter, NOODLES), Milli(count), to),), member, WHY)


def test_it_is_written_without_any_name(counter: Counter) -> None:
    counter.open()
    performed = done(counter, _noodles(counter, 2000))
    assert (performed.number, performed.amount_rupiah, performed.facts) == (1, 6_600, (("receipt", "0"),))
    refund = newest_of(counter, "refund")
    assert (refund.person, refund.body["member"], refund.body["approved_by"]) == (0, 0, 2)
    assert balance(counter, "1101", "1") == 300_000 - 6_600
    assert balance(counter, "4291") == 6_600
    assert verdict(counter).differences == ()


def test_a_member_is_noted_and_loses_the_purchase(counter: Counter) -> None:
    counter.open()
    done(counter, _noodles(counter, 1000, member="2", to="store"))
    refund = newest_of(counter, "refund")
    assert refund.person
    assert refund.body["member_number"] == "0002"
    assert balance(counter, "4191") == -balance(counter, "belanja", f"A{refund.person}", "BELANJA-2026")
    assert verdict(counter).differences == ()


def test_the_limit_of_the_day_holds_for_all_of_them_together(counter: Counter) -> None:
    counter.open()
    done(counter, _noodles(counter, 20_000))
    with pytest.raises(RefundAboveLimit) as caught:
        done(counter, _noodles(counter, 11_000))
    assert (caught.value.limit_rupiah, caught.value.left_rupiah) == (100_000, 34_000)


def test_what_is_not_known_is_refused(counter: Counter) -> None:
    counter.open()
    with pytest.raises(UnknownMember):
        done(counter, _noodles(counter, 1000, member="9999"))
    with pytest.raises(ReasonNeeded):
        done(counter, _noodles(counter, 1000)._replace(reason="Bosan"))
    with pytest.raises(NeedsApproval):
        done(counter, _noodles(counter, 1000), approved=False)
    gone = Returned(_item(counter, NOODLES)._replace(sku="GONE"), Milli(1000), "store")
    with pytest.raises(RegisterRefused):
        done(counter, RefundWithoutReceipt((gone,), "", WHY))
