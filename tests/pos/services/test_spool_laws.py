"""What holds for every slip, whatever the printer does and whenever the power goes."""

from collections import Counter as Bag
from collections import defaultdict
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.outcome import Outcome
from drivers.printers.memory import MemoryPrinter
from drivers.printers.slip import Slip, Text, line
from drivers.printers.slip_json import slip_to_json
from pos.reports.slips.words import INDONESIAN
from pos.services.spool_clerk import SpoolClerk
from pos.services.spooling import USUAL_LIMITS, deliver, finished
from pos.services.writer import Writer
from pos.store import spool
from pos.store.spool_listing import listed
from tests.support.ledger_builder import START_MS, LedgerBuilder
from tests.support.print_shop import CONFIRMED, DOUBT, NO_PAPER, OFF, SENT, HandClock

SLIPS = 4
ends = st.tuples(st.sampled_from([SENT, CONFIRMED, DOUBT, OFF, NO_PAPER]), st.booleans())


class Till:
    """A spool whose program may be killed after any paper, before its end is written."""

    def __init__(self, path: Path) -> None:
        self.ledger = LedgerBuilder(path / "register.db")
        self.writer = Writer(self.ledger.database, crashed=lambda: None)
        self.papers: dict[str, list[list[str]]] = defaultdict(list)
        self.doubts: Bag[str] = Bag()
        self.writer.start()
        self.start()

    def start(self) -> None:
        self.clerk = SpoolClerk("printer", self.writer, HandClock(), stale_ms=60_000)

    def sell(self) -> None:
        for number in range(SLIPS):
            slip = Slip((line(f"nota {number}"),), cut=True, meta=())
            job = spool.NewJob("printer", "receipt", 1, slip_to_json(slip), 0, START_MS)
            self.writer.call(partial(spool.enqueue, job=job))

    def print_one(self, outcome: Outcome, *, is_killed: bool) -> bool:
        job = self.clerk.claim()
        if job is None:
            return False
        printer = MemoryPrinter([outcome])
        deliver(job, printer, INDONESIAN, USUAL_LIMITS)
        for paper in printer.slips:
            texts = [row.text for row in paper.slip.rows if isinstance(row, Text)]
            self.papers[texts[-1]].append(texts[:-1])
            self.doubts[texts[-1]] += outcome is DOUBT
        if is_killed:
            self.start()
        else:
            self.clerk.ended(finished(job, outcome, attempts=USUAL_LIMITS.attempts, at_ms=START_MS))
        return True

    def states(self) -> list[str]:
        with self.ledger.database.read() as tx:
            return [row.state for row in reversed(listed(tx, pending=False, limit=SLIPS))]

    def close(self) -> None:
        self.writer.stop()
        self.ledger.database.close()


@settings(max_examples=15)
@given(st.lists(ends, max_size=24))
def test_no_slip_is_lost_and_none_comes_twice_without_a_mark(script: list[tuple[Outcome, bool]]) -> None:
    with TemporaryDirectory() as folder:
        till = Till(Path(folder))
        try:
            till.sell()
            for outcome, is_killed in script:
                till.print_one(outcome, is_killed=is_killed)
            while till.print_one(SENT, is_killed=False):
                pass
            states = till.states()
        finally:
            till.close()
    assert set(states) <= {"sent", "confirmed", "doubt"}
    for number, state in enumerate(states):
        papers = till.papers[f"nota {number}"]
        assert papers
        assert sum(not marks for marks in papers) <= 1
        assert all(marks for marks in papers[1:])
        assert state != "doubt" or till.doubts[f"nota {number}"]
