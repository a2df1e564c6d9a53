"""A count through the services and the real database: netted with what is sold meanwhile, handed in and approved."""

import pytest

from pos.domain.counting.commands import ApproveCount, GiveUpCount, HandInCount
from pos.domain.counting.marks import TagCounted
from pos.domain.counting.refusals import NoSuchCount, NothingCounted, SheetsOpen
from pos.domain.documents import parts
from pos.domain.errors import NeedsApproval, NotAllowed, ReasonNeeded
from pos.domain.quantity import Milli
from pos.services.session import Session
from pos.store import counts
from tests.pos.services.counting.sheets import KEEPER, TREASURER, Counting, thing
from tests.support.selling import NOODLES

MIE = "MIE-GRG"


def _shelf(counting: Counting, sku: str = MIE) -> int:
    """Pieces in the books."""
    return counting.shop.pool(sku).quantity // 1000


def _scope(counting: Counting) -> str:
    """The category of the noodles, as the catalogue has it."""
    with counting.shop.counter.desk.database.read() as tx:
        return next(f"category:{good.category}" for good in counts.goods(tx) if good.what.code == MIE)


def _others_as_booked(counting: Counting, sheet_uuid: str) -> None:
    """Count everything else of the sheet's scope as the books have it."""
    sheet = counting.open(sheet_uuid)
    for sku in sheet.within:
        if sku != MIE and _shelf(counting, sku):
            counting.put(sheet, sku, _shelf(counting, sku))


def test_what_was_sold_between_the_marks_is_netted_to_the_piece(counting: Counting) -> None:
    sheet = counting.open(_scope(counting))
    _others_as_booked(counting, sheet.uuid)
    there = _shelf(counting)
    counting.shop.sell((NOODLES, 2000))
    counting.lay_in_a_cart(NOODLES, 3, is_held=False)
    counting.lay_in_a_cart(NOODLES, 1, is_held=True)
    counting.put(sheet, MIE, there - 2 - 4 - 1)
    counting.shop.sell((NOODLES, 5000))
    assert counting.hand_in(sheet) == (0, 0)
    counting.shop.sell((NOODLES, 1000))
    before = counting.shop.balance("1141", MIE)
    performed = counting.approve(sheet)
    assert _shelf(counting) == there - 2 - 5 - 1 - 1
    assert (performed.action, dict(performed.facts)) == ("count_approval", {"lines": "1"})
    assert counting.shop.balance("1141", MIE) - before == performed.amount_rupiah < 0
    assert counting.shop.balance("5301") == -performed.amount_rupiah
    said = next(line for line in parts(counting.shop.body("stock_count"), "lines") if line["code"] == MIE)
    assert (said["difference"], said["carts"], said["reason"]) == (-1000, 4000, "Hilang")
    assert counting.shop.differences() == ()
    assert counting.state(sheet) == "posted"


def test_what_moved_while_it_was_counted_is_counted_again(counting: Counting) -> None:
    sheet = counting.open(_scope(counting))
    _others_as_booked(counting, sheet.uuid)
    there = _shelf(counting)
    counting.put(sheet, MIE, 10)
    counting.shop.sell((NOODLES, 1000))
    counting.put(sheet, MIE, there - 11)
    assert counting.hand_in(sheet) == (1, 0)
    back = counting.again(sheet)
    assert ([each.code for each in back.missing], back.is_again) == ([MIE], True)
    counting.put(sheet, MIE, there - 1)
    assert counting.hand_in(sheet) == (0, 0)
    assert counting.approve(sheet).amount_rupiah == 0


