"""What was answered in a form comes back from the disk as it was, and what is no form's is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.ui.forms.form import Filled, Line
from pos.ui.forms.kept import decode, encode
from tests.pos.ui.shop import CARTON_CODE, LPG_CODE, NOODLES_CODE, SUGAR_CODE, Shop

_ITEMS = [None, *(Shop().codes[code].item for code in (CARTON_CODE, LPG_CODE, NOODLES_CODE, SUGAR_CODE))]
_PIECES = st.lists(st.tuples(st.integers(1, 100_000), st.integers(0, 999)), max_size=4).map(tuple)
_VALUES = st.dictionaries(st.text(max_size=8), st.text(max_size=8) | st.integers() | _PIECES, max_size=4)
_LINES = st.lists(
    st.builds(Line, st.text(max_size=8), st.text(max_size=8), st.sampled_from(_ITEMS), _VALUES), max_size=4
)
_LABELS = st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=3)


@given(st.builds(Filled, _VALUES, _LINES.map(tuple), _LABELS))
def test_answers_come_back_as_they_were(filled: Filled) -> None:
    assert decode(encode(filled)) == filled


@pytest.mark.parametrize("text", ["", "{}", "[]", "[{},[[]],{}]", '[{},[["a","b",[1],{}]],{}]', "[1,2,3]"])
def test_what_is_no_form_is_refused(text: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        decode(text)
