"""What a printer's word on paper is worth, over every way it can answer."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.paper_trial import (
    BUSY,
    FINE,
    NOT_TRIED,
    OFF,
    OUT,
    PAPERLESS,
    SILENT,
    TROUBLE,
    Trial,
    heard,
    is_judged,
    is_true,
)

WORDS = (FINE, OUT, SILENT)


def _told(*words: str) -> Trial:
    trial = NOT_TRIED
    for word in words:
        trial = heard(trial, word)
    return trial


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ((FINE, OUT, FINE), True),
        ((SILENT, OUT, SILENT), True),  # a port that only ever complains
        ((OUT, OUT, FINE), True),  # there was none to begin with
        ((FINE, FINE, FINE), False),
        ((SILENT, SILENT, SILENT), False),
        ((OUT, OUT, OUT), False),
        ((FINE, SILENT, FINE), False),
        ((OUT, FINE, OUT), False),
    ],
)
def test_only_one_that_complains_without_paper_and_not_with_it_is_believed(
    words: tuple[str, ...], verdict: bool
) -> None:
    trial = _told(*words)
    assert is_judged(trial)
    assert is_true(trial) is verdict


def test_a_printer_that_noticed_the_paper_going_is_waited_for() -> None:
    trial = _told(FINE, OUT, OUT, OUT)
    assert (trial, is_judged(trial), is_true(trial)) == (Trial(FINE, OUT, ""), False, False)
    assert is_true(heard(trial, FINE))


@given(st.lists(st.sampled_from((*WORDS, OFF, TROUBLE, BUSY, PAPERLESS)), max_size=8))
def test_what_is_no_word_on_paper_changes_nothing_and_a_verdict_stays(words: list[str]) -> None:
    assert _told(*words) == _told(*(word for word in words if word in WORDS))
    if is_judged(_told(*words)):
        assert _told(*words, OUT, FINE) == _told(*words)


def test_no_answer_is_believed_before_the_last_question() -> None:
    assert not any(is_true(_told(*words)) for words in product(WORDS, repeat=2))
