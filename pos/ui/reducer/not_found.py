"""A code that is no item, by what it was looked up for."""

from pos.ui.port import CodeRefused
from pos.ui.reducer.effects import COUNT, Resolve
from pos.ui.reducer.forms.scans import nothing_in_form
from pos.ui.reducer.panels.prices import price_refused
from pos.ui.reducer.selling.adding import add_refused
from pos.ui.reducer.selling.buyers import nobody
from pos.ui.reducer.selling.voiding import void_code
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.stocktaking.counting import refused_in_count


def nothing_found(state: TillState, asked: Resolve, refusal: CodeRefused) -> Step:
    """Say so; where a valid code stands at the end of what was scanned, try that first."""
    if asked.suffix:
        typed = asked.code.removesuffix(asked.suffix)
        return state, (asked._replace(code=asked.suffix, suffix="", before=typed),)
    match asked.purpose:
        case "form":
            return nothing_in_form(state, refusal.code)
        case "price" | "report" | "count":
            return refused_in_count(state, refusal) if asked.purpose == COUNT else price_refused(state, refusal)
        case "void":
            return void_code(state, refusal.code)
        case "card":
            return nobody(state, refusal.code)
        case _:
            return add_refused(state, asked, refusal)
