"""Reasons an action offers."""

from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_csv.reasons import REASONS, ReasonedAction, ReasonRow
from tests.support.csv_rows import problems, read_rows


def test_a_reason_belongs_to_an_action_and_stands_once_there() -> None:
    rusak = {"action": "refund", "reason": "Barang rusak"}
    found = read_rows(REASONS, rusak, rusak | {"action": "write_off"}, rusak | {"reason": "barang  RUSAK"})
    assert found.rows == (
        ReasonRow(ReasonedAction.REFUND, "Barang rusak", ""),
        ReasonRow(ReasonedAction.WRITE_OFF, "Barang rusak", ""),
    )
    assert problems(found) == [("reason", Problem.DUPLICATE, "2")]
