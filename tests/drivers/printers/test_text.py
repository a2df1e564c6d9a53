import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from drivers.printers.text import CODECS, clean

pages = st.sampled_from(sorted(CODECS))
# Every code point, surrogates too: a name may come from a damaged file.
anything = st.text(st.characters(codec=None))


@given(anything, pages)
@example("Gula\x1bp\0\x32\x32 evil", "ASCII")
@example("\x9b31m\u202eabc\u200b", "CP437")
def test_nothing_but_printable_characters_of_the_page_comes_out(text: str, page: str) -> None:
    for character in clean(text, page):
        (byte,) = character.encode(CODECS[page])
        assert byte >= 0x20
        assert byte != 0x7F
        assert unicodedata.category(character)[0] not in "CZ" or character == " "


@given(anything, pages)
def test_cleaning_twice_changes_nothing(text: str, page: str) -> None:
    once = clean(text, page)
    assert clean(once, page) == once


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E)), pages)
def test_what_is_already_plain_stays(text: str, page: str) -> None:
    assert clean(text, page) == text


@pytest.mark.parametrize(
    ("text", "page", "expected"),
    [
        ("Café 1½ l – „Enak“", "ASCII", 'Cafe 1 1/2 l - "Enak"'),
        ("Café 1½ l", "CP437", "Café 1½ l"),
        ("Cafe\u0301", "CP437", "Café"),
        ("€5", "CP858", "€5"),
        ("€5", "CP437", "EUR5"),
        ("味の素 MSG", "ASCII", "??? MSG"),
        ("tab\tnew\r\nline\u2028end\u00a0x", "ASCII", "tab new  line end x"),
        ("A\x1b@B\x00C\x7fD\x85E", "ASCII", "A@BCDE"),
        ("\ufb01lm №1 ２", "ASCII", "film No1 2"),
        ("👍 ok", "ASCII", "? ok"),
        ("10² 1①", "ASCII", "10^2 1?"),
        ("\u0301x", "ASCII", "x"),
    ],
)
def test_what_the_page_lacks_is_written_with_what_it_has(text: str, page: str, expected: str) -> None:
    assert clean(text, page) == expected
