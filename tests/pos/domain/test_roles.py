"""Who may do what, cell by cell: written out by hand from the words of the issue, never read from the table itself.

- *kasir* sells; *admin gerai* keeps the goods; *bendahara* keeps the money; *manajer* approves; *pengawas* reads all,
  changes nothing.
- A second person approves, whoever asks: refund, void after payment, price override, discount above a limit, drawer
  without sale, stock write-off, count approval, over a cap. A refund without a receipt needs a manager.
"""

from itertools import product

import pytest

from pos.domain.roles import ADMIN, CASHIER, MANAGER, MATRIX, OVERSEER, ROLES, TREASURER, allowance, approves, in_order
from pos.services.acting.areas import HANDLERS

EXPECTED = """
                          kasir   admin   bendahara manajer pengawas  approved by
sell                      may     may     no        may     no
open_shift                may     no      may       may     no
close_shift               may     no      may       may     no
reprint                   may     may     may       may     no
void_sale                 ask     no      no        ask     no        manajer bendahara
refund                    ask     no      no        ask     no        manajer bendahara
refund_without_receipt    ask     no      no        ask     no        manajer
price_override            ask     ask     no        ask     no        manajer bendahara
discount                  may     may     no        may     no
discount_above_limit      ask     ask     no        ask     no        manajer bendahara
over_cap                  ask     ask     no        ask     no        manajer bendahara
no_sale                   ask     no      ask       ask     no        manajer bendahara
paid_in                   may     no      may       may     no
paid_out                  may     no      may       may     no
paid_out_above_limit      ask     no      ask       may     no        manajer bendahara
cash_drop                 may     no      may       may     no
x_report                  may     no      may       may     may
charge_cashier            ask     no      ask       ask     no        manajer bendahara
deposit                   no      no      may       ask     no        manajer bendahara
day_close                 ask     no      may       may     no        manajer bendahara
opening                   no      ask     may       may     no        manajer
supplier_payment          no      no      may       may     no
owner_payout              ask     no      may       may     no        manajer bendahara
supplier                  no      may     may       may     no
goods_receipt             ask     may     no        may     no        manajer
agent_delivery            ask     may     no        may     no        manajer
purchase_return           no      may     no        may     no
claim_settled             no      may     may       may     no
faulty                    may     may     no        may     no
shell_reclass             no      ask     may       may     no        manajer bendahara
repack                    no      may     no        may     no
write_off                 ask     ask     no        ask     no        manajer bendahara
transfer                  may     may     no        may     no
meter                     may     may     no        may     no
reversal                  no      ask     ask       ask     no        manajer bendahara
prices                    no      may     no        may     no
labels                    may     may     no        may     no
count                     may     may     may       may     no
count_approval            ask     ask     ask       ask     no        manajer bendahara
accept_clock              ask     ask     ask       may     no        manajer
unlock_user               ask     ask     ask       may     no        manajer
users                     no      no      no        may     no
reports                   may     may     may       may     may
margins                   no      may     may       may     may
takings                   no      may     may       may     may
"""
ROWS = {words[0]: words[1:] for words in map(str.split, EXPECTED.strip().splitlines()[1:])}
COLUMNS = ("kasir", "admin", "bendahara", "manajer", "pengawas")
CELLS = [(action, role) for action, role in product(ROWS, COLUMNS)]
SECOND_PERSON = (
    *("refund", "refund_without_receipt", "void_sale", "price_override", "discount_above_limit"),
    *("no_sale", "write_off", "count_approval", "over_cap"),
)


def test_the_roles_are_those_of_an_outlet() -> None:
    assert ROLES == COLUMNS == (CASHIER, ADMIN, TREASURER, MANAGER, OVERSEER)


def test_no_action_is_missing_and_none_is_left_over() -> None:
    assert list(MATRIX) == list(ROWS)


@pytest.mark.parametrize(("action", "role"), CELLS, ids=[f"{action}-{role}" for action, role in CELLS])
def test_each_cell(action: str, role: str) -> None:
    assert allowance((role,), action) == ROWS[action][COLUMNS.index(role)]
    assert approves((role,), action) == (role in ROWS[action][len(COLUMNS) :])


@pytest.mark.parametrize("action", SECOND_PERSON)
def test_nobody_does_alone_what_a_second_person_approves(action: str) -> None:
    assert "may" not in {allowance((role,), action) for role in ROLES}
    assert allowance(ROLES, action) == "ask"
    assert any(approves((role,), action) for role in ROLES)


def test_the_supervisory_board_reads_and_changes_nothing() -> None:
    allowed = {action for action in ROWS if allowance((OVERSEER,), action) != "no"}
    assert allowed == {"x_report", "reports", "margins", "takings"}
    assert not any(approves((OVERSEER,), action) for action in ROWS)


def test_whoever_has_to_ask_finds_somebody_who_approves() -> None:
    for action, words in ROWS.items():
        assert ("ask" in words) == bool(words[len(COLUMNS) :]), action


def test_several_roles_allow_what_any_of_them_does() -> None:
    assert allowance((CASHIER, ADMIN), "repack") == "may"
    assert allowance((CASHIER, OVERSEER), "margins") == "may"
    assert allowance((CASHIER, TREASURER), "void_sale") == "ask"
    assert allowance((), "sell") == allowance(("raja",), "sell") == "no"
    assert approves((CASHIER, TREASURER), "void_sale")
    assert not approves((), "void_sale")


def test_roles_are_kept_once_and_in_order() -> None:
    assert in_order(("manajer", "kasir", "raja", "kasir")) == ("kasir", "manajer")


def test_an_action_that_is_none_is_a_bug() -> None:
    with pytest.raises(KeyError):
        allowance((CASHIER,), "dance")


def test_every_command_of_the_till_stands_in_the_table() -> None:
    assert {handler.action for handler in HANDLERS.values()} <= set(ROWS)
