from drivers.scanners.double_reads import DoubleReads
from drivers.scanners.framing import Frame

SOAP, SUGAR = Frame("8991234567891", "]E0"), Frame("8990000000001", "]E0")


def _passed(window_ms: int, *reads: tuple[Frame, int]) -> list[tuple[Frame, int]]:
    repeats = DoubleReads(window_ms)
    return [read for read in reads if not repeats.is_repeat(*read)]


def test_the_same_code_again_at_once_is_one_scan() -> None:
    assert _passed(500, (SOAP, 0), (SOAP, 300)) == [(SOAP, 0)]


def test_the_same_code_after_the_window_is_another() -> None:
    reads = [(SOAP, 0), (SOAP, 500)]
    assert _passed(500, *reads) == reads


def test_a_code_left_before_the_scanner_counts_once() -> None:
    assert _passed(500, *[(SOAP, at_ms) for at_ms in range(0, 3000, 300)]) == [(SOAP, 0)]


def test_another_code_between_makes_two_scans() -> None:
    reads = [(SOAP, 0), (SUGAR, 100), (SOAP, 200)]
    assert _passed(500, *reads) == reads


def test_a_window_of_nothing_lets_everything_pass() -> None:
    reads = [(SOAP, 0), (SOAP, 0)]
    assert _passed(0, *reads) == reads
