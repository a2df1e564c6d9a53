"""The printer's thread against a network printer made of a real socket."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from drivers.printers.opening import open_printer
from drivers.printers.profile import profile_named
from pos.services.printing import Printing
from pos.services.spooling import Limits
from pos.store.chain import Written
from tests.drivers.support.escpos_decoder import decode
from tests.drivers.support.tcp_printer import HEALTHY, MUTE, STALLED, Manners, TcpPrinter, closed_port, tcp_printer
from tests.support.a_day import YARD
from tests.support.house import a_house
from tests.support.print_shop import SHORT, PrintShop
from tests.support.receipt_reader import read_receipt

OUT_OF_PAPER = Manners({**HEALTHY.answers, 4: b"\x72"}, reset_after=None, reads=True)
LONGER_THAN_ANY_BUFFER = "0123456789abcdef" * 20_000
PATIENT = SHORT._replace(send_ms=5_000, retry_ms=(50,))


@contextmanager
def counter(path: Path, url: str, limits: Limits) -> Iterator[PrintShop]:
    link = open_printer(url, profile_named("58mm"), path / "cache")
    with ExitStack() as stack:
        shop = PrintShop(path, link, limits)
        stack.callback(shop.close)
        ledger = shop.ledger
        ledger.open_stock([("GUL-1KG", 10_000, 16_301), ("GUL-KG", 50_000, 15_600)], [YARD])
        ledger.open_shift(300_000, "2026-01-01")
        yield shop


def sell(shop: PrintShop) -> Written:
    """Sell before the threads start: the builder writes on this thread."""
    sold = shop.ledger.sell(("GUL-1KG", 3_000), ("GUL-KG", 1_370), paid=100_000)
    shop.writer.call(lambda tx: Printing(a_house("id"), "printer").queue(tx, sold, cashier="siti"))
    return sold


def test_a_sale_comes_out_as_a_receipt_and_the_drawer_opens(tmp_path: Path) -> None:
    with tcp_printer(HEALTHY) as printer, counter(tmp_path, printer.url, PATIENT) as shop:
        sell(shop)
        shop.spooler.kick(1, 0)
        shop.spooler.start()
        assert _next_paper(printer) == b"\x1bp\x00\x19\xfa"
        receipt = read_receipt(decode(_next_paper(printer)).text())
        assert shop.spooler.stop()
        assert shop.jobs() == [("sent", 1, "")]
        assert shop.kicks() == [(None, 1, "sent")]
    assert receipt.figures["TOTAL"] == 75_517
    assert [line.milli for line in receipt.lines] == [3_000, 1_370]


def _next_paper(printer: TcpPrinter) -> bytes:
    """The next connection that brought more than questions."""
    while not (job := printer.next_job()):
        pass
    return job


def test_a_printer_out_of_paper_gets_no_byte_until_there_is_some(tmp_path: Path) -> None:
    with tcp_printer(OUT_OF_PAPER) as printer, counter(tmp_path, printer.url, PATIENT) as shop:
        sell(shop)
        shop.spooler.start()
        for _ in range(4):
            assert printer.next_job() == b""
        assert shop.spooler.health().printer == "problem"
        printer.manners = HEALTHY
        assert read_receipt(decode(_next_paper(printer)).text()).number == "G01-1/0001"
        shop.spooler.stop()
        assert shop.jobs() == [("sent", 1, "")]


def test_a_line_that_breaks_in_the_middle_brings_a_marked_slip(tmp_path: Path) -> None:
    breaking = Manners(HEALTHY.answers, reset_after=200, reads=True)
    with tcp_printer(breaking) as printer, counter(tmp_path, printer.url, PATIENT) as shop:
        shop.queue(LONGER_THAN_ANY_BUFFER)
        shop.spooler.start()
        assert len(_next_paper(printer)) >= 200
        printer.manners = HEALTHY
        again = decode(_next_paper(printer)).text()
        shop.spooler.stop()
        assert shop.jobs() == [("sent", 2, "")]
    assert [line.strip() for line in again[:2]] == ["CETAK ULANG 2", "Berlaku satu lembar saja"]
    assert "".join(again[2:]) == LONGER_THAN_ANY_BUFFER


def test_a_printer_that_says_nothing_prints_and_stays_unknown(tmp_path: Path) -> None:
    with tcp_printer(MUTE) as printer, counter(tmp_path, printer.url, PATIENT) as shop:
        sell(shop)
        shop.spooler.start()
        decode(_next_paper(printer))
        shop.spooler.stop()
        assert shop.spooler.health() == ("unknown", 0)


def test_a_printer_that_is_off_holds_everything_and_the_till_ends_at_once(tmp_path: Path) -> None:
    with counter(tmp_path, f"tcp://127.0.0.1:{closed_port()}", PATIENT) as shop:
        sell(shop)
        sell(shop)
        shop.spooler.start()
        shop.spooler.kick(1, 0)
        for _ in range(50):
            shop.settled()
        assert shop.spooler.stop()
        assert shop.spooler.health() == ("off", 2)
        assert [attempt for _, attempt, _ in shop.jobs()] == [0, 0]
        assert shop.kicks() == [(None, 1, "failed")]


def test_a_printer_that_never_reads_keeps_neither_sale_nor_till_waiting(tmp_path: Path) -> None:
    impatient = PATIENT._replace(send_ms=60_000, stop_ms=50)
    with tcp_printer(STALLED) as printer, counter(tmp_path, printer.url, impatient) as shop:
        shop.queue(LONGER_THAN_ANY_BUFFER)
        shop.spooler.start()
        while not shop.jobs()[0][1]:
            shop.settled()
        sell(shop)
        assert not shop.spooler.stop()
        assert shop.jobs() == [("sending", 1, ""), ("queued", 0, "")]
