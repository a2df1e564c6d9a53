"""What the register itself decided wrong is found too, though it is balanced, chained and signed with the right key."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import ANY

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from pos.domain.documents import Body
from pos.services.verifying import Verdict
from pos.services.verifying.difference import Difference
from pos.store import chain
from pos.store.chain import Entry, Node
from tests.support.a_day import a_day
from tests.support.ledger_builder import KEY, START_MS, LedgerBuilder
from tests.support.tampering import forge, tamper

OTHER_KEY = Ed25519PrivateKey.from_private_bytes(b"\3" * 32)
Check = Callable[..., Verdict]
First = Callable[[], Difference]


@pytest.fixture
def day(tmp_path: Path) -> Iterator[LedgerBuilder]:
    """A register at whose end a test may write what it likes."""
    ledger = a_day(tmp_path / "register.db")
    yield ledger
    ledger.database.close()


def _changed(body: Body, change: Callable[[Any], None]) -> dict[str, object]:
    copy: dict[str, object] = json.loads(json.dumps(body))
    change(copy)
    return copy


def _sale_again(day: LedgerBuilder, change: Callable[[Any], None]) -> Callable[[], object]:
    """Write the last sale again with a change, as a program with a bug would."""
    body = day.sell(("GUL-1KG", 1_000), ("AIR-ISI", 1_000)).document.body
    return lambda: day.record("sale", _changed(body, change))


def _dearer(body: Any) -> None:  # noqa: ANN401 - any JSON
    body["lines"][0]["cost"] += 1


def _dearer_cap(body: Any) -> None:  # noqa: ANN401 - any JSON
    body["lines"][1]["uses"][0]["cost"] += 1


def _other_total(body: Any) -> None:  # noqa: ANN401 - any JSON
    body["total"] += 100


def _other_change(body: Any) -> None:  # noqa: ANN401 - any JSON
    body["tenders"][0]["change"] += 100


def _other_container(body: Any) -> None:  # noqa: ANN401 - any JSON
    body["lines"][0]["scale"] = {"frame": "0230", "gram": 1_250, "tare": 240}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_dearer, Difference("cost", "sale 10 (G01-1/22): GUL-1KG", "17004", "17003")),
        (_dearer_cap, Difference("cost", "sale 10 (G01-1/22): GLN-TTP", "251", "250")),
        (_other_total, Difference("figures", "sale 10 (G01-1/22)", "22600", "22500")),
        (_other_change, Difference("figures", "sale 10 (G01-1/22)", "22400", "22500")),
        (_other_container, Difference("figures", "sale 10 (G01-1/22)", "1000", "1010")),
    ],
)
def test_a_sale_decided_wrong_is_found(
    day: LedgerBuilder, verdict: Check, change: Callable[[Any], None], expected: Difference
) -> None:
    _sale_again(day, change)()
    assert verdict(day.path).differences == (expected,)


def test_an_opening_with_a_wrong_correction_is_found(day: LedgerBuilder, verdict: Check) -> None:
    good = {"sku": "GUL-KG", "qty": 1_000, "value": 15_000, "stock": "1141", "correction": 40}
    day.record("opening", {"goods": [good], "shells": [], "cash": []})
    assert verdict(day.path).differences[0] == Difference("correction", "opening 3 (G01-1/21): GUL-KG", "40", "0")


def test_a_void_with_a_wrong_correction_is_found(day: LedgerBuilder, verdict: Check) -> None:
    sold = day.sell(("GUL-1KG", 1_000))
    wrong = [{"sku": "GUL-1KG", "account": "1141", "amount": 9}]
    of = {"kind": "sale", "version": 1, "body": sold.document.body}
    body: dict[str, object] = {"of": of, "corrections": wrong, "reason": "-"}
    day.record("void", body, of=sold.document.header.uuid)
    found = verdict(day.path).differences[0]
    assert (found.law, found.expected) == ("correction", "[]")
    assert '"amount":9' in found.found


@pytest.mark.parametrize("of", ["another sale", "no sale", "a sale of another shift"])
def test_a_void_that_is_not_of_its_sale_is_found(day: LedgerBuilder, verdict: Check, of: str) -> None:
    sold = day.sell(("GUL-1KG", 2_000)).document
    uuids = {
        "another sale": day.sell(("GUL-1KG", 1_000)).document.header.uuid,
        "no sale": day.record("price_change", {"rows": []}).document.header.uuid,
        "a sale of another shift": "019b0000-0000-7000-8000-000000000008",
    }
    inside = {"kind": "sale", "version": 1, "body": sold.body}
    day.record("void", {"of": inside, "corrections": [], "reason": "-"}, of=uuids[of])
    found = verdict(day.path).differences[0]
    assert (found.law, found.where) == ("void", "void 2 (G01-1/24)")


def test_value_that_moves_without_its_goods_is_found(day: LedgerBuilder, verdict: Check) -> None:
    legs = [
        {"account": "1141", "subledger": "GUL-1KG", "amount": -500},
        {"account": "6104", "subledger": "", "amount": 500},
    ]
    day.record("paid_out", {"drawer": "1", "amount": 500, "reason": "-", "legs": legs})
    assert verdict(day.path).differences == (Difference("second_law", "paid_out 2 (G01-1/21): GUL-1KG", "-500", "0"),)


def test_a_sale_outside_the_open_shift_is_found(register: Path, first: First) -> None:
    tamper(register, "UPDATE document SET business_date = '2026-01-02' WHERE kind = 'sale' AND number = 7")
    forge(register, KEY)
    expected = Difference("in_shift", "sale 7 (G01-1/16)", "shift 1, 2026-01-02", "shift 1, 2026-01-01")
    assert first() == expected


@pytest.mark.parametrize("changed", ["shift = 1", "business_date = '2025-12-31'"])
def test_a_shift_that_opens_before_the_last_one_is_found(register: Path, first: First, changed: str) -> None:
    tamper(register, f"UPDATE document SET {changed} WHERE kind = 'shift_open' AND number = 2")
    forge(register, KEY)
    found = first()
    assert (found.law, found.where, found.expected) == (
        *("in_shift", "shift_open 2 (G01-1/19)"),
        "> shift 1, 2026-01-01",
    )


def test_a_shift_that_opens_in_an_open_shift_is_found(day: LedgerBuilder, verdict: Check) -> None:
    day.record("shift_open", {"shift": 2, "drawer": "1", "float": 0, "legs": []})
    assert verdict(day.path).differences[0].law == "in_shift"


def test_a_document_of_a_rule_nobody_knows_is_found(register: Path, first: First) -> None:
    tamper(register, "UPDATE document SET version = 2 WHERE kind = 'sale' AND number = 7")
    forge(register, KEY)
    assert first() == Difference("rule", "sale 7 (G01-1/16)", "sale 2", "")


@pytest.mark.parametrize("payload", ["null", "7", "{", "{}", '{"lines":7}', '{"lines":[[]]}'])
def test_a_body_that_is_none_is_found(register: Path, first: First, payload: str) -> None:
    tamper(register, f"UPDATE document SET payload = '{payload}' WHERE kind = 'sale' AND number = 7")
    forge(register, KEY)
    found = first()
    assert (found.law, found.where) == ("payload", "sale 7 (G01-1/16)")


def test_a_body_that_does_not_balance_is_found(register: Path, first: First) -> None:
    changed = "json_set(payload, '$.tenders[0].amount', 1)"
    tamper(register, f"UPDATE document SET payload = {changed} WHERE kind = 'sale' AND number = 7")
    forge(register, KEY)
    assert first() == Difference("payload", "sale 7 (G01-1/16)", "UnbalancedError: IDR: -69999", "")


@pytest.mark.parametrize("state", ["open", "held", "cancelled"])
def test_a_cart_that_was_paid_but_says_otherwise_is_found(register: Path, first: First, state: str) -> None:
    uuid = "019b0000-0000-7000-8000-000000000010"
    tamper(register, f"UPDATE cart SET state = '{state}' WHERE uuid = x'{uuid.replace('-', '')}'")
    assert first() == Difference("cart", f"cart {uuid}", state, "sale")


def test_a_cart_that_says_it_was_paid_but_was_not_is_found(register: Path, first: First) -> None:
    tamper(register, "UPDATE cart SET state = 'paid' WHERE state = 'open'")
    found = first()
    assert (found.law, found.found, found.expected) == ("cart", "paid", "-")


def test_a_gap_in_the_events_of_a_cart_is_found(register: Path, first: First) -> None:
    cart = "(SELECT MAX(uuid) FROM cart WHERE uuid < x'019b000000007000800000000000000a')"
    tamper(register, f"DELETE FROM cart_event WHERE position = 1 AND cart = {cart}")
    found = first()
    assert (found.law, found.found, found.expected) == ("cart", "1 events", "2 events")


def test_documents_of_another_node_are_checked_by_their_own_key_but_not_decided_again(
    day: LedgerBuilder, verdict: Check
) -> None:
    body = day.sell(("GUL-1KG", 1_000)).document.body
    day.node = Node("G01-2", "G01", OTHER_KEY.sign)
    day.record("node", {"public_key": OTHER_KEY.public_key().public_bytes_raw().hex()})
    day.record("shift_open", {"shift": 2, "drawer": "2", "float": 0, "legs": []})
    day.record("sale", _changed(body, _dearer))
    assert verdict(day.path).differences == ()
    day.node = Node("G01-2", "G01", KEY.sign)
    day.record("clock", {})
    assert verdict(day.path).differences == (Difference("signature", "clock 1 (G01-2/4)", ANY, ""),)


def test_a_restore_that_does_not_say_what_it_follows_is_a_gap(day: LedgerBuilder, verdict: Check) -> None:
    entry = Entry(day.new_id(), "restore", 1, {}, 0, "2026-01-01", START_MS, 0, 0, "")
    with day.database.write() as tx:
        chain.append_after_gap(tx, day.node, entry, 1_000_001)
    assert verdict(day.path).differences[0].law == "sequence"
