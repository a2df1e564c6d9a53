import pytest

from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.link import SlipJob
from drivers.printers.memory import MemoryPrinter
from drivers.printers.slip import Slip, line
from drivers.printers.slip_json import BadSlip, slip_to_json
from drivers.printers.status import UNKNOWN_STATUS, PrinterStatus, StatusState
from pos.reports.slips.words import ENGLISH
from pos.services.spooling import USUAL_LIMITS, condition_of, deliver, finished, paper_of
from pos.store.spool import Finished, Job
from schema.till import JOB_STATES

SLIP = Slip((line("nota"),), cut=True, meta=(("number", "G01-1/0413"),))
JOB = Job(12, "copy", 3, slip_to_json(SLIP), 2, 0, 1_000)


@pytest.mark.parametrize(
    ("status", "condition"),
    [
        (PrinterStatus(StatusState.OK, Reason.PAPER_LOW), "ok"),
        (UNKNOWN_STATUS, "unknown"),
        (PrinterStatus(StatusState.PROBLEM, Reason.REFUSED), "off"),
        (PrinterStatus(StatusState.PROBLEM, Reason.NO_DEVICE), "off"),
        (PrinterStatus(StatusState.PROBLEM, Reason.PAPER_OUT), "problem"),
        (PrinterStatus(StatusState.PROBLEM, Reason.BUSY), "problem"),
    ],
)
def test_the_status_bar_has_one_word_for_a_printer(status: PrinterStatus, condition: str) -> None:
    assert condition_of(status) == condition


@pytest.mark.parametrize("state", JobState)
def test_every_end_of_an_attempt_is_a_state_of_the_spool(state: JobState) -> None:
    assert finished(JOB, Outcome(state, 0, Reason.NONE), attempts=3, at_ms=5).state in JOB_STATES


@pytest.mark.parametrize(("before", "reason"), [(0, "timed_out"), (1, "timed_out"), (2, "stale")])
def test_a_doubt_waits_to_be_asked_for_after_the_last_attempt(before: int, reason: str) -> None:
    outcome = Outcome(JobState.DOUBT, 40, Reason.TIMED_OUT)
    ended = finished(JOB._replace(before=before), outcome, attempts=3, at_ms=5)
    assert ended == Finished(12, "doubt", 40, reason, 5)


def test_the_first_paper_of_a_job_is_the_slip_as_it_was_stored() -> None:
    assert paper_of(JOB, ENGLISH) == SlipJob("000012-copy2-G01-1-0413", SLIP)


def test_every_later_paper_has_a_name_and_a_mark_of_its_own() -> None:
    paper = paper_of(JOB._replace(before=2), ENGLISH)
    assert paper.name == "000012-copy2-G01-1-0413-3"
    assert paper.slip.rows[-1:] == SLIP.rows
    assert len(paper.slip.rows) == 3


@pytest.mark.parametrize("kind", ["labels", "price_labels"])
def test_a_label_that_is_printed_again_has_no_mark(kind: str) -> None:
    paper = paper_of(JOB._replace(kind=kind, before=2), ENGLISH)
    assert paper.name.endswith("-3")
    assert paper.slip == SLIP


def test_a_slip_with_no_number_has_a_name_too() -> None:
    job = JOB._replace(kind="z", copy_no=0, slip=slip_to_json(SLIP._replace(meta=())))
    assert paper_of(job, ENGLISH).name == "000012-z-"


def test_a_slip_of_a_newer_program_is_failed_and_not_printed() -> None:
    printer = MemoryPrinter([])
    job = JOB._replace(slip='{"v":2}')
    with pytest.raises(BadSlip):
        paper_of(job, ENGLISH)
    assert deliver(job, printer, ENGLISH, USUAL_LIMITS).state is JobState.FAILED
    assert printer.slips == []
