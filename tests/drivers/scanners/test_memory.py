from drivers.outcome import Reason
from drivers.scanners.framing import Frame
from drivers.scanners.memory import MemoryScanner
from drivers.scanners.protocol import Scanner, ScannerChange, ScannerListener, ScannerState


def test_the_scanner_in_memory_tells_what_a_real_one_would() -> None:
    told: list[Frame | ScannerChange] = []
    fake = MemoryScanner(ScannerListener(told.append, told.append))
    scanner: Scanner = fake
    fake.scan("1")
    fake.unplug()
    scanner.start()
    fake.scan("2")
    fake.unplug()
    scanner.stop()
    fake.scan("3")
    assert told == [
        ScannerChange(ScannerState.OK, Reason.NONE),
        Frame("2", ""),
        ScannerChange(ScannerState.LOST, Reason.BROKEN),
    ]
