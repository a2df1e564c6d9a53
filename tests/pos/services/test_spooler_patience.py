"""A printer that says nothing, and one that stays away: neither holds a sale, neither is taken for well."""

import queue
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.deadline import Deadline, after_ms
from drivers.outcome import Reason
from drivers.printers.slip import line
from drivers.printers.status import UNKNOWN_STATUS, PrinterStatus, StatusState
from pos.services import spooler
from pos.services.spooler import PrinterHealth
from pos.services.spooling import USUAL_LIMITS
from tests.support.print_shop import OFF, SENT, SHORT, WAIT_S, PrintShop, StagedPrinter


@pytest.fixture
def printer() -> StagedPrinter:
    return StagedPrinter()


@pytest.fixture
def shop(tmp_path: Path, printer: StagedPrinter) -> Iterator[PrintShop]:
    shop = PrintShop(tmp_path, printer, SHORT._replace(retry_ms=USUAL_LIMITS.retry_ms))
    yield shop
    shop.close()


def test_unknown_never_blocks_and_never_counts_as_fine(shop: PrintShop, printer: StagedPrinter) -> None:
    printer.condition = UNKNOWN_STATUS
    shop.spooler.start()
    for number in range(3):
        shop.queue(f"nota {number}")
        assert printer.next_slip().slip.rows == (line(f"nota {number}"),)
        assert shop.spooler.health().printer not in {"ok", "problem", "off"}
        printer.answers.put(SENT)
    shop.spooler.stop()
    assert shop.jobs() == [("sent", 1, "")] * 3
    assert shop.spooler.health() == PrinterHealth("unknown", 0)


def test_a_printer_that_stays_away_is_asked_less_and_less_often(
    shop: PrintShop, printer: StagedPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    rests: queue.SimpleQueue[int] = queue.SimpleQueue()

    def hurried(duration_ms: int) -> Deadline:
        rests.put(duration_ms)
        return after_ms(1)

    monkeypatch.setattr(spooler, "after_ms", hurried)
    shop.spooler.start()
    shop.queue("nota 1")
    printer.next_slip()
    printer.condition = PrinterStatus(StatusState.PROBLEM, Reason.NO_DEVICE)
    printer.answers.put(OFF)
    assert [rests.get(timeout=WAIT_S) for _ in range(5)] == [1_000, 2_000, 3_000, 3_000, 3_000]
