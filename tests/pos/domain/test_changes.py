"""Changes of master data, as documents keep them."""

from hypothesis import given
from hypothesis import strategies as st

from pos.domain.changes import ROWS_PER_DOCUMENT, Change, body_of, change_of, spans
from pos.domain.documents import canonical

VALUES = st.fixed_dictionaries({"name": st.sampled_from(["a", "b"]), "price": st.integers(0, 2)})


@given(VALUES, VALUES)
def test_a_change_holds_the_fields_that_differ_with_what_they_were(
    new: dict[str, str | int], old: dict[str, str | int]
) -> None:
    change = change_of("A", new, old)
    if new == old:
        assert change is None
    else:
        assert change is not None
        assert {**old, **change.new} == new
        assert {**new, **change.old} == old
        assert all(change.new[field] != change.old[field] for field in change.new)


def test_a_new_row_holds_every_field_and_nothing_before() -> None:
    assert change_of("A", {"name": "a"}, None) == Change("A", {"name": "a"}, {})


def test_a_body_can_be_signed() -> None:
    body = body_of("units", [Change("A", {"factor": 2}, {"factor": 1})])
    assert canonical(body) == '{"of":"units","rows":[{"key":"A","new":{"factor":2},"old":{"factor":1}}]}'


@given(st.integers(0, 3 * ROWS_PER_DOCUMENT))
def test_spans_cover_every_row_once(rows: int) -> None:
    covered = [index for start, end in spans(range(rows)) for index in range(start, end)]
    assert covered == list(range(rows))
    assert all(0 < end - start <= ROWS_PER_DOCUMENT for start, end in spans(range(rows)))
