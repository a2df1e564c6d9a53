"""Every pair of colours can be read, and a bare console is asked only for what it has."""

from collections.abc import Iterator

import pytest
from rich.color import ColorSystem
from rich.style import Style

from pos.ui.themes.choice import skin_for
from pos.ui.themes.dark import DARK
from pos.ui.themes.konsol import KONSOL
from pos.ui.themes.light import LIGHT
from pos.ui.themes.skin import Skin, Tones

READABLE = 4.5
CONSOLE = (
    *((0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0), (0, 0, 170), (170, 0, 170), (0, 170, 170), (170, 170, 170)),
    *((85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85), (85, 85, 255), (255, 85, 255), (85, 255, 255)),
    (255, 255, 255),
)
"""Source: the Linux console's default palette, drivers/tty/vt/vt.c."""
SKINS = (DARK, LIGHT, KONSOL)


def _styles(skin: Skin) -> Iterator[Style]:
    for field in skin:
        if isinstance(field, Tones):
            yield from field
        elif isinstance(field, Style):
            yield field


def _rgb(style: Style, *, is_front: bool) -> tuple[int, int, int]:
    colour = style.color if is_front else style.bgcolor
    assert colour is not None
    if colour.triplet is not None:
        return colour.triplet.red, colour.triplet.green, colour.triplet.blue
    assert colour.number is not None
    return CONSOLE[colour.number]


def _luminance(rgb: tuple[int, int, int]) -> float:
    """Source: WCAG 2.2, relative luminance."""
    linear = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in rgb]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(style: Style) -> float:
    brighter, darker = sorted(
        (_luminance(_rgb(style, is_front=True)), _luminance(_rgb(style, is_front=False))), reverse=True
    )
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("skin", SKINS, ids=lambda skin: skin.name)
def test_every_pair_of_colours_can_be_read(skin: Skin) -> None:
    assert [f"{style}: {_contrast(style):.2f}" for style in _styles(skin) if _contrast(style) < READABLE] == []


def test_the_contrast_is_that_of_the_standard() -> None:
    assert round(_contrast(Style(color="#777777", bgcolor="#ffffff")), 2) == 4.48
    assert round(_contrast(Style(color="bright_white", bgcolor="cyan")), 1) == 2.9


def test_a_console_gets_sixteen_colours_eight_backgrounds_and_no_bold() -> None:
    for style in _styles(KONSOL):
        assert style.color is not None
        assert style.bgcolor is not None
        assert style.color.number in range(16)
        assert style.bgcolor.number in range(8)
        assert not style.bold


@pytest.mark.parametrize(
    ("theme", "terminal", "colours", "skin"),
    [
        ("auto", "xterm-256color", "", DARK),
        ("auto", "linux", "", KONSOL),
        ("light", "linux", "truecolor", KONSOL),
        ("light", "xterm-256color", "truecolor", LIGHT),
        ("light", "foot", "truecolor", LIGHT),
        ("dark", "screen", "", KONSOL),
        ("konsol", "xterm-256color", "", KONSOL),
    ],
)
def test_the_terminal_has_the_last_word_on_the_theme(theme: str, terminal: str, colours: str, skin: Skin) -> None:
    assert skin_for(theme, terminal, colours) is skin


@pytest.mark.parametrize("skin", [DARK, LIGHT], ids=lambda skin: skin.name)
def test_a_terminal_of_256_colours_can_be_read_too(skin: Skin) -> None:
    for style in _styles(skin):
        assert style.color is not None
        assert style.bgcolor is not None
        front, back = (colour.downgrade(ColorSystem.EIGHT_BIT) for colour in (style.color, style.bgcolor))
        nearest = Style(color=front.get_truecolor().hex, bgcolor=back.get_truecolor().hex)
        assert _contrast(nearest) >= READABLE, style
