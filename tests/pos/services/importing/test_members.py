"""The file of members; no name ever reaches a document."""

from pos.domain.catalogue_csv.faults import Problem
from pos.services.desk import Desk
from pos.services.importing.plan import Counts
from pos.store import members
from tests.support.imports import bring, products, rows_of, told

CARD, OTHER_CARD = "2900000000018", "2900000000025"


def people(*rows: str) -> list[str]:
    """A file of members; each row is number, card and name."""
    return ["number,card,name\n", *(f"{row}\n" for row in rows)]


def test_a_member_is_found_by_number_card_and_name(desk: Desk) -> None:
    assert bring(desk, people(f"0001,{CARD},Aminah", "0002,,Bambang")).preview.counts == Counts(2, 0, 0)
    with desk.database.read() as tx:
        found = members.by_number_or_card(tx, "1")
        assert found is not None
        assert found == members.by_number_or_card(tx, CARD)
        assert found.name == "Aminah"
        assert members.by_text(tx, "bam", 5)[0].number == "0002"
    assert bring(desk, people(f"0001,{CARD},Aminah", "0002,,Bambang")).state == "same"


def test_no_document_holds_a_name(desk: Desk) -> None:
    bring(desk, people("0001,,Aminah"))
    outcome = bring(desk, people("0001,,Siti Aminah"))
    assert outcome.preview.counts == Counts(0, 1, 0)
    assert outcome.preview.changes[0][1] == ("0001", {"renamed": 1}, {"renamed": 0})
    (count,) = rows_of(desk.database, "SELECT COUNT(*) FROM document WHERE payload LIKE '%minah%'")
    assert count == (0,)
    assert rows_of(desk.database, "SELECT name, folded FROM person") == [("Siti Aminah", "siti aminah")]


def test_cards_move_between_members_of_one_file(desk: Desk) -> None:
    bring(desk, people(f"0001,{CARD},Aminah", f"0002,{OTHER_CARD},Bambang"))
    outcome = bring(desk, people(f"0001,{OTHER_CARD},Aminah", f"0002,{CARD},Bambang"))
    assert outcome.preview.counts == Counts(0, 2, 0)
    assert rows_of(desk.database, "SELECT number, card FROM member") == [("0001", OTHER_CARD), ("0002", CARD)]


def test_what_a_member_may_not_have(desk: Desk) -> None:
    bring(desk, products({"sku": "A", "barcode": OTHER_CARD}))
    bring(desk, people(f"0001,{CARD},Aminah"))
    outcome = bring(desk, people("1,,Citra", f"0002,{CARD},Bambang", f"0003,{OTHER_CARD},Darmo", "3,,Endang"))
    assert told(outcome) == [
        (2, "number", Problem.TAKEN, "0001"),
        (3, "card", Problem.TAKEN, "0001"),
        (4, "card", Problem.TAKEN, "A pcs"),
        (5, "number", Problem.TAKEN, "0003"),
    ]
