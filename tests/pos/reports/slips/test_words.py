import string

import pytest

from pos.config import parse
from pos.reports.slips.words import ENGLISH, INDONESIAN, LANGUAGES


def _places(text: str) -> int:
    return sum(field is not None for _, field, _, _ in string.Formatter().parse(text))


def test_every_language_of_the_screen_has_its_words_on_paper() -> None:
    default = parse("", "outlet.toml").text("screen.language")
    assert default in LANGUAGES
    assert sorted(LANGUAGES) == ["en", "id"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_empty_and_all_of_them_print_on_the_plainest_printer(language: str) -> None:
    assert [word for word in LANGUAGES[language] if not word.strip() or not word.isascii()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_leaves_room_for_an_amount_on_the_narrowest_paper(language: str) -> None:
    words = LANGUAGES[language]
    assert [word for word in words if len(word) > 23 and word != words.again_hint] == []
    assert len(words.again_hint) <= 32


def test_the_languages_keep_their_figures_in_the_same_words() -> None:
    assert [_places(word) for word in INDONESIAN] == [_places(word) for word in ENGLISH]


def test_no_two_words_of_a_language_that_mean_different_marks_are_the_same() -> None:
    for words in LANGUAGES.values():
        marks = (words.copy, words.again, words.training, words.void, words.voided, words.paid_in, words.paid_out)
        assert len(set(marks)) == len(marks)
