"""What stands on twenty columns: the figures whole, the name cut, the greeting between two customers."""

import os

from hypothesis import given
from hypothesis import strategies as st

from drivers.displays.dialects import esc_pos
from drivers.displays.opening import open_display
from drivers.displays.protocol import COLUMNS, Shown
from pos.domain.customer import NOBODY, PAID, SELLING, CustomerView
from pos.domain.money import Rupiah, thousands
from pos.domain.quantity import ONE, Milli
from pos.i18n import texts
from pos.services.customer import CustomerDisplay, two_lines
from tests.drivers.support.poles import esc_pos_shows
from tests.drivers.support.ptys import plugged

SUGAR = CustomerView(SELLING, "Gula Pasir Curah", Milli(1_370), Rupiah(23_016), Rupiah(83_700), Rupiah(0))
BAHASA = texts("id")


def test_the_last_item_and_the_total_are_shown() -> None:
    assert two_lines(SUGAR, "KKMP", BAHASA) == Shown("1,37x Gula Pa 23.016", "TOTAL         83.700")
    assert two_lines(SUGAR._replace(count_milli=ONE), "KKMP", BAHASA).first == "Gula Pasir Cu 23.016"


def test_after_payment_the_change_is_shown() -> None:
    paid = CustomerView(PAID, "", Milli(0), Rupiah(0), Rupiah(83_700), Rupiah(16_300))
    assert two_lines(paid, "KKMP", BAHASA) == Shown("TOTAL         83.700", "KEMBALI       16.300")


def test_nobody_is_greeted_with_the_outlets_name() -> None:
    assert two_lines(NOBODY, "KKMP Contoh Kabupaten Malang", BAHASA) == Shown("Selamat datang", "KKMP Contoh Kabupate")


def test_without_change_the_customer_is_thanked() -> None:
    paid = CustomerView(PAID, "", Milli(0), Rupiah(0), Rupiah(83_700), Rupiah(0))
    assert two_lines(paid, "KKMP", BAHASA) == Shown("TOTAL         83.700", "Terima kasih")


@given(
    name=st.text(max_size=60) | st.text("½²中ñ a", max_size=30),
    amount=st.integers(0, 10**9),
    total=st.integers(0, 10**10),
)
def test_no_figure_is_ever_cut(name: str, amount: int, total: int) -> None:
    seen = CustomerView(SELLING, name, ONE, Rupiah(amount), Rupiah(total), Rupiah(0))
    first, second = two_lines(seen, "KKMP", BAHASA)
    assert len(first) == len(second) == COLUMNS
    assert first.endswith(f" {thousands(amount)}")
    assert second.endswith(f" {thousands(total)}")
    assert esc_pos_shows(esc_pos(Shown(first, second))) == (first, second)


def test_a_real_line_shows_it() -> None:
    with plugged() as line:
        pole = open_display(f"serial://{line.path}", "esc-pos")
        pole.start()
        try:
            CustomerDisplay(pole, "KKMP", BAHASA).show(SUGAR)
            data = b""
            while b"83.700" not in data:
                data += os.read(line.device, 256)
        finally:
            pole.stop()
    assert esc_pos_shows(data) == ("1,37x Gula Pa 23.016", "TOTAL         83.700")
