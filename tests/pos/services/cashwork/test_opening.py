"""The guided opening: what an outlet begins with, in one document, each of it once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos import bootstrap, data
from pos.domain.answers import Performed
from pos.domain.cash.opening import OpenedGoods, OpenedShells, OpeningBalance, OpenOutlet
from pos.domain.errors import BadFigure, EmptyPaper, NeedsApproval, OpenedBefore
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.services import catalogue
from pos.services.acting.acting import choices, perform
from pos.services.acting.job import Job
from pos.services.desk import Desk
from pos.services.importing.carrying import Watch
from pos.services.session import Session
from pos.services.verifying import Known, verify
from pos.store import balances, documents, shifts
from pos.store.chain import Written
from pos.store.transaction import Transaction

MANAGER = Session(1, "manajer", ("manajer",))
NOTHING = OpenOutlet((), (), ())


class NoPaper:
    """An opening has no slip."""

    def queue(self, tx: Transaction, written: Written, *, cashier: str) -> None:
        raise AssertionError(written)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A new outlet with the sample catalogue and nothing opened."""
    bootstrap.create(tmp_path / "outlet", demo=False)
    with bootstrap.writing(tmp_path / "outlet") as desk:
        for name in ("sample_catalogue.csv", "sample_containers.csv"):
            order = catalogue.Order(data.lines(name), with_openings=False, user=0)
            catalogue.apply(desk, order, Watch(lambda _done, _whole: None, lambda: False))
        yield desk


def _open(desk: Desk, command: OpenOutlet, session: Session = MANAGER) -> Performed:
    with desk.database.write() as tx:
        return perform(tx, Job(desk, session, NoPaper(), None), command)


def _kept(desk: Desk) -> dict[tuple[str, str, str], int]:
    with desk.database.read() as tx:
        return {(row.account, row.subledger, row.commodity): row.amount for row in balances.stream(tx, "")}


WHOLE = OpenOutlet(
    (
        OpeningBalance("1102", "", Rupiah(5_000_000)),
        OpeningBalance("1111", "", Rupiah(20_000_000)),
        OpeningBalance("2101", "TOKO-1", Rupiah(750_000)),
        OpeningBalance("3101", "", Rupiah(10_000_000)),
    ),
    (OpenedGoods("GUL-KG", Milli(50_000), Rupiah(15_600)), OpenedGoods("MIE-GRG", Milli(40_000), Rupiah(0))),
    (OpenedShells("TABUNG-3", 10, 4, 1, 3),),
)


def test_everything_an_outlet_begins_with_is_one_document(desk: Desk) -> None:
    done = _open(desk, WHOLE)
    kept = _kept(desk)
    assert done.number == 1
    assert kept["1102", "", "IDR"] == 5_000_000
    assert kept["2101", "TOKO-1", "IDR"] == -750_000
    assert kept["3101", "", "IDR"] == -10_000_000
    assert kept["1141", "GUL-KG", "IDR"] == 780_000
    assert kept["store", "", "MIE-GRG"] == 40_000
    assert (kept["full", "", "TABUNG-3"], kept["for_sale", "", "TABUNG-3"]) == (10, -3)
    assert sum(amount for (_, _, commodity), amount in kept.items() if commodity == "IDR") == 0
    assert verify(desk.database, Known("", ""), lambda _done, _whole: None).differences == ()
    with desk.database.read() as tx:
        assert len(list(documents.stream(tx, documents.Selection("opening", 0)))) == 1
        assert shifts.last(tx) is None


def test_what_was_opened_is_not_offered_again(desk: Desk) -> None:
    job = Job(desk, MANAGER, NoPaper(), None)
    with desk.database.read() as tx:
        before = {choice.key for choice in choices(tx, job, "opening_rows", ())}
    _open(desk, WHOLE)
    with desk.database.read() as tx:
        after = {choice.key for choice in choices(tx, job, "opening_rows", ())}
    assert {"account:1102:", "account:2101:", "shells:TABUNG-3", "GUL-KG"} <= before
    assert before - after == {"account:1102:", "account:1111:", "account:3101:", "shells:TABUNG-3", "GUL-KG", "MIE-GRG"}
    assert not {key for key in before if key.startswith(("account:1101", "account:114", "account:4", "LPG3"))}


@pytest.mark.parametrize(
    "again",
    [
        NOTHING._replace(balances=WHOLE.balances[:1]),
        NOTHING._replace(goods=WHOLE.goods[:1]),
        NOTHING._replace(shells=WHOLE.shells),
    ],
)
def test_nothing_is_opened_twice(desk: Desk, again: OpenOutlet) -> None:
    _open(desk, WHOLE)
    with pytest.raises(OpenedBefore):
        _open(desk, again)


def test_nothing_is_named_twice_in_one_opening(desk: Desk) -> None:
    for field in ("balances", "goods", "shells"):
        one = getattr(WHOLE, field)[:1]
        with pytest.raises(OpenedBefore):
            _open(desk, NOTHING._replace(**{field: one * 2}))


@pytest.mark.parametrize(
    "wrong",
    [
        NOTHING._replace(balances=(OpeningBalance("9999", "", Rupiah(5)),)),
        NOTHING._replace(balances=(OpeningBalance("1102", "", Rupiah(0)),)),
        NOTHING._replace(balances=(OpeningBalance("store", "", Rupiah(5)),)),
        NOTHING._replace(goods=(OpenedGoods("NOTHING", Milli(5), Rupiah(0)),)),
        NOTHING._replace(goods=(OpenedGoods("LPG3-ISI", Milli(5), Rupiah(0)),)),
        NOTHING._replace(goods=(OpenedGoods("GUL-KG", Milli(0), Rupiah(5)),)),
        NOTHING._replace(shells=(OpenedShells("NOTHING", 1, 0, 0, 0),)),
        NOTHING._replace(shells=(OpenedShells("TABUNG-3", 0, 0, 0, 0),)),
        NOTHING._replace(shells=(OpenedShells("TABUNG-3", 1, 0, 0, 2),)),
    ],
)
def test_what_cannot_be_is_refused(desk: Desk, wrong: OpenOutlet) -> None:
    with pytest.raises(BadFigure):
        _open(desk, wrong)


def test_an_outlet_begins_with_something(desk: Desk) -> None:
    with pytest.raises(EmptyPaper):
        _open(desk, NOTHING)


def test_who_keeps_the_goods_asks_a_manager(desk: Desk) -> None:
    with pytest.raises(NeedsApproval):
        _open(desk, WHOLE, Session(3, "gudang", ("admin",)))
