"""GS1 Digital Links: the item in an address, whatever the host."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.barcodes import BadCheckDigit, Gtin, PlainCode, WeighedCode, gs1_message, read_code
from pos.domain.gs1 import TradeItem, trade_item
from pos.domain.gs1_links import link_message
from pos.domain.quantity import Milli

ITEM = "08990000000013"


@pytest.mark.parametrize(
    ("text", "item"),
    [
        (f"https://id.gs1.org/01/{ITEM}", TradeItem(ITEM, Milli(0), "", "")),
        (f"HTTPS://contoh.id/p/01/{ITEM}/10/AB-7?17=270131", TradeItem(ITEM, Milli(0), "AB-7", "270131")),
        (f"http://contoh.id/01/{ITEM}/22/X/10/A%2FB/21/9?3103=000850&x=1", TradeItem(ITEM, Milli(850), "A/B", "")),
        ("https://contoh.id/01/8990000000013?17=270131#top", TradeItem(ITEM, Milli(0), "", "270131")),
        (f"https://contoh.id/01/{ITEM}?17=2701&3103=abc&10=X", TradeItem(ITEM, Milli(0), "", "")),
        (f"https://contoh.id/01/{ITEM}/10/%1D17270131", TradeItem(ITEM, Milli(0), "17270131", "")),
    ],
)
def test_a_link_says_its_item(text: str, item: TradeItem) -> None:
    message = link_message(text)
    assert message is not None
    assert trade_item(message) == item


@pytest.mark.parametrize(
    "text",
    [
        "https://contoh.id/",
        "https://contoh.id/01",
        "https://contoh.id/01/899",
        "https://contoh.id/01/0899000000001X",
        f"ftp://contoh.id/01/{ITEM}",
        f"contoh.id/01/{ITEM}",
        f"https://contoh.id/?01={ITEM}",
    ],
)
def test_what_links_to_no_item_is_none(text: str) -> None:
    assert link_message(text) is None
    assert read_code(text, symbology="Q1", templates=()) == PlainCode(text)
    assert gs1_message(text, symbology="Q1") is None


def test_a_link_is_read_like_any_other_label() -> None:
    link = f"https://contoh.id/01/{ITEM}"
    assert read_code(f"]Q1{link}", symbology="", templates=()) == Gtin("8990000000013", "")
    assert read_code(f"{link}?3103=000850", symbology="", templates=()) == WeighedCode("", ITEM[1:], Milli(850))
    assert read_code(f"{link[:-1]}4", symbology="Q1", templates=()) == BadCheckDigit("08990000000014", "3")


@given(lot=st.text(min_size=1, max_size=20), grams=st.integers(0, 999_999))
def test_lot_and_weight_come_through_whatever_they_are(lot: str, grams: int) -> None:
    link = f"https://id.gs1.org/01/{ITEM}/10/{quote(lot, safe='')}?17=270131&3103={grams:06}"
    item = trade_item(link_message(link) or "")
    lot = "".join(char for char in lot if char.isprintable())
    assert item == TradeItem(ITEM, Milli(grams), lot if len(lot) <= 20 else "", "270131")


@given(st.text(st.sampled_from("https://[]?&=01%1d9\x00é#")) | st.text())
def test_no_text_breaks_it(text: str) -> None:
    for each in (text, f"http{text}", f"https://x/01/{text}"):
        message = link_message(each)
        assert message is None or message.startswith("01")
