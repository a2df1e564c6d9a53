"""The price check strip: what a scan says in a panel, where it adds nothing."""

from pos.domain.catalog import Found
from pos.domain.money import thousands
from pos.domain.quantity import milli_text
from pos.ui.messages import PRICE_IS, PRICE_UNKNOWN, SERVICE_PRICE_IS, bad, told
from pos.ui.port import CodeRefused
from pos.ui.reducer.effects import Beep
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import OK, said
from pos.ui.refusals import CODES


def price_told(state: TillState, found: Found) -> Step:
    """Say what an item costs and how much of it is there."""
    item, first = found.item, found.item.tiers[0]
    message = told(
        SERVICE_PRICE_IS if item.is_service else PRICE_IS,
        ("name", item.name),
        ("price", thousands(first.retail_rupiah)),
        ("member", thousands(first.member_rupiah)),
        ("unit", item.unit),
        ("stock", milli_text(found.on_hand * 1000 // item.factor)),
    )
    return said(state, message, OK)


def price_refused(state: TillState, refusal: CodeRefused) -> Step:
    """Say that a code has no price, and why."""
    if refusal.item is None:
        return said(state, bad(PRICE_UNKNOWN, ("code", refusal.code)), Beep("unknown"))
    message = bad(CODES.get(refusal.reason, PRICE_UNKNOWN), ("code", refusal.code), ("name", refusal.item.name))
    return said(state, message, Beep("unknown"))
