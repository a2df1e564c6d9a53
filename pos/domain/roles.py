"""Who may do what: one table of roles and actions, which the till, the command line and the tests all read.

An action is done alone (``MAY``), or asked for and approved by a second person with a PIN (``ASK``), or not at all. Who
approves stands in the action's own row; nobody approves for himself, whatever he is.
"""

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final, NamedTuple

CASHIER, ADMIN, TREASURER, MANAGER, OVERSEER = "kasir", "admin", "bendahara", "manajer", "pengawas"
ROLES: Final = (CASHIER, ADMIN, TREASURER, MANAGER, OVERSEER)
"""Every role, in the order they are shown; one person may hold several.

Source: the staff of an outlet in ``domain.md`` section 1: cashier, goods, money, manager, and the supervisory board.
"""

MAY, ASK, NO = "may", "ask", "no"


class Rule(NamedTuple):
    """One row of the table: what each role may do of one action, and who approves it.

    Attributes:
        kasir: ``MAY``, ``ASK`` or ``NO``.
        admin: The same for who keeps the goods.
        bendahara: The same for the treasurer.
        manajer: The same for the manager.
        pengawas: The same for the supervisory board.
        approvers: Roles whose holders approve where somebody has to ask.
    """

    kasir: str
    admin: str
    bendahara: str
    manajer: str
    pengawas: str
    approvers: frozenset[str]


_BY_MANAGER: Final = frozenset({MANAGER})
_BY_MONEY: Final = frozenset({MANAGER, TREASURER})
_NOBODY: Final[frozenset[str]] = frozenset()

MATRIX: Final = MappingProxyType(
    {
        # --- the counter ---
        "sell": Rule(MAY, MAY, NO, MAY, NO, _NOBODY),
        "open_shift": Rule(MAY, NO, MAY, MAY, NO, _NOBODY),
        "close_shift": Rule(MAY, NO, MAY, MAY, NO, _NOBODY),
        "reprint": Rule(MAY, MAY, MAY, MAY, NO, _NOBODY),
        "void_sale": Rule(ASK, NO, NO, ASK, NO, _BY_MONEY),
        "refund": Rule(ASK, NO, NO, ASK, NO, _BY_MONEY),
        "refund_without_receipt": Rule(ASK, NO, NO, ASK, NO, _BY_MANAGER),
        "price_override": Rule(ASK, ASK, NO, ASK, NO, _BY_MONEY),
        "discount": Rule(MAY, MAY, NO, MAY, NO, _NOBODY),
        "discount_above_limit": Rule(ASK, ASK, NO, ASK, NO, _BY_MONEY),
        "over_cap": Rule(ASK, ASK, NO, ASK, NO, _BY_MONEY),
        "no_sale": Rule(ASK, NO, ASK, ASK, NO, _BY_MONEY),
        # --- cash ---
        "paid_in": Rule(MAY, NO, MAY, MAY, NO, _NOBODY),
        "paid_out": Rule(MAY, NO, MAY, MAY, NO, _NOBODY),
        "paid_out_above_limit": Rule(ASK, NO, ASK, MAY, NO, _BY_MONEY),
        "cash_drop": Rule(MAY, NO, MAY, MAY, NO, _NOBODY),
        "x_report": Rule(MAY, NO, MAY, MAY, MAY, _NOBODY),
        "charge_cashier": Rule(ASK, NO, ASK, ASK, NO, _BY_MONEY),
        "deposit": Rule(NO, NO, MAY, ASK, NO, _BY_MONEY),
        "day_close": Rule(ASK, NO, MAY, MAY, NO, _BY_MONEY),
        "opening": Rule(NO, ASK, MAY, MAY, NO, _BY_MANAGER),
        "supplier_payment": Rule(NO, NO, MAY, MAY, NO, _NOBODY),
        "owner_payout": Rule(ASK, NO, MAY, MAY, NO, _BY_MONEY),
        # --- goods ---
        "supplier": Rule(NO, MAY, MAY, MAY, NO, _NOBODY),
        "goods_receipt": Rule(ASK, MAY, NO, MAY, NO, _BY_MANAGER),
        "agent_delivery": Rule(ASK, MAY, NO, MAY, NO, _BY_MANAGER),
        "purchase_return": Rule(NO, MAY, NO, MAY, NO, _NOBODY),
        "claim_settled": Rule(NO, MAY, MAY, MAY, NO, _NOBODY),
        "faulty": Rule(MAY, MAY, NO, MAY, NO, _NOBODY),
        "shell_reclass": Rule(NO, ASK, MAY, MAY, NO, _BY_MONEY),
        "repack": Rule(NO, MAY, NO, MAY, NO, _NOBODY),
        "write_off": Rule(ASK, ASK, NO, ASK, NO, _BY_MONEY),
        "transfer": Rule(MAY, MAY, NO, MAY, NO, _NOBODY),
        "meter": Rule(MAY, MAY, NO, MAY, NO, _NOBODY),
        "reversal": Rule(NO, ASK, ASK, ASK, NO, _BY_MONEY),
        "prices": Rule(NO, MAY, NO, MAY, NO, _NOBODY),
        "labels": Rule(MAY, MAY, NO, MAY, NO, _NOBODY),
        # --- counting ---
        "count": Rule(MAY, MAY, MAY, MAY, NO, _NOBODY),
        "count_approval": Rule(ASK, ASK, ASK, ASK, NO, _BY_MONEY),
        # --- people and looking ---
        "accept_clock": Rule(ASK, ASK, ASK, MAY, NO, _BY_MANAGER),
        "unlock_user": Rule(ASK, ASK, ASK, MAY, NO, _BY_MANAGER),
        "users": Rule(NO, NO, NO, MAY, NO, _NOBODY),
        "reports": Rule(MAY, MAY, MAY, MAY, MAY, _NOBODY),
        "margins": Rule(NO, MAY, MAY, MAY, MAY, _NOBODY),
        "takings": Rule(NO, MAY, MAY, MAY, MAY, _NOBODY),
    }
)
"""Every action; a test reads it cell by cell, and another finds every command of the till in it."""


def in_order(roles: Iterable[str]) -> tuple[str, ...]:
    """Return roles once each, in the order of ``ROLES``; what is none is left out."""
    held = frozenset(roles)
    return tuple(role for role in ROLES if role in held)


def allowance(roles: Iterable[str], action: str) -> str:
    """Return what the holder of some roles may do of an action: the most that any of them allows.

    Args:
        roles: What somebody is; none of them allows nothing.
        action: A key of ``MATRIX``.

    Returns:
        ``MAY``, ``ASK`` or ``NO``.

    Raises:
        KeyError: There is no such action.
    """
    rule = MATRIX[action]
    cells = {getattr(rule, role) for role in in_order(roles)}
    return MAY if MAY in cells else ASK if ASK in cells else NO


def approves(roles: Iterable[str], action: str) -> bool:
    """Return whether the holder of some roles may approve what somebody else asks for.

    Raises:
        KeyError: There is no such action.
    """
    return not MATRIX[action].approvers.isdisjoint(roles)
