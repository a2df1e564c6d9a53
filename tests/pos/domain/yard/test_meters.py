"""The water meter against gallons sold and rinsed."""

import pytest

from pos.domain.errors import BadFigure, MeterWentBack
from pos.domain.quantity import Milli
from pos.domain.yard.meters import CLOSE, NEW, OPEN, MeterView, ReadMeter, decide

LITRE = 1_000


def _view(before: int | None) -> MeterView:
    return MeterView(None if before is None else Milli(before), Milli(190 * LITRE), 10, 1 * LITRE)


def test_water_that_was_neither_sold_nor_used_to_rinse_is_named() -> None:
    body = decide(ReadMeter(CLOSE, Milli(1_205 * LITRE), ""), _view(1_000 * LITRE))
    assert (body["through"], body["sold"], body["rinsed"], body["difference"]) == (205_000, 190_000, 10_000, 5_000)


def test_more_sold_than_went_through_is_below_zero() -> None:
    assert decide(ReadMeter(CLOSE, Milli(1_190 * LITRE), ""), _view(1_000 * LITRE))["difference"] == -10_000


@pytest.mark.parametrize(("moment", "before"), [(OPEN, None), (NEW, 9_000 * LITRE)])
def test_a_first_reading_is_compared_with_nothing(moment: str, before: int | None) -> None:
    body = decide(ReadMeter(moment, Milli(7), ""), _view(before))
    assert (body["before"], body["through"], body["gallons"], body["difference"]) == (7, 0, 0, 0)


def test_a_meter_does_not_go_back() -> None:
    with pytest.raises(MeterWentBack):
        decide(ReadMeter(CLOSE, Milli(999 * LITRE), ""), _view(1_000 * LITRE))


def test_no_meter_shows_less_than_nothing() -> None:
    with pytest.raises(BadFigure):
        decide(ReadMeter(NEW, Milli(-1), ""), _view(None))
