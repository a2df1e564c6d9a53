"""Nothing that comes out of ``clean`` can steer a terminal or a printer."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.text import clean, fold

ANY_TEXT = st.text(st.characters(codec=None))
NASTY = st.text(
    st.sampled_from(
        ["\x1b", "\x00", "\x9b", "\u202e", "\u200b", "\ud800", "\ue000", "\u0301", "é", " ", "\u2028", "\t", "a"]
    )
)


@given(ANY_TEXT | NASTY)
def test_no_character_of_category_c_comes_out(text: str) -> None:
    assert all(unicodedata.category(char)[0] != "C" for char in clean(text))


@given(ANY_TEXT | NASTY)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANY_TEXT | NASTY)
def test_what_comes_out_is_composed_and_has_single_spaces(text: str) -> None:
    cleaned = clean(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == " ".join(cleaned.split())


@given(ANY_TEXT | NASTY)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        ("Gula\tPasir \n 1 kg ", "Gula Pasir 1 kg"),
        ("\x1b[31mMerah", "\ufffd[31mMerah"),
        ("a\u202eb\u200bc\u00ad", "abc"),
        ("\ud83d", "\ufffd"),
        ("\ue000", "\ufffd"),
        ("cafe\u0301", "café"),
        ("e\u200d\u0301", "é"),
        ("[bold]Kopi[/]", "[bold]Kopi[/]"),
        ("", ""),
    ],
)
def test_a_name_is_cleaned(dirty: str, cleaned: str) -> None:
    assert clean(dirty) == cleaned


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Téh BOTOL", "teh botol"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("ＫＯＰＩ", "kopi"), ("İ", "i")],
)
def test_a_search_sees_neither_case_nor_accents(text: str, folded: str) -> None:
    assert fold(text) == folded
