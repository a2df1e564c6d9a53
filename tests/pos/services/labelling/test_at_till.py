"""Labels asked for at the till: in the spool of the printer that has them, of all that changed and of nothing else."""

import pytest

from drivers.printers.slip import Label
from drivers.printers.slip_json import slip_from_json
from pos.domain.answers import Choice, Performed
from pos.domain.errors import BadFigure, EmptyPaper, NotAllowed, UnknownGoods
from pos.domain.labelling import LabelsOf, PrintChangedLabels, PrintLabels
from pos.domain.money import Rupiah
from pos.domain.repricing import ChangePrices, NewPrice
from pos.services.acting import acting
from pos.services.acting.job import Job
from pos.services.session import Session
from pos.store import spool
from tests.pos.services.conftest import Counter

DAY_MS = 86_400_000
CARTON = NewPrice("MIE-GRG", "dus", Rupiah(126_000), Rupiah(0))
SUGAR = NewPrice("GUL-KG", "kg", Rupiah(17_900), Rupiah(0))


def _perform(counter: Counter, command: tuple[object, ...], who: Session | None = None) -> Performed:
    with counter.desk.database.write() as tx:
        return acting.perform(tx, Job(counter.desk, who or counter.supervisor, counter.paper, None), command)


def _change(counter: Counter, *lines: NewPrice, day: str = "", minute: str = "") -> None:
    _perform(counter, ChangePrices(day, minute, lines))
    _later(counter, 1)


def _later(counter: Counter, duration_ms: int) -> None:
    counter.clock.at_ms += duration_ms


def _jobs(counter: Counter) -> list[tuple[str, str, tuple[Label, ...]]]:
    """Printer, kind and labels of every job of labels, oldest first."""
    with counter.desk.database.read() as tx:
        rows = tx.hot.execute(
            "SELECT device, kind, slip FROM print_job WHERE kind IN ('labels', 'price_labels') ORDER BY id"
        ).fetchall()
    return [
        (device, kind, tuple(row for row in slip_from_json(slip).rows if isinstance(row, Label)))
        for device, kind, slip in rows
    ]


def _changed(counter: Counter, since: str = "", day: str = "") -> set[str]:
    """Run the labels of changed prices, and say of what they were."""
    known = len(_jobs(counter))
    count = _perform(counter, PrintChangedLabels(since, day)).number
    labels = [label for _, _, labels in _jobs(counter)[known:] for label in labels]
    assert sum(label.copies for label in labels) == count
    return {f"{label.name} {label.unit} {label.price}" for label in labels}


def _offered(counter: Counter, *given: str) -> tuple[Choice, ...]:
    with counter.desk.database.read() as tx:
        job = Job(counter.desk, counter.cashier, counter.paper, None)
        return acting.choices(tx, job, "changed_labels", given)


NONE = (Choice("print", "No price changed", "0"),)
NOODLES_NOW = "Mi Instan Goreng 85 g / dus Rp126.000"
SUGAR_NOW = "Gula Pasir Curah / kg Rp17.900"


def test_labels_of_a_unit_wait_in_the_spool_a_few_to_a_job(counter: Counter) -> None:
    done = _perform(counter, PrintLabels((LabelsOf("MIE-GRG", "dus", 12), LabelsOf("MIE-GRG", "bungkus", 3))))
    assert (done.number, done.facts) == (15, (("labels", "15"),))
    jobs = _jobs(counter)
    assert [(device, kind) for device, kind, _ in jobs] == [("receipt", "labels")] * 2
    assert [[(label.unit, label.copies) for label in labels] for _, _, labels in jobs] == [
        [("/ dus", 10)],
        [("/ dus", 2), ("/ bungkus", 3)],
    ]
    noodles = jobs[1][2][1]
    assert noodles == Label("Mi Instan Goreng 85 g", "Rp3.300", "/ bungkus", "8990000000167", noodles.note, 3)
    year, month, day = counter.desk.today().split("-")
    assert noodles.note == f"{day}-{month}-{year}  Anggota Rp3.250"


def test_ten_labels_are_one_job(counter: Counter) -> None:
    _perform(counter, PrintLabels((LabelsOf("MIE-GRG", "dus", 10),)))
    assert [[label.copies for label in labels] for _, _, labels in _jobs(counter)] == [[10]]


