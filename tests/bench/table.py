"""The results as a person reads them, or as JSON lines."""

import json
from collections.abc import Sequence

from tests.bench.results import Result

_MARKS = {True: "met", False: "MISSED", None: ""}


def as_table(results: Sequence[Result]) -> str:
    """A row for each result: number, what, figure, budget, whether it is met, and the times behind it."""
    rows = [
        (str(each.number), each.what, _figure(each.value, each.unit), _budget(each), _MARKS[each.is_met], each.note)
        for each in results
    ]
    rows.insert(0, ("#", "what", "measured", "budget", "", "behind it"))
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    return "\n".join(_row(row, widths) for row in rows)


def as_json(results: Sequence[Result]) -> str:
    """A JSON object a line."""
    return "\n".join(
        json.dumps(
            each._asdict()
            | {"value": round(each.value, 4), "met": each.is_met}
            | {"budget": f"{each.budget.sign} {each.budget.limit:g}" if each.budget else ""}
        )
        for each in results
    )


def _row(row: tuple[str, str, str, str, str, str], widths: Sequence[int]) -> str:
    number, what, figure, budget, mark, note = row
    cells = (
        number.rjust(widths[0]),
        what.ljust(widths[1]),
        figure.rjust(widths[2]),
        budget.rjust(widths[3]),
        mark.ljust(widths[4]),
    )
    return "  ".join((*cells, note)).rstrip()


def _figure(value: float, unit: str) -> str:
    if unit == "":
        return f"{value:g}"
    return f"{value:.2f} {unit}" if value < 100 else f"{value:.0f} {unit}"


def _budget(result: Result) -> str:
    budget = result.budget
    return f"{budget.sign} {_figure(budget.limit, result.unit)}" if budget else ""
