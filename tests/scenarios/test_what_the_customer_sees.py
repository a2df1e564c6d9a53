"""One sale after the other before a customer: every step on the glass, in both dialects and on a second terminal.

The till is played by keys; the display hangs on a real pseudo-terminal, the second terminal on a real socket. Long
names give way to figures, and letters that a display does not have are spelled before anything is cut.
"""

import queue
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import pytest

from drivers.displays import pole
from drivers.displays.opening import open_display
from pos.cli.customer import follow
from pos.domain.catalog import Found, PriceTier, SoldUnit
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE, Milli
from pos.i18n import texts
from pos.services.customer import CustomerDisplay
from pos.ui.port import Weighed
from tests.drivers.support.glass import shown_on
from tests.drivers.support.ptys import plugged
from tests.pos.ui.shop import LPG_CODE, NOODLES_CODE, SUGAR_CODE, Shop
from tests.pos.ui.till import Till, selling
from tests.support.goods import NOODLES

Lines = tuple[str, str]
See = Callable[[Till, Lines], None]
GREETING: Lines = ("Selamat datang      ", "KKMP Contoh Kabupate")
LONG_CODE, DEAR_CODE = "8990000000709", "8990000000808"


def _named(item: SoldUnit, name: str, price: int) -> Found:
    each = item._replace(name=name, tiers=(PriceTier(Milli(0), Rupiah(price), Rupiah(price)),))
    return Found(each, ONE, Rupiah(0), Milli(50_000))


def _shop() -> Shop:
    shop = Shop()
    shop.codes[LONG_CODE] = _named(NOODLES, "Kecap½ Manis Istimewa Cap Tiga Udang Besar", 12_500)
    shop.codes[DEAR_CODE] = _named(NOODLES, "Mesin Penggiling", 999_999_999)
    shop.on_scale = [Weighed(1_370, "01", is_same=False)]
    return shop


@contextmanager
def _on_pole(dialect: str) -> Iterator[See]:
    with plugged() as line, _told(f"serial://{line.path}", dialect) as tell:

        def see(till: Till, wanted: Lines) -> None:
            tell(till)
            assert shown_on(line.device, dialect, wanted) == wanted

        yield see


@contextmanager
def _on_second_terminal(_: str) -> Iterator[See]:
    shown: queue.SimpleQueue[Lines] = queue.SimpleQueue()
    with socket.create_server(("127.0.0.1", 0)) as server:
        with _told(f"tcp://127.0.0.1:{server.getsockname()[1]}", "esc-pos") as tell:
            thread = threading.Thread(target=_served, args=(server, shown), daemon=True)
            thread.start()

            def see(till: Till, wanted: Lines) -> None:
                tell(till)
                while shown.get(timeout=30) != wanted:
                    pass

            yield see
        thread.join()


def _served(server: socket.socket, shown: "queue.SimpleQueue[Lines]") -> None:
    """What ``pos customer`` does for one connection of the till."""
    connection, _ = server.accept()
    with connection:
        follow(connection, shown.put)


@contextmanager
def _told(url: str, dialect: str) -> Iterator[Callable[[Till], None]]:
    glass = open_display(url, dialect)
    display = CustomerDisplay(glass, "KKMP Contoh Kabupaten Malang", texts("id"))
    glass.start()
    try:
        yield lambda till: display.show(till.customer[-1])
    finally:
        glass.stop()


GLASSES = {
    "esc-pos": partial(_on_pole, "esc-pos"),
    "cd5220": partial(_on_pole, "cd5220"),
    "second terminal": partial(_on_second_terminal, ""),
}


@pytest.fixture(params=GLASSES)
def see(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[See]:
    monkeypatch.setattr(pole, "BETWEEN_MS", 1)
    monkeypatch.setattr(pole, "FIRST_RETRY_MS", 1)
    with GLASSES[request.param]() as made:
        yield made


def test_a_customer_sees_item_total_and_change_and_is_thanked(see: See) -> None:
    till = selling(_shop())
    see(till, GREETING)
    till.scan(NOODLES_CODE)
    see(till, ("Mie-Grg        3.300", "TOTAL          3.300"))
    till.scan(NOODLES_CODE)
    see(till, ("2x Mie-Grg     6.600", "TOTAL          6.600"))
    till.scan(SUGAR_CODE).type("250").press("f11")
    see(till, ("1,12x Gul-Kg  18.816", "TOTAL         25.400"))
    till.type("50.+")
    see(till, ("TOTAL         25.400", "KEMBALI       24.600"))
    till.scan(NOODLES_CODE)
    see(till, ("Mie-Grg        3.300", "TOTAL          3.300"))
    till.press("f5")
    see(till, ("TOTAL          3.300", "Terima kasih        "))


def test_a_long_name_gives_way_to_figures_of_nine_digits(see: See) -> None:
    till = selling(_shop()).scan(LONG_CODE)
    see(till, ("Kecap 1/2 Man 12.500", "TOTAL         12.500"))
    till.scan(DEAR_CODE)
    see(till, ("Mesin Pe 999.999.999", "TOTAL  1.000.012.400"))


def test_what_is_taken_off_the_sale_is_taken_off_the_glass(see: See) -> None:
    till = selling(_shop()).scan(NOODLES_CODE).scan(LONG_CODE)
    see(till, ("Kecap 1/2 Man 12.500", "TOTAL         15.800"))
    till.press("delete")
    see(till, ("Mie-Grg        3.300", "TOTAL          3.300"))
    till.scan(LPG_CODE)
    see(till, ("Lpg3-Isi      18.000", "TOTAL         21.300"))
    till.press("f4")
    see(till, GREETING)
    till.press("f4")
    see(till, ("Lpg3-Isi      18.000", "TOTAL         21.300"))


def test_a_refund_and_the_back_office_show_a_customer_nothing(see: See) -> None:
    till = selling(_shop()).scan(NOODLES_CODE).press("f5")
    see(till, ("TOTAL          3.300", "Terima kasih        "))
    for script in ("30⏎", "31⏎", "60⏎"):
        till.press("f10").type(script)
        assert till.customer[-1].name == ""
        till.type("⎋⎋⎋")
    till.press("f10").type("17⏎")
    see(till, GREETING)
