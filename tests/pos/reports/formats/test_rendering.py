import pytest

from drivers.printers.profile import profile_named
from pos.reports.formats.rendering import FORMATS
from tests.support.reports import a_letterhead, a_report

BEGINS = {
    "slip": b" Koperasi",
    "pdf": b"%PDF-1.",
    "xlsx": b"PK\x03\x04",
    "csv": b"\xef\xbb\xbf",
    "html": b"<!doctype html>",
    "json": b'{\n "version": 1',
}


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_in_every_format_begins_as_its_kind(form: str) -> None:
    made = FORMATS[form].write(a_report(2), a_letterhead("id"), profile_named("58mm"))
    assert made.startswith(BEGINS[form])


def test_a_slip_is_as_wide_as_the_printer() -> None:
    for name, columns in (("58mm", 32), ("epson-42", 42), ("80mm", 48)):
        text = FORMATS["slip"].write(a_report(2), a_letterhead("id"), profile_named(name)).decode()
        assert max(map(len, text.splitlines())) == columns


def test_bars_are_blocks_where_the_printer_has_them() -> None:
    for name, block in (("58mm", "#"), ("epson-48", "\u2588")):
        text = FORMATS["slip"].write(a_report(2), a_letterhead("id"), profile_named(name)).decode()
        assert block * 8 in text
