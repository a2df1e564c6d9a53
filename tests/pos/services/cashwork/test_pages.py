"""Every paper of cash comes out of the printer with the document that it is of."""

import pytest

from pos.domain.cash.commands import TO_COURIER, CloseDay, Deposit, DropCash, PaidIn, PaidOut, PrintX
from pos.domain.money import Rupiah
from pos.services import shiftwork
from pos.services.acting.acting import choices, perform
from pos.services.acting.job import Command, Job
from pos.services.printing import Printing
from pos.services.session import Session
from pos.services.shiftwork import Settling
from tests.pos.services.conftest import Counter
from tests.support.house import a_house

TREASURER = Session(2, "supervisor", ("manajer", "bendahara", "kasir"))


def _job(counter: Counter) -> Job:
    return Job(counter.desk, TREASURER, Printing(a_house("id"), counter.desk.outlet.printer), None)


def _papers(counter: Counter) -> list[tuple[str, str]]:
    """The kind of each slip in the queue and its text as it is stored, the newest last."""
    with counter.desk.database.read() as tx:
        rows = tx.hot.execute("SELECT kind, slip FROM print_job ORDER BY id").fetchall()
    return [(row[0], row[1]) for row in rows]


@pytest.mark.parametrize(
    ("command", "kind", "title"),
    [
        (PaidIn(Rupiah(5_000), "Tambah uang kembalian", ""), "cash", "KAS MASUK"),
        (PaidOut(Rupiah(5_000), "Ongkos angkut", "", ""), "cash", "BUKTI KAS KELUAR"),
        (DropCash(Rupiah(5_000)), "cash", "SETORAN KE BRANKAS"),
        (PrintX(), "z", "KASIR BERJALAN (X)"),
        (Deposit(TO_COURIER, ((1_000, 5),), 0, "", "", Rupiah(0)), "deposit", "BUKTI SETORAN KAS"),
    ],
)
def test_a_paper_is_queued_with_its_document(counter: Counter, command: Command, kind: str, title: str) -> None:
    counter.open(300_000)
    with counter.desk.database.write() as tx:
        perform(tx, _job(counter), command)
    (printed,) = _papers(counter)
    assert printed[0] == kind
    assert title in printed[1]


def test_the_figures_so_far_say_nothing_of_what_should_be_there(counter: Counter) -> None:
    counter.open(300_000)
    with counter.desk.database.write() as tx:
        perform(tx, _job(counter), PrintX())
    ((_, slip),) = _papers(counter)
    assert "Seharusnya" not in slip
    assert "Tunai" not in slip


@pytest.mark.parametrize(("pieces", "kinds"), [(3, ["z", "day"]), (2, ["z", "minute", "day"])])
def test_a_close_prints_its_z_a_minute_where_it_differs_and_the_day(
    counter: Counter, pieces: int, kinds: list[str]
) -> None:
    counter.open(300_000)
    job = _job(counter)
    with counter.desk.database.write() as tx:
        answer = shiftwork.count_drawer(tx, job, ((100_000, pieces),), 0)
        if kinds[1] == "minute":
            shiftwork.settle(tx, job, Settling("Tidak diketahui", is_charged=False))
        assert answer is not None
    with counter.desk.database.write() as tx:
        perform(tx, job, CloseDay(""))
    assert [kind for kind, _ in _papers(counter)] == kinds
    assert "TUTUP HARI" in _papers(counter)[-1][1]


def test_the_stages_of_a_deposit_are_offered(counter: Counter) -> None:
    with counter.desk.database.read() as tx:
        offered = choices(tx, _job(counter), "stages", ())
    assert [choice.key for choice in offered] == ["treasurer", "courier", "bank"]
