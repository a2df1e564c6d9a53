"""Every dialect: right weights, every reason for none, any chunking, and noise that never becomes a weight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.scales.dialect import Dialect
from drivers.scales.dialects import DIALECTS
from drivers.scales.reading import Reading, ScaleState
from tests.drivers.support.scales import cas, dialog, mettler, mettler_status, nci, nci_net

MOVING, OVER, UNDER, UNIT, DAMAGED, UNMOVED, STABLE = (
    ScaleState.MOVING,
    ScaleState.OVER,
    ScaleState.UNDER,
    ScaleState.UNIT,
    ScaleState.DAMAGED,
    ScaleState.UNMOVED,
    ScaleState.STABLE,
)
BEFORE = {"cas": b"\x06", "dialog06": b"\x06"}
"""What comes before the first frame: the scale has heard the question."""


def read(dialect: str, *pieces: bytes) -> list[Reading]:
    decoder = DIALECTS[dialect].decoder()
    readings: list[Reading] = []
    for piece in (BEFORE.get(dialect, b""), *pieces):
        readings += decoder.feed(piece).readings
    return readings


@pytest.mark.parametrize(
    ("dialect", "stream", "state", "gram"),
    [
        ("mettler-8217", mettler("01.370"), STABLE, 1_370),
        ("mettler-8217", mettler("00.000"), STABLE, 0),
        ("mettler-8217", mettler("01.370N"), STABLE, 1_370),
        ("mettler-8217", mettler("003.02"), UNIT, 0),
        ("mettler-8217", mettler_status(0x01), MOVING, 0),
        ("mettler-8217", mettler_status(0x02), OVER, 0),
        ("mettler-8217", mettler_status(0x04), UNDER, 0),
        ("mettler-8217", mettler_status(0x08), UNDER, 0),
        ("mettler-8217", mettler_status(0x00), DAMAGED, 0),
        ("mettler-8217", b"\x02?\r", DAMAGED, 0),
        ("mettler-8217", mettler("1x.370"), DAMAGED, 0),
        ("cas", cas("S", " ", "01.370"), STABLE, 1_370),
        ("cas", cas("S", " ", "001.370"), STABLE, 1_370),
        ("cas", cas("U", " ", "01.370"), MOVING, 1_370),
        ("cas", cas("S", "-", "00.050"), UNDER, 0),
        ("cas", cas("S", "F", "00.000"), OVER, 0),
        ("cas", cas("S", " ", "01.370", "lb"), UNIT, 0),
        ("cas", cas("S", " ", "01.370").replace(b"7", b"8"), DAMAGED, 0),
        ("cas", b"\x02S \x03\x04", DAMAGED, 0),
        ("cas-lines", b"ST,GS,01 , 0001.370 kg\r\n", STABLE, 1_370),
        ("cas-lines", b"US,NT,01 , 0001.370 kg\r\n", MOVING, 1_370),
        ("a-and-d", b"ST,+00001.370 kg\r\n", STABLE, 1_370),
        ("a-and-d", b"ST,+0001370  g\r\n", STABLE, 1_370),
        ("a-and-d", b"ST,+00001370  g\r\n", STABLE, 1_370),
        ("a-and-d", b"ST,+001370.5  g\r\n", UNIT, 0),
        ("a-and-d", b"ST,+00001.3700 kg\r\n", STABLE, 1_370),
        ("a-and-d", b"ST,+00001.3705 kg\r\n", UNIT, 0),
        ("a-and-d", b"ST,-00001.370 kg\r\n", UNDER, 0),
        ("a-and-d", b"ST,-00000.000 kg\r\n", STABLE, 0),
        ("a-and-d", b"ST,+00003.020 lb\r\n", UNIT, 0),
        ("a-and-d", b"ST,rubbish\r\n", DAMAGED, 0),
        ("a-and-d", b"ST\r\n", DAMAGED, 0),
        ("a-and-d", b"ST,+0000US,+00001.370 kg\r\n", MOVING, 1_370),
        ("a-and-d", b"ST,US,+00001.370 kg\r\n", MOVING, 1_370),
        ("a-and-d", b"OL,+9999999E+19\r\n", OVER, 0),
        ("nci", nci("01.370"), STABLE, 1_370),
        ("nci", nci_net("01.370"), STABLE, 1_370),
        ("nci", b"\n01.370KG\r\n01\r\x03", UNDER, 0),
        ("nci", nci("01.370", first=4), DAMAGED, 0),
        ("nci", nci("01.370", first=8), DAMAGED, 0),
        ("nci", nci("01.370", second=4), DAMAGED, 0),
        ("nci", b"\n01.370KG\r\nS0p8\r\x03", DAMAGED, 0),
        ("nci", b"\n?\r\x03", DAMAGED, 0),
        ("nci", b"\n09.990KG\r\n01.370KG\r\nS00\r\x03", STABLE, 1_370),
        ("nci", b"\n09.990KG\r\n01.37\r\nS00\r\x03", DAMAGED, 0),
        ("nci", b"\n^^^^^^KG\r\nS02\r\x03", OVER, 0),
        ("nci", b"\n1LB 02.5OZ\r\nS00\r\x03", DAMAGED, 0),
        ("nci", nci("01.370", first=1), MOVING, 1_370),
        ("nci", nci("01.370", second=2), OVER, 0),
        ("nci", nci("01.370", second=1), UNDER, 0),
        ("nci", nci("03.02", "LB"), UNIT, 0),
        ("nci", b"\nS10\r\x03", MOVING, 0),
        ("nci", b"\nS00\r\x03", DAMAGED, 0),
        ("nci", b"01.370KG\x03", DAMAGED, 0),
        ("dialog06", dialog(1_370), STABLE, 1_370),
        ("dialog06", b"\x0209\x1b20\x03", MOVING, 0),
        ("dialog06", b"\x0209\x1b31\x03", UNDER, 0),
        ("dialog06", b"\x0209\x1b32\x03", OVER, 0),
        ("dialog06", b"\x0209\x1bxx\x03", DAMAGED, 0),
        ("dialog06", b"\x0209\x1b21\x03", UNMOVED, 0),
        ("dialog06", b"\x0209\x1b22\x03", MOVING, 0),
        ("dialog06", b"\x0209\x1b30\x03", STABLE, 0),
        ("dialog06", b"\x0211\x1b2A1\x03", DAMAGED, 0),
        ("dialog06", b"\x0202\x03", DAMAGED, 0),
    ],
)
def test_a_frame_says_its_state_and_its_weight(dialect: str, stream: bytes, state: ScaleState, gram: int) -> None:
    (reading,) = read(dialect, stream)
    assert (reading.state, reading.gram) == (state, gram)
    assert reading.frame


@pytest.mark.parametrize(
    ("dialect", "gross", "net"),
    [
        ("mettler-8217", mettler("01.370"), mettler("01.370N")),
        ("cas-lines", b"ST,GS,01 , 0001.370 kg\r\n", b"ST,NT,01 , 0001.370 kg\r\n"),
        ("nci", nci("01.370"), nci_net("01.370")),
    ],
)
def test_a_scale_that_took_a_container_off_says_so(dialect: str, gross: bytes, net: bytes) -> None:
    assert [(each.gram, each.is_net) for each in read(dialect, gross, net)] == [(1_370, False), (1_370, True)]


@pytest.mark.parametrize(
    ("dialect", "stream"),
    [
        ("mettler-8217", mettler("01.370")),
        ("cas", cas("S", " ", "01.370")),
        ("a-and-d", b"ST,+00001.370 kg\r\n"),
        ("nci", nci("01.370")),
        ("dialog06", dialog(1_370)),
    ],
)
def test_a_frame_that_comes_byte_by_byte_behind_a_half_one_is_right(dialect: str, stream: bytes) -> None:
    half = stream[: len(stream) // 2] if dialect != "nci" else b"\n01.2"
    end = b"\r\n" if dialect == "a-and-d" else b""
    readings = read(dialect, half, end, *(bytes((byte,)) for byte in stream))
    assert readings[-1].gram == 1_370


def test_a_checksum_of_any_byte_is_no_end_of_a_cas_frame() -> None:
    for gram in range(0, 30_000, 37):
        number = f"{gram // 1000:02}.{gram % 1000:03}"
        assert [each.gram for each in read("cas", *[cas("S", " ", number)] * 2)] == [gram, gram]


def test_cas_asks_again_when_the_scale_says_no_but_not_for_ever() -> None:
    decoder = DIALECTS["cas"].decoder()
    replies = [decoder.feed(b"\x15").reply for _ in range(10)]
    assert replies == [b"\x05"] * 8 + [b""] * 2
    assert decoder.feed(b"noise\x06").reply == b"\x11"


def test_dialog_asks_once_and_then_why_not() -> None:
    decoder = DIALECTS["dialog06"].decoder()
    assert decoder.feed(b"\x06").reply == b"\x04\x05"
    assert decoder.feed(b"\x15").reply == b"\x04\x0208\x03"
    assert decoder.feed(b"\x06\x15").reply == b""


@pytest.mark.parametrize("dialect", DIALECTS.values(), ids=lambda dialect: dialect.name)
@given(data=st.lists(st.binary(max_size=80), max_size=12))
def test_noise_is_never_a_crash_and_never_a_weight_without_its_frame(dialect: Dialect, data: list[bytes]) -> None:
    decoder = dialect.decoder()
    for piece in data:
        for reading in decoder.feed(piece).readings:
            digits = str(reading.gram)
            assert reading.gram == 0 or all(digit in reading.frame.decode("latin-1") for digit in digits.strip("0"))
            assert 0 <= reading.gram < 10**10


@pytest.mark.parametrize("dialect", DIALECTS.values(), ids=lambda dialect: dialect.name)
@given(cuts=st.lists(st.integers(1, 7), max_size=40))
def test_chunking_changes_nothing(dialect: Dialect, cuts: list[int]) -> None:
    streams = {
        "mettler-8217": mettler("01.370") + mettler_status(1) + mettler("02.500"),
        "cas": b"\x06" + cas("S", " ", "01.370") + cas("U", " ", "02.500"),
        "cas-lines": b"ST,GS,01 , 0001.370 kg\r\nUS,GS,01 , 0002.500 kg\r\n",
        "a-and-d": b"ST,+00001.370 kg\r\nOL,\r\n",
        "nci": nci("01.370") + nci("02.500", first=1),
        "dialog06": b"\x06" + dialog(1_370) + dialog(2_500),
    }
    stream = streams[dialect.name]
    whole = dialect.decoder().feed(stream).readings
    decoder, cut, found = dialect.decoder(), [], list[Reading]()
    at = 0
    for length in [*cuts, len(stream)]:
        cut.append(stream[at : at + length])
        at += length
    for piece in cut:
        found += decoder.feed(piece).readings
    assert tuple(found) == whole
    assert len(whole) >= 2
