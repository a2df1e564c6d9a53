"""The canonical form: what is hashed and signed, held still by a golden vector."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.documents import GENESIS_HASH, Header, canonical, digest, integer, part, parts, short_hash, text

HEADER = Header(
    uuid="01890a5d-ac96-774b-bcce-b302099a8057",
    node="G01-1",
    seq=1,
    kind="paid_in",
    version=1,
    number=1,
    outlet="G01",
    shift=1,
    business_date="2026-11-23",
    at_ms=1_795_392_000_000,
    user=1,
    person=0,
    of_uuid="",
    prev_hash=GENESIS_HASH,
)
BODY = {
    "reason": "Tambah uang kembalian",
    "legs": [
        {"account": "1101", "subledger": "1", "amount": 50_000},
        {"account": "1102", "subledger": "", "amount": -50_000},
    ],
}
SIMPLE = st.recursive(
    st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


def test_the_golden_vector_of_the_readme_holds() -> None:
    readme = Path("schema/README.md").read_text(encoding="utf-8")
    payload = canonical(BODY)
    assert payload in readme
    assert canonical(HEADER._asdict()) in readme
    assert digest(HEADER, payload) in readme


@given(SIMPLE)
def test_the_canonical_form_reads_back_and_is_its_own_canonical_form(value: object) -> None:
    once = canonical(value)
    assert canonical(json.loads(once)) == once


def test_keys_are_sorted_and_nothing_is_spaced() -> None:
    assert canonical({"b": 1, "a": ["x", 2]}) == '{"a":["x",2],"b":1}'


def test_letters_are_composed() -> None:
    assert canonical({"e\u0301": "cafe\u0301"}) == '{"é":"café"}'


@pytest.mark.parametrize("value", [1.5, True, None, {"a": [0.0]}, b"x", {1: 2}, {"a": {2: "b"}}])
def test_anything_but_integers_and_strings_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical(value)


@pytest.mark.parametrize("field", Header._fields)
def test_every_field_of_the_header_is_covered(field: str) -> None:
    place = Header._fields.index(field)
    other = 99 if isinstance(HEADER[place], int) else "changed"
    changed = Header._make((*HEADER[:place], other, *HEADER[place + 1 :]))
    assert digest(changed, "{}") != digest(HEADER, "{}")


def test_the_body_is_covered() -> None:
    assert digest(HEADER, '{"a":1}') != digest(HEADER, '{"a":2}')


def test_the_head_of_the_chain_is_short_on_paper() -> None:
    assert short_hash("a1b2c3d4" + "0" * 56) == "A1B2-C3D4"


def test_a_body_is_read_by_type() -> None:
    body = {"n": 1, "t": "x", "list": [{"a": 1}], "one": {"b": 2}}
    assert integer(body, "n") == 1
    assert text(body, "t") == "x"
    assert parts(body, "list") == [{"a": 1}]
    assert part(body, "one") == {"b": 2}


@pytest.mark.parametrize("read", [integer, text, parts, part])
def test_a_body_of_another_type_is_damaged(read: object) -> None:
    assert callable(read)
    with pytest.raises(TypeError, match="damaged"):
        read({"damaged": 1.5}, "damaged")
