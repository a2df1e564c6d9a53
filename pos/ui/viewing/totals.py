"""The big digits and the lines at their left: what is to be paid now, or what is to be given back."""

from pos.domain.money import thousands
from pos.domain.tender import likely_notes
from pos.i18n import Translate, mark
from pos.ui.formatting import number, signed
from pos.ui.reducer.basket import Basket
from pos.ui.reducer.state import Paid, TillState
from pos.ui.view import ACCENT, GOOD, Total

RUPIAH = "Rp"
TOTAL, CHANGE = mark("TOTAL"), mark("CHANGE")
_LINES, _HELD, _MEMBER = mark("{count} lines"), mark("On hold {count}"), mark("Member {number} {name}")
_EXACT, _ROUNDED = mark("F5 exact {due}"), mark("Sum {total}, rounded {rounding}")
_SALE, _AGAIN, _NEXT = mark("Sale {number} is saved"), mark("F12 prints it again"), mark("Scan = new sale")


def total_of(state: TillState, translate: Translate) -> Total:
    """Return the big digits: the cash due, or the change of the sale just paid."""
    if state.paid is not None:
        return Total(translate(CHANGE), thousands(state.paid.completed.change_rupiah), RUPIAH, GOOD)
    return Total(translate(TOTAL), thousands(state.basket.due_rupiah), RUPIAH, ACCENT)


def side_of(state: TillState, translate: Translate) -> tuple[str, ...]:
    """Return up to five lines for the left of the big digits."""
    if state.paid is not None:
        return _after_payment(state.paid, translate)
    basket, held = state.basket, len(state.desk.held)
    first = translate(_LINES).format(count=basket.standing)
    if held:
        first = f"{first}  {translate(_HELD).format(count=held)}"
    member = ""
    if state.member is not None:
        member = translate(_MEMBER).format(number=state.member.number, name=state.member.name)
    return (first, member, *_money_keys(basket, translate))


def _money_keys(basket: Basket, translate: Translate) -> tuple[str, ...]:
    if not basket.standing:
        return ()
    due, total = basket.due_rupiah, basket.total_rupiah
    exact = translate(_EXACT).format(due=thousands(due))
    notes = [f"F{index} {thousands(amount)}" for index, amount in enumerate(likely_notes(due), start=6)]
    lines = ("  ".join((exact, *notes[:1])), "  ".join(notes[1:]))
    if due == total:
        return lines
    return (*lines, translate(_ROUNDED).format(total=thousands(total), rounding=signed(due - total)))


def _after_payment(paid: Paid, translate: Translate) -> tuple[str, ...]:
    saved = translate(_SALE).format(number=number(paid.completed.sale_no))
    return saved, translate(_AGAIN), translate(_NEXT)