def test_a_printer_of_labels_has_them_where_there_is_one(counter: Counter) -> None:
    outlet = counter.desk.outlet._replace(second_printer="label", is_for_labels_only=True, language="en")
    with_printer = counter._replace(desk=counter.desk._replace(outlet=outlet))
    _perform(with_printer, PrintLabels((LabelsOf("MIE-GRG", "bungkus", 1),)), counter.cashier)
    ((device, _, labels),) = _jobs(counter)
    assert device == "label"
    assert "Member Rp3.250" in labels[0].note


@pytest.mark.parametrize(
    ("lines", "refusal"),
    [
        ((), EmptyPaper),
        ((LabelsOf("MIE-GRG", "dus", 0),), BadFigure),
        ((LabelsOf("MIE-GRG", "karung", 1),), UnknownGoods),
    ],
)
def test_what_cannot_be_labelled_is_refused(
    counter: Counter, lines: tuple[LabelsOf, ...], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        _perform(counter, PrintLabels(lines))
    assert _jobs(counter) == []


def test_who_only_looks_prints_none(counter: Counter) -> None:
    with pytest.raises(NotAllowed):
        _perform(counter, PrintLabels((LabelsOf("MIE-GRG", "dus", 1),)), Session(3, "awas", ("pengawas",)))


def test_only_what_changed_is_labelled_and_only_once(counter: Counter) -> None:
    assert _offered(counter, "", "") == NONE
    with pytest.raises(EmptyPaper):
        _changed(counter)
    _change(counter, CARTON)
    assert _offered(counter, "", "") == (Choice("print", "Print these labels", "1"),)
    assert _changed(counter) == {NOODLES_NOW}
    _later(counter, 60_000)
    assert _offered(counter, "", "") == NONE
    _change(counter, SUGAR)
    assert _changed(counter) == {SUGAR_NOW}
    assert _changed(counter, since=counter.desk.today()) == {NOODLES_NOW, SUGAR_NOW}


def test_prices_of_a_day_to_come_are_labelled_for_that_day(counter: Counter) -> None:
    _later(counter, DAY_MS)
    tomorrow = counter.desk.today()
    _later(counter, -DAY_MS)
    _change(counter, CARTON, day=tomorrow, minute="06:00")
    assert _offered(counter, "", "") == NONE
    assert _offered(counter, "", tomorrow) == (Choice("print", "Print these labels", "1"),)
    assert _changed(counter, day=tomorrow) == {NOODLES_NOW}
    # What is on the shelf today is not counted from tomorrow's labels.
    _change(counter, SUGAR)
    _later(counter, 60_000)
    assert _changed(counter) == {SUGAR_NOW}


def test_labels_made_for_today_yesterday_are_not_made_again(counter: Counter) -> None:
    _later(counter, DAY_MS)
    tomorrow = counter.desk.today()
    _later(counter, -DAY_MS)
    _change(counter, CARTON, day=tomorrow)
    assert _changed(counter, day=tomorrow) == {NOODLES_NOW}
    _later(counter, DAY_MS)
    assert _offered(counter, "", "") == NONE


def test_a_price_written_after_a_run_for_a_time_before_it_is_not_forgotten(counter: Counter) -> None:
    _later(counter, DAY_MS)
    tomorrow = counter.desk.today()
    _later(counter, -DAY_MS)
    _change(counter, CARTON, day=tomorrow)
    assert _changed(counter, day=tomorrow) == {NOODLES_NOW}
    _later(counter, 60_000)
    _change(counter, SUGAR, day=tomorrow)
    _later(counter, DAY_MS)
    assert _changed(counter) == {SUGAR_NOW}


def test_a_run_that_was_given_up_is_none(counter: Counter) -> None:
    _change(counter, CARTON)
    assert _changed(counter) == {NOODLES_NOW}
    with counter.desk.database.write() as tx:
        assert spool.give_up(tx, "receipt", counter.clock.at_ms) == 1
    _later(counter, 60_000)
    assert _changed(counter) == {NOODLES_NOW}


def test_days_that_cannot_be_offer_nothing_and_are_refused(counter: Counter) -> None:
    assert _offered(counter, "", "2000-01-01") == NONE
    with pytest.raises(BadFigure):
        _changed(counter, day="2000-01-01")
