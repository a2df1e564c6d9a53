"""Products: what a row must say, what it may not, and that what was read can be written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.catalog import UsedGood
from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_csv.products import PRODUCTS, ProductRow
from pos.domain.catalogue_csv.reading import read
from pos.domain.catalogue_csv.splitting import split
from pos.domain.catalogue_csv.writing import write
from pos.domain.gtin import check_digit
from pos.domain.money import Rupiah
from pos.domain.product_kind import REFILLS, SERVICES, SHELLS, ProductKind, TaxClass
from pos.domain.quantity import Milli
from pos.domain.text import clean
from tests.support.csv_rows import problems, read_rows

SUGAR = {
    "sku": "GUL-1KG",
    "barcode": "8990000000105",
    "short_code": "2",
    "name": "Gula Pasir Kemasan 1 kg",
    "category": "Gula",
    "kind": "goods",
    "unit": "bungkus",
    "sale_price": "17500",
    "member_price": "17.200",
    "cost_price": "16300",
    "price_cap": "",
    "price_rule": "HAP-GULA",
    "content_milli": "1000",
    "tax_class": "bebas",
    "container": "",
    "uses": "",
    "opening_quantity": "40,5",
    "reorder_point": "3",
    "may_repack": "yes",
    "counts_for_shu": "tidak",
}


def test_a_product_is_read_with_its_units() -> None:
    (row,) = read_rows(PRODUCTS, SUGAR).rows
    assert row == ProductRow(
        sku="GUL-1KG",
        barcodes=("8990000000105",),
        short_code=2,
        name="Gula Pasir Kemasan 1 kg",
        category="Gula",
        kind=ProductKind.GOODS,
        unit="bungkus",
        sale_rupiah=Rupiah(17500),
        member_rupiah=Rupiah(17200),
        cost_rupiah=Rupiah(16300),
        cap_rupiah=None,
        price_rule="HAP-GULA",
        content_milli=Milli(1000),
        tax_class=TaxClass.FREE,
        container="",
        uses=(),
        opening_milli=Milli(40500),
        reorder_milli=Milli(3000),
        may_repack=True,
        counts_for_shu=False,
        shelf="",
        supplier="",
        consignor="",
        consignor_rupiah=None,
    )


def test_several_barcodes_of_one_product_stand_in_one_cell() -> None:
    (row,) = read_rows(PRODUCTS, SUGAR | {"barcode": "8990000000105 | 042100005264|RAK-7"}).rows
    assert row.barcodes == ("8990000000105", "0042100005264", "RAK-7")


def test_a_service_uses_other_goods() -> None:
    service = {"kind": "water_refill", "uses": "GLN-TTP:1|LABEL : 0,5", "opening_quantity": ""}
    (row,) = read_rows(PRODUCTS, SUGAR | service).rows
    assert row.uses == (UsedGood("GLN-TTP", Milli(1000)), UsedGood("LABEL", Milli(500)))


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"sku": ""}, ("sku", Problem.MISSING, "")),
        ({"sku": "GUL 1"}, ("sku", Problem.BAD_CHARACTER, " ")),
        ({"sku": "GULÄ"}, ("sku", Problem.BAD_CHARACTER, "Ä")),
        ({"sku": "X" * 33}, ("sku", Problem.TOO_LONG, "32")),
        ({"sku": "IDR"}, ("sku", Problem.RESERVED, "")),
        ({"sku": "BELANJA-2026"}, ("sku", Problem.RESERVED, "")),
        ({"barcode": "8990000000106"}, ("barcode", Problem.BAD_CHECK_DIGIT, "5")),
        ({"barcode": "8.99E+12"}, ("barcode", Problem.SPREADSHEET_NUMBER, "")),
        ({"barcode": "12"}, ("barcode", Problem.SHORT_BARCODE, "")),
        ({"barcode": "8990000000105|"}, ("barcode", Problem.MISSING, "")),
        ({"barcode": "X" * 49}, ("barcode", Problem.TOO_LONG, "48")),
        ({"short_code": "1000"}, ("short_code", Problem.TOO_LARGE, "999")),
        ({"short_code": "0"}, ("short_code", Problem.TOO_SMALL, "1")),
        ({"name": "\u200b"}, ("name", Problem.MISSING, "")),
        ({"name": "N" * 101}, ("name", Problem.TOO_LONG, "100")),
        ({"kind": "weigheds"}, ("kind", Problem.UNKNOWN_VALUE, "weighed")),
        ({"kind": "?"}, ("kind", Problem.UNKNOWN_VALUE, " ".join(ProductKind))),
        ({"kind": ""}, ("kind", Problem.MISSING, " ".join(ProductKind))),
        ({"tax_class": "PPN"}, ("tax_class", Problem.UNKNOWN_VALUE, "ppn")),
        ({"sale_price": "17,500"}, ("sale_price", Problem.AMBIGUOUS_NUMBER, "")),
        ({"sale_price": ""}, ("sale_price", Problem.MISSING, "")),
        ({"sale_price": "-1"}, ("sale_price", Problem.NEGATIVE, "")),
        ({"sale_price": "8990000000105"}, ("sale_price", Problem.TOO_LARGE, "999999999")),
        ({"member_price": "17501"}, ("member_price", Problem.MEMBER_ABOVE_SALE, "17500")),
        ({"price_cap": "17499"}, ("sale_price", Problem.SALE_ABOVE_CAP, "17499")),
        ({"content_milli": ""}, ("content_milli", Problem.NEEDS_CONTENT, "")),
        ({"content_milli": "0"}, ("content_milli", Problem.TOO_SMALL, "1")),
        ({"container": "TABUNG-3"}, ("container", Problem.NOT_FOR_KIND, "goods")),
        ({"kind": "cylinder", "opening_quantity": ""}, ("container", Problem.NEEDED_BY_KIND, "cylinder")),
        ({"kind": "gallon", "container": "G"}, ("opening_quantity", Problem.NOT_FOR_KIND, "gallon")),
        ({"kind": "water_refill"}, ("opening_quantity", Problem.NOT_FOR_KIND, "water_refill")),
        ({"uses": "GLN-TTP:1"}, ("uses", Problem.NOT_FOR_KIND, "goods")),
        ({"uses": "GLN-TTP"}, ("uses", Problem.BAD_USES, "SKU:1")),
        ({"uses": "GLN-TTP:0"}, ("uses", Problem.BAD_USES, "SKU:1")),
        ({"uses": ":1"}, ("uses", Problem.BAD_USES, "SKU:1")),
        ({"opening_quantity": "1.250"}, ("opening_quantity", Problem.AMBIGUOUS_NUMBER, "")),
        ({"opening_quantity": "99999999"}, ("opening_quantity", Problem.TOO_LARGE, "9999999000")),
        ({"may_repack": "mungkin"}, ("may_repack", Problem.UNKNOWN_VALUE, "yes no ya tidak")),
    ],
)
def test_a_wrong_cell_is_told(cells: dict[str, str], fault: tuple[str, Problem, str]) -> None:
    found = read_rows(PRODUCTS, SUGAR | cells)
    assert problems(found) == [fault]
    assert found.rows == ()


def test_all_faults_of_a_row_are_told_at_once() -> None:
    found = read_rows(PRODUCTS, SUGAR | {"sku": "", "sale_price": "x", "may_repack": "?"})
    assert [column for column, _, _ in problems(found)] == ["sku", "sale_price", "may_repack"]


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"barcode": "", "short_code": ""}, "sku"),
        ({"sku": "X", "short_code": ""}, "barcode"),
        ({"sku": "X", "short_code": "", "barcode": "Y|08990000000105"}, "barcode"),
        ({"sku": "X", "barcode": ""}, "short_code"),
        ({"sku": "gul-1kg", "barcode": "", "short_code": ""}, "sku"),
    ],
)
def test_sku_barcode_and_short_code_stand_once_in_a_file(cells: dict[str, str], column: str) -> None:
    assert problems(read_rows(PRODUCTS, SUGAR, SUGAR | cells)) == [(column, Problem.DUPLICATE, "2")]


def test_two_writings_of_one_label_are_one_barcode() -> None:
    other = {"sku": "X", "short_code": "3", "barcode": "012345000065"}
    found = read_rows(PRODUCTS, SUGAR | {"barcode": "01234565"}, SUGAR | other)
    assert {problem for _, problem, _ in problems(found)} == {Problem.DUPLICATE}


def test_a_formula_in_a_name_stays_text() -> None:
    (row,) = read_rows(PRODUCTS, SUGAR | {"name": "=HYPERLINK(1)"}).rows
    assert row.name == "=HYPERLINK(1)"
    assert "'=HYPERLINK(1)" in "".join(write(PRODUCTS, (row,)))


CODES = st.text("ABCXYZ0123456789-._+@", min_size=1, max_size=12).map(lambda code: f"S{code}")
NAMES = st.text(max_size=40).map(clean).filter(bool)
PRICES = st.integers(0, 999_999_999).map(Rupiah)
QUANTITIES = st.none() | st.integers(0, 9_999_999_000).map(Milli)
EANS = (
    st.text("0123456789", min_size=12, max_size=12).map(lambda body: "9" + body[1:]).map(lambda b: b + check_digit(b))
)


@st.composite
def products(draw: st.DrawFn) -> ProductRow:
    kind = draw(st.sampled_from(ProductKind))
    member, sale, cap = sorted(draw(st.tuples(PRICES, PRICES, PRICES)))
    is_shell = kind in REFILLS or kind in SHELLS
    content = draw(st.integers(1, 10**6).map(Milli))
    consignor = "" if is_shell or kind in SERVICES else draw(st.just("") | CODES)
    used = st.builds(UsedGood, CODES, st.integers(1, 10**7).map(Milli))
    return ProductRow(
        sku=draw(CODES),
        barcodes=draw(st.lists(EANS | CODES, max_size=3, unique=True).map(tuple)),
        short_code=draw(st.none() | st.integers(1, 999)),
        name=draw(NAMES),
        category=draw(st.text(max_size=20).map(clean)),
        kind=kind,
        unit=draw(st.sampled_from(["pcs", "dus kecil", "=1"])),
        sale_rupiah=sale,
        member_rupiah=member,
        cost_rupiah=draw(PRICES),
        cap_rupiah=draw(st.none() | st.just(cap)),
        price_rule=draw(st.just("") | CODES),
        content_milli=content,
        tax_class=draw(st.sampled_from(TaxClass)),
        container=draw(CODES) if is_shell else "",
        uses=draw(st.lists(used, max_size=2).map(tuple)) if kind in SERVICES else (),
        opening_milli=None if is_shell or kind in SERVICES else draw(QUANTITIES),
        reorder_milli=draw(QUANTITIES),
        may_repack=draw(st.booleans()),
        counts_for_shu=draw(st.booleans()),
        shelf=draw(st.sampled_from(["", "RAK-1", "=A"])),
        supplier=draw(st.just("") | CODES),
        consignor=consignor,
        consignor_rupiah=draw(PRICES) if consignor else None,
    )


@given(products())
def test_every_product_is_read_back_as_it_was_written(product: ProductRow) -> None:
    header, rows = split(write(PRODUCTS, (product,)))
    found = read(PRODUCTS, header, rows)
    assert found.faults == ()
    assert found.rows == (product,)


def test_columns_that_no_row_uses_are_left_out() -> None:
    plain = read_rows(PRODUCTS, SUGAR).rows
    assert next(iter(write(PRODUCTS, plain))).endswith(",counts_for_shu\n")
    shelved = read_rows(PRODUCTS, SUGAR | {"shelf": "RAK-1", "consignor": "UMKM", "consignor_price": "12000"}).rows
    header, first = write(PRODUCTS, shelved)
    assert header.endswith(",counts_for_shu,shelf,consignor,consignor_price\n")
    assert first.endswith(",no,RAK-1,UMKM,12000\n")


@pytest.mark.parametrize(
    ("cells", "column", "problem"),
    [
        ({"consignor": "UMKM"}, "consignor_price", Problem.MISSING),
        ({"consignor_price": "12000"}, "consignor", Problem.MISSING),
        (
            {"kind": "water_refill", "opening_quantity": "", "consignor": "UMKM", "consignor_price": "1"},
            "consignor",
            Problem.NOT_FOR_KIND,
        ),
        ({"shelf": "R" * 21}, "shelf", Problem.TOO_LONG),
    ],
)
def test_goods_of_somebody_else_are_told_whole(cells: dict[str, str], column: str, problem: Problem) -> None:
    (fault,) = read_rows(PRODUCTS, SUGAR | cells).faults
    assert (fault.column, fault.problem) == (column, problem)
