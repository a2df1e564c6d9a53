"""Members: a number, perhaps a card, a name, and nothing more of the person."""

import pytest

from pos import data
from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_csv.members import MEMBERS, MemberRow
from pos.domain.catalogue_csv.products import PRODUCTS
from pos.domain.catalogue_csv.reading import read
from pos.domain.catalogue_csv.splitting import split
from tests.support.csv_rows import problems, read_rows

AMINAH = {"number": "0001", "card": "2900000000018", "name": "Aminah Contoh"}


def test_a_member_number_keeps_its_zeros() -> None:
    assert read_rows(MEMBERS, AMINAH).rows == (MemberRow("0001", "2900000000018", "Aminah Contoh"),)


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"number": ""}, ("number", Problem.MISSING, "")),
        ({"name": ""}, ("name", Problem.MISSING, "")),
        ({"card": "2900000000019"}, ("card", Problem.BAD_CHECK_DIGIT, "8")),
        ({"card": "7"}, ("card", Problem.SHORT_BARCODE, "")),
        ({"card": "2900000000018|2900000000025"}, ("card", Problem.BAD_CHARACTER, "|")),
    ],
)
def test_a_wrong_cell_is_told(cells: dict[str, str], fault: tuple[str, Problem, str]) -> None:
    assert problems(read_rows(MEMBERS, AMINAH | cells)) == [fault]


def test_a_card_belongs_to_one_member() -> None:
    assert problems(read_rows(MEMBERS, AMINAH, AMINAH | {"number": "0002"})) == [("card", Problem.DUPLICATE, "2")]


def test_the_sample_cards_are_no_barcode_of_a_sample_product() -> None:
    header, rows = split(data.lines("sample_members.csv"))
    cards = {row.card for row in read(MEMBERS, header, rows).rows}
    header, rows = split(data.lines("sample_catalogue.csv"))
    barcodes = {barcode for row in read(PRODUCTS, header, rows).rows for barcode in row.barcodes}
    assert len(cards) == 10
    assert cards.isdisjoint(barcodes)
    assert all(card.startswith("29") for card in cards)
