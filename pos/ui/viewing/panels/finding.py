"""The panels that search as one types: products and members."""

from pos.domain.money import thousands
from pos.domain.quantity import milli_text
from pos.i18n import Translate, mark
from pos.ui.port import SearchHit
from pos.ui.reducer.modes import Members, Search
from pos.ui.reducer.state import TillState
from pos.ui.view import MUTED, PLAIN, WARN, Panel, PanelLine
from pos.ui.viewing.panels.listing import listed

_FIND, _FIND_KEYS = mark("FIND: {text}"), mark("Enter adds, ↑↓ choose, Esc closes; a scan tells the price")
_INSTEAD = mark("   (in place of {code})")
_STOCK, _NOTHING, _TYPE = mark("stock {count}"), mark("nothing found"), mark("type a part of the name")
_MEMBER, _MEMBER_KEYS = mark("MEMBER: name, number, or scan the card"), mark("Enter takes, Del none, Esc closes")


def search_panel(state: TillState, mode: Search, shown: int, translate: Translate) -> Panel:
    """Return what a text finds, with price and stock."""
    is_member = state.basket.cart.is_member
    panel = listed(mode.hits, mode.chosen, shown, lambda _, hit: _hit(hit, translate, is_member=is_member))
    title = translate(_FIND).format(text=mode.asked)
    if mode.replaces:
        title += translate(_INSTEAD).format(code=state.basket.cart.lines[mode.replaces - 1].code)
    return _or_nothing(panel, mode.asked, translate)._replace(title=title, hint=translate(_FIND_KEYS))


def members_panel(mode: Members, shown: int, translate: Translate) -> Panel:
    """Return the members a text finds."""
    panel = listed(mode.found, mode.chosen, shown, lambda _, each: PanelLine(each.name, each.number, PLAIN))
    return _or_nothing(panel, mode.asked, translate)._replace(title=translate(_MEMBER), hint=translate(_MEMBER_KEYS))


def _hit(hit: SearchHit, translate: Translate, *, is_member: bool) -> PanelLine:
    item, first = hit.item, hit.item.tiers[0]
    price = first.member_rupiah if is_member else first.retail_rupiah
    left, right = f"{hit.code:<13} {item.name}", f"{thousands(price)} /{item.unit}"
    if item.is_service:
        return PanelLine(left, right, PLAIN)
    stock = translate(_STOCK).format(count=milli_text(hit.on_hand * 1000 // item.factor))
    return PanelLine(left, f"{right}  {stock}", PLAIN if hit.on_hand > 0 else WARN)


def _or_nothing(panel: Panel, asked: str, translate: Translate) -> Panel:
    if panel.lines:
        return panel
    return panel._replace(lines=(PanelLine(translate(_NOTHING if asked else _TYPE), "", MUTED),))
