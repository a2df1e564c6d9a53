"""The theme for a bare Linux console: sixteen colours by name, eight of them as backgrounds, never bold.

Bold is left out because the console paints it as a lighter colour, and bold black as none that can be read.
Source: screens.md section 1.6: white on cyan is 2.9:1, so cyan carries black.
"""

from pos.ui.themes.skin import Fronts, Skin, pair, tones

_FRONTS = Fronts(plain="white", good="bright_green", warn="bright_yellow", muted="white", accent="bright_yellow")
_ON_BLUE = Fronts(
    plain="bright_white", good="bright_white", warn="bright_yellow", muted="bright_white", accent="bright_yellow"
)
_ON_CYAN = Fronts(plain="black", good="black", warn="black", muted="black", accent="black")
_BAD = pair("bright_white", "red")

KONSOL = Skin(
    name="konsol",
    text=tones("black", _FRONTS, _BAD),
    bar=tones("blue", _ON_BLUE, _BAD),
    head=pair("bright_white", "black"),
    chosen=tones("blue", _ON_BLUE, _BAD),
    last=pair("black", "cyan"),
    message=tones("black", _FRONTS, _BAD),
    command=pair("bright_white", "black"),
    preview=pair("white", "black"),
    cursor=pair("black", "white"),
    keys=tones("black", _FRONTS, _BAD),
    title=pair("bright_white", "blue"),
    panel=tones("black", _FRONTS, _BAD),
    picked=tones("cyan", _ON_CYAN, _BAD),
    pane=tones("black", _FRONTS, _BAD),
    is_bare=True,
)
