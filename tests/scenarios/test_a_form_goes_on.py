"""A paper of the back office at the real program: killed in the middle, gone on with, sent once."""

import json
from pathlib import Path

from pos.bootstrap import reading
from pos.ui.forms.kept import decode
from tests.support.cashier import Cashier
from tests.support.many_goods import codes, skus
from tests.support.outlets import pos

_LINES = 30


def _stored(home: Path) -> list[str]:
    """The SKUs of the paper that is being filled in."""
    with reading(home) as database, database.read() as tx:
        row = tx.hot.execute("SELECT payload FROM unfinished_form").fetchone()
    return [line.key for line in decode(row[0]).lines] if row else []


def _transfers(home: Path) -> list[list[str]]:
    with reading(home) as database, database.read() as tx:
        rows = tx.hot.execute("SELECT payload FROM document WHERE kind = 'transfer'").fetchall()
    return [sorted(line["sku"] for line in json.loads(row[0])["lines"]) for row in rows]


def test_a_power_cut_takes_no_line_of_a_paper_and_sends_none_twice(large_home: Path) -> None:
    with Cashier(large_home) as cashier:
        cashier.start_selling()
        cashier.menu(48)
        cashier.sees("Dari mana")
        cashier.terminal.type("1\r")
        cashier.sees("Ke mana")
        cashier.terminal.type("2\r")
        cashier.sees("Pindai")
        cashier.terminal.scan(*codes(1, _LINES))
        cashier.terminal.wait_for(lambda: len(_stored(large_home)) >= _LINES // 2)
        cashier.terminal.process.kill()
        cashier.terminal.process.wait()
    kept = _stored(large_home)
    assert kept == skus(1, len(kept))
    with Cashier(large_home) as cashier:
        cashier.log_in()
        cashier.sees(f"Isian yang tadi kembali, {len(kept)} baris")
        cashier.terminal.scan(*codes(len(kept) + 1, _LINES + 1))
        cashier.terminal.type("\r")
        cashier.terminal.wait_for(lambda: len(_stored(large_home)) == _LINES + 1)
        for _ in range(3):
            cashier.terminal.type("\r")
        cashier.sees("tercatat")
        cashier.terminal.process.kill()
        cashier.terminal.process.wait()
    assert _transfers(large_home) == [skus(1, _LINES + 1)]
    assert _stored(large_home) == []
    with Cashier(large_home) as cashier:
        cashier.log_in()
        assert cashier.is_selling
    assert pos(large_home, "verify").code == 0
