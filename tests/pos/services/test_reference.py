"""What a new register starts with."""

import json
from pathlib import Path

from pos.domain.ledger import FLOWS
from pos.services import reference
from pos.store.settings import setting
from tests.support.imports import rows_of
from tests.support.new_desk import new_desk


def test_a_new_register_has_the_shipped_reference_data_on_record(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "register.db")
    start = reference.shipped()
    assert rows_of(desk.database, "SELECT id, code FROM subledger") == [(1, "")]
    assert rows_of(desk.database, "SELECT id, code, exponent FROM commodity") == [(1, "IDR", 0)]
    kept = {str(code): is_kept for code, is_kept in rows_of(desk.database, "SELECT code, balance_kept FROM account")}
    assert {row.code for row in start.accounts} < kept.keys()
    assert {code for code, is_kept in kept.items() if not is_kept} == FLOWS
    (rules, settings) = (json.loads(str(row[0])) for row in rows_of(desk.database, RULE_CHANGES))
    assert (rules["of"], len(rules["rows"])) == ("price_rules", len(start.price_rules))
    assert (settings["of"], settings["rows"][0]["new"]["value"]) == ("settings", "100")
    with desk.database.read() as tx:
        assert setting(tx, "cash_drawer", "1970-01-01") == "1101"
    desk.database.close()


RULE_CHANGES = "SELECT payload FROM document WHERE kind = 'rule_change' ORDER BY id"
