"""A report for programs: one JSON object, its figures whole numbers, its words in English and in the outlet's language.

Its shape is described in ``pos/reports/README.md`` and has a version: what a program reads today it can read next year.
"""

import json
from typing import Final, assert_never

from pos.domain.report import Bars, Facts, Report, Section, Table
from pos.reports.formats.letterhead import Letterhead

VERSION: Final = 1

_Object = dict[str, object]


def _section(section: Section, letterhead: Letterhead) -> _Object:
    head: _Object = {"title": section.title, "label": letterhead.say(section.title)}
    match section:
        case Table():
            columns = [
                {"name": column.head, "label": letterhead.say(column.head), "kind": column.kind}
                for column in section.columns
            ]
            rows = [list(row) for row in section.rows]
            return {"type": "table", **head, "columns": columns, "rows": rows, "total": list(section.total)}
        case Bars():
            bars = [{"name": name, "label": letterhead.say(name), "value": value} for name, value in section.bars]
            return {"type": "bars", **head, "kind": section.kind, "bars": bars}
        case Facts():
            facts = [
                {"name": name, "label": letterhead.say(name), "kind": kind, "value": value}
                for name, kind, value in section.facts
            ]
            return {"type": "facts", **head, "facts": facts}
        case _:
            assert_never(section)


def json_text(report: Report, letterhead: Letterhead) -> bytes:
    """Return a report as JSON, UTF-8, one object ended by a line feed.

    Args:
        report: The report.
        letterhead: Whose it is, and the language of its labels.
    """
    value = {
        "version": VERSION,
        "report": report.name,
        "title": report.title,
        "label": letterhead.say(report.title),
        "outlet": letterhead.name,
        "zone": letterhead.zone,
        "period": report.period,
        "made_ms": report.made_ms,
        "sections": [_section(section, letterhead) for section in report.sections],
        "signatures": list(report.signatures),
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
