"""Every failure of a scanner that was listed before the first line was written, and the test that shows it.

The list is that of the hardware study, section 9.2; what is not in this file stands where it is named. What is here
goes over real pseudo-terminals: into the real program, or into the screens' own logic with a shop in memory.

============================  ========================================================================================
two scans back to back        scenarios/test_bursts: a pay key right behind five hundred scans; over the cable in pieces
during a modal                pos/ui/test_scans_everywhere, every state; here, over a line into a form
during a stall of the store   here: by keys and over two lines while another program holds the database
Esc glued to a scan           scenarios/test_garbage: Esc glued to the digits of a scan takes none of them
a byte 0xFF                   scenarios/test_garbage: garbage between scans; here, over a line
ended by LF, by TAB           drivers/scanners/test_serial: every ending; ui/reducer/selling/test_adding: by keys; here
ended by nothing              here: what has no end is no code, and the next one's end shows it
half a frame and a stall      scenarios/test_bursts: scans at thirty milliseconds with stalls; here, in a frame's middle
unplugged in mid-scan         here
ttyACM0 becomes ttyACM1       here, by the name that follows the scanner
two identical scanners        here; drivers/discovery/test_finding: two of a kind are named by their sockets
a double read after 300 ms    drivers/scanners/test_double_reads, by the clock; here, over a line and by keys
a bad check digit             here; for half a million of them domain/test_code_fuzz
a QR code of 200 characters   here: on the screen, by keys and over a line
CapsLock                      here, in both ways of typing
SYN_DROPPED                   drivers/scanners/test_key_events, test_fuzz; here, up to what the cashier is told
wrong baud rate               here, as the bytes it makes
============================  ========================================================================================
"""

import fcntl
import os
import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Final

import pytest

from drivers.scanners import serial
from drivers.transport.evdev import EVIOCGRAB
from pos.bootstrap.scanners import Scanners
from pos.ui.port import CodeRefused
from pos.ui.reducer.inputs import Scan
from pos.ui.reducer.modes import Filling
from tests.drivers.scanners.test_key_events import DROPPED, ENTER, REPORT, stroke, typed
from tests.drivers.support.ptys import Cable, cable
from tests.pos.ui.shop import NOODLES_CODE, SUGAR_CODE, WATER_CODE
from tests.pos.ui.till import Till, selling
from tests.support.cashier import DELETE_S, Cashier
from tests.support.many_goods import codes, skus, total
from tests.support.outlets import configure, held_database, listed
from tests.support.patience import until

CAPS_LOCK: Final = 58
STALL_S: Final = 0.1
"""Several times as long as the reading thread waits for a byte here."""
WRONG_CHECK: Final = NOODLES_CODE[:-1] + "9"
LONG_QR: Final = ("https://contoh.id/p?n=" + "0123456789" * 20)[:200]
NOODLES, SUGAR = ("Mie-Grg", "1", "3.300"), ("Gul-Kg", "1", "16.800")


@pytest.fixture(autouse=True)
def _quick_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serial, "FIRST_RETRY_MS", 10)
    monkeypatch.setattr(serial, "POLL_MS", 20)


class Counter:
    """The screens' own logic behind scanners on real lines."""

    def __init__(self, *urls: str, till: Till | None = None, double_read_ms: int = 0) -> None:
        self.till = till or selling()
        self._heard: queue.SimpleQueue[tuple[str, str, str]] = queue.SimpleQueue()
        self.scanners = Scanners(urls, double_read_ms, lambda *said: self._heard.put(said))
        self.scanners.start()
        until(lambda: self.scanners.state() == "ok")

    def hear(self, count: int) -> Till:
        """Take so many scans in, as they come."""
        for _ in range(count):
            text, symbology, name = self._heard.get(timeout=20)
            self.till.now_ms += 300
            self.till.runner.feed(Scan(text, symbology, name, self.till.now_ms))
        return self.till

    @property
    def is_silent(self) -> bool:
        """Whether nothing more was scanned."""
        return self._heard.empty()


@contextmanager
def _counter(*lines: Cable, till: Till | None = None, double_read_ms: int = 0) -> Iterator[Counter]:
    counter = Counter(*(f"serial://{line.path}" for line in lines), till=till, double_read_ms=double_read_ms)
    try:
        yield counter
    finally:
        counter.scanners.stop()


@pytest.fixture
def line() -> Iterator[Cable]:
    with cable() as one:
        yield one


def test_a_scan_under_a_form_is_never_typed_into_its_figure(line: Cable) -> None:
    till = selling().press("f10").type("13⏎12")
    with _counter(line, till=till) as counter:
        os.write(line.device, f"{NOODLES_CODE}\r".encode())
        counter.hear(1)
    assert isinstance(till.runner.state.mode, Filling)
    assert (till.runner.state.typed.text, till.beeps, till.rows) == ("", ["refused"], [])


