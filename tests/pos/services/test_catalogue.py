"""Files imported as a whole or not at all, previewed first, and given back as they were."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pos import data
from pos.domain.catalogue_csv.faults import FileKind, HeaderFault
from pos.domain.changes import ROWS_PER_DOCUMENT
from pos.services import catalogue
from pos.services.catalogue import Order, Preview
from pos.services.desk import Desk
from pos.services.exporting.files import EXPORTED, export
from pos.services.importing.carrying import Watch
from pos.services.importing.files import PLANNERS, NotImported
from pos.services.importing.plan import Counts
from tests.support.imports import QUIET, bring, bring_samples, document_count, products, rows_of
from tests.support.new_desk import new_desk

TODAY = "2026-01-01"
SAMPLES: tuple[tuple[FileKind, data.DataFile], ...] = (
    (FileKind.PRODUCTS, "sample_catalogue.csv"),
    (FileKind.UNITS, "sample_units.csv"),
    (FileKind.CONTAINERS, "sample_containers.csv"),
    (FileKind.MEMBERS, "sample_members.csv"),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path / "register.db")
    yield made
    made.database.close()


def given_back(desk: Desk, kind: FileKind, date: str = TODAY) -> list[str]:
    with desk.database.read() as tx:
        return list(export(tx, kind, date))


def test_a_preview_says_what_would_change_and_writes_nothing(desk: Desk) -> None:
    before = document_count(desk.database)
    found = catalogue.preview(
        desk.database, Order(data.lines("sample_catalogue.csv"), with_openings=True, user=0), TODAY
    )
    assert isinstance(found, Preview)
    assert (found.kind, found.counts, found.faults, found.to_open) == (FileKind.PRODUCTS, Counts(83, 0, 0), (), 72)
    assert found.changes[0][1].key == "BRS-SPHP-5"
    assert document_count(desk.database) == before


def test_nothing_of_a_file_with_a_bad_row_is_imported(desk: Desk) -> None:
    outcome = bring(desk, products({"sku": "A"}, {"sku": "B", "sale_price": "-5"}))
    assert (outcome.state, len(outcome.preview.faults), outcome.documents) == ("refused", 1, 0)
    assert rows_of(desk.database, "SELECT COUNT(*) FROM product") == [(0,)]


@pytest.mark.parametrize("act", ["preview", "apply"])
def test_a_file_that_is_none_is_told_so(desk: Desk, act: str) -> None:
    for lines, kind in ((["foto,warna\n"], HeaderFault), (data.lines("reasons.csv"), NotImported)):
        order = Order(lines, with_openings=False, user=0)
        if act == "preview":
            assert isinstance(catalogue.preview(desk.database, order, TODAY), kind)
        else:
            assert isinstance(catalogue.apply(desk, order, QUIET), kind)


def test_a_large_file_is_many_documents_and_tells_how_far_it_is(desk: Desk) -> None:
    steps: list[tuple[int, int]] = []
    watch = Watch(lambda done, total: steps.append((done, total)), lambda: False)
    rows = ROWS_PER_DOCUMENT + 5
    outcome = bring(desk, products(*({"sku": f"S{n}"} for n in range(rows))), watch=watch)
    assert outcome.documents == 2 + 3
    assert [done for done, _ in steps] == [0, 1000, 1005, 2005, 3005, 3015]
    assert {total for _, total in steps} == {rows * 3}


def test_an_import_that_is_stopped_leaves_nothing_behind(desk: Desk) -> None:
    asked: list[bool] = []

    def stop() -> bool:
        asked.append(len(asked) == 2)
        return asked[-1]

    before = document_count(desk.database)
    rows = products(*({"sku": f"S{n}"} for n in range(ROWS_PER_DOCUMENT + 5)))
    outcome = bring(desk, rows, watch=Watch(lambda _done, _total: None, stop))
    assert (outcome.state, outcome.documents, len(asked)) == ("stopped", 0, 3)
    assert document_count(desk.database) == before
    assert rows_of(desk.database, "SELECT COUNT(*) FROM product") == [(0,)]
    assert bring(desk, rows).state == "applied"


@pytest.mark.parametrize("with_openings", [True, False])
def test_the_sample_files_come_back_byte_for_byte(desk: Desk, with_openings: bool) -> None:
    bring_samples(desk, with_openings=with_openings)
    for kind, name in SAMPLES:
        assert given_back(desk, kind) == data.lines(name)


def test_everything_that_can_be_imported_can_be_exported_and_changes_nothing(desk: Desk) -> None:
    assert set(EXPORTED) == set(PLANNERS)
    bring_samples(desk, with_openings=True)
    for kind in EXPORTED:
        assert bring(desk, given_back(desk, kind), with_openings=True).state == "same"


def test_what_is_not_exported_is_a_mistake_of_the_caller(desk: Desk) -> None:
    with pytest.raises(ValueError, match="reasons"):
        given_back(desk, FileKind.REASONS)


def test_an_export_shows_the_prices_of_its_day(desk: Desk) -> None:
    bring(desk, products({"sku": "A"}))
    bring(desk, ["sku,unit,price_list,valid_from,price\n", "A,pcs,retail,2026-02-01,2500\n"])
    january, february = (given_back(desk, FileKind.PRODUCTS, date)[1] for date in (TODAY, "2026-02-01"))
    assert "2000,1900" in january
    assert "2500,1900" in february


NAMES = st.text("abc éÅß\"',;=+-@", min_size=1, max_size=12).filter(lambda text: text.strip(" '") != "")
ROWS = st.fixed_dictionaries(
    {
        "name": NAMES,
        "category": st.sampled_from(["", "Gula", "Air Minum"]),
        "kind": st.sampled_from(["goods", "weighed", "fertiliser"]),
        "sale_price": st.integers(100, 5000).map(str),
        "price_cap": st.sampled_from(["", "5000", "6000"]),
        "barcode": st.sampled_from(["", "8990000000013", "8990000000020", "8990000000013|8990000000020"]),
        "short_code": st.sampled_from(["", "1", "2"]),
        "reorder_point": st.sampled_from(["", "1", "2.5"]),
    }
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=st.lists(st.dictionaries(st.sampled_from("ABC"), ROWS, min_size=1, max_size=3), min_size=1, max_size=3))
def test_any_file_that_is_taken_is_harmless_when_repeated_and_comes_back(
    tmp_path_factory: pytest.TempPathFactory, files: list[dict[str, dict[str, str]]]
) -> None:
    desk = new_desk(tmp_path_factory.mktemp("register") / "register.db")
    for file in files:
        lines = products(*({"member_price": "100", "sku": sku, **row} for sku, row in file.items()))
        if bring(desk, lines).state == "refused":
            continue
        assert bring(desk, lines).state == "same"
        assert bring(desk, given_back(desk, FileKind.PRODUCTS)).state == "same"
        with desk.database.write() as tx:
            tx.hot.execute("INSERT INTO product_search(product_search, rank) VALUES ('integrity-check', 1)")
    desk.database.close()
