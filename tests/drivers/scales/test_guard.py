"""The same weight is not sold twice, unless the pan was empty or something else lay on it meanwhile."""

import pytest

from drivers.scales.guard import FREE, is_sellable, seen, sold
from drivers.scales.reading import Reading, ScaleState


def reading(gram: int, state: ScaleState = ScaleState.STABLE) -> Reading:
    return Reading(state, gram, b"")


def test_a_still_weight_may_be_sold() -> None:
    assert is_sellable(FREE, reading(500))


@pytest.mark.parametrize("state", [state for state in ScaleState if state is not ScaleState.STABLE])
def test_what_is_not_still_may_not(state: ScaleState) -> None:
    assert not is_sellable(FREE, reading(500, state))


@pytest.mark.parametrize("gram", [0, 10])
def test_an_empty_pan_is_no_weight(gram: int) -> None:
    assert not is_sellable(FREE, reading(gram))


def test_the_same_weight_again_is_not_sold_twice() -> None:
    assert not is_sellable(sold(reading(500)), reading(503))


@pytest.mark.parametrize("between", [reading(0), reading(800, ScaleState.MOVING), reading(0, ScaleState.UNDER)])
def test_it_may_be_sold_again_after_the_pan_was_empty_or_changed(between: Reading) -> None:
    assert is_sellable(seen(sold(reading(500)), between), reading(500))


def test_a_scale_that_says_nothing_of_use_frees_nothing() -> None:
    assert seen(sold(reading(500)), reading(0, ScaleState.DAMAGED)) == sold(reading(500))