def test_scans_while_another_program_holds_the_database_are_all_there_in_their_order(large_home: Path) -> None:
    with cable() as left, cable() as right:
        configure(large_home, ("scanner.url", [f"serial://{left.path}", f"serial://{right.path}"]))
        with Cashier(large_home) as cashier:
            cashier.start_selling()
            cashier.sees("Pindai OK")
            with held_database(large_home):
                cashier.terminal.type("".join(f"{each}\r" for each in codes(1, 5)))
                os.write(left.device, "".join(f"{each}\r" for each in codes(6, 10)).encode())
                os.write(right.device, "".join(f"{each}\n" for each in codes(11, 15)).encode())
                cashier.sees_total(total(1, 15))
                cashier.pause(0.4)
            cashier.terminal.press("f5")
            cashier.sees_change(1, 0)
    (sale,) = listed(large_home, "documents", "--kind", "sale")
    sold = [each["sku"] for each in sale["body"]["lines"]]
    assert sorted(sold) == skus(1, 15)
    for first in (1, 6, 11):
        own = skus(first, first + 4)
        assert [each for each in sold if each in own] == own


@pytest.mark.parametrize("ends", [b"\r", b"\n", b"\t", b"\r\n", b"\r\xff\r"])
def test_every_end_is_an_end_and_a_stall_in_the_middle_is_none(line: Cable, ends: bytes) -> None:
    with _counter(line) as counter:
        os.write(line.device, NOODLES_CODE[:6].encode())
        threading.Event().wait(STALL_S)
        os.write(line.device, NOODLES_CODE[6:].encode() + ends)
        counter.hear(1)
        os.write(line.device, SUGAR_CODE.encode() + b"\r")
        counter.hear(2 if b"\xff" in ends else 1)
        assert counter.till.rows[0] == NOODLES
        assert counter.till.rows[-1] == SUGAR


def test_a_scanner_that_ends_its_codes_with_nothing_sells_nothing_and_shows_it(line: Cable) -> None:
    with _counter(line) as counter:
        os.write(line.device, f"{NOODLES_CODE}{SUGAR_CODE}\r".encode())
        till = counter.hear(1)
    assert till.rows == [(f"? {NOODLES_CODE}{SUGAR_CODE}", "1", "BELUM")]
    till.press("f5")
    assert till.shop.paid == []


def test_a_scanner_pulled_out_in_mid_scan_and_put_back_under_another_number_goes_on(home: Path, tmp_path: Path) -> None:
    by_id = tmp_path / "by-id"
    configure(home, ("scanner.url", f"serial://{by_id}"))
    with cable() as first, cable() as second:
        by_id.symlink_to(first.path)
        with Cashier(home) as cashier:
            cashier.start_selling()
            cashier.sees("Pindai OK")
            os.write(first.device, b"8990000")
            by_id.unlink()
            os.close(first.device)
            cashier.sees("Pindai PUTUS")
            by_id.symlink_to(second.path)
            cashier.sees("Pindai OK")
            os.write(second.device, b"000013\r")
            cashier.sees("TIDAK DIKENAL 000013")
            cashier.pause(DELETE_S)
            cashier.terminal.press("delete")
            os.write(second.device, b"8990000000013\r")
            cashier.sees("Beras")


def test_two_scanners_of_the_same_make_read_the_same_label_as_two_items() -> None:
    with cable() as left, cable() as right, _counter(left, right, double_read_ms=60_000) as counter:
        os.write(left.device, f"{NOODLES_CODE}\r".encode())
        os.write(right.device, f"{NOODLES_CODE}\r".encode())
        assert counter.hear(2).rows == [("Mie-Grg", "2", "6.600")]


def test_a_label_read_twice_is_one_item_over_a_line_and_by_keys(line: Cable) -> None:
    till = selling(double_read_ms=60_000)
    with _counter(line, till=till, double_read_ms=60_000) as counter:
        os.write(line.device, f"{NOODLES_CODE}\r{NOODLES_CODE}\r{SUGAR_CODE}\r".encode())
        assert counter.hear(2).rows == [NOODLES, SUGAR]
    till.wedge(NOODLES_CODE).wedge(NOODLES_CODE)
    assert till.rows == [NOODLES, SUGAR, NOODLES]


