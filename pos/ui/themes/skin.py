"""What a theme is: one colour pair for each meaning on the screen, as data that a test can judge for contrast.

No theme of Textual's is used: its colours are worked out for stock widgets, of which the counter has none.
"""

from typing import NamedTuple

from rich.style import Style


class Tones(NamedTuple):
    """A style for each tone of ``pos.ui.view``."""

    plain: Style
    good: Style
    warn: Style
    bad: Style
    muted: Style
    accent: Style


class Skin(NamedTuple):
    """A theme.

    Attributes:
        name: ``dark``, ``light`` or ``konsol``.
        text: Lines of the sale, the figures beside the total, and the total itself.
        bar: The status bar.
        head: The heads of the columns.
        chosen: The selected line.
        last: The strip of the last item.
        message: The message strip.
        command: What is typed.
        preview: What the next key would make of it.
        cursor: The block after what is typed.
        keys: The key rows: the key itself is ``accent``, its meaning ``plain``.
        title: The first line of a panel.
        panel: The lines of a panel.
        picked: The chosen line of a panel.
        pane: The right pane.
        is_bare: Whether only the glyphs of a console's font may be painted.
    """

    name: str
    text: Tones
    bar: Tones
    head: Style
    chosen: Tones
    last: Style
    message: Tones
    command: Style
    preview: Style
    cursor: Style
    keys: Tones
    title: Style
    panel: Tones
    picked: Tones
    pane: Tones
    is_bare: bool

    def __hash__(self) -> int:
        """Return the name's hash: a line drawn before is found again by it, many times in each frame."""
        return hash(self.name)


class Fronts(NamedTuple):
    """The foreground of each tone; ``bad`` is a pair of its own, because a wrong line is a bar across the screen."""

    plain: str
    good: str
    warn: str
    muted: str
    accent: str


def pair(front: str, back: str) -> Style:
    """Return the style of two colours, each ``#rrggbb`` or the name of one of the 16."""
    return Style(color=front, bgcolor=back)


def tones(back: str, fronts: Fronts, bad: Style) -> Tones:
    """Return the six tones on a background."""
    return Tones(
        plain=pair(fronts.plain, back),
        good=pair(fronts.good, back),
        warn=pair(fronts.warn, back),
        bad=bad,
        muted=pair(fronts.muted, back),
        accent=pair(fronts.accent, back),
    )
