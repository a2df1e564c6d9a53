"""Reading drawn bars back with a reader that is not ours."""

import zxingcpp
from PIL import Image

from drivers.printers.qr import QrDots
from tests.drivers.support.escpos_decoder import Raster


def read_bars(picture: Raster | QrDots, width_dots: int, kind: zxingcpp.BarcodeFormat) -> str:
    """What a reader sees on paper of a width, with the line above and below as close as they are printed."""
    dots = Image.frombytes("1", (picture.width_bytes * 8, picture.height), picture.bits)
    paper = Image.new("1", (width_dots, dots.height + 24), 1)
    paper.paste(0, (0, 0, width_dots, 6))
    paper.paste(0, (0, paper.height - 6, width_dots, paper.height))
    paper.paste(Image.eval(dots.convert("L"), lambda value: 255 - value).convert("1"), (0, 12))
    (found,) = zxingcpp.read_barcodes(paper.convert("L"), formats=zxingcpp.BarcodeFormats(kind))
    return found.text
