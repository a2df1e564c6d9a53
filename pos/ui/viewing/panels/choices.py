"""Panels to choose from by arrow or number: users and sales on hold."""

from typing import assert_never

from pos.domain.money import thousands
from pos.i18n import Translate, mark
from pos.ui.formatting import moment
from pos.ui.port import HeldSale, User
from pos.ui.reducer.modes import HeldList, Users
from pos.ui.view import PLAIN, Panel, PanelLine
from pos.ui.viewing.panels.listing import listed

_USERS, _USERS_KEYS = mark("WHO IS AT THE TILL?"), mark("number, or ↑↓ and Enter")
_NUMBER_KEYS = mark("number and Enter, or ↑↓ and Enter; Esc closes")
_HELD = mark("SALES ON HOLD")
_HINT = mark("PIN {pin}")


def choice_panel(mode: HeldList | Users, shown: int, translate: Translate) -> Panel:
    """Return the panel of a mode in which a line is chosen."""
    match mode:
        case Users(users, chosen):
            panel = listed(users, chosen, shown, lambda at, user: _user(at, user, translate))
            return panel._replace(title=translate(_USERS), hint=translate(_USERS_KEYS))
        case HeldList(sales, chosen):
            panel = listed(sales, chosen, shown, _held)
            title = translate(_HELD)
        case _:
            assert_never(mode)
    return panel._replace(title=title, hint=translate(_NUMBER_KEYS))


def _user(at: int, user: User, translate: Translate) -> PanelLine:
    hint = translate(_HINT).format(pin=user.hint) if user.hint else ""
    return PanelLine(f"{at + 1:>2} {user.name}  ({', '.join(user.roles)})", hint, PLAIN)


def _held(at: int, sale: HeldSale) -> PanelLine:
    return PanelLine(f"{at + 1:>2} {moment(sale.at_ms)[-5:]} {sale.label}", thousands(sale.total_rupiah), PLAIN)
