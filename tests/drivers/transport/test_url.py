import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.transport.errors import BadUrl, UrlProblem
from drivers.transport.url import (
    CupsUrl,
    EvdevUrl,
    FileUrl,
    MemoryUrl,
    RfcommUrl,
    SerialUrl,
    TcpUrl,
    TransportUrl,
    UsblpUrl,
    parse_url,
)

USB = "/dev/serial/by-id/usb-x"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("tcp://192.168.1.50:9100", TcpUrl("192.168.1.50", 9100)),
        ("tcp://printer.local:9100/", TcpUrl("printer.local", 9100)),
        ("tcp://[fe80::1]:9100", TcpUrl("fe80::1", 9100)),
        (f"serial://{USB}", SerialUrl(USB, 9600, "N", 8, 1, "none")),
        (
            f"serial://{USB}?baud=115200&parity=e&bits=7&stop=2&flow=xonxoff",
            SerialUrl(USB, 115200, "E", 7, 2, "xonxoff"),
        ),
        ("file:///srv/a%20b.prn", FileUrl("/srv/a b.prn")),
        ("usblp:///dev/pos/receipt", UsblpUrl("/dev/pos/receipt")),
        ("rfcomm://00:11:22:aa:BB:cc", RfcommUrl("00:11:22:AA:BB:CC", 1)),
        ("rfcomm://00:11:22:AA:BB:CC?channel=3", RfcommUrl("00:11:22:AA:BB:CC", 3)),
        ("cups://Kasir_1", CupsUrl("Kasir_1")),
        ("evdev:///dev/input/by-id/usb-x-event-kbd", EvdevUrl("/dev/input/by-id/usb-x-event-kbd")),
        ("memory:", MemoryUrl("")),
        ("memory://one", MemoryUrl("one")),
    ],
)
def test_an_address_is_read_into_its_parts(url: str, expected: TransportUrl) -> None:
    assert parse_url(url) == expected


@pytest.mark.parametrize(
    ("url", "problem", "option"),
    [
        ("", UrlProblem.SCHEME, ""),
        ("/dev/ttyUSB0", UrlProblem.SCHEME, ""),
        ("usb://04b8:0202", UrlProblem.SCHEME, ""),
        ("usblp:lp0", UrlProblem.PATH, ""),
        ("evdev:event0", UrlProblem.PATH, ""),
        ("usblp:///dev/usb/lp0?baud=9600", UrlProblem.OPTION, "baud"),
        ("rfcomm://00:11:22:33:44", UrlProblem.HOST, ""),
        ("rfcomm://00:11:22:33:44:55?channel=31", UrlProblem.VALUE, "channel"),
        ("cups://-o", UrlProblem.HOST, ""),
        ("cups://queue/x", UrlProblem.HOST, ""),
        ("tcp://:9100", UrlProblem.HOST, ""),
        ("tcp://[fe80::1:9100", UrlProblem.HOST, ""),
        ("tcp://me@printer:9100", UrlProblem.HOST, ""),
        ("tcp://printer:9100/queue", UrlProblem.HOST, ""),
        ("tcp://printer", UrlProblem.PORT, ""),
        ("tcp://printer:0", UrlProblem.PORT, ""),
        ("tcp://printer:91000", UrlProblem.PORT, ""),
        ("tcp://printer:http", UrlProblem.PORT, ""),
        ("tcp://printer:9100?timeout=1", UrlProblem.OPTION, "timeout"),
        ("serial://ttyUSB0", UrlProblem.PATH, ""),
        ("serial://", UrlProblem.PATH, ""),
        ("serial:/", UrlProblem.PATH, ""),
        (f"serial://{USB}?speed=9600", UrlProblem.OPTION, "speed"),
        (f"serial://{USB}?baud=9601", UrlProblem.VALUE, "baud"),
        (f"serial://{USB}?baud=²", UrlProblem.VALUE, "baud"),
        (f"serial://{USB}?baud=", UrlProblem.VALUE, "baud"),
        (f"serial://{USB}?parity=X", UrlProblem.VALUE, "parity"),
        (f"serial://{USB}?bits=9", UrlProblem.VALUE, "bits"),
        (f"serial://{USB}?stop=3", UrlProblem.VALUE, "stop"),
        (f"serial://{USB}?flow=yes", UrlProblem.VALUE, "flow"),
        ("file://relative.prn", UrlProblem.PATH, ""),
        ("file:///a%00b", UrlProblem.PATH, ""),
        ("file:///x.prn?mode=w", UrlProblem.OPTION, "mode"),
    ],
)
def test_a_wrong_address_is_refused_by_the_part_that_is_wrong(url: str, problem: UrlProblem, option: str) -> None:
    with pytest.raises(BadUrl) as refused:
        parse_url(url)
    assert (refused.value.url, refused.value.problem, refused.value.option) == (url, problem, option)


@given(st.one_of(st.text(), st.text().map("tcp://".__add__), st.text().map("serial:///".__add__)))
def test_no_text_is_refused_in_another_way(url: str) -> None:
    try:
        parse_url(url)
    except BadUrl:
        return
