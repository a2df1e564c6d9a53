import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.printers.layout import Bars, LaidOut, PrintLine, QrCode, lay_out
from drivers.printers.slip import Align, Code128, Feed, Pair, Qr, Row, Rule, Slip, Text, heading
from drivers.printers.text import CODECS, clean
from tests.drivers.support.slips import RECEIPT, slips

WIDTHS = (32, 42, 48)
pages = st.sampled_from(sorted(CODECS))
amounts = st.integers(-(10**11), 10**11).map(lambda rupiah: f"Rp{rupiah:,}".replace(",", "."))


def _laid_out(*rows: Row, columns: int = 32) -> tuple[LaidOut, ...]:
    return lay_out(Slip(rows, cut=False, meta=()), columns, "ASCII")


def _texts(*rows: Row, columns: int = 32) -> list[str]:
    return [line.text for line in _laid_out(*rows, columns=columns) if isinstance(line, PrintLine)]


@given(slips, st.integers(8, 60), pages)
def test_no_line_is_wider_than_the_paper(slip: Slip, columns: int, page: str) -> None:
    for item in lay_out(slip, columns, page):
        if isinstance(item, PrintLine):
            assert len(item.text) * (2 if item.wide else 1) <= columns
            assert item.text == clean(item.text, page)


@given(slips, st.integers(8, 60), pages)
def test_no_printable_character_is_lost(slip: Slip, columns: int, page: str) -> None:
    for row in slip.rows:
        match row:
            case Text(text) | Pair(text, ""):
                said = text
            case Pair(left, right):
                said = left + right
            case _:
                continue
        laid_out = lay_out(Slip((row,), cut=False, meta=()), columns, page)
        printed = "".join(item.text for item in laid_out if isinstance(item, PrintLine))
        assert printed.replace(" ", "") == clean(said, page).replace(" ", "")


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=120), amounts, st.integers(20, 60))
def test_an_amount_is_whole_and_at_the_right_edge(name: str, amount: str, columns: int) -> None:
    last = _texts(Pair(name, amount, bold=False), columns=columns)[-1]
    assert len(last) == columns
    assert last.endswith(amount)
    assert last[: -len(amount)].endswith(" ") or len(amount) == columns


@pytest.mark.parametrize("columns", WIDTHS)
def test_a_receipt_holds_every_amount_at_the_right_edge(columns: int) -> None:
    lines = [item.text for item in lay_out(RECEIPT, columns, "ASCII") if isinstance(item, PrintLine)]
    for row in RECEIPT.rows:
        if isinstance(row, Pair):
            assert any(line.endswith(f" {row.right}") and len(line) == columns for line in lines)


def test_a_long_name_wraps_beside_its_amount() -> None:
    assert _texts(Pair("Minyak Goreng Minyakita Pouch 1 L", "31.400", bold=False)) == [
        "Minyak Goreng Minyakita",
        "Pouch 1 L                 31.400",
    ]


def test_an_amount_that_leaves_no_room_stands_below_its_name() -> None:
    assert _texts(Pair("Setoran", "Rp1.234.567.890 (tunai)", bold=False)) == [
        "Setoran",
        "         Rp1.234.567.890 (tunai)",
    ]


def test_an_amount_longer_than_the_paper_goes_on_below() -> None:
    assert _texts(Pair("", "1234567890", bold=False), columns=8) == ["12345678", "      90"]


def test_a_pair_without_an_amount_is_its_name() -> None:
    assert _texts(Pair("Catatan", " ", bold=True)) == ["Catatan"]


def test_wide_letters_count_twice() -> None:
    assert _laid_out(heading("KOPERASI MERAH PUTIH")) == (
        PrintLine("KOPERASI MERAH", bold=True, wide=True, tall=True)._replace(text=" KOPERASI MERAH"),
        PrintLine("     PUTIH", bold=True, wide=True, tall=True),
    )


def test_text_stands_where_it_is_told() -> None:
    row = Text(" ab ", Align.RIGHT, bold=False, wide=False, tall=False)
    assert _texts(row, row._replace(align=Align.CENTER), row._replace(align=Align.LEFT), columns=8) == [
        "      ab",
        "   ab",
        " ab",
    ]


def test_rules_cross_the_paper_and_feeds_are_empty_lines() -> None:
    assert _texts(Rule("="), Rule("\x1b"), Feed(2), Feed(0), columns=8) == ["=" * 8, "-" * 8, "", ""]


def test_a_code_keeps_no_control_character() -> None:
    assert _laid_out(Qr("ab\x1bp\x00c"), Qr("\x1b")) == (QrCode("abpc"),)


def test_bars_are_figures_and_nothing_else() -> None:
    assert _laid_out(Code128("0123"), Code128("01\x1b@"), Code128(""), Code128("٠١")) == (Bars("0123"),)
