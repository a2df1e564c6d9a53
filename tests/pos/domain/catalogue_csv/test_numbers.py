"""Figures are read one way or refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_csv.numbers import quantity_cell, read_quantity, read_whole
from pos.domain.quantity import Milli


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("18000", 18000),
        ("18.000", 18000),
        ("1.250.000", 1_250_000),
        ("1,250,000", 1_250_000),
        ("Rp18.000", 18000),
        ("Rp 18.000,-", 18000),
        ("Rp. 18.000", 18000),
        ("18000,00", 18000),
        ("18000.0", 18000),
        ("18.000,00", 18000),
        ("18,000.00", 18000),
        ("0.000", 0),
        ("18000.000", 18000),
        ("18,000", Problem.AMBIGUOUS_NUMBER),
        ("18.5", Problem.NOT_WHOLE),
        ("18,50", Problem.NOT_WHOLE),
        ("18.0000001", Problem.NOT_WHOLE),
        ("0.500", Problem.NOT_WHOLE),
        ("-500", Problem.NEGATIVE),
        ("8.99E+12", Problem.SPREADSHEET_NUMBER),
        ("9" * 5000, Problem.TOO_LARGE),
        ("x" * 5000, Problem.NOT_A_NUMBER),
        ("", Problem.NOT_A_NUMBER),
        ("-", Problem.NOT_A_NUMBER),
        (".", Problem.NOT_A_NUMBER),
        (".5", Problem.NOT_A_NUMBER),
        ("5.", Problem.NOT_A_NUMBER),
        ("1.25.000", Problem.NOT_A_NUMBER),
        ("1250.000.000", Problem.NOT_A_NUMBER),
        ("1.250,00,00", Problem.NOT_A_NUMBER),
        ("12a", Problem.NOT_A_NUMBER),
        ("１２", Problem.NOT_A_NUMBER),
        ("gratis", Problem.NOT_A_NUMBER),
    ],
)
def test_a_whole_number_is_read_or_refused(text: str, number: int | Problem) -> None:
    assert read_whole(text) == number


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("12", 12_000),
        ("40.5", 40_500),
        ("40,5", 40_500),
        ("12,25", 12_250),
        ("0.125", 125),
        ("0,125", 125),
        ("1.1250", 1_125),
        ("1000.125", 1_000_125),
        ("1.250,5", 1_250_500),
        ("1,250.5", 1_250_500),
        ("1.250.000", 1_250_000_000),
        ("1.250", Problem.AMBIGUOUS_NUMBER),
        ("1,250", Problem.AMBIGUOUS_NUMBER),
        ("0.0005", Problem.TOO_FINE),
        ("-1", Problem.NEGATIVE),
        ("1E+5", Problem.SPREADSHEET_NUMBER),
        ("2 kg", Problem.NOT_A_NUMBER),
    ],
)
def test_a_quantity_is_read_or_refused(text: str, quantity: int | Problem) -> None:
    assert read_quantity(text) == quantity


@given(st.integers(0, 10**12))
def test_every_quantity_is_read_back_as_it_was_written(quantity: int) -> None:
    assert read_quantity(quantity_cell(Milli(quantity))) == quantity


@given(st.text() | st.text("0123456789.,-E+Rp ", max_size=30))
def test_no_text_breaks_the_reading_of_figures(text: str) -> None:
    for number in (read_whole(text), read_quantity(text)):
        assert isinstance(number, Problem) or number >= 0
