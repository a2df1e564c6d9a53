"""The theme for a shop that is not too bright: light figures on near black."""

from pos.ui.themes.skin import Fronts, Skin, pair, tones

_FRONTS = Fronts(plain="#e6e9ef", good="#57d977", warn="#ffd447", muted="#a3adbd", accent="#ffd447")
_ON_BLUE = Fronts(plain="#ffffff", good="#ffffff", warn="#ffe27a", muted="#d5dff0", accent="#ffe27a")
_BAD = pair("#ffffff", "#b92525")
_FLOOR, _RAISED, _PANE, _BLUE = "#0c1014", "#232a3c", "#1a2030", "#1f4f8c"

DARK = Skin(
    name="dark",
    text=tones(_FLOOR, _FRONTS, _BAD),
    bar=tones(_BLUE, _ON_BLUE, _BAD),
    head=pair("#e6e9ef", _RAISED),
    chosen=tones(_BLUE, _ON_BLUE, _BAD),
    last=pair("#ffffff", "#34405c"),
    message=tones(_FLOOR, _FRONTS, _BAD),
    command=pair("#ffffff", _PANE),
    preview=pair("#a3adbd", _PANE),
    cursor=pair("#0c1014", "#ffffff"),
    keys=tones(_RAISED, _FRONTS, _BAD),
    title=pair("#ffffff", _BLUE),
    panel=tones(_RAISED, _FRONTS, _BAD),
    picked=tones("#3d6fb4", _ON_BLUE._replace(warn="#ffffff", muted="#ffffff", accent="#ffffff"), _BAD),
    pane=tones(_PANE, _FRONTS, _BAD),
    is_bare=False,
)
