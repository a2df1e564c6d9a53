from hypothesis import given
from hypothesis import strategies as st

from pos.reports.formats.scale import PARTS, Scale, Span, scaled

FIGURES = st.lists(st.integers(-(10**12), 10**12), max_size=30)


@given(FIGURES)
def test_every_bar_lies_between_the_edges_and_touches_zero(figures: list[int]) -> None:
    scale = scaled(figures)
    assert 0 <= scale.zero <= PARTS
    for figure, span in zip(figures, scale.spans, strict=True):
        end = span.start + span.length
        assert 0 <= span.start <= end <= PARTS
        assert scale.zero == (span.start if figure >= 0 else end)


@given(FIGURES)
def test_a_larger_figure_of_one_side_is_never_the_shorter_bar(figures: list[int]) -> None:
    sized = sorted(
        (figure, span.length) for figure, span in zip(figures, scaled(figures).spans, strict=True) if figure >= 0
    )
    assert [length for _, length in sized] == sorted(length for _, length in sized)


def test_the_largest_and_the_smallest_touch_the_edges() -> None:
    assert scaled((30, -10)) == Scale(2500, (Span(2500, 7500), Span(0, 2500)))
    assert scaled((-4, -2)) == Scale(PARTS, (Span(0, PARTS), Span(5000, 5000)))


def test_nothing_but_zeros_is_no_bar() -> None:
    assert scaled((0, 0)) == Scale(0, (Span(0, 0), Span(0, 0)))
