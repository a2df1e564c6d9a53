"""The chart of accounts, and the map of kinds to accounts."""

from pos import data
from pos.domain.catalogue_csv.accounts import ACCOUNT_MAP, ACCOUNTS, NormalSide
from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_csv.reading import read
from pos.domain.catalogue_csv.splitting import split
from pos.domain.product_kind import SERVICES, ProductKind
from tests.support.csv_rows import problems, read_rows

CASH = {"kode": "1101", "nama_akun": "Kas", "kelompok": "Aset", "saldo_normal": "D", "catatan": ""}


def test_an_account_has_a_usual_side() -> None:
    (row,) = read_rows(ACCOUNTS, CASH).rows
    assert (row.code, row.normal) == ("1101", NormalSide.DEBIT)
    assert problems(read_rows(ACCOUNTS, CASH | {"saldo_normal": "C"})) == [
        ("saldo_normal", Problem.UNKNOWN_VALUE, "D K -"),
    ]


def test_an_account_number_stands_once() -> None:
    assert problems(read_rows(ACCOUNTS, CASH, CASH)) == [("kode", Problem.DUPLICATE, "2")]


def test_the_shipped_map_names_only_accounts_of_the_shipped_chart_and_covers_every_kind() -> None:
    header, rows = split(data.lines("coa.csv"))
    codes = {row.code for row in read(ACCOUNTS, header, rows).rows}
    header, rows = split(data.lines("account_map.csv"))
    found = read(ACCOUNT_MAP, header, rows).rows
    assert {code for row in found for code in row[2:] if code} <= codes
    assert {row.kind for row in found} == set(ProductKind)
    assert {row.kind for row in found if not row.stock_account} == SERVICES


def test_a_kind_matches_the_same_thing_once() -> None:
    header, rows = split(data.lines("account_map.csv"))
    first = next(rows)
    found = read(ACCOUNT_MAP, header, [list(map(str, first)), list(map(str, first))])
    assert problems(found) == [("match", Problem.DUPLICATE, "2")]
