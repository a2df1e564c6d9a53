"""One printer for receipts, and where the outlet has one a second for labels and reports: from ``outlet.toml``."""

from functools import partial
from pathlib import Path

import pytest

from drivers.labels.label import Stock
from drivers.printers.slip_json import slip_to_json
from pos.bootstrap.home import Home
from pos.bootstrap.printers import columns_of_reports, printers_of, roll_of
from pos.bootstrap.register import outlet_of
from pos.clock import SystemClock
from pos.config import ConfigError, parse
from pos.services.writer import Writer
from pos.store import spool
from pos.store.transaction import Transaction
from tests.drivers.support.escpos_decoder import decode
from tests.drivers.support.slips import RECEIPT
from tests.drivers.support.tcp_printer import HEALTHY, tcp_printer
from tests.support.new_desk import new_desk


def test_a_counter_without_a_second_printer_has_one_queue(tmp_path: Path) -> None:
    config = parse("", "outlet.toml")
    writer = Writer(new_desk(tmp_path / "register.db").database, crashed=lambda: None)
    assert len(printers_of(Home(tmp_path), config, writer, SystemClock())) == 1
    assert outlet_of(config).printers == ("receipt",)
    assert columns_of_reports(config) == 32
    assert outlet_of(config).label_printer == outlet_of(config).report_printer == "receipt"


@pytest.mark.parametrize("language", ["zpl", "tspl"])
def test_a_printer_of_labels_leaves_the_reports_to_the_other(tmp_path: Path, language: str) -> None:
    url = f"file://{tmp_path / 'labels.bin'}"
    text = f'[label_printer]\nurl = "{url}"\nlanguage = "{language}"\nroll = "50x30"\nprofile = "80mm"\n'
    config = parse(text, "outlet.toml")
    outlet = outlet_of(config)
    assert (outlet.printers, columns_of_reports(config)) == (("receipt", "label"), 32)
    assert (outlet.label_printer, outlet.report_printer) == ("label", "receipt")
    assert roll_of(config) == Stock(50, 30, 2, 8)
    writer = Writer(new_desk(tmp_path / "register.db").database, crashed=lambda: None)
    assert len(printers_of(Home(tmp_path), config, writer, SystemClock())) == 2


@pytest.mark.parametrize("roll", ["wide", "20x20"])
def test_a_roll_too_narrow_for_a_code_is_said_with_its_key(roll: str) -> None:
    with pytest.raises(ConfigError) as wrong:
        roll_of(parse(f'[label_printer]\nroll = "{roll}"\n', "outlet.toml"))
    assert (wrong.value.key, wrong.value.hint) == ("label_printer.roll", "40x30, 58x40@300")


def _enqueue(job: spool.NewJob, tx: Transaction) -> None:
    spool.enqueue(tx, job)


def test_receipts_and_labels_come_out_of_their_own_printers(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "register.db")
    with tcp_printer(HEALTHY) as first, tcp_printer(HEALTHY) as second:
        config = parse(
            f'[printer]\nurl = "{first.url}"\nprofile = "epson-42"\nbuzzer = true\n'
            f'[label_printer]\nurl = "{second.url}"\nprofile = "epson-48"\n',
            "outlet.toml",
        )
        outlet = outlet_of(config)
        assert (outlet.printers, columns_of_reports(config)) == (("receipt", "label"), 48)
        writer = Writer(desk.database, crashed=lambda: None)
        writer.start()
        threads = printers_of(Home(tmp_path), config, writer, SystemClock())
        now = SystemClock().now_ms()
        for device in outlet.printers:
            job = spool.NewJob(device, "report", 0, slip_to_json(RECEIPT), 0, now)
            writer.call(partial(_enqueue, job))
        for each in threads:
            each.start()
        papers = []
        for printer in (first, second):
            while not (paper := printer.next_job()).startswith(b"\x1b@"):
                pass
            papers.append(paper)
        for each in threads:
            each.stop()
        writer.stop()
    desk.database.close()
    assert [b"\x1b(A" in paper for paper in papers] == [True, False]
    widths = [max(len(text) for text in decode(paper).text()) for paper in papers]
    assert widths == [42, 48]
