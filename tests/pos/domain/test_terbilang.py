"""Amounts in words, against the words people use and against a library that is not ours."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from pos.domain.errors import BadFigure
from pos.domain.money import Rupiah
from pos.domain.terbilang import MOST_RUPIAH, in_words

_LONE_THOUSAND = re.compile(r"\b(juta|miliar|triliun) satu ribu\b")


@pytest.mark.parametrize(
    ("rupiah", "words"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (1_000, "seribu"),
        (1_100, "seribu seratus"),
        (2_000, "dua ribu"),
        (21_000, "dua puluh satu ribu"),
        (100_000, "seratus ribu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (1_145_200, "satu juta seratus empat puluh lima ribu dua ratus"),
        (1_000_000_000, "satu miliar"),
        (1_000_000_000_000, "satu triliun"),
        (12_884_000, "dua belas juta delapan ratus delapan puluh empat ribu"),
    ],
)
def test_amounts_are_said_as_people_say_them(rupiah: int, words: str) -> None:
    assert in_words(Rupiah(rupiah)) == f"{words} rupiah"


@given(st.integers(0, MOST_RUPIAH) | st.integers(0, 15).flatmap(lambda digits: st.integers(0, 10**digits - 1)))
def test_another_library_says_the_same(rupiah: int) -> None:
    # It says "satu juta satu ribu"; a lone thousand is "seribu" wherever it stands.
    theirs = _LONE_THOUSAND.sub(r"\1 seribu", num2words(rupiah, lang="id"))
    assert in_words(Rupiah(rupiah)) == f"{theirs} rupiah"


@given(st.integers(0, MOST_RUPIAH), st.integers(0, MOST_RUPIAH))
def test_two_amounts_never_share_their_words(one: int, other: int) -> None:
    assert (in_words(Rupiah(one)) == in_words(Rupiah(other))) == (one == other)


@pytest.mark.parametrize("rupiah", [-1, MOST_RUPIAH + 1])
def test_what_has_no_words_is_refused(rupiah: int) -> None:
    with pytest.raises(BadFigure):
        in_words(Rupiah(rupiah))