def test_a_large_difference_is_counted_twice_and_then_stands(counting: Counting) -> None:
    sheet = counting.open(_scope(counting))
    _others_as_booked(counting, sheet.uuid)
    there = _shelf(counting)
    counting.put(sheet, MIE, there // 2)
    assert counting.hand_in(sheet) == (1, 0)
    counting.put(sheet, MIE, there // 2)
    assert counting.hand_in(sheet) == (0, 0)
    counting.approve(sheet)
    said = next(line for line in parts(counting.shop.body("stock_count"), "lines") if line["code"] == MIE)
    assert (said["round"], said["first"], said["difference"]) == (2, said["difference"], 1000 * (there // 2 - there))


def test_what_nobody_found_is_asked_for_once_and_then_left_as_it_is(counting: Counting) -> None:
    sheet = counting.open(_scope(counting))
    counting.put(sheet, MIE, _shelf(counting))
    again, _ = counting.hand_in(sheet)
    missing = counting.again(sheet).missing
    assert again == len(missing) > 0
    assert counting.hand_in(sheet) == (0, 0)
    before = {each.code: _shelf(counting, each.code) for each in missing}
    counting.approve(sheet)
    assert {each.code: _shelf(counting, each.code) for each in missing} == before
    assert {said["code"] for said in parts(counting.shop.body("stock_count"), "open")} == set(before)


def test_typing_zero_says_that_nothing_is_there(counting: Counting) -> None:
    sheet = counting.open(_scope(counting))
    _others_as_booked(counting, sheet.uuid)
    counting.put(sheet, MIE, 3)
    counting.type(sheet, len(counting.again(sheet).tags), 0)
    counting.hand_in(sheet)
    counting.put(sheet, MIE, 0)
    assert counting.hand_in(sheet) == (0, 0)
    counting.approve(sheet)
    assert _shelf(counting) == 0
    assert counting.shop.differences() == ()


def test_a_count_comes_back_whole_after_a_kill(counting: Counting) -> None:
    sheet = counting.open("all")
    counting.put(sheet, MIE, 3)
    counting.put(sheet, "GUL-1KG", 5)
    counting.type(sheet, 1, 24)
    back = counting.again(sheet)
    assert [(tag.what.code, tag.count_milli) for tag in back.standing] == [(MIE, 24_000), ("GUL-1KG", 5000)]
    resumed = counting.shop.offered("count_scopes")[0]
    assert resumed == (sheet.uuid, "Lanjutkan: Semua barang", "3")


def test_sheets_of_two_people_are_judged_and_posted_together(counting: Counting) -> None:
    scope = _scope(counting)
    mine, yours = counting.open(scope), counting.open(scope, KEEPER)
    there = _shelf(counting)
    counting.put(mine, MIE, 10)
    counting.put(yours, MIE, there - 10, KEEPER)
    assert counting.hand_in(mine) == (0, 1)
    with pytest.raises(SheetsOpen) as refused:
        counting.approve(mine)
    assert refused.value.sheets == 1
    _others_as_booked(counting, yours.uuid)
    assert counting.hand_in(yours) == (0, 0)
    assert counting.shop.offered("counts_handed_in") == [(yours.uuid, scope.partition(":")[2], "2")]
    assert counting.approve(mine).amount_rupiah == 0
    assert {counting.state(mine), counting.state(yours)} == {"posted"}
    said = counting.shop.body("stock_count")
    assert (said["counts"], said["users"]) == ([yours.uuid, mine.uuid], [1, 3])


def test_a_sheet_given_up_lets_the_one_that_waited_be_judged(counting: Counting) -> None:
    scope = _scope(counting)
    mine, yours = counting.open(scope), counting.open(scope)
    counting.put(mine, MIE, 1)
    assert counting.hand_in(mine) == (0, 1)
    counting.shop.act(GiveUpCount(yours.uuid))
    assert (counting.state(mine), counting.state(yours)) == ("open", "given_up")
    again, _ = counting.hand_in(mine)
    assert again > 0
    lone = counting.open("all")
    counting.shop.act(GiveUpCount(lone.uuid))
    with pytest.raises(NoSuchCount):
        counting.again(lone)


def test_a_mark_behind_a_sheet_that_was_closed_is_not_stored(counting: Counting) -> None:
    sheet = counting.open("all")
    counting.shop.act(GiveUpCount(sheet.uuid))
    counting.mark(sheet, TagCounted(1, thing(MIE), Milli(1000)))
    with counting.shop.counter.desk.database.read() as tx:
        stored = tx.hot.execute("SELECT COUNT(*) FROM count_mark").fetchone()
    assert stored == (0,)


@pytest.mark.parametrize("wanted", ["01890a5d-ac96-774b-bcce-b302099a8057", "category:", "nonsense"])
def test_a_sheet_that_is_not_there_is_refused(counting: Counting, wanted: str) -> None:
    with pytest.raises(NoSuchCount):
        counting.open(wanted)


def test_an_empty_sheet_is_not_handed_in(counting: Counting) -> None:
    sheet = counting.open("daily")
    with pytest.raises(NothingCounted):
        counting.hand_in(sheet)


def test_approving_needs_a_second_person_who_did_not_count(counting: Counting) -> None:
    sheet = counting.open(_scope(counting))
    _others_as_booked(counting, sheet.uuid)
    counting.put(sheet, MIE, _shelf(counting), counting.shop.counter.supervisor)
    counting.hand_in(sheet)
    with pytest.raises(NeedsApproval):
        counting.shop.act(ApproveCount(sheet.uuid, {}, "Hilang"), counting.shop.counter.cashier)
    with pytest.raises(NotAllowed):
        counting.approve(sheet)
    assert counting.approve(sheet, approver=TREASURER).number == 1


def test_nothing_is_posted_twice_or_before_it_is_handed_in(counting: Counting) -> None:
    sheet = counting.open(_scope(counting))
    _others_as_booked(counting, sheet.uuid)
    counting.put(sheet, MIE, _shelf(counting))
    with pytest.raises(NoSuchCount):
        counting.approve(sheet)
    counting.hand_in(sheet)
    with pytest.raises(NoSuchCount):
        counting.hand_in(sheet)
    counting.approve(sheet)
    with pytest.raises(NoSuchCount):
        counting.approve(sheet)


def test_a_difference_needs_a_reason_and_nothing_is_lost_without_one(counting: Counting) -> None:
    sheet = counting.open(_scope(counting))
    _others_as_booked(counting, sheet.uuid)
    counting.put(sheet, MIE, _shelf(counting) - 1)
    counting.hand_in(sheet)
    with pytest.raises(ReasonNeeded):
        counting.approve(sheet, "")
    (rest, _, whole), (key, _, shown) = counting.shop.offered("count_differences", sheet.uuid)
    assert (rest, key, shown.split()) == ("*", f"store/{MIE}", ["-1", whole])
    assert counting.shop.offered("count_differences", "01890a5d-ac96-774b-bcce-b302099a8057") == []
    assert counting.approve(sheet, "Susut").number == 1


def test_who_reads_all_and_changes_nothing_does_not_count(counting: Counting) -> None:
    with pytest.raises(NotAllowed):
        counting.open("all", Session(5, "pengawas", ("pengawas",)))


def test_a_command_of_a_sheet_that_never_was_is_refused(counting: Counting) -> None:
    with pytest.raises(NoSuchCount):
        counting.shop.act(HandInCount("01890a5d-ac96-774b-bcce-b302099a8057"))
