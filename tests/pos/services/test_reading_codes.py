"""A code that is tested: everything that is known of it is said, whatever kind it is of."""

import pytest

from pos.domain.instore import TemplateFault, declare
from pos.services import reading_codes
from pos.services.scanning import Asked
from tests.pos.services.conftest import Counter

DECLARED = declare(("21IIIIIWWWWWC", "22IIIIIPPPPPC"))
TEMPLATES = () if isinstance(DECLARED, TemplateFault) else DECLARED
WEIGHED = "2100001000004"


@pytest.mark.parametrize(
    ("text", "symbology", "said"),
    [
        ("8990000000013", "E0", {"symbology": "E0", "rule": "trade_number", "template": "", "answer": "sold"}),
        (" ]E08990000000013", "", {"symbology": "E0", "key": "8990000000013", "sku": "BRS-SPHP-5"}),
        (
            "8990000000014",
            "",
            {"rule": "check_digit", "key": "3", "answer": "check_digit", "sku": "", "count_milli": 0},
        ),
        ("2100001013707", "", {"rule": "weight", "template": "21IIIIIWWWWWC", "weight_milli": 1_370, "key": WEIGHED}),
        ("]E02100001013707", "", {"rule": "weight", "template": "21IIIIIWWWWWC", "count_milli": 1_370}),
        ("2200001125001", "", {"rule": "price", "amount_rupiah": 12_500, "template": "22IIIIIPPPPPC"}),
        ("6", "", {"rule": "short_code", "key": "6", "sku": "BRS-SPHP-5", "template": ""}),
        ("BRS-SPHP-5", "C0", {"symbology": "C0", "rule": "plain", "key": "BRS-SPHP-5", "answer": "sold"}),
        ("NOBODY", "", {"rule": "plain", "answer": "unknown", "name": "", "unit": "", "price_rupiah": 0}),
        ("01089900000000131799013110A", "]C1", {"template": "gs1", "lot": "A", "expires": "1999-01-31"}),
        ("010899000000001317990131", "]C1", {"answer": "expired", "sku": "BRS-SPHP-5", "count_milli": 1_000}),
        ("010899000000001317261399", "]d2", {"symbology": "d2", "no_date": "261399", "expires": "", "answer": "sold"}),
    ],
)
def test_everything_about_a_code_is_said(
    counter: Counter, text: str, symbology: str, said: dict[str, str | int]
) -> None:
    asked = Asked(text, symbology, TEMPLATES, counter.desk.today())
    read = reading_codes.tested(counter.desk.database.peek, asked)._asdict()
    assert {name: read[name] for name in said} == said
