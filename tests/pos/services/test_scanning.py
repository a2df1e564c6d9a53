"""What a code stands for in a real catalogue, and why it stands for nothing."""

import pytest

from pos.domain.answers import CodeRefused
from pos.domain.catalog import Found
from pos.domain.instore import TemplateFault, declare
from pos.services.scanning import Asked, resolve
from tests.pos.services.conftest import Counter

TEMPLATES = declare(["21IIIIIWWWWWC", "22IIIIIPPPPPC"])


def _resolve(counter: Counter, text: str, symbology: str = "", date: str = "") -> Found | CodeRefused:
    assert not isinstance(TEMPLATES, TemplateFault)
    asked = Asked(text, symbology, TEMPLATES, date or counter.desk.today())
    return resolve(counter.desk.database.peek, asked)


def _found(counter: Counter, text: str, symbology: str = "") -> Found:
    found = _resolve(counter, text, symbology)
    assert isinstance(found, Found)
    return found


def _sql(counter: Counter, sql: str) -> None:
    with counter.desk.database.write() as tx:
        tx.hot.execute(sql)


@pytest.mark.parametrize(
    ("text", "sku", "unit"),
    [
        ("8990000000167", "MIE-GRG", "bungkus"),
        ("]E08990000000167", "MIE-GRG", "bungkus"),
        ("8990000000174", "MIE-GRG", "dus"),
        ("3", "LPG3-ISI", "tabung"),
        ("GLN-TTP", "GLN-TTP", "pcs"),
    ],
)
def test_a_code_is_one_unit_of_one_product(counter: Counter, text: str, sku: str, unit: str) -> None:
    found = _found(counter, text)
    assert (found.item.sku, found.item.unit, found.count_milli, found.amount_rupiah) == (sku, unit, 1000, 0)


def test_a_label_of_the_scale_carries_its_weight(counter: Counter) -> None:
    found = _found(counter, "2100002013706")
    assert (found.item.sku, found.count_milli) == ("GUL-KG", 1_370)


def test_a_price_label_carries_its_amount_and_the_weight_behind_it(counter: Counter) -> None:
    _sql(counter, "UPDATE barcode SET code = '2200002000000' WHERE code = '2100002000003'")
    found = _found(counter, "2200002084000")
    assert (found.item.sku, found.amount_rupiah, found.count_milli) == ("GUL-KG", 8_400, 500)


_ON_NOODLES = "UPDATE barcode SET code = '2200003000009' WHERE code = '8990000000167'"


@pytest.mark.parametrize(("text", "amount"), [("2200003030006", 3_000), ("2200003033007", 0)])
def test_a_label_on_a_piece_fixes_its_price_unless_it_is_the_ordinary_one(
    counter: Counter, text: str, amount: int
) -> None:
    _sql(counter, _ON_NOODLES)
    found = _found(counter, text)
    assert (found.item.sku, found.count_milli, found.amount_rupiah) == ("MIE-GRG", 1_000, amount)


def test_a_label_above_the_cap_is_not_sold(counter: Counter) -> None:
    _sql(counter, _ON_NOODLES)
    _sql(counter, "UPDATE product SET price_rule = 'HET-LPG3' WHERE sku = 'MIE-GRG'")
    _sql(counter, "UPDATE product SET content_milli = 1000 WHERE sku = 'MIE-GRG'")
    refused = _resolve(counter, "2200003181005")
    assert isinstance(refused, CodeRefused)
    assert refused.reason == "above_cap"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("8991111111117", "unknown"),
        ("8990000000168", "check_digit"),
        ("998", "unknown"),
        ("ABC", "unknown"),
        ("", "unknown"),
    ],
)
def test_what_nobody_knows_is_said_and_not_guessed(counter: Counter, text: str, reason: str) -> None:
    assert _resolve(counter, text) == CodeRefused(text, reason, None)


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        ("UPDATE product SET active = 0 WHERE sku = 'LPG3-ISI'", "inactive"),
        (
            "UPDATE price SET from_count = 2000 WHERE unit = (SELECT unit FROM barcode WHERE code = '2000000000060')",
            "no_price",
        ),
        ("UPDATE price_rule SET value = 17000 WHERE rule = 'HET-LPG3'", "above_cap"),
    ],
)
def test_what_may_not_be_sold_is_named(counter: Counter, sql: str, reason: str) -> None:
    _sql(counter, sql)
    refused = _resolve(counter, "3")
    assert isinstance(refused, CodeRefused)
    assert refused.reason == reason
    assert refused.item is not None


def test_caps_are_judged_by_the_business_date(counter: Counter) -> None:
    """Urea was capped at 2.250 per kilogram until 21 October 2025, at 1.800 since."""
    for date, cap in (("2025-10-21", 112_500), ("2025-10-22", 90_000)):
        found = _resolve(counter, "2000000000183", date=date)
        assert isinstance(found, Found)
        assert found.item.cap_rupiah == cap


def test_a_reference_price_is_not_a_cap(counter: Counter) -> None:
    item = _found(counter, "2").item
    assert (item.cap_rupiah, item.reference_rupiah) == (0, 17_500)


@pytest.mark.parametrize(
    ("text", "on_hand"), [("8990000000167", 60_000), ("3", 40_000), ("2000000000091", 4_000), ("7", 0)]
)
def test_the_stock_is_told_goods_shells_and_services_alike(counter: Counter, text: str, on_hand: int) -> None:
    assert _found(counter, text).on_hand == on_hand
