"""What came of a form: said, and put into the cart where the cart is what was changed."""

from pos.domain.answers import EVENT
from pos.domain.cart import Held, MemberSet, Recalled
from pos.domain.cart_codec import decode
from pos.domain.money import thousands
from pos.ui.formatting import number
from pos.ui.messages import good
from pos.ui.port import Performed
from pos.ui.reducer.effects import Record
from pos.ui.reducer.modes import Filling
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import OK, back_to_sale, recorded, said


def performed(state: TillState, mode: Filling, answer: Performed) -> Step:
    """Say what was done; the paper is on its way, and the sale is as it was."""
    values = ("number", number(answer.number)), ("amount", thousands(answer.amount_rupiah)), *answer.facts
    state, records = _happened(back_to_sale(state), answer)
    return said(state._replace(desk=state.desk._replace(is_stale=True)), good(mode.form.done, *values), *records, OK)


def _happened(state: TillState, answer: Performed) -> tuple[TillState, tuple[Record, ...]]:
    """Put into the cart what was agreed about it, like a scan: applied, and stored in its order."""
    records: list[Record] = []
    for name, text in answer.facts:
        if name == EVENT:
            event = decode(text)
            state, record = recorded(state, event)
            records.append(record)
            if not isinstance(event, MemberSet | Held | Recalled):
                state = state._replace(touched=event.line)
    return state, tuple(records)
