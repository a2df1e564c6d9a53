from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.printers.escpos import new_dummy, render
from drivers.printers.layout import PrintLine, lay_out
from drivers.printers.profile import PROFILES, Cutter, PrinterProfile, QrMethod, profile_named
from drivers.printers.slip import Align, Code128, Feed, Pair, Qr, Row, Slip, Text, heading, line
from drivers.printers.text import CODECS, clean
from tests.drivers.support.escpos_decoder import Line, decode
from tests.drivers.support.slips import RECEIPT, slips

profiles = st.sampled_from(PROFILES)
each_profile = pytest.mark.parametrize("profile", PROFILES, ids=[profile.name for profile in PROFILES])


def _slip(*rows: Row, cut: bool = False) -> Slip:
    return Slip(rows, cut=cut, meta=())


@given(slips, profiles)
def test_every_slip_prints_exactly_its_lines_and_nothing_else(
    cache_dir: Path, slip: Slip, profile: PrinterProfile
) -> None:
    slip = slip._replace(rows=tuple(row for row in slip.rows if not isinstance(row, Qr | Code128)))
    printout = decode(render(slip, profile, cache_dir))
    expected = [
        Line(item.text, item.bold, item.wide, item.tall) if item.text else Line("", bold=False, wide=False, tall=False)
        for item in lay_out(slip, profile.columns, profile.code_page)
        if isinstance(item, PrintLine)
    ]
    assert list(printout.lines) == expected
    assert len(printout.cuts) == (slip.cut and profile.cutter is not Cutter.NONE)
    assert printout.pulses == ()


@each_profile
def test_a_receipt_comes_back_with_every_line_and_amount(cache_dir: Path, profile: PrinterProfile) -> None:
    printout = decode(render(RECEIPT, profile, cache_dir))
    text = "\n".join(printout.text())
    for row in RECEIPT.rows:
        if isinstance(row, Pair):
            assert row.right in text
            assert all(word in text for word in row.left.split())
    assert len(printout.codes) + len(printout.rasters) == 2


@each_profile
def test_our_profile_and_that_of_python_escpos_agree(cache_dir: Path, profile: PrinterProfile) -> None:
    theirs = new_dummy(profile, cache_dir).profile  # type: ignore[attr-defined]  # only for this test
    assert theirs.media["width"]["pixels"] >= profile.width_dots
    if profile.cutter is not Cutter.NONE:
        assert theirs.supports("paperPartCut" if profile.cutter is Cutter.PARTIAL else "paperFullCut")
    if profile.qr is QrMethod.NATIVE:
        assert theirs.supports("qrCode")
        assert theirs.media["width"]["pixels"] == profile.width_dots
        assert theirs.get_columns("a") == profile.columns
    assert profile.code_page in CODECS
    assert profile.code_page == "ASCII" or profile.code_page in theirs.get_code_pages()


def test_esc_at_comes_once_and_first_and_the_page_right_behind_it(cache_dir: Path) -> None:
    data = render(_slip(line("é"), heading("½")), profile_named("epson-48"), cache_dir)
    assert data.startswith(b"\x1b@\x1bt\x00\x82\n")
    assert data.count(b"\x1b@") == 1
    assert data.count(b"\x1bt") == 1


@each_profile
def test_every_code_page_is_the_one_the_printer_has_under_that_number(cache_dir: Path, profile: PrinterProfile) -> None:
    """Epson's numbers are 0, 2 and 19, and the ear knows no other; a page that is not offered prints ASCII alone.

    Source: Epson ESC/POS reference, ESC t, character code tables.
    """
    text = "é ñ Ü ½ € ₫"
    for page in CODECS if profile.code_page != "ASCII" else ("ASCII",):
        printed = decode(render(_slip(line(text)), profile._replace(code_page=page), cache_dir)).text()
        assert printed == [clean(text, page)]
        assert page != "CP858" or printed[0].startswith("é ñ Ü ½ €")


