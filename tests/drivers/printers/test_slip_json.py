import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.printers.slip import Slip
from drivers.printers.slip_json import BadSlip, slip_from_json, slip_to_json
from tests.drivers.support.slips import RECEIPT, slips


@given(slips)
def test_a_slip_comes_back_from_json_as_it_was(slip: Slip) -> None:
    again = slip_from_json(slip_to_json(slip))
    assert again == slip
    # Rows are tuples, and tuples of different kinds can be equal.
    assert [type(row) for row in again.rows] == [type(row) for row in slip.rows]


def test_the_json_of_a_slip_is_pinned_because_it_lies_in_databases() -> None:
    slip = Slip(RECEIPT.rows[:1] + RECEIPT.rows[6:7] + RECEIPT.rows[15:17], cut=False, meta=(("kind", "é"),))
    assert slip_to_json(slip) == (
        '{"cut":false,"meta":{"kind":"é"},"rows":[["text","KOPERASI MERAH PUTIH","center","bwt"],'
        '["pair","Minyak Goreng Minyakita Pouch Isi Ulang 1 L x 2","31.400",""],["feed",1],'
        '["qr","GERAI-01:000123:4f2a9c"]],"v":1}'
    )


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "json"),
        ("[]", "shape"),
        ('{"v":2,"cut":true,"meta":{},"rows":[]}', "version"),
        ('{"v":1,"cut":1,"meta":{},"rows":[]}', "shape"),
        ('{"v":1,"cut":true,"meta":{"a":1},"rows":[]}', "meta"),
        ('{"v":1,"cut":true,"meta":{},"rows":[["feed",1],["feed",true]]}', "rows[1]"),
        ('{"v":1,"cut":true,"meta":{},"rows":[["feed",-1]]}', "rows[0]"),
        ('{"v":1,"cut":true,"meta":{},"rows":[["rule",""]]}', "rows[0]"),
        ('{"v":1,"cut":true,"meta":{},"rows":[["text","a","middle",""]]}', "rows[0]"),
        ('{"v":1,"cut":true,"meta":{},"rows":[["text","a","left","x"]]}', "rows[0]"),
        ('{"v":1,"cut":true,"meta":{},"rows":[["pair","a","b","w"]]}', "rows[0]"),
        ('{"v":1,"cut":true,"meta":{},"rows":["text"]}', "rows[0]"),
        ('{"v":1,"cut":true,"meta":{},"rows":[["label","a","b","c","8990000000013","",0]]}', "rows[0]"),
        ('{"v":1,"cut":true,"meta":{},"rows":[["label","a","b","c","8990000000014","",1]]}', "rows[0]"),
        ('{"v":1,"cut":true,"meta":{},"rows":[["label","a","b","c","96385074","",1]]}', "rows[0]"),
    ],
)
def test_what_is_no_slip_is_refused_by_its_part(text: str, part: str) -> None:
    with pytest.raises(BadSlip) as refused:
        slip_from_json(text)
    assert refused.value.part == part


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["v", "cut", "meta", "rows"]), inner)
        ),
    )
)
def test_no_json_makes_it_fail_in_another_way(value: object) -> None:
    text = json.dumps(value)
    try:
        slip_from_json(text)
    except BadSlip:
        return
