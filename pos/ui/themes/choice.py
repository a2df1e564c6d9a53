"""Which theme a till wears: the one that was asked for, or the one its terminal can show."""

from pos.ui.themes.dark import DARK
from pos.ui.themes.konsol import KONSOL
from pos.ui.themes.light import LIGHT
from pos.ui.themes.skin import Skin

_SKINS = {skin.name: skin for skin in (DARK, LIGHT, KONSOL)}
_MANY_COLOURS = frozenset({"truecolor", "24bit"})


def skin_for(theme: str, terminal: str, colours: str) -> Skin:
    """Return the theme to paint with; a terminal of sixteen colours gets ``konsol``, for it can show no other.

    Args:
        theme: ``auto``, ``dark``, ``light`` or ``konsol``.
        terminal: ``TERM``.
        colours: ``COLORTERM``, which a bare console may have inherited and does not have.
    """
    is_rich = "256color" in terminal or (terminal != "linux" and colours in _MANY_COLOURS)
    return _SKINS.get(theme, DARK) if is_rich else KONSOL
