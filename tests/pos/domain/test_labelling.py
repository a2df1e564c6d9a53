"""What may be asked for in labels: how many, since when, and for which day."""

import pytest

from pos.domain.errors import BadFigure, EmptyPaper
from pos.domain.labelling import MOST_COPIES, LabelsOf, PrintChangedLabels, moment_of, require_copies

TODAY, NOW = "2026-11-24", "2026-11-24T14:30"


@pytest.mark.parametrize("copies", [1, MOST_COPIES])
def test_some_labels_of_a_product_are_printed(copies: int) -> None:
    require_copies((LabelsOf("GUL-KG", "kg", copies), LabelsOf("GUL-KG", "kg", 1)))


@pytest.mark.parametrize("copies", [0, MOST_COPIES + 1, 8_990_000_000_167])
def test_a_code_scanned_into_their_number_is_none(copies: int) -> None:
    with pytest.raises(BadFigure):
        require_copies((LabelsOf("GUL-KG", "kg", copies),))


def test_labels_of_nothing_are_none() -> None:
    with pytest.raises(EmptyPaper):
        require_copies(())


@pytest.mark.parametrize(
    ("since", "day", "moment"),
    [
        ("", "", NOW),
        ("2026-11-20", "", NOW),
        (TODAY, "", NOW),
        ("", TODAY, "2026-11-24T24:00"),
        ("2026-11-25", "2026-11-26", "2026-11-26T24:00"),
    ],
)
def test_the_prices_are_those_of_now_or_of_the_end_of_a_day(since: str, day: str, moment: str) -> None:
    assert moment_of(PrintChangedLabels(since, day), today=TODAY, now=NOW) == moment


@pytest.mark.parametrize(("since", "day"), [("", "2026-11-23"), ("2026-11-25", ""), ("2026-11-27", "2026-11-26")])
def test_a_day_that_is_over_or_comes_before_the_changes_is_refused(since: str, day: str) -> None:
    with pytest.raises(BadFigure):
        moment_of(PrintChangedLabels(since, day), today=TODAY, now=NOW)
