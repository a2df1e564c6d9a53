"""The file of suppliers; no name ever reaches a document."""

from pos.services.desk import Desk
from pos.services.importing.plan import Counts
from pos.store import suppliers
from pos.store.suppliers import Supplier
from tests.support.imports import bring, rows_of


def _file(*rows: str) -> list[str]:
    return ["code,name,kind,terms_days,active\n", *(f"{row}\n" for row in rows)]


def test_suppliers_are_new_then_changed_then_the_same(desk: Desk) -> None:
    first = bring(desk, _file("S1,Grosir,supplier,14,yes", "AGEN,Agen,agent,0,yes"))
    assert first.preview.counts == Counts(2, 0, 0)
    changed = _file("s1,Grosir,supplier,30,no", "AGEN,Agen,agent,0,yes")
    assert bring(desk, changed).preview.counts == Counts(0, 1, 1)
    assert bring(desk, changed).state == "same"
    with desk.database.read() as tx:
        assert suppliers.listed(tx) == (
            Supplier("AGEN", "Agen", "agent", 0, 1),
            Supplier("S1", "Grosir", "supplier", 30, 0),
        )


def test_no_document_holds_a_name(desk: Desk) -> None:
    bring(desk, _file("UMKM,Bu Tempe,owner,0,yes"))
    outcome = bring(desk, _file("UMKM,Ibu Tempe,owner,0,yes"))
    assert outcome.preview.changes[0][1] == ("UMKM", {"renamed": 1}, {"renamed": 0})
    assert rows_of(desk.database, "SELECT COUNT(*) FROM document WHERE payload LIKE '%Tempe%'") == [(0,)]
