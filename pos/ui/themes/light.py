"""The theme for a counter in the sun: dark figures on white."""

from pos.ui.themes.skin import Fronts, Skin, pair, tones

_FRONTS = Fronts(plain="#14181d", good="#176b2c", warn="#6b3c00", muted="#4d5661", accent="#6b3c00")
_ON_BLUE = Fronts(plain="#ffffff", good="#ffffff", warn="#ffe9a8", muted="#dfe9f8", accent="#ffe9a8")
_BAD = pair("#ffffff", "#b01c1c")
_FLOOR, _RAISED, _PANE, _BLUE = "#ffffff", "#e3eaf5", "#f0f4fa", "#124a8c"

LIGHT = Skin(
    name="light",
    text=tones(_FLOOR, _FRONTS, _BAD),
    bar=tones(_BLUE, _ON_BLUE, _BAD),
    head=pair("#14181d", _RAISED),
    chosen=tones(_BLUE, _ON_BLUE, _BAD),
    last=pair("#14181d", "#c9d8ee"),
    message=tones(_FLOOR, _FRONTS, _BAD),
    command=pair("#000000", _PANE),
    preview=pair("#4d5661", _PANE),
    cursor=pair("#ffffff", "#14181d"),
    keys=tones(_RAISED, _FRONTS, _BAD),
    title=pair("#ffffff", _BLUE),
    panel=tones(_RAISED, _FRONTS, _BAD),
    picked=tones("#2a62a8", _ON_BLUE._replace(warn="#ffffff", muted="#ffffff", accent="#ffffff"), _BAD),
    pane=tones(_PANE, _FRONTS, _BAD),
    is_bare=False,
)
