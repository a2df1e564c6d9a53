import pytest

from drivers.drawers.pulse import DrawerPulse
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.memory import MemoryPrinter
from drivers.printers.status import UNKNOWN_STATUS, PrinterStatus, StatusState
from pos.services.spooler import PrinterHealth
from pos.store import spool
from tests.support.ledger_builder import START_MS
from tests.support.print_shop import (
    CONFIRMED,
    DOUBT,
    NO_PAPER,
    OFF,
    SENT,
    SHORT,
    WAIT_S,
    WELL,
    Opened,
    PrintShop,
    StagedPrinter,
    words,
)

KASIR = 1
MINUTE = 60_000


def test_a_slip_is_printed_once_and_kept_as_sent(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT)
    shop.spooler.start()
    shop.queue("nota 1")
    assert words(printer.next_slip()) == ["nota 1"]
    printer.answers.put(SENT)
    assert shop.spooler.stop()
    assert shop.jobs() == [("sent", 1, "")]
    assert shop.rows()[0].bytes_sent == 100


def test_the_attempt_is_on_disk_before_the_first_byte(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT)
    shop.spooler.start()
    shop.queue("nota 1")
    printer.next_slip()
    assert shop.jobs() == [("sending", 1, "")]
    printer.answers.put(CONFIRMED)
    shop.spooler.stop()
    assert shop.jobs() == [("confirmed", 1, "")]


def test_what_was_queued_before_the_start_is_printed_in_order(opened: Opened) -> None:
    printer = MemoryPrinter([])
    shop = opened(printer, SHORT)
    for number in range(5):
        shop.queue(f"nota {number}")
    shop.spooler.start()
    _until_printed(shop, 5)
    assert [words(job) for job in printer.slips] == [[f"nota {number}"] for number in range(5)]


def _asked_again(printer: StagedPrinter) -> None:
    """Wait until the thread has asked the printer, and so counted, from the beginning at least once more."""
    while not printer.asked.empty():
        printer.asked.get_nowait()
    for _ in range(3):
        printer.asked.get(timeout=WAIT_S)


def _until_printed(shop: PrintShop, count: int) -> None:
    """Ask the writer, which the printer's thread asks too, until so many slips are through."""
    for _ in range(5_000):
        shop.settled()
        if sum(state in {"sent", "confirmed", "failed"} for state, _, _ in shop.jobs()) == count:
            return
    raise AssertionError(shop.jobs())


def test_a_printer_that_is_off_uses_no_attempt_and_prints_when_it_is_back(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT)
    shop.spooler.start()
    shop.queue("nota 1")
    printer.next_slip()
    printer.condition = PrinterStatus(StatusState.PROBLEM, Reason.REFUSED)
    printer.answers.put(OFF)
    _asked_again(printer)
    assert shop.jobs() == [("held", 0, "refused")]
    assert shop.spooler.health() == PrinterHealth("off", 1)
    printer.condition = UNKNOWN_STATUS
    slip = printer.next_slip()
    assert words(slip) == ["nota 1"]
    printer.answers.put(SENT)
    shop.spooler.stop()
    assert shop.jobs() == [("sent", 1, "")]
    assert shop.spooler.health() == PrinterHealth("unknown", 0)


def test_a_slip_that_came_out_ends_what_the_bar_said_of_the_printer(opened: Opened) -> None:
    printer = StagedPrinter()
    printer.condition = PrinterStatus(StatusState.PROBLEM, Reason.PAPER_OUT)
    shop = opened(printer, SHORT)
    shop.spooler.start()
    assert printer.asked.get(timeout=WAIT_S).state is StatusState.PROBLEM
    assert shop.spooler.health() == PrinterHealth("problem", 0)
    printer.condition = WELL
    shop.queue("nota 1")
    printer.next_slip()
    printer.answers.put(SENT)
    assert printer.asked.get(timeout=WAIT_S) == WELL
    shop.spooler.stop()
    assert shop.spooler.health() == PrinterHealth("ok", 0)


def test_slips_queued_while_the_printer_is_off_are_counted_for_the_status_bar(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT)
    shop.spooler.start()
    shop.queue("nota 1")
    printer.next_slip()
    printer.condition = PrinterStatus(StatusState.PROBLEM, Reason.PAPER_OUT)
    printer.answers.put(NO_PAPER)
    shop.queue("nota 2")
    shop.queue("nota 3")
    _asked_again(printer)
    assert shop.spooler.health() == PrinterHealth("problem", 3)


def test_what_a_kill_left_half_sent_comes_again_with_a_mark(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT)
    shop.queue("nota 1")
    shop.writer.call(lambda tx: spool.claim(tx, "printer", START_MS))
    shop.spooler.start()
    assert words(printer.next_slip())[0] == "CETAK ULANG 2"
    printer.answers.put(SENT)
    shop.spooler.stop()
    assert shop.jobs() == [("sent", 2, "")]


def test_slips_of_last_night_wait_until_they_are_asked_for(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT)
    shop.queue("kemarin")
    shop.clock.at_ms += 600 * MINUTE
    shop.queue("hari ini")
    shop.spooler.start()
    assert words(printer.next_slip()) == ["hari ini"]
    printer.answers.put(SENT)
    _until_printed(shop, 1)
    assert shop.jobs() == [("held", 0, "stale"), ("sent", 1, "")]
    assert shop.spooler.health() == PrinterHealth("stale", 1)
    shop.settle_stale("queued")
    assert words(printer.next_slip()) == ["kemarin"]
    printer.answers.put(SENT)
    shop.spooler.stop()
    assert shop.jobs() == [("sent", 1, ""), ("sent", 1, "")]


