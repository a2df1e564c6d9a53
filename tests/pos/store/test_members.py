"""Members at the counter."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.domain.catalog import Member
from pos.store import members
from pos.store.transaction import Transaction
from tests.support.imports import bring
from tests.support.new_desk import new_desk

FILE = [
    "number,card,name\n",
    "0001,2900000000018,Aminah Sari\n",
    "0010,0036000291452,Siti Aminah\n",
    "A-07,,Bambang\n",
    "0099,,Citra\n",
]
AMINAH, SITI, BAMBANG = Member(1, "0001", "Aminah Sari"), Member(2, "0010", "Siti Aminah"), Member(3, "A-07", "Bambang")


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[Transaction]:
    desk = new_desk(tmp_path / "register.db")
    bring(desk, FILE)
    with desk.database.write() as writing:
        writing.hot.execute("UPDATE member SET active = 0 WHERE number = '0099'")
    with desk.database.read() as reading:
        yield reading
    desk.database.close()


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("0001", AMINAH),
        ("1", AMINAH),
        (" 01 ", AMINAH),
        ("10", SITI),
        ("a-07", BAMBANG),
        ("2900000000018", AMINAH),
        ("036000291452", SITI),
        ("99", None),
        ("2", None),
        ("", None),
        ("000", None),
    ],
)
def test_a_member_is_found_by_number_or_card(tx: Transaction, text: str, member: Member | None) -> None:
    assert members.by_number_or_card(tx, text) == member


def test_two_members_whose_numbers_differ_by_zeros_are_not_guessed_between(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "other.db")
    bring(desk, FILE[:2])
    with desk.database.write() as writing:
        writing.hot.execute("INSERT INTO person VALUES (9, 'Darmo', 'darmo')")
        writing.hot.execute("INSERT INTO member VALUES (9, '01', NULL, 1)")
        assert members.by_number_or_card(writing, "1") is None
        assert members.by_number_or_card(writing, "01") == Member(9, "01", "Darmo")
    desk.database.close()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("aminah", [AMINAH, SITI]),
        ("sari aminah", [AMINAH]),
        ("mi", [AMINAH, SITI]),
        ("001", [AMINAH, SITI]),
        ("a-07", [BAMBANG]),
        ("x", []),
        ("", []),
    ],
)
def test_members_are_found_as_their_name_is_typed(tx: Transaction, text: str, found: list[Member]) -> None:
    assert list(members.by_text(tx, text, 9)) == found


def test_no_more_members_are_listed_than_wanted(tx: Transaction) -> None:
    assert members.by_text(tx, "aminah", 1) == (AMINAH,)


def test_a_person_is_a_member_whether_active_or_not(tx: Transaction) -> None:
    assert members.by_person(tx, 4) == Member(4, "0099", "Citra")
    assert members.by_person(tx, 5) is None
