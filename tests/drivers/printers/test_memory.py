from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.link import SlipJob
from drivers.printers.memory import MemoryPrinter
from tests.drivers.support.slips import RECEIPT


def test_the_printer_in_memory_keeps_what_would_be_on_paper() -> None:
    doubt = Outcome(JobState.DOUBT, 10, Reason.BROKEN)
    held = Outcome(JobState.HELD, 0, Reason.PAPER_OUT)
    printer = MemoryPrinter([doubt, held])
    outcomes = [printer.send(SlipJob(name, RECEIPT), 1000) for name in "abc"]
    assert [outcome.state for outcome in outcomes] == [JobState.DOUBT, JobState.HELD, JobState.SENT]
    assert [job.name for job in printer.slips] == ["a", "c"]