def test_a_bad_check_digit_locks_the_payment_until_it_is_voided(line: Cable) -> None:
    with _counter(line) as counter:
        os.write(line.device, f"{NOODLES_CODE}\r".encode())
        till = counter.hear(1)
        till.shop.refusals[WRONG_CHECK] = CodeRefused(WRONG_CHECK, "check_digit", None)
        os.write(line.device, f"]E0{WRONG_CHECK}\r".encode())
        counter.hear(1)
    assert till.message == f"SALAH BACA {WRONG_CHECK}. Batalkan barisnya (Del), pindai ulang."
    till.press("f5")
    assert till.shop.paid == []
    till.press("delete", "f5")
    assert len(till.shop.paid) == 1


def test_a_qr_code_of_two_hundred_characters_leaves_the_screen_whole(home: Path) -> None:
    with cable() as line:
        configure(home, ("scanner.url", f"serial://{line.path}"))
        with Cashier(home) as cashier:
            cashier.start_selling()
            cashier.sees("Pindai OK")
            os.write(line.device, f"]Q1{LONG_QR}\r".encode())
            cashier.sees("1 ? https://contoh.id")
            cashier.terminal.type(f"{LONG_QR}\r")
            cashier.sees("2 ? https://contoh.id")
            assert cashier.message.startswith("BARCODE TIDAK DIKENAL https://contoh.id")
            assert len(cashier.message) <= 78
            assert cashier.is_selling
            for left in (1, 0):
                cashier.pause(DELETE_S)
                cashier.terminal.press("delete")
                cashier.sees(f" {left} baris")
            os.write(line.device, b"8990000000013\r")
            cashier.sees("1 baris")


def test_capslock_changes_no_digit_and_makes_no_other_product(line: Cable, monkeypatch: pytest.MonkeyPatch) -> None:
    till = selling().wedge(NOODLES_CODE).wedge("kdmp-0001")
    assert till.rows == [NOODLES, ("? kdmp-0001", "1", "BELUM")]
    with _typing(monkeypatch) as (device, counter):
        os.write(device, stroke(CAPS_LOCK) + typed("KDMP-0001") + stroke(ENTER) + typed(NOODLES_CODE) + stroke(ENTER))
        assert counter.hear(2).rows == [("? KDMP-0001", "1", "BELUM"), NOODLES]


def test_events_the_kernel_lost_are_told_to_the_cashier_and_sell_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with _typing(monkeypatch) as (device, counter):
        os.write(device, typed("89900000") + DROPPED + REPORT + typed("501") + stroke(ENTER))
        till = counter.hear(2)
        assert till.message == "Satu pindaian hilang di jalan. Pindai lagi barangnya."
        assert (till.rows, till.beeps) == ([], ["refused", "refused"])
        os.write(device, typed(NOODLES_CODE) + stroke(ENTER))
        assert counter.hear(1).rows == [NOODLES]


def test_a_scanner_that_types_below_the_screen_and_one_with_a_line_work_at_once(
    line: Cable, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _typing(monkeypatch, f"serial://{line.path}") as (device, counter):
        data = typed(WATER_CODE) + stroke(ENTER)
        half = len(data) // 2
        os.write(device, data[:half])
        os.write(line.device, f"{NOODLES_CODE}\r".encode())
        counter.hear(1)
        os.write(device, data[half:])
        till = counter.hear(1)
        till.wedge(SUGAR_CODE)
    assert [row[0] for row in till.rows] == ["Mie-Grg", "Air-Isi-19", "Gul-Kg"]


def test_a_wrong_baud_rate_sells_nothing_and_the_right_one_is_right_at_once(line: Cable) -> None:
    """Frames of another speed come as bytes of few bits; some of them are ends, so that junk codes come out."""
    chance, shapes = Random(9600), b"\x00\x80\xe0\xf8\xfe\xff\x1c\xc0\x0d\x0a\x70"
    junk = bytes(chance.choice(shapes) for _ in range(400)) + b"\r"
    with _counter(line) as counter:
        os.write(line.device, junk)
        os.write(line.device, b"\x02" + NOODLES_CODE.encode() + b"\x03")
        until(lambda: counter.hear(0 if counter.is_silent else 1).rows[-1:] == [NOODLES])
        till = counter.till
    assert [row for row in till.rows if not row[0].startswith("? ")] == [NOODLES]
    assert all(row[2] == "BELUM" for row in till.rows[:-1])


@contextmanager
def _typing(monkeypatch: pytest.MonkeyPatch, *others: str) -> Iterator[tuple[int, Counter]]:
    """A scanner that types: a pipe in the place of the kernel's event device, which cannot be made without root."""
    near, far = os.pipe()
    real = fcntl.ioctl
    monkeypatch.setattr(fcntl, "ioctl", lambda at, asked, *more: 0 if asked == EVIOCGRAB else real(at, asked, *more))
    counter = Counter(f"evdev:///proc/{os.getpid()}/fd/{near}", *others)
    try:
        yield far, counter
    finally:
        counter.scanners.stop()
        os.close(near)
        os.close(far)
