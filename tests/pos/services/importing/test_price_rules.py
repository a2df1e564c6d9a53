"""The file of price rules."""

from pos import data
from pos.domain.catalogue_csv.faults import Problem
from pos.services.desk import Desk
from pos.services.importing.plan import Counts
from pos.store import lookup
from tests.support.imports import bring, products, rows_of, told

HEADER = data.lines("price_rules.csv")[0]
RULE = "{},het,block,unit,Gula,nasional,kg,{},{},{},SK,contoh\n"


def rules(*rows: tuple[str, str, str, str]) -> list[str]:
    """A file of rules: rule, value, first and last day."""
    return [HEADER, *(RULE.format(rule, value, start, end) for rule, value, start, end in rows)]


def test_a_rule_caps_what_names_it_from_its_day_on(desk: Desk) -> None:
    lines = rules(("HET-X", "2100", "", "2026-01-31"), ("HET-X", "2200", "2026-02-01", ""))
    assert bring(desk, lines).preview.counts == Counts(2, 0, 0)
    bring(desk, products({"sku": "A", "price_rule": "HET-X", "content_milli": "1000"}))
    caps = []
    for date in ("2026-01-31", "2026-02-01"):
        with desk.database.read() as tx:
            looked = lookup.by_sku(tx, "A", date)
        assert looked is not None
        caps.append(looked.item.cap_rupiah)
    assert caps == [2100, 2200]
    assert bring(desk, lines).state == "same"


def test_a_rule_of_the_same_first_day_is_replaced(desk: Desk) -> None:
    bring(desk, rules(("HET-X", "2100", "2026-01-01", "")))
    outcome = bring(desk, rules(("HET-X", "2200", "2026-01-01", "")))
    assert outcome.preview.counts == Counts(0, 1, 0)
    assert outcome.preview.changes[0][1] == ("HET-X 2026-01-01", {"value": 2200}, {"value": 2100})
    assert rows_of(desk.database, "SELECT value FROM price_rule WHERE rule = 'HET-X'") == [(2200,)]


def test_two_periods_of_a_rule_may_not_overlap(desk: Desk) -> None:
    bring(desk, rules(("HET-X", "2100", "", "")))
    outcome = bring(desk, rules(("HET-X", "2200", "2026-01-01", ""), ("HET-Y", "1", "", "2026-01-01")))
    assert told(outcome) == [(2, "valid_from", Problem.OVERLAP, "-")]
    both = bring(desk, rules(("HET-Z", "1", "2026-01-01", ""), ("HET-Z", "2", "2026-02-01", "")))
    assert told(both) == [
        (2, "valid_from", Problem.OVERLAP, "2026-02-01"),
        (3, "valid_from", Problem.OVERLAP, "2026-01-01"),
    ]
