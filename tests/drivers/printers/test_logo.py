"""A logo from anybody's file: drawn right and bounded, or refused with a reason; never a byte a printer could obey."""

import io
import os
import random
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from drivers.printers import logo
from drivers.printers.escpos import render
from drivers.printers.logo import MAX_BITS_BYTES, MAX_FILE_BYTES, MAX_HEIGHT, BadLogo, LogoProblem, draw_logo, logo_of
from drivers.printers.plain import plain_text
from drivers.printers.profile import PROFILES, profile_named
from drivers.printers.qr import QrDots
from drivers.printers.slip import Logo, Slip, line
from drivers.printers.slip_json import slip_from_json, slip_to_json
from tests.drivers.support.escpos_decoder import decode

WIDTHS = sorted({profile.width_dots for profile in PROFILES})


def _file(image: Image.Image, kind: str = "PNG") -> bytes:
    file = io.BytesIO()
    image.save(file, kind)
    return file.getvalue()


def _disc(mode: str, side: int, *, around: int = 0) -> Image.Image:
    """A black disc on white, with white around it."""
    image = Image.new("L", (side + 2 * around, side + 2 * around), 255)
    ImageDraw.Draw(image).ellipse((around, around, around + side - 1, around + side - 1), fill=0)
    return image.convert(mode)


def _rows(dots: QrDots) -> list[str]:
    starts = range(0, len(dots.bits), dots.width_bytes)
    return [
        "".join(f"{byte:08b}" for byte in dots.bits[start : start + dots.width_bytes]).rstrip("0") for start in starts
    ]


@pytest.mark.parametrize("width_dots", WIDTHS)
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_stands_in_the_middle_of_every_paper(width_dots: int, kind: str) -> None:
    dots = draw_logo(_file(_disc("L", 600, around=200), kind), width_dots)
    rows = _rows(dots)
    left = min(row.index("1") for row in rows if "1" in row)
    right = max(len(row) for row in rows)
    assert abs(left - (width_dots - right)) <= 2
    assert right <= width_dots
    assert dots.height > 80


def test_a_small_logo_is_not_enlarged_and_its_own_dots_are_printed() -> None:
    image = Image.new("1", (22, 5), 1)
    ImageDraw.Draw(image).rectangle((0, 0, 21, 4), outline=0)
    dots = draw_logo(_file(image), 384)
    assert [row[181:] for row in _rows(dots)] == ["1" * 22, *["1" + "0" * 20 + "1"] * 3, "1" * 22]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_every_kind_of_picture_gives_the_same_dots(mode: str) -> None:
    wanted = draw_logo(_file(_disc("L", 64)), 384)
    image = _disc("L", 64)
    if mode == "I;16":
        data = _file(image.convert("I").point(lambda level: level * 257).convert("I;16"))
    else:
        data = _file(image.convert(mode), "JPEG" if mode == "CMYK" else "PNG")
    drawn = draw_logo(data, 384)
    differing = sum((one ^ other).bit_count() for one, other in zip(drawn.bits, wanted.bits, strict=True))
    assert differing < (wanted.height * 8 if mode == "CMYK" else 40)


def test_what_is_see_through_is_white() -> None:
    image = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    ImageDraw.Draw(image).rectangle((10, 10, 19, 19), fill=(0, 0, 0, 255))
    assert _rows(draw_logo(_file(image), 384)) == ["0" * 187 + "1" * 10] * 10


def test_greys_become_patterns_of_dots() -> None:
    dots = draw_logo(_file(Image.new("L", (128, 80), 127)), 384)
    black = sum(byte.bit_count() for byte in dots.bits)
    assert 0.4 < black / (128 * 80) < 0.6


@given(
    seed=st.integers(0, 2**32),
    width=st.integers(8, 900),
    height=st.integers(8, 500),
    width_dots=st.sampled_from(WIDTHS),
)
def test_no_logo_holds_a_real_time_command_or_a_height_that_spoils_the_next_line(
    seed: int, width: int, height: int, width_dots: int
) -> None:
    noise = Image.frombytes("L", (width, height), random.Random(seed).randbytes(width * height))
    dots = draw_logo(_file(noise, "JPEG" if seed % 2 else "PNG"), width_dots)
    assert b"\x10" not in dots.bits
    assert 0 < dots.height <= MAX_HEIGHT + 1
    assert dots.height % 48
    assert len(dots.bits) == dots.width_bytes * dots.height <= MAX_BITS_BYTES + dots.width_bytes
    assert dots.width_bytes <= (width_dots + 7) // 8


def _bomb(side: int) -> bytes:
    """A PNG of a few kilobytes that claims so many dots across and down."""
    data = bytearray(_file(Image.new("1", (8, 8), 0)))
    data[16:24] = side.to_bytes(4) * 2
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4)
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", LogoProblem.NO_PICTURE),
        (b"GIF89a" + bytes(100), LogoProblem.NO_PICTURE),
        (_file(_disc("L", 64), "BMP"), LogoProblem.NO_PICTURE),
        (b"\x89PNG\r\n\x1a\n", LogoProblem.NO_PICTURE),
        (_file(_disc("L", 64))[:200], LogoProblem.NO_PICTURE),
        (_file(_disc("L", 64), "JPEG")[:300], LogoProblem.NO_PICTURE),
        (_bomb(20_000), LogoProblem.TOO_LARGE),
        (_bomb(2**31 - 1), LogoProblem.TOO_LARGE),
        (_file(Image.new("RGBA", (50, 50), (255, 255, 255, 0))), LogoProblem.BLANK),
    ],
)
def test_what_cannot_be_a_logo_is_refused_with_its_reason(data: bytes, problem: LogoProblem) -> None:
    with pytest.raises(BadLogo) as refused:
        draw_logo(data, 384)
    assert refused.value.problem is problem


