import json

from pos.reports.formats.json_text import json_text
from tests.support.reports import MADE_MS, a_letterhead, a_report


def test_a_report_for_programs_is_this_object() -> None:
    report = a_report(1)
    value = json.loads(json_text(report, a_letterhead("id")))
    assert list(value) == [
        *("version", "report", "title", "label", "outlet", "zone", "period", "made_ms", "sections", "signatures")
    ]
    assert (value["version"], value["report"], value["made_ms"]) == (1, "everything", MADE_MS)
    assert (value["title"], value["label"]) == ("Stock on hand", "Persediaan")
    facts, hours, _, products, _ = value["sections"]
    assert facts["facts"][0] == {"name": "Sales", "label": "Penjualan", "kind": "rupiah", "value": 12_345_678}
    assert hours["bars"][1] == {"name": "07", "label": "07", "value": 260_250}
    assert (hours["type"], hours["kind"]) == ("bars", "rupiah")
    assert products["columns"][2] == {"name": "On hand", "label": "Stok", "kind": "milli"}
    assert products["rows"] == [["SKU-000", "Gula pasir 1 kg", 1_370, "pcs", 1_250, "2026-12-01", -500]]
    assert products["total"] == ["Total", "", 1_370, "", "", "", -500]


def _leaves(value: object) -> list[object]:
    if isinstance(value, dict):
        return [leaf for each in value.values() for leaf in _leaves(each)]
    return [leaf for each in value for leaf in _leaves(each)] if isinstance(value, list) else [value]


def test_nothing_is_null_or_a_fraction() -> None:
    value = json.loads(json_text(a_report(5), a_letterhead("en")))
    assert {type(leaf) for leaf in _leaves(value)} == {int, str}
