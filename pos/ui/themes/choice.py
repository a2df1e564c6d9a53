"""Which theme a till wears: the one that was asked for, or the one its terminal can show."""

from pos.ui.themes.dark import DARK
from pos.ui.themes.konsol import KONSOL
from pos.ui.themes.light import LIGHT
from pos.ui.themes.skin import Skin

_SKINS = {skin.name: skin for skin in (DARK, LIGHT, KONSOL)}
_SIXTEEN_COLOURS = frozenset({"linux", "vt100", "vt102", "vt220", "dumb"})


def skin_for(theme: str, terminal: str) -> Skin:
    """Return the theme to paint with.

    Args:
        theme: ``auto``, ``dark``, ``light`` or ``konsol``.
        terminal: ``TERM`` of the terminal. A bare console always gets ``konsol``: it can show no other.
    """
    if terminal in _SIXTEEN_COLOURS:
        return KONSOL
    return _SKINS.get(theme, DARK)
