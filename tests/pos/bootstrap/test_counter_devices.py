"""Scale and customer display of a real counter, over real pseudo-terminals, as outlet.toml names them."""

import os
from pathlib import Path

import pytest

from pos.bootstrap.counter import Counter
from pos.bootstrap.home import Home
from pos.config import load
from pos.domain.answers import NotWeighed, Weighed
from pos.domain.customer import SELLING, CustomerView
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from tests.drivers.support.poles import cd5220_shows
from tests.drivers.support.ptys import plugged
from tests.drivers.support.scales import FakeScale, nci, twice
from tests.support.hands import Hands
from tests.support.registers import demo_home

SUGAR = CustomerView(SELLING, "Gula", Milli(1_370), Rupiah(23_016), Rupiah(83_700), Rupiah(0))


@pytest.fixture
def home(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo_home(tmp_path, tmp_path_factory.getbasetemp() / "with-devices")


def _config(home: Path, section: str, url: str, dialect: str) -> None:
    """Put a device into the configuration that the outlet was made with."""
    file = home / "outlet.toml"
    head, mark, rest = file.read_text(encoding="utf-8").partition(f"[{section}]\n")
    assert mark, section
    rest = rest.split("\n\n", 1)[1]
    file.write_text(f'{head}{mark}url = "{url}"\ndialect = "{dialect}"\n\n{rest}', encoding="utf-8")


def _opened(home: Path) -> tuple[Counter, Hands]:
    counter = Counter(Home(home), load(home / "outlet.toml"))
    till = counter.open(lambda _code, _symbology, _device: None)
    return counter, Hands(till, till.record)


def test_the_scale_of_the_configuration_is_asked(home: Path) -> None:
    with plugged() as line:
        FakeScale(line, b"\r", twice(nci("01.370")))
        _config(home, "scale", f"serial://{line.path}", "nci")
        counter, hands = _opened(home)
        try:
            answer = hands.ask(hands.till.weigh)
        finally:
            counter.close()
    assert isinstance(answer, Weighed)
    assert answer.gram == 1_370
    assert b"1.370KG" in bytes.fromhex(answer.frame)


def test_a_counter_without_a_scale_sells_by_typed_weights(home: Path) -> None:
    counter, hands = _opened(home)
    try:
        assert hands.ask(hands.till.weigh) == NotWeighed("none")
        counter.customer(SUGAR)
    finally:
        counter.close()


def test_the_display_greets_and_then_shows_the_sale(home: Path) -> None:
    with plugged() as line:
        _config(home, "display", f"serial://{line.path}", "cd5220")
        counter, _ = _opened(home)
        try:
            data = _until(line.device, b"Selamat datang", b"")
            counter.customer(SUGAR)
            data = _until(line.device, b"83.700", data)
        finally:
            counter.close()
    assert cd5220_shows(data) == ("1,37x Gula    23.016", "TOTAL         83.700")


def _until(device: int, wanted: bytes, data: bytes) -> bytes:
    while wanted not in data or not data.endswith(b"\r"):
        data += os.read(device, 256)
    return data


def test_a_display_that_is_away_holds_nothing_up(home: Path) -> None:
    _config(home, "display", "serial:///dev/no-such-display", "esc-pos")
    counter, hands = _opened(home)
    try:
        hands.log_in()
        counter.customer(SUGAR)
    finally:
        counter.close()
