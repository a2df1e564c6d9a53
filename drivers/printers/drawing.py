"""Letters and dots as they stand on paper, for the pictures of slips.

The letters are Pillow's own bitmap font, 6 by 11 dots, twice as large: 12 dots to a column, as on paper.
"""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from drivers.printers.profile import PrinterProfile

if TYPE_CHECKING:
    from PIL.Image import Image

_LETTER_WIDTH, _LETTER_HEIGHT, _LINE_HEIGHT = 6, 11, 30
_MARGIN: Final = 16
_WHITE, _BLACK = 255, 0


def stacked(pieces: "Sequence[Image]", profile: PrinterProfile) -> bytes:
    """Return pieces one under the other as a PNG, as wide as the paper's dots and a margin; imports Pillow."""
    from PIL import Image

    paper = Image.new("L", (profile.width_dots + 2 * _MARGIN, sum(p.height for p in pieces) + 2 * _MARGIN), _WHITE)
    top = _MARGIN
    for piece in pieces:
        paper.paste(piece, (_MARGIN, top))
        top += piece.height
    file = io.BytesIO()
    paper.save(file, "PNG")
    return file.getvalue()


def drawn_dots(width_bytes: int, height: int, bits: bytes) -> "Image":
    """Return rows of `width_bytes` bytes as an image, 1 black, the left dot in the highest bit."""
    from PIL import Image, ImageOps

    return ImageOps.invert(Image.frombytes("1", (width_bytes * 8, height), bits).convert("L"))


def blank(profile: PrinterProfile) -> "Image":
    """Return an empty line."""
    return typed("", profile, bold=False, wide=False, tall=False)


def typed(text: str, profile: PrinterProfile, *, bold: bool, wide: bool, tall: bool) -> "Image":
    """Return a line of letters, as wide as the paper."""
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.load_default_imagefont()
    small = Image.new("L", (max(1, len(text)) * _LETTER_WIDTH, _LETTER_HEIGHT), _WHITE)
    pen = ImageDraw.Draw(small)
    for place, letter in enumerate(text.encode("latin-1", "replace").decode("latin-1")):
        pen.text((place * _LETTER_WIDTH + 1, 0), letter, font=font, fill=_BLACK)
    width = max(1, len(text) * (2 if wide else 1) * profile.width_dots // profile.columns)
    height = 2 * _LETTER_HEIGHT * (2 if tall else 1)
    drawn = small.resize((width, height), Image.Resampling.NEAREST)
    row = Image.new("L", (profile.width_dots, _LINE_HEIGHT * (2 if tall else 1)), _WHITE)
    top = (row.height - height) // 2
    row.paste(drawn, (0, top))
    if bold:
        row.paste(_BLACK, (1, top), Image.eval(drawn, lambda level: _WHITE - level))
    return row
