"""An item comes into the cart: a new line, or one more of the last; what cannot be sold stays as a line that locks."""

from pos.domain.cart import Cart, CartLine, CountSet, LineAdded, LineVoided, UnknownAdded, WeightTaken
from pos.domain.catalog import Found
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE, Milli, of_weight
from pos.ui.messages import NO_SUCH_CODE, NOT_BY_WEIGHT, TYPED_REFUSED, WHOLE_ONLY, bad
from pos.ui.port import CodeRefused, SearchHit
from pos.ui.reducer.effects import Beep, Effect, Resolve
from pos.ui.reducer.selling.looking import only_looks
from pos.ui.reducer.selling.warnings import warning_of
from pos.ui.reducer.state import NOTHING_PENDING, Step, TillState
from pos.ui.reducer.steps import OK, REFUSED, SELLING, cleared, recorded, refused
from pos.ui.refusals import CODES

REPLACED = "replaced"
"""The reason recorded with an unknown line whose product was found by name."""

_HAND_CODE = 6
"""A refused code shorter than this was typed from memory: a message is enough, no goods lie behind it."""


def add_found(state: TillState, found: Found, entry: str, before: str) -> Step:
    """Add an item.

    Args:
        state: The till; its pending quantity is used up.
        found: The item, with the weight or amount its label carries.
        entry: ``scan``, ``code`` or ``search``.
        before: What was typed before the scan and is refused aloud; ``""`` for nothing.
    """
    looked = only_looks(state, found)
    if looked is not None:
        return looked
    frame = state.pending.frame
    times = of_weight(state.pending.count_milli, found.item.factor) if frame else state.pending.count_milli or ONE
    count = Milli(times * found.count_milli // 1000)
    if frame and (_is_label(found) or not found.item.is_weighed):
        return refused(cleared(state), bad(NOT_BY_WEIGHT, ("name", found.item.name)))
    if _is_fraction(found, times, count):
        return refused(cleared(state), bad(WHOLE_ONLY, ("name", found.item.name)))
    event = _event(state.basket.cart, found, count, Rupiah(found.amount_rupiah * times // 1000), entry)
    state, record = recorded(state, event)
    records: tuple[Effect, ...] = (record,)
    if frame:
        state, record = recorded(state, WeightTaken(event.line, count, frame, state.tare_gram))
        state, records = state._replace(tare_gram=0), (*records, record)
    state = state._replace(
        mode=SELLING,
        pending=NOTHING_PENDING,
        selected=0,
        touched=event.line,
        paid=None,
        message=bad(TYPED_REFUSED, ("typed", before)) if before else warning_of(state.basket, found, event.line),
    )
    return state, (*records, REFUSED if before else OK)


def add_hit(state: TillState, hit: SearchHit, replaces: int) -> Step:
    """Add a product that was searched by name, in place of an unknown line (0 for none)."""
    state, effects = add_found(state, Found(hit.item, ONE, Rupiah(0), hit.on_hand), "search", "")
    if not replaces or REFUSED in effects:
        return state, effects
    state, record = recorded(state, LineVoided(replaces, REPLACED))
    return state, (*effects, record)


def add_refused(state: TillState, asked: Resolve, refusal: CodeRefused) -> Step:
    """Show that a code is no item; a scan leaves a red line, so that no goods pass in silence."""
    looked = only_looks(state, refusal)
    if looked is not None:
        return looked
    name = refusal.item.name if refusal.item else refusal.code
    message = bad(CODES.get(refusal.reason, CODES["unknown"]), ("code", refusal.code), ("name", name))
    state = state._replace(pending=NOTHING_PENDING)
    if asked.entry == "code" and len(asked.code) < _HAND_CODE:
        if refusal.item is None:
            message = bad(NO_SUCH_CODE, ("code", refusal.code))
        return state._replace(message=message), (Beep("unknown"),)
    line = state.basket.cart.next_line
    state, record = recorded(state, UnknownAdded(line, refusal.code))
    return state._replace(message=message, selected=0, touched=line, paid=None), (record, Beep("unknown"))


def _is_fraction(found: Found, times: Milli, count: Milli) -> bool:
    return bool(times % 1000 if _is_label(found) else count % 1000 and not found.item.is_weighed)


def _is_label(found: Found) -> bool:
    return bool(found.amount_rupiah) or found.count_milli != ONE


def _event(cart: Cart, found: Found, count: Milli, amount: Rupiah, entry: str) -> LineAdded | CountSet:
    last = cart.lines[-1] if cart.lines else None
    if last is not None and _is_one_more(last, found):
        return CountSet(last.line, Milli(last.count_milli + count))
    return LineAdded(cart.next_line, found.item, count, amount, entry)


def _is_one_more(last: CartLine, found: Found) -> bool:
    """Say whether an item joins the last line: same product, unit and price; never a weight, never a bought shell."""
    if last.void_reason or last.item is None or last.with_line or last.amount_rupiah:
        return False
    return not found.amount_rupiah and not found.item.is_weighed and last.item == found.item
