"""The money keys: a sale is paid for by F5 to F8 or by ``+``, and by nothing else."""

from pos.domain.cart import ASK
from pos.domain.errors import EmptyCart, Refusal, UnsettledLine
from pos.domain.money import Rupiah, thousands
from pos.domain.tender import change_of, likely_notes
from pos.ui.messages import BAD_AMOUNT, SHELL_WANTED, TOTAL_IS, Message, bad, told
from pos.ui.reducer.basket import Basket
from pos.ui.reducer.effects import Pay
from pos.ui.reducer.figures import amount_of
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import OK, asked, cleared, refused
from pos.ui.refusals import of_refusal

EXACT = "exact"
"""What ``+`` on an empty line offers to the ``+`` right after it."""


def plus(state: TillState) -> Step:
    """Take the typed amount as cash; on an empty line say the total, and the second time take exact cash."""
    typed = state.typed.text
    if typed:
        paid = amount_of(typed)
        if paid is None:
            return refused(cleared(state), bad(BAD_AMOUNT, ("typed", typed)))
        return tender(state, paid)
    if state.before.name == "+" and state.before.offer == EXACT:
        return tender(state, None)
    refusal = _hindrance(state.basket)
    if refusal is not None:
        return refused(cleared(state), refusal)
    total = told(TOTAL_IS, ("total", thousands(state.basket.due_rupiah)))
    return cleared(state)._replace(message=total, pressed=state.pressed._replace(offer=EXACT)), (OK,)


def exact(state: TillState) -> Step:
    """Take exact cash."""
    return tender(state, None)


def note(state: TillState, index: int) -> Step:
    """Take one of the three likeliest amounts above the total; index 0 is F6."""
    likely = likely_notes(state.basket.due_rupiah)
    return tender(state, likely[index] if index < len(likely) else None)


def tender(state: TillState, paid_rupiah: Rupiah | None) -> Step:
    """Complete the sale, or say what is in the way; a refusal loses nothing but the typed amount."""
    state = cleared(state)
    refusal = _hindrance(state.basket) or _shortfall(state.basket, paid_rupiah)
    if refusal is not None:
        return refused(state, refusal)
    return asked(state, Pay(state.basket.cart, paid_rupiah))


def _hindrance(basket: Basket) -> Message | None:
    """Return what locks payment; None when nothing does."""
    if not basket.standing:
        return of_refusal(EmptyCart())
    if not basket.questions:
        return None
    number = basket.questions[0]
    if basket.cart.lines[number - 1].shell == ASK:
        return bad(SHELL_WANTED, ("line", str(number)))
    return of_refusal(UnsettledLine(number))


def _shortfall(basket: Basket, paid_rupiah: Rupiah | None) -> Message | None:
    if paid_rupiah is None:
        return None
    try:
        change_of(basket.due_rupiah, paid_rupiah)
    except Refusal as refusal:
        return of_refusal(refusal)
    return None
