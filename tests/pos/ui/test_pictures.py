"""Every state as a person sees it, at every size, in every theme and both languages, compared with a committed picture.

``POS_PICTURES=write`` writes the pictures anew; what changed is then read in the difference like any other text.
"""

import os
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.pictures import picture
from tests.support.terminal import CONSOLE, SMALL, Terminal, Window
from tests.support.tills import open_till

PICTURES = Path(__file__).parent / "pictures"
SAFE = {chr(code) for code in (*range(0x20, 0x7F), *range(0xA1, 0x100))} | set("─│┌┐└┘═║━┃█░▒●▲▼←↑→↓…•")
"""Source: screens.md section 1.5."""
SIXTEEN = {"black", "red", "green", "brown", "blue", "magenta", "cyan", "white", "default"}

NOODLES, RICE, OIL, NOBODYS = "8990000000167", "8990000000013", "8990000000051", "1234567"
MORNING = (
    ("login", ""),
    ("pin", "1"),
    ("pin-typed", "12"),
    ("empty", "34<enter>"),
    ("sale", f"{NOODLES}<enter>{NOODLES}<enter>{NOODLES}<enter>{RICE}<enter>{OIL}<enter>"),
    ("unknown", f"{NOBODYS}<enter>"),
    ("amount", "<up><up>50."),
    ("search", "<esc>gula<down>"),
    ("voided", f"<esc>-{NOBODYS}<enter>"),
    ("paid", "<f6>"),
    ("menu", "<f10>"),
    ("report", "60<enter>"),
    ("report-rows", "<pagedown><pagedown>"),
    ("codes", "<esc><f10>92<enter>2100001013707<enter>"),
    ("counting", "<esc><f10>16<enter>"),
    ("paper", "<esc><f10>93<enter>"),
    ("paper-tried", "<enter><enter>"),
    ("cylinder", "<esc>3<enter>"),
    ("cylinder-answered", "<enter>"),
    ("member", "1/"),
    ("help", "<f1>"),
    ("held", "<esc><f4>"),
    ("held-list", f"{RICE}<enter><f4><esc><f4>"),
)
"""The states in the order a morning reaches them, each with the keys that lead there from the one before."""

FEW = frozenset({"login", "unknown", "search", "paid"})
EVERY = frozenset(name for name, _ in MORNING)


class Round(NamedTuple):
    """A morning in one terminal, and which of its states are compared."""

    name: str
    window: Window
    arguments: tuple[str, ...]
    states: frozenset[str]


ROUNDS = (
    Round("80x24", SMALL, (), EVERY),
    Round("100x30", Window(100, 30, "xterm-256color"), (), FEW),
    Round("120x36", Window(120, 36, "xterm-256color"), (), FEW | {"cylinder", "held-list", "report"}),
    Round("160x45", Window(160, 45, "xterm-256color"), (), FEW),
    Round("konsol", CONSOLE, (), FEW | {"sale", "amount", "help", "menu", "report-rows", "codes"}),
    Round("light-english", SMALL, ("--theme", "light", "--language", "en"), FEW | {"help", "menu", "report"}),
)


def _compare(terminal: Terminal, file: Path) -> None:
    if os.environ.get("POS_PICTURES") == "write":
        while terminal.read_some(1.5):  # longer than a tick, which reads the figures of the pane
            pass
        assert not terminal.is_cooked, "the program ended: there is nothing to draw"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(picture(terminal), encoding="utf-8")
    wanted = file.read_text(encoding="utf-8")
    try:
        terminal.wait_for(lambda: picture(terminal) == wanted, seconds=10)
    except AssertionError:
        assert picture(terminal) == wanted, file.name


@pytest.mark.parametrize("taken", ROUNDS, ids=lambda taken: taken.name)
def test_a_morning_looks_like_its_pictures(taken: Round) -> None:
    with open_till(taken.window, taken.arguments) as terminal:
        for name, keys in MORNING:
            terminal.play(keys)
            if name in taken.states:
                _compare(terminal, PICTURES / taken.name / f"{name}.txt")


@pytest.mark.parametrize("file", sorted((PICTURES / "konsol").glob("*.txt")), ids=lambda file: file.stem)
def test_a_bare_console_is_asked_for_no_glyph_it_lacks(file: Path) -> None:
    screen, _, legend = file.read_text(encoding="utf-8").split("\n\n")
    assert set(screen) - {"\n"} <= SAFE
    pairs = [line.split(" = ")[1].split(" on ") for line in legend.splitlines()]
    assert {front.removeprefix("bright") for front, _ in pairs} <= SIXTEEN
    assert {back for _, back in pairs} <= SIXTEEN


def test_every_picture_belongs_to_a_state() -> None:
    drawn = {f"{file.parent.name}/{file.stem}" for file in PICTURES.rglob("*.txt")}
    assert drawn == {f"{taken.name}/{name}" for taken in ROUNDS for name in taken.states}
