"""The file of dated prices."""

from pos.domain.catalogue_csv.faults import Problem
from pos.services.desk import Desk
from pos.services.importing.plan import Counts
from pos.store import lookup
from tests.support.imports import bring, prices, products, told


def tiers(desk: Desk, date: str) -> list[tuple[int, int, int]]:
    with desk.database.read() as tx:
        found = lookup.by_sku(tx, "A", date)
    assert found is not None
    return [(tier.from_count, tier.retail_rupiah, tier.member_rupiah) for tier in found.item.tiers]


def test_a_price_holds_from_its_day_and_from_its_quantity(desk: Desk) -> None:
    bring(desk, products({"sku": "A"}))
    lines = prices({"sku": "A"}, {"sku": "A", "min_quantity": "12", "price": "1700", "valid_from": "2026-01-01"})
    assert bring(desk, lines).preview.counts == Counts(2, 0, 0)
    assert tiers(desk, "2026-01-04") == [(0, 2000, 1900), (12_000, 1700, 1700)]
    assert tiers(desk, "2026-01-05") == [(0, 1800, 1800), (12_000, 1700, 1700)]
    assert bring(desk, lines).state == "same"


def test_a_price_of_the_same_day_is_replaced(desk: Desk) -> None:
    bring(desk, products({"sku": "A"}))
    bring(desk, prices({"sku": "A"}))
    outcome = bring(desk, prices({"sku": "A", "price": "1750"}))
    assert outcome.preview.counts == Counts(0, 1, 0)
    assert outcome.preview.changes[0][1].old == {"amount": 1800}
    assert tiers(desk, "2026-01-05")[0] == (0, 1750, 1750)


def test_a_price_has_to_be_of_something_known(desk: Desk) -> None:
    bring(desk, products({"sku": "A"}))
    outcome = bring(desk, prices({"sku": "X"}, {"sku": "A", "unit": "dus"}))
    assert told(outcome) == [
        (2, "sku", Problem.UNKNOWN_REFERENCE, ""),
        (3, "unit", Problem.UNKNOWN_REFERENCE, ""),
    ]


def test_a_price_with_a_minute_counts_from_that_minute(desk: Desk) -> None:
    bring(desk, products({"sku": "A"}))
    bring(desk, prices({"sku": "A", "valid_from": "2026-01-05T14:30"}))
    assert tiers(desk, "2026-01-05")[0][1] == 2000
    assert tiers(desk, "2026-01-05T14:29")[0][1] == 2000
    assert tiers(desk, "2026-01-05T14:30")[0][1] == 1800
    assert tiers(desk, "2026-01-06")[0][1] == 1800


def test_a_changed_price_begins_after_the_minute_another_began_today(desk: Desk) -> None:
    bring(desk, products({"sku": "A"}))
    bring(desk, prices({"sku": "A", "valid_from": "2026-01-01T07:30"}))
    assert bring(desk, products({"sku": "A", "sale_price": "1900", "member_price": "1900"})).state == "applied"
    assert tiers(desk, "2026-01-01T07:59")[0][1] == 1800
    assert tiers(desk, "2026-01-01T08:00")[0][1] == 1900


def test_a_price_of_later_today_is_not_in_the_way(desk: Desk) -> None:
    bring(desk, products({"sku": "A"}))
    bring(desk, prices({"sku": "A", "valid_from": "2026-01-01T18:00"}))
    bring(desk, products({"sku": "A", "sale_price": "1900", "member_price": "1900"}))
    assert tiers(desk, "2026-01-01T08:00")[0][1] == 1900
    assert tiers(desk, "2026-01-01T18:00")[0][1] == 1800