@given(st.data())
def test_a_damaged_picture_is_drawn_or_refused_and_nothing_else(data: st.DataObject) -> None:
    whole = bytearray(_file(_disc("P", 48), "PNG"))
    if data.draw(st.booleans()):
        whole = bytearray(_file(_disc("L", 48), "JPEG"))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(BadLogo):
        assert b"\x10" not in draw_logo(bytes(whole), 384).bits


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    file = tmp_path / "logo.png"
    file.write_bytes(_file(_disc("L", 200)))
    return file


def test_a_logo_is_drawn_once_and_kept(picture: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = logo_of(picture, 384, tmp_path)
    monkeypatch.setattr(logo, "draw_logo", None)
    assert logo_of(picture, 384, tmp_path) == first
    (kept,) = tmp_path.glob("logo-*.dots")
    assert kept.stat().st_size < MAX_BITS_BYTES * 2


def test_a_logo_that_changed_takes_the_place_of_the_old_one(picture: Path, tmp_path: Path) -> None:
    old = logo_of(picture, 384, tmp_path)
    logo_of(picture, 576, tmp_path)
    picture.write_bytes(_file(_disc("L", 80)))
    assert logo_of(picture, 384, tmp_path) != old
    assert sorted(each.stem.rpartition("-")[2] for each in tmp_path.glob("logo-*.dots")) == ["384", "576"]


@pytest.mark.parametrize("left", [b"", b"\0", b"\0\1\0\1", b"\0\0\0\0", b"\xff\xff\0\1" + bytes(65_535)])
def test_what_a_power_cut_left_in_the_cache_is_drawn_again(picture: Path, tmp_path: Path, left: bytes) -> None:
    first = logo_of(picture, 384, tmp_path)
    (kept,) = tmp_path.glob("logo-*.dots")
    kept.write_bytes(left)
    assert logo_of(picture, 384, tmp_path) == first


def test_a_cache_that_cannot_be_written_only_means_drawing_again(picture: Path, tmp_path: Path) -> None:
    assert logo_of(picture, 384, tmp_path / "not there").height > 100


def test_files_that_are_missing_huge_or_no_files_are_told_apart(tmp_path: Path) -> None:
    huge = tmp_path / "huge.png"
    with huge.open("wb") as file:
        file.truncate(MAX_FILE_BYTES * 5)
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "endless.png").symlink_to("/dev/zero")
    (tmp_path / "circle.png").symlink_to("circle.png")
    problems = {
        "nothing.png": LogoProblem.MISSING,
        "huge.png": LogoProblem.TOO_BIG,
        "huge.png/inside": LogoProblem.MISSING,
        "circle.png": LogoProblem.DENIED,
        ".": LogoProblem.NO_PICTURE,
        "pipe.png": LogoProblem.NO_PICTURE,
        "endless.png": LogoProblem.NO_PICTURE,
    }
    for name, problem in problems.items():
        with pytest.raises(BadLogo) as refused:
            logo_of(tmp_path / name, 384, tmp_path)
        assert refused.value.problem is problem, name


def test_a_file_as_long_as_it_may_be_is_a_logo_and_one_byte_more_is_none(
    picture: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = picture.stat().st_size
    monkeypatch.setattr(logo, "MAX_FILE_BYTES", whole)
    assert logo_of(picture, 384, tmp_path).height
    monkeypatch.setattr(logo, "MAX_FILE_BYTES", whole - 1)
    with pytest.raises(BadLogo, match=LogoProblem.TOO_BIG):
        logo_of(picture, 384, tmp_path)


SLIP = Slip((Logo(), line("KOPERASI")), cut=True, meta=())


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_a_slip_with_a_logo_prints_the_one_there_is_now(profile: object, cache_dir: Path) -> None:
    plain = next(each for each in PROFILES if each == profile)
    dots = draw_logo(_file(_disc("L", 300)), plain.width_dots)
    printed = decode(render(SLIP, plain._replace(logo=dots), cache_dir))
    assert [(raster.width_bytes, raster.height, raster.bits) for raster in printed.rasters] == [tuple(dots)]
    assert decode(render(SLIP, plain, cache_dir)).rasters == ()
    assert decode(render(SLIP, plain, cache_dir)).text() == ["KOPERASI"]


def test_a_stored_slip_names_the_logo_and_holds_no_dot_of_it() -> None:
    stored = slip_to_json(SLIP)
    assert '["logo"]' in stored
    assert slip_from_json(stored) == SLIP


def test_a_readable_copy_says_that_there_was_a_logo() -> None:
    profile = profile_named("58mm")
    assert plain_text(SLIP, profile) == "KOPERASI\n"
    with_logo = plain_text(SLIP, profile._replace(logo=QrDots(1, 1, b"\xff")))
    assert with_logo == f"{'[LOGO]':^32}".rstrip() + "\nKOPERASI\n"
