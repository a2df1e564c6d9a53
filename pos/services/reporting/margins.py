"""What only some roles may see: costs and margins, known in every report by the same few heads."""

from typing import Final, assert_never

from pos.domain.money import divide_half_up
from pos.domain.report import Bars, Facts, Report, Section, Table
from pos.i18n import mark

COST: Final = mark("Cost")
MARGIN: Final = mark("Margin")
MARGIN_SHARE: Final = mark("Margin %")
_HEADS: Final = frozenset({COST, MARGIN, MARGIN_SHARE})

ONLY_MARGINS: Final = frozenset({"margin", "day-result", "stock-value"})
"""Reports that are nothing without them; the value of the stock is its cost."""


def share(part: int, whole: int) -> int:
    """Return a part of a whole in hundredths of a percent; 0 of nothing."""
    return divide_half_up(part * 10_000, whole) if whole > 0 else 0


def without_margins(report: Report) -> Report:
    """Return a report as somebody sees it who may not see margins: without their columns, facts and charts."""
    return report._replace(sections=tuple(_seen(each) for each in report.sections if each.title not in _HEADS))


def _seen(section: Section) -> Section:
    match section:
        case Table():
            kept = [at for at, column in enumerate(section.columns) if column.head not in _HEADS]
            return section._replace(
                columns=tuple(section.columns[at] for at in kept),
                rows=tuple(tuple(row[at] for at in kept) for row in section.rows),
                total=tuple(section.total[at] for at in kept if section.total),
            )
        case Facts():
            return section._replace(facts=tuple(fact for fact in section.facts if fact[0] not in _HEADS))
        case Bars():
            return section
        case _:
            assert_never(section)
