"""Labels: everything on them inside their edges, in commands the makers document, and no name that is a command."""

import re
from collections.abc import Callable
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.labels.label import Stock, placed, roll_named
from drivers.labels.tspl import tspl
from drivers.labels.zpl import zpl
from drivers.printers.slip import Label

SUGAR = Label("Gula Pasir Kemasan 1 kg Kristal Putih", "Rp17.500", "/ bungkus", "8990000000105", "23-11-2026", 2)
SMALL = Stock(40, 30, 2, 8)
FINE = Stock(58, 40, 3, 12)

_ZPL: Final = re.compile(
    r"\^XA|\^PW(\d+)|\^LL(\d+)|\^LH0,0|\^FO(\d+),(\d+)|\^A0N,\d+,\d+|\^FH_|\^FD([^^~]*)|\^FS|\^BY(\d)|\^BEN,(\d+),Y,N"
    r"|\^PQ(\d+)|\^XZ|\n"
)
_TSPL: Final = re.compile(
    r'SIZE \d+ mm,\d+ mm|GAP \d+ mm,0 mm|CLS|TEXT \d+,\d+,"1",0,\d+,\d+,"(?:[^"\\]|\\\["\])*"'
    r'|BARCODE \d+,\d+,"EAN13",\d+,1,0,\d,\d,"\d{12}"|PRINT 1,\d+'
)


def zpl_texts(data: bytes) -> list[str]:
    """Every command known, nothing between them; the texts with their hexadecimal undone."""
    text, at, found = data.decode("ascii"), 0, list[str]()
    while at < len(text):
        match = _ZPL.match(text, at)
        assert match is not None, text[at : at + 20]
        if match[5] is not None:
            found.append(re.sub(r"_([0-9A-F]{2})", lambda each: chr(int(each[1], 16)), match[5]))
        at = match.end()
    return found


def tspl_lines(data: bytes) -> list[str]:
    """Every line a command we know."""
    *lines, last = data.decode("ascii").split("\r\n")
    assert last == ""
    assert all(_TSPL.fullmatch(line) for line in lines), lines
    return lines


def test_a_label_in_zpl_says_all_of_it() -> None:
    assert zpl_texts(zpl(SUGAR, SMALL)) == [
        "Gula Pasir Kemasan 1 kg",
        "Kristal Putih",
        "Rp17.500 / bungkus",
        "899000000010",
        "23-11-2026",
    ]
    assert zpl(SUGAR, SMALL).endswith(b"^PQ2^XZ\n")


def test_a_label_in_tspl_says_all_of_it() -> None:
    lines = tspl_lines(tspl(SUGAR, SMALL))
    assert lines[0] == "SIZE 40 mm,30 mm"
    assert any('"Rp17.500 / bungkus"' in line for line in lines)
    assert any('"899000000010"' in line for line in lines)
    assert lines[-1] == "PRINT 1,2"


@pytest.mark.parametrize("stock", [SMALL, FINE])
def test_everything_stands_inside_the_label(stock: Stock) -> None:
    at = placed(SUGAR, stock)
    height, width = stock.height_mm * stock.dots_per_mm, stock.width_mm * stock.dots_per_mm
    tops = [at.name_y, at.price_y, at.code_y, at.note_y]
    assert tops == sorted(tops)
    assert at.code_y + at.code_height <= at.note_y
    assert at.note_y + 2 * stock.dots_per_mm <= height
    assert 113 * at.module <= width
    assert at.module >= 2


def test_a_label_without_code_and_note_has_neither() -> None:
    plain = SUGAR._replace(code="", note="", copies=1)
    assert b"^BE" not in zpl(plain, SMALL)
    assert b"BARCODE" not in tspl(plain, SMALL)
    assert len(zpl_texts(zpl(plain, SMALL))) == 3


def test_a_label_too_narrow_for_a_readable_code_is_refused() -> None:
    with pytest.raises(ValueError, match="20"):
        zpl(SUGAR, Stock(20, 30, 2, 8))
    assert zpl(SUGAR._replace(code=""), Stock(20, 30, 2, 8))


@pytest.mark.parametrize("draw", [zpl, tspl])
@pytest.mark.parametrize(
    "code", ["899000000010", "8990000000106", "899000000010X", "96385074", "٨990000000105", '1"\r\n']
)
def test_bars_of_another_number_than_the_code_are_drawn_by_nobody(
    draw: Callable[[Label, Stock], bytes], code: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(code)):
        draw(SUGAR._replace(code=code), FINE)


