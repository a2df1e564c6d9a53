"""GS1 dates: the century is the nearest, a day of 00 is the last, and what is no date is none; biip agrees."""

from datetime import UTC, datetime

import biip
import pytest
from biip import ParseError
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.gs1 import FNC1, TradeItem, trade_item
from pos.domain.gs1_dates import Printed, day_of, printed_on
from pos.domain.gtin import check_digit
from pos.domain.quantity import Milli

TODAY = datetime.now(UTC).date().isoformat()  # biip counts the century from the machine's clock


@pytest.mark.parametrize(
    ("six", "day"),
    [
        ("261231", "2026-12-31"),
        ("270200", "2027-02-28"),
        ("280200", "2028-02-29"),
        ("760101", "2076-01-01"),
        ("770101", "1977-01-01"),
        ("261301", ""),
        ("260001", ""),
        ("260230", ""),
        ("26123", ""),
        ("26123x", ""),
    ],
)
def test_a_date_is_the_nearest_of_its_century(six: str, day: str) -> None:
    assert day_of(six, "2026-11-24") == day


@given(year=st.integers(0, 99), month=st.integers(1, 12), day=st.integers(0, 28))
def test_biip_reads_the_same_date(year: int, month: int, day: int) -> None:
    six = f"{year:02}{month:02}{day:02}"
    message = biip.parse(f"]C10108990000000013{17}{six}").gs1_message
    assert message is not None
    (expiry,) = [each for each in message.element_strings if each.ai.ai == "17"]
    assert expiry.date is not None
    assert day_of(six, TODAY) == expiry.date.isoformat()


LOTS = st.text(st.sampled_from("0123456789ABCXYZ-./"), min_size=1, max_size=20)
BODIES = st.text(st.sampled_from("0123456789"), min_size=13, max_size=13).filter(lambda body: body.strip("0"))


@given(body=BODIES, lot=LOTS, grams=st.integers(1, 999_999), is_lot_last=st.booleans())
def test_biip_reads_the_same_item_weight_lot_and_expiry(body: str, lot: str, grams: int, *, is_lot_last: bool) -> None:
    gtin = body + check_digit(body)
    fixed, batch = f"01{gtin}17270131", f"10{lot}"
    weight = f"3103{grams:06}"
    text = f"{fixed}{weight}{batch}" if is_lot_last else f"{fixed}{batch}{FNC1}{weight}"
    try:
        message = biip.parse(f"]C1{text}").gs1_message
    except ParseError:
        message = None  # a company prefix that GS1 has not given out
    assert trade_item(text) == TradeItem(gtin, Milli(grams), lot, "270131")
    if message is not None:
        values = {each.ai.ai: each.value for each in message.element_strings}
        assert values == {"01": gtin, "17": "270131", "10": lot, "3103": f"{grams:06}"}


@pytest.mark.parametrize(
    ("text", "symbology", "printed"),
    [
        ("8990000000013", "E0", Printed("", "", "")),
        ("0108990000000013", "C1", Printed("", "", "")),
        ("01089900000000131727013110AB", "]d2", Printed("AB", "2027-01-31", "")),
        ("01089900000000131727013110AB", "", Printed("AB", "2027-01-31", "")),
        ("010899000000001310AB", "Q3", Printed("AB", "", "")),
        ("010899000000001317261399", "C1", Printed("", "", "261399")),
        ("1727013110AB", "C1", Printed("", "", "")),
    ],
)
def test_a_label_says_its_lot_and_its_date_or_that_it_is_none(text: str, symbology: str, printed: Printed) -> None:
    assert printed_on(text, symbology=symbology, today="2026-11-24") == printed


@pytest.mark.parametrize(("today", "has_expired"), [("2027-01-30", False), ("2027-01-31", False), ("2027-02-01", True)])
def test_on_its_last_day_it_is_still_good(today: str, *, has_expired: bool) -> None:
    assert Printed("", "2027-01-31", "").has_expired(today) is has_expired
    assert not Printed("AB", "", "").has_expired(today)
