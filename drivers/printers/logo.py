"""An outlet's logo as dots for one printer's paper: from a PNG or JPEG of anybody's making, or clearly refused.

Drawn once and kept in the cache; a slip only names it. Size is bounded twice: what is read, since a small file can
hold a picture of a billion dots, and what is printed, since a serial printer takes a thousand bytes a second.
"""

import hashlib
import io
import stat
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from drivers.printers.qr import QrDots

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_FILE_BYTES: Final = 1_000_000
MAX_PIXELS: Final = 4_000_000
MAX_HEIGHT: Final = 160
"""20 mm at 203 dots per inch."""
MAX_BITS_BYTES: Final = 3_600
"""Not four seconds of a line at 9600 baud: a long receipt and its bars still leave within the ten a slip may take."""

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_REAL_TIME, _HARMLESS = b"\x10", b"\x18"
_SPOILED: Final = 48
_WHITE: Final = 255


class LogoProblem(StrEnum):
    """Why a file is no logo."""

    MISSING = "missing"
    DENIED = "denied"
    TOO_BIG = "too_big"
    TOO_LARGE = "too_large"
    NO_PICTURE = "no_picture"
    BLANK = "blank"


class BadLogo(Exception):
    """A file that cannot be the logo, and why."""

    def __init__(self, problem: LogoProblem) -> None:
        """Keep the reason; the sentence is the till's."""
        super().__init__(problem.value)
        self.problem = problem


def logo_of(file: Path, width_dots: int, cache_dir: Path) -> QrDots:
    """The logo in `file` for paper of `width_dots`; drawn when the file is new, and taken from the cache otherwise.

    Raises:
        BadLogo: the file is missing, unreadable, too big, no file, or no picture.

    """
    data = _read(file)
    kept = cache_dir / f"logo-{hashlib.sha256(data).hexdigest()[:32]}-{width_dots}.dots"
    dots = _recalled(kept, width_dots)
    if dots is None:
        dots = draw_logo(data, width_dots)
        _keep(kept, dots)
    return dots


def draw_logo(data: bytes, width_dots: int) -> QrDots:
    """The picture in `data` in the middle of the paper, never enlarged, its greys as patterns of dots.

    No byte of it is 0x10, so no printer takes a part of it for a real-time command: a lone dot at that place gets a
    neighbour. Its height is no multiple of 48, as for QR codes. Imports Pillow.

    Raises:
        BadLogo: it is too large, no PNG or JPEG, damaged, or all white.

    """
    grey = _cropped(_opened(data))
    width, height = _fitted(grey.width, grey.height, width_dots)
    left = _left(width, width_dots)
    bits = _dithered(grey, (width, height), left)
    if height % _SPOILED == 0:
        height, bits = height + 1, bits + bytes(_bytes_of(left + width))
    return QrDots(_bytes_of(left + width), height, bits.replace(_REAL_TIME, _HARMLESS))


def _read(file: Path) -> bytes:
    """What is in a file; a pipe would be waited for, and a device read without an end."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise BadLogo(LogoProblem.NO_PICTURE)
        with file.open("rb") as opened:
            data = opened.read(MAX_FILE_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise BadLogo(LogoProblem.MISSING) from error
    except OSError as error:
        raise BadLogo(LogoProblem.DENIED) from error
    if len(data) > MAX_FILE_BYTES:
        raise BadLogo(LogoProblem.TOO_BIG)
    return data


def _opened(data: bytes) -> "Image":
    """The picture in greys on white. Its own class is asked, since Pillow's general door warns on standard error."""
    import struct
    import zlib

    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile

    kinds = ((_PNG, PngImageFile), (_JPEG, JpegImageFile))
    kind = next((kind for head, kind in kinds if data.startswith(head)), None)
    if kind is None:
        raise BadLogo(LogoProblem.NO_PICTURE)
    try:
        image = kind(io.BytesIO(data))
        if image.width * image.height > MAX_PIXELS:
            raise BadLogo(LogoProblem.TOO_LARGE)
        return _on_white(image)
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, struct.error, zlib.error) as error:
        raise BadLogo(LogoProblem.NO_PICTURE) from error


def _on_white(image: "Image") -> "Image":
    from PIL import Image

    if image.mode.startswith("I"):
        return image.convert("I").point(lambda level: level * (1 / 257)).convert("L")
    coloured = image.convert("RGB") if image.mode == "CMYK" else image
    white = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(white, coloured.convert("RGBA")).convert("L")


def _cropped(grey: "Image") -> "Image":
    """Without the white around it."""
    from PIL import ImageOps

    box = ImageOps.invert(grey).getbbox()
    if box is None:
        raise BadLogo(LogoProblem.BLANK)
    return grey.crop(box)


def _fitted(width: int, height: int, width_dots: int) -> tuple[int, int]:
    """The largest size of the same shape that the paper and the line take."""
    for tall in range(min(height, MAX_HEIGHT), 0, -1):
        wide = max(1, width * tall // height)
        if wide <= width_dots and tall * _bytes_of(_left(wide, width_dots) + wide) <= MAX_BITS_BYTES:
            return wide, tall
    return width_dots, 1


def _left(wide: int, width_dots: int) -> int:
    return (width_dots - wide) // 2


def _dithered(grey: "Image", size: tuple[int, int], left: int) -> bytes:
    """Rows of whole bytes, 1 black."""
    from PIL import Image

    paper = Image.new("L", (_bytes_of(left + size[0]) * 8, size[1]), _WHITE)
    paper.paste(grey.resize(size, Image.Resampling.LANCZOS), (left, 0))
    return bytes(byte ^ 0xFF for byte in paper.convert("1").tobytes())


def _bytes_of(dots: int) -> int:
    return (dots + 7) // 8


def _recalled(kept: Path, width_dots: int) -> QrDots | None:
    """What was kept; None for nothing, and for a file that a power cut left."""
    try:
        data = kept.read_bytes()
    except OSError:
        return None
    width_bytes, height, bits = int.from_bytes(data[:2]), int.from_bytes(data[2:4]), data[4:]
    is_whole = len(bits) == width_bytes * height and 0 < width_bytes <= _bytes_of(width_dots)
    return QrDots(width_bytes, height, bits) if is_whole else None


def _keep(kept: Path, dots: QrDots) -> None:
    """In place of older ones; a disk that is full only means that it is drawn again."""
    draft = kept.with_suffix(".new")
    with suppress(OSError):
        draft.write_bytes(dots.width_bytes.to_bytes(2) + dots.height.to_bytes(2) + dots.bits)
        draft.replace(kept)
        for older in kept.parent.glob(f"logo-*-{kept.stem.rpartition('-')[2]}.dots"):
            if older != kept:
                older.unlink()
