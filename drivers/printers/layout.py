"""A slip as lines of N columns: pure, and the same for paper and for the readable copy."""

from typing import NamedTuple, assert_never

from drivers.printers.slip import Align, Code128, Ean13, Feed, Label, Logo, Pair, Qr, Row, Rule, Slip, Text, line
from drivers.printers.text import clean
from drivers.printers.wrap import wrap


class PrintLine(NamedTuple):
    """One line, without its end; `text` has at most the paper's columns, half of them when `wide`."""

    text: str
    bold: bool
    wide: bool
    tall: bool


class QrCode(NamedTuple):
    """A QR code in the middle of the paper."""

    text: str


class Bars(NamedTuple):
    """Bars in the middle of the paper: thirteen figures are an EAN-13, others a CODE128, which needs pairs."""

    figures: str


LaidOut = PrintLine | QrCode | Bars | Logo


def lay_out(slip: Slip, columns: int, code_page: str) -> tuple[LaidOut, ...]:
    """The lines of `slip` on paper of `columns` (32, 42, 48; at least 8), in characters of `code_page` only.

    An amount of a Pair is never cut while it is no longer than a line; no printable character is lost.
    """
    return tuple(line for row in slip.rows for line in _row(row, columns, code_page))


def plain_lines(text: str, columns: int) -> tuple[PrintLine, ...]:
    """An already clean text as ordinary lines."""
    return tuple(PrintLine(line, bold=False, wide=False, tall=False) for line in wrap(text, columns))


def _row(row: Row, columns: int, code_page: str) -> tuple[LaidOut, ...]:
    match row:
        case Text():
            return _text(row, columns, code_page)
        case Pair(left, right, bold):
            lines = _pair(clean(left, code_page), clean(right, code_page).strip(" "), columns)
            return tuple(PrintLine(line, bold=bold, wide=False, tall=False) for line in lines)
        case Rule(mark):
            return plain_lines((clean(mark, code_page) or "-")[0] * columns, columns)
        case Feed(lines):
            return plain_lines("", columns) * lines
        case Qr() | Code128() | Ean13() | Logo():
            return _drawn(row)
        case Label():
            return _label(row, columns, code_page) * row.copies
        case _:
            assert_never(row)


def _label(label: Label, columns: int, code_page: str) -> tuple[LaidOut, ...]:
    """A strip to be cut off by hand, with the price as large as the paper has room; the bars say their figures too."""
    price = f"{label.price} {label.unit}".strip()
    is_wide = 2 * len(price) <= columns
    rows: list[Row] = [line(label.name), Text(price, Align.CENTER, bold=True, wide=is_wide, tall=True)]
    rows += [Ean13(label.code), line(label.code)] if label.code else []
    rows += [line(label.note)] if label.note else []
    return tuple(each for row in (*rows, Rule("-"), Feed(1)) for each in _row(row, columns, code_page))


def _text(row: Text, columns: int, code_page: str) -> tuple[PrintLine, ...]:
    width = columns // 2 if row.wide else columns
    text = clean(row.text, code_page)
    lines = wrap(text if row.align is Align.LEFT else text.strip(" "), width)
    return tuple(PrintLine(_align(line, row.align, width), row.bold, row.wide, row.tall) for line in lines)


def _align(line: str, align: Align, width: int) -> str:
    match align:
        case Align.LEFT:
            return line
        case Align.CENTER:
            return " " * ((width - len(line)) // 2) + line
        case Align.RIGHT:
            return line.rjust(width)
        case _:
            assert_never(align)


def _pair(left: str, right: str, columns: int) -> tuple[str, ...]:
    """Side by side when the name keeps at least half of the paper, one under the other when it does not."""
    if not right:
        return wrap(left, columns)
    amount = tuple(part.rjust(columns) for part in wrap(right, columns))
    if not left.strip(" "):
        return amount
    room = columns - len(right) - 1
    if room < columns // 2:
        return (*wrap(left, columns), *amount)
    *above, last = wrap(left, room)
    return (*above, last + right.rjust(columns - len(last)))


def _drawn(row: Qr | Code128 | Ean13 | Logo) -> tuple[LaidOut, ...]:
    """Control characters go: a printer that does not know the command would obey them."""
    if isinstance(row, Logo):
        return (row,)
    if isinstance(row, Qr):
        code = "".join(character for character in row.text if character.isprintable())
        return (QrCode(code),) if code else ()
    figures = row[0]
    return (Bars(figures),) if figures.isascii() and figures.isdigit() else ()
