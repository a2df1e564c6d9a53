"""The file of containers against the catalogue there is."""

from pos.domain.catalogue_csv.faults import Problem
from pos.services.desk import Desk
from pos.services.importing.plan import Counts
from pos.store import catalogue_reading
from tests.support.imports import LPG, SHELL, bring, containers, products, rows_of, told

TAB = {"container": "TAB", "filled_with": "LPG", "sold_as": "TBG"}
FULL_TAB = {**TAB, "opening_full": "5", "opening_empty": "3", "opening_for_sale": "2"}
WHERE = (
    "SELECT a.code, b.amount FROM balance b JOIN account a ON a.id = b.account"
    " JOIN commodity c ON c.id = b.commodity WHERE c.code = 'TAB' ORDER BY a.code"
)


def test_a_container_ties_a_refill_to_its_shell(desk: Desk) -> None:
    bring(desk, products(LPG, SHELL))
    assert bring(desk, containers(TAB)).preview.counts == Counts(1, 0, 0)
    with desk.database.read() as tx:
        shell = catalogue_reading.shell_of(tx, "TAB", "2026-01-01")
    assert shell is not None
    assert shell.item.sku == "TBG"
    assert bring(desk, containers(TAB)).state == "same"
    assert bring(desk, containers({**TAB, "deposit": "190000"})).preview.counts == Counts(0, 1, 0)
    assert rows_of(desk.database, "SELECT deposit FROM container") == [(190_000,)]


def test_a_container_may_stand_alone(desk: Desk) -> None:
    assert bring(desk, containers({"container": "TAB"})).state == "applied"


def test_what_a_container_names_has_to_fit(desk: Desk) -> None:
    bring(desk, products(LPG, SHELL, {"sku": "A"}))
    outcome = bring(
        desk,
        containers(
            {"container": "A"},
            {"container": "T1", "filled_with": "X"},
            {"container": "T2", "filled_with": "LPG", "sold_as": "A"},
            {"container": "T3", "asset_account": "9999"},
        ),
    )
    assert told(outcome) == [
        (2, "container", Problem.TAKEN, "A"),
        (3, "filled_with", Problem.UNKNOWN_REFERENCE, ""),
        (4, "filled_with", Problem.WRONG_KIND, "cylinder_refill TAB"),
        (4, "sold_as", Problem.WRONG_KIND, "goods"),
        (5, "asset_account", Problem.UNKNOWN_REFERENCE, ""),
    ]


def test_shells_are_opened_once_where_they_are_and_whose_they_are(desk: Desk) -> None:
    bring(desk, products(LPG, SHELL))
    outcome = bring(desk, containers(FULL_TAB), with_openings=True)
    assert (outcome.preview.to_open, outcome.documents) == (1, 2)
    assert rows_of(desk.database, WHERE) == [("empty", 3), ("for_sale", -2), ("full", 5), ("owned", -6)]
    assert bring(desk, containers(FULL_TAB), with_openings=True).state == "same"
    again = bring(desk, containers({**FULL_TAB, "opening_full": "9"}), with_openings=True)
    assert (again.state, again.preview.to_open) == ("applied", 0)
    assert rows_of(desk.database, WHERE)[2] == ("full", 5)
    costs = "SELECT s.code, l.value, l.quantity FROM last_cost l JOIN subledger s ON s.id = l.item"
    assert rows_of(desk.database, costs) == [("LPG", 7500, 5), ("TBG", 330_000, 2)]


def test_shells_that_nobody_fills_or_sells_are_opened_too(desk: Desk) -> None:
    empties = {"container": "TAB", "opening_empty": "3"}
    assert bring(desk, containers(empties), with_openings=True).preview.to_open == 1
    assert rows_of(desk.database, WHERE) == [("empty", 3), ("owned", -3)]


def test_a_container_with_shells_keeps_its_accounts_and_is_not_opened_by_another_way(desk: Desk) -> None:
    bring(desk, products(LPG, SHELL))
    bring(desk, containers(FULL_TAB), with_openings=True)
    outcome = bring(desk, containers({**FULL_TAB, "asset_account": "1303"}))
    assert told(outcome) == [(2, "asset_account", Problem.HAS_STOCK, "8")]


def test_shells_that_came_another_way_are_not_opened(desk: Desk) -> None:
    bring(desk, products(LPG, SHELL))
    bring(desk, containers(TAB))
    with desk.database.write() as tx:
        tx.hot.execute(
            "INSERT INTO balance SELECT a.id, 1, c.id, -4 FROM account a, commodity c"
            " WHERE a.code = 'owned' AND c.code = 'TAB'"
        )
    outcome = bring(desk, containers(FULL_TAB), with_openings=True)
    assert told(outcome) == [(2, "opening_full", Problem.HAS_STOCK, "4")]
