import pytest

from drivers.drawers.memory import MemoryDrawer
from drivers.drawers.protocol import Drawer
from drivers.drawers.pulse import USUAL_PULSE, DrawerPulse, kick_bytes, kick_bytes_off_line
from drivers.drawers.through_printer import PrinterDrawer
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.link import PrinterLink
from drivers.printers.memory import MemoryPrinter
from tests.drivers.support.escpos_decoder import decode_pulse


@pytest.mark.parametrize(
    ("pulse", "data"),
    [
        (USUAL_PULSE, b"\x1bp\x00\x19\xfa"),
        (DrawerPulse(5, 100, 100), b"\x1bp\x01\x32\x32"),
        (DrawerPulse(2, 0, 5000), b"\x1bp\x00\x01\xff"),
    ],
)
def test_a_pulse_is_five_bytes_in_units_of_two_milliseconds(pulse: DrawerPulse, data: bytes) -> None:
    assert kick_bytes(pulse) == data
    assert decode_pulse(data).pulses == ((data[2], data[3], data[4]),)


@pytest.mark.parametrize(
    ("pulse", "data"),
    [
        (USUAL_PULSE, b"\x10\x14\x01\x00\x01"),
        (DrawerPulse(5, 101, 50), b"\x10\x14\x01\x01\x02"),
        (DrawerPulse(2, 0, 5000), b"\x10\x14\x01\x00\x01"),
        (DrawerPulse(2, 5000, 50), b"\x10\x14\x01\x00\x08"),
    ],
)
def test_a_pulse_for_a_printer_off_line_is_five_bytes_in_units_of_a_tenth_of_a_second(
    pulse: DrawerPulse, data: bytes
) -> None:
    assert kick_bytes_off_line(pulse) == data


def test_a_drawer_goes_through_its_printer_once() -> None:
    printer = MemoryPrinter([])
    drawer: Drawer = PrinterDrawer(printer, USUAL_PULSE)
    assert drawer.kick(2000).state is JobState.SENT
    assert printer.pulses == [USUAL_PULSE]


def test_a_drawer_whose_printer_is_away_fails_and_is_not_held() -> None:
    printer = MemoryPrinter([Outcome(JobState.HELD, 0, Reason.REFUSED), Outcome(JobState.FAILED, 0, Reason.BROKEN)])
    drawer = PrinterDrawer(printer, USUAL_PULSE)
    assert drawer.kick(2000) == Outcome(JobState.FAILED, 0, Reason.REFUSED)
    assert drawer.kick(2000) == Outcome(JobState.FAILED, 0, Reason.BROKEN)
    link: PrinterLink = printer
    assert (printer.pulses, link.status()) == ([], printer.current_status)


def test_the_drawer_in_memory_counts() -> None:
    fake = MemoryDrawer()
    drawer: Drawer = fake
    assert drawer.kick(2000).state is JobState.SENT
    assert fake.kicks == [2000]
