"""Dated rules of the law."""

import pytest

from pos import data
from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_csv.price_rules import PRICE_RULES, RuleKind, overlapping
from pos.domain.catalogue_csv.products import PRODUCTS
from pos.domain.catalogue_csv.reading import read
from pos.domain.catalogue_csv.splitting import split
from tests.support.csv_rows import problems, read_rows

CAP = {
    "rule_id": "HET-X",
    "rule": "het",
    "action": "block",
    "scope": "unit",
    "product": "X",
    "area": "nasional",
    "unit": "kg",
    "value": "12500",
    "valid_from": "2026-01-01",
    "valid_to": "2026-06-30",
}


def test_the_shipped_rules_do_not_overlap() -> None:
    header, rows = split(data.lines("price_rules.csv"))
    assert overlapping(read(PRICE_RULES, header, rows).rows) == ()


def test_the_caps_of_the_sample_products_are_their_rule_times_their_content() -> None:
    header, rows = split(data.lines("price_rules.csv"))
    latest = {row.rule_id: row for row in read(PRICE_RULES, header, rows).rows if row.valid_to is None}
    header, rows = split(data.lines("sample_catalogue.csv"))
    capped = [(row, row.cap_rupiah) for row in read(PRODUCTS, header, rows).rows if row.cap_rupiah is not None]
    assert len(capped) > 10
    for row, cap in capped:
        assert row.content_milli is not None
        assert latest[row.price_rule].rule is RuleKind.CAP
        assert latest[row.price_rule].value * row.content_milli == cap * 1000


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "is_overlap"),
    [
        ("2026-07-01", "", False),
        ("2026-06-30", "", True),
        ("", "2025-12-31", False),
        ("", "2026-01-01", True),
        ("", "", True),
        ("2026-02-01", "2026-02-02", True),
    ],
)
def test_periods_of_a_rule_that_share_a_day_overlap(valid_from: str, valid_to: str, is_overlap: bool) -> None:
    other = CAP | {"valid_from": valid_from, "valid_to": valid_to}
    found = read_rows(PRICE_RULES, CAP, other)
    assert found.faults == ()
    assert bool(overlapping(found.rows)) is is_overlap


def test_periods_of_different_rules_do_not_overlap() -> None:
    assert overlapping(read_rows(PRICE_RULES, CAP, CAP | {"rule_id": "HET-Y"}).rows) == ()


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    found = read_rows(PRICE_RULES, CAP | {"valid_to": "2025-12-31"})
    assert problems(found) == [("valid_to", Problem.ENDS_BEFORE_START, "2026-01-01")]


def test_a_rule_begins_once_on_a_day() -> None:
    assert problems(read_rows(PRICE_RULES, CAP, CAP)) == [("valid_from", Problem.DUPLICATE, "2")]
