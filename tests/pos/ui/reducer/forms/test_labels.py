"""A GS1 label at the receipt of goods: its date is what an empty Enter means, and its lot is told."""

import pytest

from pos.domain.quantity import Milli
from pos.ui.port import Choice, ShiftOpen
from pos.ui.reducer.inputs import Scan
from pos.ui.reducer.modes import Filling
from tests.pos.ui.shop import CODES, NOODLES_CODE, Shop
from tests.pos.ui.till import Till, selling

FNC1 = "\x1d"
ITEM = f"010{NOODLES_CODE}"
GOOD = f"{ITEM}1727013110AB-7"
NO_DATE, EXPIRED, ONLY_LOT, WEIGHED = f"{ITEM}17261399", f"{ITEM}17251231", f"{ITEM}10AB-7", f"{ITEM}3103001500"
EVERYBODY = "suppliers:supplier,agent,owner"
WHOLE_MONTH, NOTHING = f"{ITEM}17270200", ITEM


def _scanned(till: Till, code: str) -> Till:
    till.now_ms += 300
    till.runner.feed(Scan(code, "]C1", "scanner 1", till.now_ms))
    return till


def _shop(*codes: str) -> Shop:
    shop = Shop()
    shop.codes |= dict.fromkeys(codes, CODES[NOODLES_CODE])
    shop.offered |= {EVERYBODY: (Choice("supplier/GROSIR", "Grosir", ""),)}
    return shop


def _at_lines(*codes: str) -> Till:
    """Form 40 of a shop that knows these labels, where it waits for an item."""
    shop = _shop(*codes)
    return selling(shop).press("f10").type("40⏎⏎SJ-1⏎⏎")


@pytest.mark.parametrize(
    ("code", "message", "default", "beeps"),
    [
        (GOOD, "Di label: lot AB-7, kedaluwarsa 31-01-2027.", "(Enter: 2027-01-31)", []),
        (WHOLE_MONTH, "Di label: kedaluwarsa 28-02-2027.", "(Enter: 2027-02-28)", []),
        (ONLY_LOT, "Di label: lot AB-7.", "(Enter: kosong)", []),
        (NOTHING, "", "(Enter: kosong)", []),
        (
            NO_DATE,
            "Mie-Grg: 261399 di label bukan tanggal. Ketik yang tercetak.",
            "(Enter: kosong)",
            ["refused"],
        ),
        (EXPIRED, "Kedaluwarsa 31-12-2025: Mie-Grg. Jangan diterima.", "(Enter: 2025-12-31)", ["refused"]),
    ],
)
def test_a_label_answers_the_date(code: str, message: str, default: str, beeps: list[str]) -> None:
    till = _scanned(_at_lines(code), code)
    assert (till.message, till.beeps) == (message, beeps)
    till.type("40⏎⏎⏎2500⏎")
    assert till.message == ""
    assert default in till.panel


def test_an_empty_enter_takes_the_date_and_a_typed_one_counts_more() -> None:
    till = _scanned(_at_lines(GOOD), GOOD).type("40⏎⏎⏎2500⏎⏎")
    till = _scanned(till, GOOD).type("10⏎⏎⏎2500⏎311226⏎")
    mode = till.runner.state.mode
    assert isinstance(mode, Filling)
    assert [line.values["expires"] for line in mode.filled.lines] == ["2027-01-31", "2026-12-31"]


def test_the_next_scan_takes_the_date_of_the_one_before() -> None:
    till = _scanned(_at_lines(GOOD, NOTHING), GOOD).type("40⏎⏎⏎2500⏎")
    mode = _scanned(till, NOTHING).runner.state.mode
    assert isinstance(mode, Filling)
    assert mode.filled.lines[0].values["expires"] == "2027-01-31"
    assert mode.line is not None
    assert "dated" not in mode.line.values


def test_a_label_read_where_no_date_is_asked_says_nothing_of_it() -> None:
    shop = _shop(GOOD)
    shop.offered |= {"reasons:write_off": (Choice("Rusak", "Rusak", ""),), "places": (Choice("", "Toko", ""),)}
    till = _scanned(selling(shop).press("f10").type("47⏎⏎⏎"), GOOD)
    mode = till.runner.state.mode
    assert isinstance(mode, Filling)
    assert mode.line is not None
    assert (till.message, till.beeps) == ("", [])


def test_without_a_shift_a_label_is_read_all_the_same() -> None:
    shop = _shop(GOOD)
    shop.shift = None
    till = Till(shop).type("11234⏎").press("f10").type("40⏎⏎SJ-1⏎⏎")
    assert _scanned(till, GOOD).message == "Di label: lot AB-7, kedaluwarsa 31-01-2027."


@pytest.mark.parametrize(("date", "sells"), [("2027-01-30", True), ("2027-01-31", True), ("2027-02-01", False)])
def test_a_label_that_has_expired_is_sold_on_its_last_day_and_to_nobody_after_it(date: str, sells: bool) -> None:
    shop = _shop(GOOD)
    shop.shift = ShiftOpen(2, date, 1)
    till = _scanned(selling(shop), GOOD)
    if sells:
        assert (till.rows, till.beeps) == ([("Mie-Grg", "1", "3.300")], ["ok"])
        return
    assert till.message == "Mie-Grg KEDALUWARSA, tidak boleh dijual. Batalkan baris dengan Del."
    assert till.beeps == ["unknown"]
    assert till.rows[0][2] == "BELUM"
    till.press("f5")
    assert not shop.paid
    till.press("delete").scan(NOODLES_CODE).press("f5")
    assert len(shop.paid[0][0].standing) == 1


def test_the_weight_of_a_label_is_how_many_came() -> None:
    shop = _shop()
    shop.codes |= {WEIGHED: CODES[NOODLES_CODE]._replace(count_milli=Milli(1_500))}
    till = _scanned(selling(shop).press("f10").type("40⏎⏎SJ-1⏎⏎"), WEIGHED)
    assert "(Enter: 1,5)" in till.panel
