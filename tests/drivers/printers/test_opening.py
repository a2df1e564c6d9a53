from pathlib import Path

import pytest

from drivers.outcome import JobState
from drivers.printers.folder_link import FolderPrinter
from drivers.printers.link import SlipJob
from drivers.printers.opening import open_printer
from drivers.printers.profile import profile_named
from drivers.transport.errors import BadUrl, UrlProblem
from tests.drivers.support.escpos_decoder import decode
from tests.drivers.support.ptys import cable
from tests.drivers.support.slips import RECEIPT

PROFILE = profile_named("58mm")
JOB = SlipJob("000123", RECEIPT)


def test_a_folder_gets_readable_slips(tmp_path: Path) -> None:
    printer = open_printer(f"folder://{tmp_path}/slips%201", PROFILE, tmp_path)
    assert isinstance(printer, FolderPrinter)
    printer.send(JOB, 1000)
    assert (tmp_path / "slips 1" / "000123.txt").exists()


def test_a_file_gets_the_printer_s_bytes_job_after_job(tmp_path: Path, cache_dir: Path) -> None:
    printer = open_printer(f"file://{tmp_path}/x.prn", PROFILE, cache_dir)
    first = printer.send(JOB, 1000)
    assert first.state is JobState.SENT
    assert printer.send(JOB, 1000) == first
    data = (tmp_path / "x.prn").read_bytes()
    assert data[: first.bytes_sent] == data[first.bytes_sent :]
    assert decode(data[: first.bytes_sent]).rasters


def test_a_serial_printer_gets_its_bytes(cache_dir: Path) -> None:
    with cable() as line:
        printer = open_printer(f"serial://{line.path}", PROFILE, cache_dir)
        assert printer.send(JOB, 2_000).state in {JobState.SENT, JobState.DOUBT}


def test_an_address_in_memory_takes_every_slip(cache_dir: Path) -> None:
    assert open_printer("memory:", PROFILE, cache_dir).send(JOB, 1000).state is JobState.SENT


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("folder://relative", UrlProblem.PATH),
        ("folder:///x?y=1", UrlProblem.OPTION),
        ("lpd://queue", UrlProblem.SCHEME),
    ],
)
def test_a_wrong_address_is_refused_when_the_printer_is_named(tmp_path: Path, url: str, problem: UrlProblem) -> None:
    with pytest.raises(BadUrl) as refused:
        open_printer(url, PROFILE, tmp_path)
    assert refused.value.problem is problem
