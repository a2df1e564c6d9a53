"""Quantiles, ratios and budgets are worked out as they are said, and shown so."""

import json

import pytest

from tests.bench.options import options
from tests.bench.results import AT_LEAST, AT_MOST, EXACTLY, Against, Budget, Result, quantile
from tests.bench.table import as_json, as_table


def test_a_quantile_is_one_of_the_figures() -> None:
    figures = [float(number) for number in range(100, 0, -1)]
    assert quantile(figures, 0.5) == 50
    assert quantile(figures, 0.99) == 99
    assert quantile([7.0], 0.99) == 7
    assert quantile([3.0, 1.0, 2.0], 0.01) == 1


def test_a_ratio_is_ours_over_the_floor_at_the_same_quantile() -> None:
    times = Against(ours=[0.002, 0.004, 0.050], floor=[0.001, 0.002, 0.010])
    assert times.ratio(0.5) == pytest.approx(2)
    assert times.ratio(0.99) == pytest.approx(5)
    result = times.result(5, "a sale", 0.5, "ms", 1.3)
    assert (result.is_met, result.note) == (False, "4 against 2 ms, n 3")
    assert times.information(5, "a sale", 0.5, "us").is_met is None


@pytest.mark.parametrize(
    ("budget", "met", "missed"),
    [
        (Budget(AT_MOST, 1.3), 1.3, 1.31),
        (Budget(AT_LEAST, 250), 250, 249.9),
        (Budget(EXACTLY, 1), 1, 1.01),
        (Budget(EXACTLY, 1), 1, float("nan")),
    ],
)
def test_a_budget_is_met_or_missed(budget: Budget, met: float, missed: float) -> None:
    assert budget.is_met_by(met)
    assert not budget.is_met_by(missed)


RESULTS = [
    Result(7, "disk syncs", 1, "", Budget(EXACTLY, 1), ""),
    Result(3, "scan", 4.5, "x", Budget(AT_MOST, 4), "2 against 1 ms"),
    Result(3, "scan", 2.25, "ms", None, "information"),
]


def test_the_table_marks_what_is_met_and_what_is_missed() -> None:
    head, syncs, scan, information = as_table(RESULTS).splitlines()
    assert head.split() == ["#", "what", "measured", "budget", "behind", "it"]
    assert syncs.split() == ["7", "disk", "syncs", "1", "=", "1", "met"]
    assert scan.split()[:8] == ["3", "scan", "4.50", "x", "<=", "4.00", "x", "MISSED"]
    assert "met" not in information


def test_the_results_can_be_read_by_a_program() -> None:
    syncs, scan, information = (json.loads(line) for line in as_json(RESULTS).splitlines())
    assert (syncs["met"], syncs["budget"]) == (True, "= 1")
    assert (scan["met"], scan["value"], scan["budget"]) == (False, 4.5, "<= 4")
    assert (information["met"], information["budget"]) == (None, "")


def test_budgets_are_chosen_by_their_numbers() -> None:
    assert options(["--only", "9,3,3"]).only == (3, 9)
    assert options([]).only == tuple(range(1, 15))
    assert options(["--lines", "80", "--products", "16", "--json"])[1:] == (80, 16, 1_000_000, True)


@pytest.mark.parametrize("only", ["0", "15", "three"])
def test_a_budget_there_is_not_is_refused(only: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        options(["--only", only])
    assert "--only" in capsys.readouterr().err