@pytest.mark.parametrize("draw", [zpl, tspl])
@pytest.mark.parametrize("copies", [0, -1, 10_000])
def test_a_number_of_labels_that_no_printer_takes_is_refused(
    draw: Callable[[Label, Stock], bytes], copies: int
) -> None:
    with pytest.raises(ValueError, match=str(copies)):
        draw(SUGAR._replace(copies=copies), FINE)


@given(name=st.text(max_size=120), note=st.text(max_size=30))
def test_no_name_is_a_command(name: str, note: str) -> None:
    label = SUGAR._replace(name=name, note=note)
    zpl_texts(zpl(label, FINE))
    tspl_lines(tspl(label, FINE))


def test_a_name_that_is_spelled_longer_on_paper_still_ends_inside_the_label() -> None:
    at = placed(SUGAR._replace(name="Gula ½ kg … " * 6), SMALL)
    letter = at.name_height * 6 // 10
    assert all(at.margin + len(line) * letter <= SMALL.width_mm * SMALL.dots_per_mm for line in at.lines)
    assert len(at.lines) == 2
    texts = zpl_texts(zpl(SUGAR._replace(name="Gula ½ kg … " * 6), SMALL))
    assert texts[:2] == list(at.lines)


_ZPL_TEXT: Final = re.compile(r"\^FO(\d+),\d+\^A0N,\d+,(\d+)\^FH_\^FD([^^~]*)\^FS")
_TSPL_TEXT: Final = re.compile(r'TEXT (\d+),\d+,"1",0,(\d+),\d+,"((?:[^"\\]|\\\["\])*)"')
ROLLS: Final = st.builds(
    Stock, st.integers(10, 999), st.integers(10, 999), st.just(2), st.sampled_from([8, 12])
).filter(lambda roll: roll.width_mm * roll.dots_per_mm >= 2 * 113)


def ends(label: Label, roll: Stock) -> list[int]:
    """Where every line of text ends, in dots from the left, in both languages; TSPL's letters are 8 wide."""
    in_zpl = _ZPL_TEXT.findall(zpl(label, roll).decode("ascii"))
    in_tspl = _TSPL_TEXT.findall(tspl(label, roll).decode("ascii"))
    return [int(x) + int(width) * len(re.sub("_..", "x", text)) for x, width, text in in_zpl] + [
        int(x) + 8 * int(times) * len(text.replace('\\["]', "x")) for x, times, text in in_tspl
    ]


WORDS: Final = st.text(max_size=60)


@given(roll=ROLLS, name=WORDS, price=WORDS, unit=WORDS, note=WORDS)
def test_no_line_is_wider_than_its_label(roll: Stock, name: str, price: str, unit: str, note: str) -> None:
    label = Label(name, price, f"/ {unit}", "8990000000105", note, 1)
    assert max(ends(label, roll)) <= roll.width_mm * roll.dots_per_mm
    assert roll_named(f"{roll.width_mm}x{roll.height_mm}@{'300' if roll.dots_per_mm == 12 else '203'}") == roll


@given(roll=ROLLS, amount_rupiah=st.integers(0, 2**63 - 1), unit=WORDS)
def test_no_price_ever_loses_a_digit(roll: Stock, amount_rupiah: int, unit: str) -> None:
    price = f"Rp{amount_rupiah:,}".replace(",", ".")
    at = placed(SUGAR._replace(price=price, unit=f"/ {unit}", note=f"24-11-2026  Anggota {price}"), roll)
    assert at.price.split()[0] == price
    assert at.note.split()[2:] in ([price], [])


def test_a_short_price_is_large_and_a_long_one_as_large_as_it_has_room() -> None:
    heights = [
        placed(SUGAR._replace(price=price, unit=unit), SMALL).price_height
        for price, unit in (
            ("Rp500", "/ kg"),
            ("Rp17.500", "/ bungkus"),
            ("Rp123.456.789.012", "/karton isi 24"),
            ("Rp123.456.789.012", "/ karton isi 24 bungkus besar"),
        )
    ]
    assert heights == sorted(heights, reverse=True)
    assert (heights[0], heights[-1]) == (32, 12)
    assert zpl_texts(zpl(SUGAR._replace(price="Rp123.456.789.012", unit="/karton isi 24"), SMALL))[2] == (
        "Rp123.456.789.012 /karton isi 24"
    )