def test_slips_nobody_wants_any_more_are_given_up(opened: Opened) -> None:
    printer = MemoryPrinter([])
    shop = opened(printer, SHORT)
    shop.queue("kemarin")
    shop.clock.at_ms += 600 * MINUTE
    shop.spooler.start()
    shop.settle_stale("cancelled")
    shop.settled()
    shop.spooler.stop()
    assert printer.slips == []
    assert shop.spooler.health() == PrinterHealth("ok", 0)


def test_the_drawer_opens_before_the_slip_and_is_on_record(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT)
    shop.spooler.kick(KASIR, 1)
    shop.queue("nota 1")
    shop.spooler.start()
    assert isinstance(printer.arrived.get(timeout=WAIT_S), DrawerPulse)
    printer.answers.put(SENT)
    printer.next_slip()
    assert shop.kicks() == [(1, KASIR, "sent")]
    printer.answers.put(SENT)


def test_a_drawer_asked_for_during_a_slip_opens_right_behind_it(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT)
    shop.spooler.start()
    shop.queue("nota 1")
    shop.queue("nota 2")
    printer.next_slip()
    shop.spooler.kick(KASIR, 0)
    printer.answers.put(SENT)
    assert isinstance(printer.arrived.get(timeout=WAIT_S), DrawerPulse)
    printer.answers.put(Outcome(JobState.FAILED, 0, Reason.BROKEN))
    printer.next_slip()
    printer.answers.put(SENT)
    shop.spooler.stop()
    assert shop.kicks() == [(None, KASIR, "failed")]


def test_a_pulse_that_is_too_late_is_dropped_and_never_sent(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT._replace(kick_ms=0))
    shop.spooler.kick(KASIR, 0)
    shop.spooler.start()
    shop.queue("nota 1")
    printer.next_slip()
    printer.answers.put(SENT)
    shop.spooler.stop()
    assert printer.arrived.empty()
    assert shop.kicks() == [(None, KASIR, "dropped")]


def test_the_drawer_is_tried_and_recorded_while_the_printer_is_left_alone(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT._replace(retry_ms=(60_000,)))
    shop.spooler.start()
    shop.queue("nota 1")
    printer.next_slip()
    printer.answers.put(NO_PAPER)
    shop.spooler.kick(KASIR, 0)
    assert isinstance(printer.arrived.get(timeout=WAIT_S), DrawerPulse)
    printer.answers.put(SENT)
    shop.spooler.stop()
    assert shop.kicks() == [(None, KASIR, "sent")]
    assert shop.jobs() == [("held", 0, "paper_out")]


def test_a_sale_does_not_wait_for_a_printer_that_stalls(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT._replace(stop_ms=1))
    shop.spooler.start()
    shop.queue("nota 1")
    printer.next_slip()
    for number in range(2, 6):
        shop.queue(f"nota {number}")
    shop.settled()
    assert shop.jobs()[1:] == [("queued", 0, "")] * 4
    assert shop.spooler.health().waiting_slips == 5
    assert not shop.spooler.stop()
    assert shop.jobs()[0] == ("sending", 1, "")
    printer.answers.put(SENT)


def test_a_slip_that_cannot_be_read_is_failed_and_the_next_one_prints(opened: Opened) -> None:
    printer = MemoryPrinter([])
    shop = opened(printer, SHORT)
    broken = spool.NewJob("printer", "receipt", 1, '{"v":99}', 0, START_MS)
    shop.writer.call(lambda tx: spool.enqueue(tx, broken))
    shop.queue("nota 2")
    shop.spooler.start()
    _until_printed(shop, 2)
    assert shop.jobs() == [("failed", 1, ""), ("sent", 1, "")]
    assert [words(job) for job in printer.slips] == [["nota 2"]]


def test_a_full_disk_stops_printing_and_loses_nothing(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT)
    shop.queue("nota 1")
    shop.disk.faults = 2
    shop.spooler.start()
    printer.next_slip()
    shop.disk.faults = 3
    printer.answers.put(DOUBT)
    assert words(printer.next_slip())[0] == "CETAK ULANG 2"
    printer.answers.put(SENT)
    shop.spooler.stop()
    assert shop.jobs() == [("sent", 2, "")]


def test_an_idle_printer_is_asked_how_it_is(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT._replace(idle_ms=1))
    shop.spooler.start()
    _asked_again(printer)
    printer.condition = PrinterStatus(StatusState.PROBLEM, Reason.COVER_OPEN)
    _asked_again(printer)
    assert shop.spooler.health() == PrinterHealth("problem", 0)


def test_a_bug_in_the_thread_is_told_and_shown(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT)
    monkeypatch.setattr("threading.excepthook", lambda _args: None)
    monkeypatch.setattr(printer, "send", lambda _job, _deadline: None)
    shop.spooler.start()
    shop.queue("nota 1")
    assert shop.crashed.wait(WAIT_S)
    assert shop.spooler.health().printer == "problem"


def test_a_slip_in_doubt_is_asked_about_and_not_begun_again_when_somebody_has_it(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT._replace(doubt_ms=60_000))
    shop.spooler.start()
    shop.queue("nota 1")
    printer.next_slip()
    printer.answers.put(DOUBT)
    while shop.jobs() != [("doubt", 1, "broken")]:
        shop.settled()
    while shop.spooler.health() != PrinterHealth("doubt", 1):
        shop.settled()
    shop.writer.call(lambda tx: spool.came_out(tx, "printer", START_MS))
    shop.spooler.stop()
    assert shop.jobs() == [("confirmed", 1, "seen")]
    assert printer.arrived.empty()
