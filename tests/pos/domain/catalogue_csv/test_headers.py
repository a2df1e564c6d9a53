"""A file is told by its header, and a header that is almost right is told what is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.catalogue_csv.faults import FileKind, HeaderFault, UnknownColumn
from pos.domain.catalogue_csv.headers import SHAPES, Shape, recognise

KINDS = [shape.kind.value for shape in SHAPES]


@pytest.mark.parametrize("shape", SHAPES, ids=KINDS)
def test_a_file_is_told_by_all_its_columns_in_any_order(shape: Shape) -> None:
    assert recognise(shape.columns) is shape.kind
    assert recognise(tuple(reversed(shape.columns))) is shape.kind


@pytest.mark.parametrize("shape", SHAPES, ids=KINDS)
def test_a_file_is_told_by_the_columns_it_needs(shape: Shape) -> None:
    assert recognise(shape.needed) is shape.kind


@pytest.mark.parametrize("shape", SHAPES, ids=KINDS)
def test_a_missing_column_is_named(shape: Shape) -> None:
    if len(shape.needed) > 2:
        fault = recognise(shape.columns[:-1] if shape.columns[-1] in shape.needed else shape.needed[:-1])
        assert isinstance(fault, HeaderFault)
        assert fault.kind is shape.kind
        assert len(fault.missing) == 1
        assert fault.needed[0].columns == shape.needed


def test_a_misspelt_column_is_named_with_the_one_it_is_most_like() -> None:
    fault = recognise(("sku", "unit", "faktor", "barkod", "sale_price", "member_price", "warna"))
    assert isinstance(fault, HeaderFault)
    assert fault.kind is FileKind.UNITS
    assert fault.missing == ("factor",)
    assert fault.unknown == (
        UnknownColumn("faktor", "factor"),
        UnknownColumn("barkod", "barcode"),
        UnknownColumn("warna", ""),
    )


def test_a_column_that_stands_twice_is_named_once() -> None:
    fault = recognise(("number", "name", "name", "name"))
    assert isinstance(fault, HeaderFault)
    assert fault.repeated == ("name",)


@pytest.mark.parametrize("header", [(), ("a", "b", "c"), ("foto", "warna", "sku")])
def test_a_header_like_no_file_is_told_what_each_file_needs(header: tuple[str, ...]) -> None:
    fault = recognise(header)
    assert isinstance(fault, HeaderFault)
    assert fault.kind is None
    assert [needed.kind for needed in fault.needed] == list(FileKind)


@given(st.lists(st.text() | st.sampled_from([column for shape in SHAPES for column in shape.columns])))
def test_any_header_is_told_or_refused_with_something_to_say(header: list[str]) -> None:
    answer = recognise(header)
    if isinstance(answer, HeaderFault):
        assert answer.kind is None or answer.missing or answer.unknown or answer.repeated
        assert answer.needed
