"""Any report in any format: on the screen, into a file, of the days that are asked for."""

import json
import sys
from pathlib import Path

import pytest

from pos.services.reporting import REPORTS
from pos.services.reporting.period import OF
from tests.support.command_line import CommandLine

BEGINS = {
    "slip.txt": b" ",
    "a.pdf": b"%PDF-",
    "a.xlsx": b"PK",
    "a.csv": b"\xef\xbb\xbf",
    "a.html": b"<!doctype",
    "A.JSON": b"{",
}


def test_every_report_is_listed_in_the_outlets_language(run: CommandLine) -> None:
    listed = [json.loads(line) for line in run("report", "list", "--json").out.splitlines()]
    assert [each["report"] for each in listed] == list(REPORTS)
    assert listed[0] == {"report": "daily-sales", "title": "Penjualan harian", "span": "days"}


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_is_shown_by_its_name(run: CommandLine, name: str) -> None:
    about = ("--of", "GUL-1KG") if REPORTS[name].span == OF else ()
    ran = run("report", name, "--date", "2026-01-01", "--format", "json", *about)
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["report"] == name


def test_a_report_is_a_slip_as_wide_as_it_is_asked_for(run: CommandLine) -> None:
    for width in ("32", "42", "48"):
        lines = run("report", "daily-sales", "--width", width).out.splitlines()
        assert max(map(len, lines)) == int(width)
    assert max(map(len, run("report", "daily-sales").out.splitlines())) == 32


@pytest.mark.parametrize("name", BEGINS)
def test_a_file_is_what_its_name_says(run: CommandLine, tmp_path: Path, name: str) -> None:
    ran = run("report", "stock", "--out", str(tmp_path / name))
    assert ran == (0, "", "")
    assert (tmp_path / name).read_bytes().startswith(BEGINS[name])


def test_what_is_asked_for_comes_before_what_the_name_says(run: CommandLine, tmp_path: Path) -> None:
    run("report", "stock", "--format", "json", "--out", str(tmp_path / "a.pdf"))
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"{")


def period(run: CommandLine, *options: str) -> str:
    return str(json.loads(run("report", "daily-sales", "--format", "json", *options).out)["period"])


def test_a_report_is_of_the_days_that_are_asked_for(run: CommandLine) -> None:
    assert period(run, "--date", "2026-01-01") == "2026-01-01"
    assert period(run, "--from", "2026-01-01", "--to", "2026-01-02") == "2026-01-01..2026-01-02"
    assert period(run, "--shift", "1") == "2026-01-01"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("stock-card",), "--of SKU"),
        (("stock", "--from", "2026-01-02", "--to", "2026-01-01"), "--from sesudah --to"),
        (("stock", "--shift", "99"), "Tidak ada shift 99."),
        (("stock", "--date", "1-1-2026"), "YYYY-MM-DD"),
        (("stock", "--format", "docx"), "docx"),
        (("nothing",), "nothing"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_shown(run: CommandLine, options: tuple[str, ...], said: str) -> None:
    ran = run("report", *options)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_pdf_is_not_poured_onto_a_screen(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    ran = run("report", "stock", "--format", "pdf")
    assert ran.code == 2
    assert "--out NAMA.pdf" in ran.err


def test_a_folder_that_is_not_there_is_said(run: CommandLine, tmp_path: Path) -> None:
    ran = run("report", "stock", "--out", str(tmp_path / "none" / "a.pdf"))
    assert ran.code == 3
    assert "a.pdf" in ran.err
