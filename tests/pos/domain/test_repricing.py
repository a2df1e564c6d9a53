"""Prices that change at the till: from when, for whom, and never over the law."""

import pytest

from pos.domain.errors import BadFigure, EmptyPaper, PriceAboveCap
from pos.domain.money import Rupiah
from pos.domain.repricing import ChangePrices, NewPrice, Priced, begins, decide, require_units

TODAY, NOW = "2026-11-24", "2026-11-24T14:30"
PRICED = Priced("Mi", Rupiah(3_300), Rupiah(3_250), Rupiah(3_600))


def _line(retail: int, member: int = 0) -> NewPrice:
    return NewPrice("MIE-GRG", "bungkus", Rupiah(retail), Rupiah(member))


@pytest.mark.parametrize(
    ("day", "minute", "moment"),
    [
        ("", "", NOW),
        (TODAY, "", NOW),
        ("", "14:30", NOW),
        ("", "18:00", "2026-11-24T18:00"),
        ("2026-11-25", "", "2026-11-25"),
        ("2026-11-25", "06:00", "2026-11-25T06:00"),
    ],
)
def test_a_price_begins_at_once_or_when_it_is_said(day: str, minute: str, moment: str) -> None:
    assert begins(ChangePrices(day, minute, ()), TODAY, NOW) == moment


def test_after_midnight_it_begins_at_the_end_of_the_day_that_is_still_open() -> None:
    assert begins(ChangePrices("", "", ()), TODAY, "2026-11-24T24:00") == "2026-11-24T23:59"


@pytest.mark.parametrize(
    ("day", "minute"),
    [("", "14:29"), ("2026-11-23", ""), ("", "24:00"), ("", "x"), ("", "1:30"), ("besok", ""), ("2026-11-31", "08:00")],
)
def test_what_is_over_or_no_moment_is_refused(day: str, minute: str) -> None:
    with pytest.raises(BadFigure):
        begins(ChangePrices(day, minute, ()), TODAY, NOW)


@pytest.mark.parametrize(
    ("line", "member"),
    [(_line(3_500), 3_250), (_line(3_500, 3_400), 3_400), (_line(3_000), 3_000)],
)
def test_members_pay_what_was_said_or_as_before_and_never_more(line: NewPrice, member: int) -> None:
    (retail, before), (members, _) = decide(line, PRICED, NOW)
    assert (retail.price_rupiah, retail.valid_from, before) == (line.retail_rupiah, NOW, 3_300)
    assert members.price_rupiah == member


def test_a_first_price_is_for_members_too() -> None:
    _, (members, _) = decide(_line(3_500), Priced("Mi", Rupiah(0), Rupiah(0), Rupiah(0)), NOW)
    assert members.price_rupiah == 3_500


@pytest.mark.parametrize("line", [_line(0), _line(3_000, 3_001), _line(3_000, -1)])
def test_a_price_that_is_none_is_refused(line: NewPrice) -> None:
    with pytest.raises(BadFigure):
        decide(line, PRICED, NOW)


def test_no_price_is_above_its_cap() -> None:
    with pytest.raises(PriceAboveCap):
        decide(_line(3_601), PRICED, NOW)


@pytest.mark.parametrize("lines", [(), (_line(1), _line(2))])
def test_every_unit_stands_once(lines: tuple[NewPrice, ...]) -> None:
    with pytest.raises(EmptyPaper):
        require_units(lines)
