"""A report as lines one can stand on: what each line is, whatever the width of the screen."""

from typing import NamedTuple, assert_never

from pos.domain.report import Bars, Facts, Report, Section, Table

TITLE, HEAD, ROW, TOTAL, BAR, FACT, NONE, SPACE = "title", "head", "row", "total", "bar", "fact", "none", "space"
"""What a line is; ``NONE`` says that a section is empty, ``SPACE`` stands between two sections."""


class Line(NamedTuple):
    """A line of a report: its section, what it is, and which row, bar or fact of the section it shows."""

    section: int
    kind: str
    place: int


def lines_of(report: Report) -> tuple[Line, ...]:
    """Return the lines of a report from its top; never none."""
    lines: list[Line] = []
    for number, section in enumerate(report.sections):
        if lines:
            lines.append(Line(number, SPACE, 0))
        if section.title:
            lines.append(Line(number, TITLE, 0))
        lines += [Line(number, kind, index) for kind, index in _body(section)]
    return tuple(lines) or (Line(0, NONE, 0),)


def _body(section: Section) -> list[tuple[str, int]]:
    match section:
        case Table():
            rows = [(ROW, index) for index in range(len(section.rows))]
            body = [(HEAD, 0), *rows, *([(TOTAL, 0)] if section.total else [])] if rows else []
        case Bars():
            body = [(BAR, index) for index in range(len(section.bars))]
        case Facts():
            body = [(FACT, index) for index in range(len(section.facts))]
        case _:
            assert_never(section)
    return body or [(NONE, 0)]
