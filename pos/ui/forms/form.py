"""A form as a value: the questions in their order, and the command that the answers become.

The engine in ``pos.ui.reducer.forms`` asks, ``pos.ui.viewing.panels.form`` draws; a form knows neither, so a new paper
of the back office is one declaration.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from pos.domain.catalog import SoldUnit

CHOICE, TEXT, CODE, MONEY, COUNT, NUMBER, DATE, SINCE, PIECES, SECRET = (
    "choice",
    "text",
    "code",
    "money",
    "count",
    "number",
    "date",
    "since",
    "pieces",
    "secret",
)
"""What an answer is: a line chosen, words, a code scanned or typed, rupiah, thousandths, a whole number, an ISO date
that comes or one that was, pieces of each denomination, words that are never shown."""

Value = str | int | tuple[tuple[int, int], ...]
"""An answer: a choice's key, a text, a code or an ISO date; rupiah, thousandths or a number; pairs of denomination and
pieces."""


class Field(NamedTuple):
    """One question.

    Attributes:
        name: What the answer is called in ``Filled.values``.
        kind: What the answer is.
        label: The question, English; at most 40 characters.
        source: For ``CHOICE``: what the shop is asked to offer, as ``name`` or ``name:argument``; ``""`` otherwise.
        default: What an empty Enter answers, as it would be typed; None where something has to be typed. ``""`` leaves
            the answer empty: ``""`` or 0.
        when: Whether the question is asked at all, by what was answered before.
    """

    name: str
    kind: str
    label: str
    source: str
    default: str | None
    when: "Callable[[Filled], bool]"


class Line(NamedTuple):
    """A line of the form.

    Attributes:
        key: SKU of the item, or key of the row that was chosen.
        label: What it is.
        item: The unit that was scanned; None for a row that was chosen.
        values: Its own answers.
    """

    key: str
    label: str
    item: SoldUnit | None
    values: Mapping[str, Value]


class Filled(NamedTuple):
    """What was answered so far.

    Attributes:
        values: By the field's name; an answer left empty is ``""`` or 0.
        lines: The lines, in the order of entry.
        labels: What the chosen answers were called when they were offered, by the field's name.
    """

    values: Mapping[str, Value]
    lines: tuple[Line, ...]
    labels: Mapping[str, str]

    def text(self, name: str) -> str:
        """Return an answer in words; ``""`` where it was not asked."""
        value = self.values.get(name, "")
        return value if isinstance(value, str) else ""

    def figure(self, name: str) -> int:
        """Return an answer in figures; 0 where it was not asked."""
        return figure_of(self.values, name)

    def pieces(self, name: str) -> tuple[tuple[int, int], ...]:
        """Return a count by denomination; empty where it was not asked."""
        value = self.values.get(name, ())
        return value if isinstance(value, tuple) else ()


def figure_of(values: Mapping[str, Value], name: str) -> int:
    """Return an answer in figures; 0 where it was not asked."""
    value = values.get(name, 0)
    return value if isinstance(value, int) else 0


class Form(NamedTuple):
    """A paper to fill in.

    Attributes:
        title: Its name, English, in capitals.
        head: Asked first.
        rows: Where its lines come from: ``""`` for none, ``SCANNED`` for items that are scanned, typed or found by
            name, otherwise the source of the rows that are offered.
        line: Asked for each line.
        tail: Asked after the lines.
        command: What the answers become.
        done: What is said when it was written, English; places are ``{number}``, ``{amount}`` and the facts.
    """

    title: str
    head: tuple[Field, ...]
    rows: str
    line: tuple[Field, ...]
    tail: tuple[Field, ...]
    command: Callable[[Filled], tuple[Any, ...]]
    done: str


SCANNED = "scanned"

ROW = "row"
"""Under this name a question about a line sees the line's key."""


def always(_filled: Filled) -> bool:
    """Ask in any case."""
    return True


def field(name: str, kind: str, label: str, *, default: str | None, source: str = "") -> Field:
    """Return a question that is always asked."""
    return Field(name, kind, label, source, default, always)
