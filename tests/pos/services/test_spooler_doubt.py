"""A slip that may be on paper: it comes again marked, until somebody says what became of it."""

from collections.abc import Callable
from typing import Final

from drivers.deadline import after_ms
from pos.services.spooler import PrinterHealth
from pos.store import spool
from tests.support.print_shop import DOUBT, SENT, SHORT, WAIT_S, Opened, PrintShop, StagedPrinter, words


def test_a_doubtful_slip_comes_again_with_a_mark_and_is_then_left_until_somebody_asks(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT)
    shop.spooler.start()
    shop.queue("nota 1")
    names, texts = set(), []
    for _ in range(SHORT.attempts):
        slip = printer.next_slip()
        names.add(slip.name)
        texts.append(words(slip))
        printer.answers.put(DOUBT)
    shop.queue("nota 2")
    assert words(printer.next_slip()) == ["nota 2"]
    printer.answers.put(SENT)
    shop.spooler.stop()
    assert texts == [
        ["nota 1"],
        ["CETAK ULANG 2", "Berlaku satu lembar saja", "nota 1"],
        ["CETAK ULANG 3", "Berlaku satu lembar saja", "nota 1"],
    ]
    assert names == {"000001-receipt-G01-1-0001", "000001-receipt-G01-1-0001-2", "000001-receipt-G01-1-0001-3"}
    assert shop.jobs() == [("doubt", 3, "stale"), ("sent", 1, "")]
    assert shop.spooler.health().waiting_slips == 1


def test_a_slip_in_doubt_too_often_is_printed_once_more_when_somebody_asks(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, SHORT)
    shop.spooler.start()
    shop.queue("nota 1")
    for _ in range(SHORT.attempts):
        printer.next_slip()
        printer.answers.put(DOUBT)
    _until(shop, lambda health: health.printer == "stale")
    shop.settle_stale("queued")
    assert words(printer.next_slip()) == ["CETAK ULANG 4", "Berlaku satu lembar saja", "nota 1"]
    printer.answers.put(SENT)
    assert shop.spooler.stop()
    assert shop.jobs() == [("sent", 4, "")]


def _until(shop: PrintShop, is_so: Callable[[PrinterHealth], bool]) -> None:
    """Wait until the status bar says so."""
    until = after_ms(WAIT_S * 1000)
    while not is_so(shop.spooler.health()):
        assert not until.expired(), shop.spooler.health()
        shop.settled()


PATIENT: Final = SHORT._replace(doubt_ms=60_000)
"""A till that would wait a minute for a word on a slip in doubt: no test does."""


def test_a_word_on_a_slip_in_doubt_is_the_end_of_waiting_for_it(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, PATIENT)
    shop.spooler.start()
    shop.queue("nota 1")
    printer.next_slip()
    printer.answers.put(DOUBT)
    _until(shop, lambda health: health.printer == "doubt")
    shop.queue("nota 2")
    shop.writer.call(lambda tx: spool.came_out(tx, "printer", shop.clock.now_ms()))
    shop.spooler.wake()
    assert words(printer.next_slip()) == ["nota 2"]
    printer.answers.put(SENT)
    assert shop.spooler.stop()
    assert shop.jobs() == [("confirmed", 1, "seen"), ("sent", 1, "")]


def test_a_copy_that_was_asked_for_takes_the_place_of_a_slip_in_doubt(opened: Opened) -> None:
    printer = StagedPrinter()
    shop = opened(printer, PATIENT)
    shop.spooler.start()
    shop.queue("nota 1")
    printer.next_slip()
    printer.answers.put(DOUBT)
    _until(shop, lambda health: health.printer == "doubt")
    shop.writer.call(lambda tx: spool.supersede(tx, 1, shop.clock.now_ms()))
    shop.queue("SALINAN 1")
    assert words(printer.next_slip()) == ["SALINAN 1"]
    printer.answers.put(SENT)
    assert shop.spooler.stop()
    assert shop.jobs() == [("cancelled", 1, "superseded"), ("sent", 1, "")]
