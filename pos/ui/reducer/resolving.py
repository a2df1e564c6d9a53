"""What a code stands for, by what it was looked up for."""

from typing import assert_never

from pos.domain.catalog import Found, Member
from pos.ui.messages import CARD_ASKED, told
from pos.ui.port import CodeRefused
from pos.ui.reducer.effects import CARD, COUNT, FORM, PRICE, REPORT, Resolve
from pos.ui.reducer.forms.scans import item_in_form, nothing_in_form
from pos.ui.reducer.panels.prices import price_refused, price_told
from pos.ui.reducer.reports.keys import product_in_report
from pos.ui.reducer.results import Resolved
from pos.ui.reducer.selling.adding import add_found, add_refused
from pos.ui.reducer.selling.buyers import nobody, set_member
from pos.ui.reducer.selling.voiding import void_code, void_item
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import OK, back_to_sale, said
from pos.ui.reducer.stocktaking.counting import found_in_count, refused_in_count


def resolved(state: TillState, reply: Resolved) -> Step:
    """Use what a code stands for."""
    match reply.found:
        case Found():
            return _item(state, reply.asked, reply.found)
        case Member():
            return _member(state, reply.asked, reply.found)
        case CodeRefused():
            return _nothing(state, reply.asked, reply.found)
        case _:
            assert_never(reply.found)


def _item(state: TillState, asked: Resolve, found: Found) -> Step:
    match asked.purpose:
        case "form":
            return item_in_form(state, found)
        case "report":
            return product_in_report(state, found.item.sku)
        case "count":
            return found_in_count(state, found, asked.before)
        case "price":
            return price_told(state, found)
        case "void":
            return void_item(state, found.item)
        case _:
            return add_found(state if asked.purpose != CARD else back_to_sale(state), found, asked.entry, asked.before)


def _member(state: TillState, asked: Resolve, member: Member) -> Step:
    if asked.purpose in {FORM, COUNT}:
        unknown = CodeRefused(asked.code, "unknown", None)
        return nothing_in_form(state, asked.code) if asked.purpose == FORM else refused_in_count(state, unknown)
    if asked.purpose in {PRICE, REPORT}:
        return said(state, told(CARD_ASKED, ("name", member.name)), OK)
    return set_member(state, member)


def _nothing(state: TillState, asked: Resolve, refusal: CodeRefused) -> Step:
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