def test_a_printer_of_plain_letters_is_told_no_page(cache_dir: Path) -> None:
    assert render(_slip(line("é")), profile_named("58mm"), cache_dir) == b"\x1b@e\n"


def test_bold_outlives_a_change_of_size(cache_dir: Path) -> None:
    rows = (
        Text("a", Align.LEFT, bold=True, wide=False, tall=False),
        Text("b", Align.LEFT, bold=True, wide=True, tall=False),
        Text("c", Align.LEFT, bold=True, wide=False, tall=True),
        Text("d", Align.LEFT, bold=False, wide=False, tall=False),
    )
    assert decode(render(_slip(*rows), profile_named("58mm"), cache_dir)).lines == (
        Line("a", bold=True, wide=False, tall=False),
        Line("b", bold=True, wide=True, tall=False),
        Line("c", bold=True, wide=False, tall=True),
        Line("d", bold=False, wide=False, tall=False),
    )


def test_a_name_with_escape_bytes_opens_no_drawer(cache_dir: Path) -> None:
    printout = decode(render(_slip(line("evil\x1bp\x00\x32\x32 name")), profile_named("58mm"), cache_dir))
    assert printout.text() == ["evilp22 name"]
    assert printout.pulses == ()


@each_profile
def test_a_chinese_letter_changes_nothing_but_itself(cache_dir: Path, profile: PrinterProfile) -> None:
    data = render(_slip(line("Mie 福 é goreng")), profile, cache_dir)
    (text,) = decode(data).text()
    assert text.startswith("Mie ? ")
    assert text.endswith(" goreng")


def test_a_printer_without_a_knife_feeds_and_one_with_a_knife_cuts(cache_dir: Path) -> None:
    torn = decode(render(_slip(line("a"), cut=True), profile_named("58mm"), cache_dir))
    assert (torn.cuts, torn.fed) == ((), 4)
    cut = decode(render(_slip(line("a"), cut=True), profile_named("80mm"), cache_dir))
    assert cut.cuts == (1,)
    full = profile_named("80mm")._replace(cutter=Cutter.FULL)
    assert decode(render(_slip(line("a"), cut=True), full, cache_dir)).cuts == (0,)
    kept = decode(render(_slip(line("a"), cut=False), profile_named("80mm"), cache_dir))
    assert (kept.cuts, kept.fed) == ((), 0)


def test_a_code_the_printer_draws_itself_carries_its_text(cache_dir: Path) -> None:
    url = "https://example.org/" + "a1" * 60
    printout = decode(render(_slip(Qr(url)), profile_named("epson-42"), cache_dir))
    assert printout.codes == (url,)
    assert printout.rasters == ()


@pytest.mark.parametrize("name", ["58mm", "epson-48"])
def test_a_code_too_long_to_read_is_printed_as_text(cache_dir: Path, name: str) -> None:
    text = "0123456789" * 400
    printout = decode(render(_slip(Qr(text)), profile_named(name), cache_dir))
    assert printout.codes + printout.rasters == ()
    assert "".join(printout.text()) == text


def test_two_threads_never_mix_their_styles(cache_dir: Path) -> None:
    profile = profile_named("epson-48")
    loud = _slip(*[heading("KERAS")] * 60)
    quiet = _slip(*[line("pelan")] * 60)
    with ThreadPoolExecutor(2) as threads:
        jobs = list(threads.map(lambda slip: render(slip, profile, cache_dir), [loud, quiet] * 20))
    assert set(jobs[::2]) == {render(loud, profile, cache_dir)}
    assert set(jobs[1::2]) == {render(quiet, profile, cache_dir)}


def test_each_job_starts_afresh(cache_dir: Path) -> None:
    profile = profile_named("epson-48")
    first = render(_slip(line("é"), Feed(1)), profile, cache_dir)
    assert render(_slip(line("é"), Feed(1)), profile, cache_dir) == first
