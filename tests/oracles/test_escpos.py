"""What we send to a printer, read back by a decoder that is not ours."""

from pathlib import Path

import pytest

from drivers.drawers.pulse import USUAL_PULSE, kick_bytes
from drivers.printers.escpos import render
from drivers.printers.layout import Bars, PrintLine, lay_out
from drivers.printers.profile import PROFILES, Cutter, PrinterProfile, QrMethod, profile_named
from drivers.printers.slip import Align, Code128, Feed, Pair, Qr, Rule, Slip, Text, heading, line
from drivers.printers.text import CODECS
from tests.drivers.support.escpos_decoder import decode
from tests.drivers.support.slips import RECEIPT
from tests.oracles.escpos.npos import Node, ask, missing

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())

EVERYTHING = Slip(
    rows=(
        *(
            Text(f"é {align} {bold} {wide} {tall}", align, bold=bold, wide=wide, tall=tall)
            for align in Align
            for bold in (False, True)
            for wide in (False, True)
            for tall in (False, True)
        ),
        Pair("Nama yang sangat panjang sekali sampai harus dibungkus", "1.234.567", bold=True),
        Rule("="),
        Feed(3),
        heading("TOTAL"),
        Qr("https://example.org/" + "a1" * 40),
        Code128("0100000123481234"),
        Code128("012"),
        line("ends"),
    ),
    cut=True,
    meta=(),
)
SLIPS = (RECEIPT, EVERYTHING)
KNOWN = {"ESC@", "ESCt", "ESC!", "ESCE", "ESCa", "ESCd", "STX", "GS(k", "GSv0", "GSV"}


@pytest.fixture(scope="module")
def cache_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


def _read(data: bytes) -> list[Node]:
    (nodes,) = ask([data])
    assert isinstance(nodes, list), nodes
    return nodes


def _text(nodes: list[Node], page: str) -> list[str]:
    return b"".join(node.data for node in nodes if node.name == "STX").decode(CODECS[page]).split("\n")[:-1]


def _as_text(item: PrintLine | Bars) -> str | None:
    """What is printed as letters: lines, and figures that are no pairs."""
    if isinstance(item, PrintLine):
        return item.text
    return item.figures if len(item.figures) % 2 else None


@pytest.mark.parametrize("profile", PROFILES, ids=[profile.name for profile in PROFILES])
@pytest.mark.parametrize("slip", SLIPS, ids=["receipt", "everything"])
def test_another_parser_finds_every_line_code_and_cut(cache_dir: Path, slip: Slip, profile: PrinterProfile) -> None:
    data = render(slip, profile, cache_dir)
    nodes = _read(data)
    laid_out = lay_out(slip, profile.columns, profile.code_page)
    assert b"".join(node.data for node in nodes) == data
    assert {node.name for node in nodes} <= KNOWN
    assert [node.name for node in nodes].count("ESC@") == 1
    texts = [_as_text(item) for item in laid_out if isinstance(item, PrintLine | Bars)]
    assert _text(nodes, profile.code_page) == [text for text in texts if text is not None]
    assert [node.data[2] for node in nodes if node.name == "GSV"] == ([1] if profile.cutter is Cutter.PARTIAL else [])
    stored = [node.data[8:].decode() for node in nodes if node.name == "GS(k" and node.data[6] == 80]
    pictures = [node for node in nodes if node.name == "GSv0"]
    codes = [row.text for row in slip.rows if isinstance(row, Qr)]
    assert (stored, len(pictures)) == ((codes, 1) if profile.qr is QrMethod.NATIVE else ([], len(codes) + 1))


def test_a_receipt_read_by_another_gives_back_every_name_and_amount(cache_dir: Path) -> None:
    profile = profile_named("58mm")
    text = " ".join(" ".join(_text(_read(render(RECEIPT, profile, cache_dir)), profile.code_page)).split())
    for row in RECEIPT.rows:
        if isinstance(row, Pair):
            assert f" {row.right} " in text
            assert all(word in text for word in row.left.split())


def test_our_own_decoder_agrees_with_the_other(cache_dir: Path) -> None:
    for profile in PROFILES:
        data = render(EVERYTHING, profile, cache_dir)
        assert decode(data).text() == _text(_read(data), profile.code_page)


def test_the_drawer_s_pulse_is_one_command_of_five_bytes() -> None:
    assert _read(kick_bytes(USUAL_PULSE)) == [Node("ESCp", b"\x1bp\x00\x19\xfa")]


def test_the_other_parser_would_object_to_what_no_printer_knows() -> None:
    (said,) = ask([b"\x1b@text\x1b~x"])
    assert isinstance(said, str)
    assert "ESC ~" in said
