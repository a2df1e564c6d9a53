"""What a label says of a unit: bars only of a number that a scanner reads as the same number."""

import pytest

from drivers.labels.label import roll_named
from drivers.labels.tspl import tspl
from pos.domain.barcodes import read_code
from pos.services.labelling.bytes_of import row_of
from pos.services.labelling.wanted import label_of
from pos.store.shelf_labels import PricedUnit


def _unit(code: str) -> PricedUnit:
    return PricedUnit("KOPI", "Kopi", "bungkus", "", code, 17_500, None, None, None)


@pytest.mark.parametrize(
    ("main", "code"),
    [
        ("8990000000105", "8990000000105"),
        ("036000291452", "0036000291452"),
        ("012345678905", "0012345678905"),
        ("036000291453", ""),
        ("8990000000106", ""),
        ("96385074", ""),
        ("18990000000102", ""),
        ("RAK-12", ""),
        ("０36000291452", ""),
        ("", ""),
    ],
)
def test_a_label_has_the_bars_of_an_ean_or_of_a_upc_with_a_zero_before_it(main: str, code: str) -> None:
    label = label_of(_unit(main), "2026-11-24")
    assert label.code == code
    assert (b"EAN13" in tspl(row_of(label, "Anggota", 1), roll_named("40x30"))) == bool(code)


@pytest.mark.parametrize("upca", ["036000291452", "012345678905", "000012345670"])
def test_what_stands_on_the_label_is_read_as_what_stands_on_the_goods(upca: str) -> None:
    read = [read_code(code, symbology="", templates=()) for code in (upca, label_of(_unit(upca), "2026-11-24").code)]
    assert read[0] == read[1]
