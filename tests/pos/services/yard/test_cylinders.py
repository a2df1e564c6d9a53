"""Papers with the agent in the real database: every shell and rupiah is where the paper says."""

from collections.abc import Callable

import pytest

from pos.domain.errors import MoreThanThere, NeedsApproval, ReasonNeeded, UnknownGoods
from pos.domain.money import Rupiah
from pos.domain.yard.agents import (
    REPLACEMENT,
    REST,
    BroughtShells,
    DeliveredShells,
    FaultyShells,
    SendFaulty,
    SentShells,
    TakeDelivery,
    TakeFromAgent,
)
from pos.domain.yard.shells import TO_SALE, ReclassShells
from pos.services.acting import acting
from pos.services.acting.job import Job
from pos.store import balances, yard
from tests.pos.services.conftest import Counter
from tests.pos.services.yard.conftest import Act, Amount

TUBE = "TABUNG-3"


def _delivery(received: int, given: int, billed: int = 0, price: int = 16_100) -> TakeDelivery:
    return TakeDelivery("AGEN", "SJ-1", (DeliveredShells(TUBE, received, given, billed, Rupiah(price)),))


def _later(what: str, count: int, price: int = 16_100) -> TakeFromAgent:
    return TakeFromAgent("AGEN", "SJ-2", what, (BroughtShells(TUBE, count, Rupiah(price)),))


def test_a_short_delivery_and_the_rest_later(act: Act, amount: Amount, is_whole: Callable[[], bool]) -> None:
    full, empty = amount("full", "", TUBE), amount("empty", "", TUBE)
    done = act(_delivery(8, 10))
    assert (done.action, done.number, done.amount_rupiah) == ("agent_delivery", 1, 128_800)
    assert amount("agent", "AGEN", TUBE) == 2
    assert amount("2101", "AGEN", "IDR") == -128_800
    act(_later(REST, 2))
    assert (amount("full", "", TUBE), amount("empty", "", TUBE)) == (full + 10, empty - 10)
    assert amount("agent", "AGEN", TUBE) == 0
    assert amount("2101", "AGEN", "IDR") == -161_000
    assert is_whole()


def test_what_gas_cost_last_is_kept(act: Act, counter: Counter) -> None:
    act(_delivery(8, 10))
    with counter.desk.database.read() as tx:
        assert balances.last_costs(tx)["LPG3-ISI"] == (128_800, 8)


def test_what_was_billed_and_not_brought_comes_as_a_replacement(
    act: Act, amount: Amount, is_whole: Callable[[], bool]
) -> None:
    act(_delivery(8, 10, 10))
    assert amount("1124", "AGEN", "IDR") == 32_200
    with pytest.raises(MoreThanThere):
        act(_later(REPLACEMENT, 3))
    act(_later(REPLACEMENT, 1, 0))
    assert amount("1124", "AGEN", "IDR") == 16_100
    act(_later(REPLACEMENT, 1, 0))
    assert (amount("1124", "AGEN", "IDR"), amount("agent", "AGEN", TUBE)) == (0, 0)
    assert is_whole()


def test_a_faulty_cylinder_goes_and_comes_back(act: Act, amount: Amount, is_whole: Callable[[], bool]) -> None:
    full, faulty = amount("full", "", TUBE), amount("faulty", "", TUBE)
    act(FaultyShells("AGEN", TUBE, 1, "full", "Bocor"))
    claimed = amount("1124", "AGEN", "IDR")
    assert claimed > 0
    act(SendFaulty("AGEN", "R-1", (SentShells(TUBE, faulty + 1),)))
    assert (amount("faulty", "", TUBE), amount("agent", "AGEN", TUBE)) == (0, faulty + 1)
    act(_later(REPLACEMENT, 1, 0))
    assert (amount("full", "", TUBE), amount("1124", "AGEN", "IDR")) == (full, 0)
    assert is_whole()


def test_shells_are_given_over_to_sale(act: Act, amount: Amount, is_whole: Callable[[], bool]) -> None:
    owned, for_sale = amount("owned", "", TUBE), amount("for_sale", "", TUBE)
    asset = amount("1302", TUBE, "IDR")
    act(ReclassShells(TUBE, 3, TO_SALE))
    assert (amount("owned", "", TUBE), amount("for_sale", "", TUBE)) == (owned + 3, for_sale - 3)
    assert amount("1302", TUBE, "IDR") == asset - 3 * 165_000
    assert is_whole()


def test_the_law_of_the_cylinders_holds_after_all_of_it(act: Act, counter: Counter) -> None:
    for command in (_delivery(8, 10), FaultyShells("AGEN", TUBE, 2, "empty", "Bocor"), ReclassShells(TUBE, 1, TO_SALE)):
        act(command)
    with counter.desk.database.read() as tx:
        counts = yard.shells(tx)[TUBE].counts
        there = sum(counts.get(place, 0) for place in ("full", "empty", "faulty")) + yard.with_agent(tx, "AGEN")[TUBE]
    assert there == counts["owned"] + counts["for_sale"]


def test_nobody_unknown_brings_anything(act: Act) -> None:
    with pytest.raises(UnknownGoods):
        act(_delivery(1, 1)._replace(agent="NOBODY"))
    with pytest.raises(UnknownGoods):
        act(FaultyShells("AGEN", "TABUNG-99", 1, "full", "Bocor"))
    with pytest.raises(UnknownGoods):
        act(ReclassShells("TABUNG-99", 1, TO_SALE))


def test_a_cylinder_is_faulty_for_a_reason_of_the_outlet(act: Act) -> None:
    with pytest.raises(ReasonNeeded):
        act(FaultyShells("AGEN", TUBE, 1, "full", "Entah"))


@pytest.mark.usefixtures("act")
def test_a_cashier_asks_for_a_delivery_and_the_paper_says_who_approved(counter: Counter) -> None:
    job = Job(counter.desk, counter.cashier, counter.paper, None)
    with pytest.raises(NeedsApproval), counter.desk.database.write() as tx:
        acting.perform(tx, job, _delivery(1, 1))
    counter.open()
    with counter.desk.database.write() as tx:
        done = acting.perform(tx, job._replace(approver=counter.supervisor), _delivery(1, 1))
    assert done.approver == counter.supervisor.user_id
    assert ("agent_delivery", "kasir") in counter.paper.queued


def test_the_forms_are_offered_what_there_is(act: Act, counter: Counter) -> None:
    act(_delivery(8, 10))
    job = Job(counter.desk, counter.cashier, counter.paper, None)
    with counter.desk.database.read() as tx:
        offered = {
            source: {each.key: each.right for each in acting.choices(tx, job, source, given)}
            for source, given in (
                ("agents", ()),
                ("containers:empty", ()),
                ("containers:agent", ("AGEN",)),
                ("places", ()),
                ("meter_moments", ()),
                ("faulty_steps", ()),
            )
        }
        assert {each.key for each in acting.choices(tx, job, "containers", ())} > {TUBE}
    assert offered["agents"]["AGEN"] == "AGEN"
    assert offered["containers:empty"][TUBE] == "8"
    assert offered["containers:agent"][TUBE] == "2"
    assert offered["places"] == {"store": "", "GUDANG": "GUDANG"}
    assert set(offered["meter_moments"]) == {"open", "close", "new"}
    assert set(offered["faulty_steps"]) == {"full", "empty", "out"}
