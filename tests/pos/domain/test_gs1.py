"""GS1 messages: item and weight out of any right one, nothing out of a broken one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.gs1 import FNC1, TradeItem, element_strings, is_bare_message, trade_item
from pos.domain.quantity import Milli


@pytest.mark.parametrize(
    ("message", "elements"),
    [
        ("", ()),
        ("0108990000000013", ("0108990000000013",)),
        (f"{FNC1}0108990000000013", ("0108990000000013",)),
        (f"010899000000001310ABC{FNC1}3103000850", ("0108990000000013", "10ABC", "3103000850")),
        (f"3103000850{FNC1}0108990000000013", ("3103000850", "0108990000000013")),
        ("010899000000001", None),
        (f"01089900{FNC1}0000001", None),
        (f"01089900{FNC1}0000001310", None),
    ],
)
def test_a_message_is_split_into_its_elements(message: str, elements: tuple[str, ...] | None) -> None:
    assert element_strings(message) == elements


@pytest.mark.parametrize(
    ("message", "item"),
    [
        ("0108990000000013", TradeItem("08990000000013", Milli(0), "", "")),
        ("01089900000000133103000850", TradeItem("08990000000013", Milli(850), "", "")),
        ("01089900000000133101000012", TradeItem("08990000000013", Milli(1200), "", "")),
        ("01089900000000133105012350", TradeItem("08990000000013", Milli(124), "", "")),
        (f"0108990000000013172500001021{FNC1}3103000850", TradeItem("08990000000013", Milli(850), "21", "250000")),
        ("01089900000000131021210000123100850", TradeItem("08990000000013", Milli(0), "21210000123100850", "")),
        ("010899000000001310" + "A" * 21, TradeItem("08990000000013", Milli(0), "", "")),
        ("010899000000001310", TradeItem("08990000000013", Milli(0), "", "")),
        ("01089900000000133106000850", TradeItem("08990000000013", Milli(0), "", "")),
        ("010899000000001X", None),
        ("3103000850", None),
        ("10ABC", None),
    ],
)
def test_item_and_weight_are_found(message: str, item: TradeItem | None) -> None:
    assert trade_item(message) == item


@given(st.text(st.sampled_from(["0", "1", "3", "x", FNC1, "²"])) | st.text())
def test_no_message_breaks_the_reader(message: str) -> None:
    elements = element_strings(message)
    item = trade_item(message)
    assert item is None or elements is not None


@pytest.mark.parametrize(
    ("text", "is_message"),
    [
        ("0108990000000013", True),
        ("010899000000001317270131", True),
        ("01089900000000131727013110AB-7", True),
        ("01089900000000131127013115270131310300085021S", True),
        ("0108990000000014", False),
        ("8990000000013", False),
        ("01089900000000131727013", False),
        ("010899000000001310", False),
        ("010899000000001310" + "A" * 21, False),
        ("01089900000000131721310300085099", False),
        ("010899000000001310AB-73103000850", False),
        ("010899000000001310A B", False),
        ("3103000850", False),
    ],
)
def test_a_message_that_says_not_what_it_is_is_known_by_its_whole_form(text: str, *, is_message: bool) -> None:
    """A net weight behind a lot, with no FNC1 between, would be lost: that is no message, and finds nothing."""
    assert is_bare_message(text) is is_message
