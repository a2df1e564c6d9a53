"""Whatever a person changes with an SQL shell is found, and the first difference names it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from pos.services.verifying import Known, Verdict, verify
from pos.services.verifying.difference import Difference
from pos.store.database import Database
from schema.version import HEAD
from tests.support.ledger_builder import PUBLIC_KEY
from tests.support.tampering import bare, cut_tail, forge, tamper

First = Callable[[], Difference]
Check = Callable[..., Verdict]

STORE = "(SELECT id FROM account WHERE code = 'store')"
SALE_7 = "(SELECT id FROM document WHERE kind = 'sale' AND number = 7)"

CASES = {
    "a posting's amount": (
        [f"UPDATE posting SET amount = amount + 1 WHERE document = {SALE_7} AND n = 1"],
        Difference("posting", "sale 7 (G01-1/16)", "4201 -69999 IDR", "4201 -70000 IDR"),
    ),
    "a posting's account": (
        [f"UPDATE posting SET account = {STORE} WHERE document = {SALE_7} AND n = 6"],
        Difference("posting", "sale 7 (G01-1/16)", "store/1 +70000 IDR", "1101/1 +70000 IDR"),
    ),
    "a posting less": (
        [f"DELETE FROM posting WHERE document = {SALE_7} AND n = 6"],
        Difference("posting", "sale 7 (G01-1/16)", "", "1101/1 +70000 IDR"),
    ),
    "a posting more": (
        [
            "INSERT INTO posting SELECT 16, 99, account, 1, 1, 5 FROM posting WHERE n = 1 AND document = 16",
        ],
        Difference("posting", "sale 7 (G01-1/16)", "4201 +5 IDR", ""),
    ),
    "all postings of a document less": (
        ["DELETE FROM posting WHERE document = 16"],
        Difference("posting", "sale 7 (G01-1/16)", "", "4201 -70000 IDR"),
    ),
    "a document's number": (
        [f"UPDATE document SET number = 70 WHERE id = {SALE_7}"],
        Difference("number", "sale 70 (G01-1/16)", "70", "7"),
    ),
    "a document's sequence": (
        [f"UPDATE document SET seq = 160 WHERE id = {SALE_7}"],
        Difference("sequence", "sale 7 (G01-1/160)", "160", "16"),
    ),
    "a document less": (
        ["DELETE FROM posting WHERE document = 12", "DELETE FROM document WHERE id = 12"],
        Difference("sequence", "paid_in 1 (G01-1/13)", "13", "12"),
    ),
    "a balance": (
        [f"UPDATE balance SET amount = amount - 1000 WHERE account = {STORE} AND amount = 12000"],
        Difference("balance", "store GUL-1KG", "11000", "12000"),
    ),
    "a balance less": (
        [f"DELETE FROM balance WHERE account = {STORE} AND amount = 12000"],
        Difference("balance", "store GUL-1KG", "0", "12000"),
    ),
    "a balance more": (
        [f"INSERT INTO balance(account, subledger, commodity, amount) VALUES ({STORE}, 1, 1, 7)"],
        Difference("balance", "store IDR", "7", "0"),
    ),
    "a last cost": (
        ["UPDATE last_cost SET value = value + 1 WHERE item = (SELECT id FROM subledger WHERE code = 'GUL-KG')"],
        Difference("last_cost", "GUL-KG", "Rp780001 : 50000", "Rp780000 : 50000"),
    ),
    "a last cost less": (
        ["DELETE FROM last_cost WHERE item = (SELECT id FROM subledger WHERE code = 'GUL-KG')"],
        Difference("last_cost", "GUL-KG", "", "Rp780000 : 50000"),
    ),
    "a shift's day": (
        ["UPDATE shift SET business_date = '2026-02-02' WHERE number = 1"],
        Difference(
            "shift",
            "shift 1",
            "2026-02-02 1 1767229320000 1767230160000",
            "2026-01-01 1 1767229320000 1767230160000",
        ),
    ),
    "a shift less": (
        ["DELETE FROM shift WHERE number = 2"],
        Difference("shift", "shift 2", "-", "2026-01-02 1 1767230280000 0"),
    ),
}


def test_a_day_nobody_touched_is_well(register: Path, verdict: Check) -> None:
    assert verdict(register) == Verdict(20, verdict(register).head, "", ())


@pytest.mark.parametrize("case", CASES)
def test_a_change_is_found_and_named(register: Path, first: First, case: str) -> None:
    statements, expected = CASES[case]
    tamper(register, *statements)
    assert first() == expected


@pytest.mark.parametrize("column", ["payload", "business_date", "at_ms", "user", "person", "shift", "outlet", "uuid"])
def test_any_field_of_a_document_is_held_by_its_hash(register: Path, first: First, column: str) -> None:
    new = {
        "payload": "replace(payload, '70000', '60000')",
        "business_date": "'2026-01-03'",
        "uuid": "randomblob(16)",
        "outlet": "'G02'",
    }
    tamper(register, f"UPDATE document SET {column} = {new.get(column, f'{column} + 1')} WHERE id = {SALE_7}")
    found = first()
    assert (found.law, found.where) == ("hash", "sale 7 (G01-1/16)")


@pytest.mark.parametrize(("column", "law"), [("prev_hash", "chain"), ("hash", "hash")])
def test_a_changed_hash_is_found(register: Path, first: First, column: str, law: str) -> None:
    tamper(register, f"UPDATE document SET {column} = randomblob(32) WHERE id = {SALE_7}")
    assert first().law == law


def test_a_changed_signature_is_found(register: Path, first: First) -> None:
    tamper(register, f"UPDATE document SET signature = randomblob(64) WHERE id = {SALE_7}")
    assert first().law == "signature"


def test_a_chain_hashed_again_without_the_key_is_found_by_its_signature(register: Path, first: First) -> None:
    tamper(register, f"UPDATE document SET payload = replace(payload, 'Gula', 'Beras') WHERE id = {SALE_7}")
    forge(register, None)
    found = first()
    assert (found.law, found.where) == ("signature", "sale 7 (G01-1/16)")


def test_a_chain_made_anew_with_another_key_is_found_by_the_key_outside_the_database(
    register: Path, first: First
) -> None:
    other = Ed25519PrivateKey.from_private_bytes(b"\2" * 32)
    forge(register, other)
    found = first()
    assert (found.law, found.where, found.expected) == ("key", "node 1 (G01-1/1)", PUBLIC_KEY)
    database = Database(register, writable=False)
    assert verify(database, Known("", ""), lambda _done, _whole: None).differences == ()
    database.close()


@pytest.mark.parametrize("payload", ['{"public_key":"00"}', '{"public_key":7}', "{}", "[]", "no json"])
def test_a_first_document_without_a_key_is_found(register: Path, first: First, payload: str) -> None:
    tamper(register, f"UPDATE document SET payload = '{payload}' WHERE id = 1")
    forge(register, None)
    assert first().law == "key"


def test_a_first_document_that_introduces_no_node_is_found(register: Path, first: First) -> None:
    tamper(register, "UPDATE document SET kind = 'clock' WHERE id = 1")
    forge(register, None)
    assert first().law == "key"


def test_a_trigger_taken_off_is_found_and_what_was_done_meanwhile_too(register: Path, verdict: Check) -> None:
    bare(register, "DROP TRIGGER document_no_update", f"UPDATE document SET user = 9 WHERE id = {SALE_7}")
    found = verdict(register).differences
    assert [each.law for each in found] == ["structure", "hash"]
    assert found[0].where == "trigger document_no_update"
    assert found[0].found == ""
    assert "insert-only" in found[0].expected


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("CREATE TRIGGER help AFTER INSERT ON posting BEGIN DELETE FROM balance; END", "trigger help"),
        ("CREATE TABLE notes(text)", "table notes"),
        ("ALTER TABLE document ADD COLUMN paid INTEGER", "table document"),
        ("DROP INDEX ix_document_shift", "index ix_document_shift"),
        ("DROP VIEW sale_line", "view sale_line"),
        ("DROP TABLE balance", "table balance"),
        ("DROP TABLE alembic_version", "register.db"),
    ],
)
def test_a_changed_structure_is_found(register: Path, first: First, statement: str, where: str) -> None:
    bare(register, statement)
    found = first()
    assert (found.law, found.where) == ("version" if where == "register.db" else "structure", where)


def test_another_version_is_found(register: Path, first: First) -> None:
    bare(register, "UPDATE alembic_version SET version_num = '0000'")
    assert first() == Difference("version", "register.db", "0000", HEAD)


def test_a_row_that_points_to_nothing_is_found(register: Path, first: First) -> None:
    bare(register, "DELETE FROM account WHERE code = '6104'")
    assert first() == Difference("reference", "balance  -> account", "", "")


def test_a_tail_taken_away_without_a_trace_is_found_by_a_receipt(register: Path, verdict: Check) -> None:
    """Nothing inside can tell: the paper a buyer holds, or the Z, is what the chain is held against."""
    whole = verdict(register)
    assert verdict(register, whole.head).anchored == "sale 8 (G01-1/20)"
    cut_tail(register, 1)
    shortened = verdict(register)
    assert shortened.differences == ()
    assert shortened.documents == 19
    for printed in (whole.head, f"{whole.head[:4]}-{whole.head[4:8]}".upper()):
        found = verdict(register, printed)
        assert found.differences == (Difference("anchor", printed, "", shortened.head),)
        assert found.anchored == ""


def test_an_old_head_is_still_held_by_a_longer_chain(register: Path, verdict: Check) -> None:
    old = verdict(register).head
    assert verdict(register, old[:8]).anchored == "sale 8 (G01-1/20)"
