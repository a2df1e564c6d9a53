"""The numbered menu: the number of a function key's twin is the key's own number; letters find an entry by name."""

from pos.domain.errors import NoOpenShift
from pos.domain.gtin import is_digits
from pos.i18n import texts
from pos.ui.menu import Entry, entries
from pos.ui.reducer.editing import edited
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Menu
from pos.ui.reducer.panels.actions import ACTIONS, NEED_A_SHIFT
from pos.ui.reducer.panels.choosing import moved
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import back_to_sale, in_mode, refused, still
from pos.ui.refusals import of_refusal


def key_in_menu(state: TillState, mode: Menu, key: Key) -> Step:
    """Choose by number and Enter, by arrow and Enter, or by a part of the name."""
    to = moved(key.name, mode.chosen, len(_lines(state, mode)))
    if to is not None:
        return still(state._replace(mode=mode._replace(chosen=to)))
    if key.name == "enter":
        return _entered(state, mode)
    typing = edited(state, key)
    if typing is not None:
        return still(typing._replace(mode=mode._replace(chosen=0)))
    if key.name == "escape" and mode.group:
        return still(in_mode(state, Menu(0, "")))
    return still(back_to_sale(state) if key.name in {"escape", "f10"} else state)


def _entered(state: TillState, mode: Menu) -> Step:
    typed, lines = state.typed.text, _lines(state, mode)
    if is_digits(typed):
        return _chosen(state, mode, Entry(int(typed), "", ""))
    return _chosen(state, mode, lines[mode.chosen] if lines else Entry(0, "", ""))


def _chosen(state: TillState, mode: Menu, entry: Entry) -> Step:
    if entry.group:
        return still(in_mode(state, Menu(0, entry.group)))
    if state.desk.shift is None and entry.number in NEED_A_SHIFT:
        return refused(back_to_sale(state), of_refusal(NoOpenShift()))
    action = ACTIONS.get(entry.number)
    return still(in_mode(state, mode._replace(chosen=0))) if action is None else action(back_to_sale(state))


def _lines(state: TillState, mode: Menu) -> tuple[Entry, ...]:
    return entries(state.typed.text, mode.group, texts(state.settings.language))
