"""What an import found, as lines for a person and as one object for a program."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pos.cli import import_words as words
from pos.cli.output import Object
from pos.cli.sentences import fill
from pos.domain.catalogue_csv.faults import FileKind, HeaderFault, RowFault
from pos.domain.catalogue_csv.headers import recognise
from pos.domain.catalogue_csv.splitting import split
from pos.domain.changes import Change
from pos.domain.text import clean
from pos.services.catalogue import Preview

_OPENINGS: Final = ("opening_milli", "opening_full", "opening_empty", "opening_faulty")
_SHOWN: Final = 50
"""So many lines a person reads; a program gets them all."""


def _file(kind: FileKind, language: str) -> str:
    return fill(words.FILES[kind], {}, language)


def _header_lines(fault: HeaderFault, language: str) -> Iterator[str]:
    if fault.kind is None:
        known = (f"{_file(each.kind, language)} ({', '.join(each.columns)})" for each in fault.needed)
        yield fill(words.UNKNOWN_FILE, {"known": "; ".join(known)}, language)
        return
    file = _file(fault.kind, language)
    if fault.missing:
        yield fill(words.MISSING_COLUMNS, {"file": file, "columns": ", ".join(fault.missing)}, language)
    for column in fault.unknown:
        places = {"file": file, "column": column.name, "nearest": column.nearest or "-"}
        yield fill(words.UNKNOWN_COLUMN, places, language)
    for name in fault.repeated:
        yield fill(words.REPEATED_COLUMN, {"file": file, "column": name}, language)


def wrong_file(lines: Iterable[str], kinds: Sequence[FileKind], language: str) -> list[str]:
    """Say why a file is none that a command takes; nothing when it is one.

    Args:
        lines: The file's.
        kinds: The files the command takes.
        language: ``id`` or ``en``.
    """
    kind = recognise(split(lines).header)
    if isinstance(kind, HeaderFault):
        return [clean(line) for line in _header_lines(kind, language)]
    if kind in kinds:
        return []
    wanted = ", ".join(_file(each, language) for each in kinds)
    return [fill(words.WRONG_FILE, {"file": _file(kind, language), "wanted": wanted}, language)]


def _fault_line(fault: RowFault, language: str) -> str:
    reason = fill(words.PROBLEMS[fault.problem], fault._asdict(), language).strip()
    words_of_row = words.ROW if fault.column else words.WHOLE_ROW
    return fill(words_of_row, {**fault._asdict(), "reason": reason}, language)


def _change_line(of: str, change: Change) -> str:
    if not change.old:
        named = change.new.get("name", "")
        amount = change.new.get("amount", "")
        return " ".join(str(each) for each in ("+", of, change.key, named, amount) if each != "")
    fields = (f"{field} {before} → {change.new[field]}" for field, before in change.old.items())
    return f"~ {of} {change.key}: {', '.join(fields)}"


def preview_lines(preview: Preview, language: str, *, with_changes: bool) -> Iterator[str]:
    """Yield what an import would do and what it cannot: the first faults, the first changes, and the counts.

    Args:
        preview: What was planned.
        language: ``id`` or ``en``.
        with_changes: Whether the changes are listed too.
    """
    lines = [_change_line(of, change) for of, change in preview.changes] if with_changes else []
    for listed in (lines, [_fault_line(fault, language) for fault in preview.faults]):
        yield from map(clean, listed[:_SHOWN])
        if len(listed) > _SHOWN:
            yield fill(words.MORE, {"count": len(listed) - _SHOWN}, language)
    places = {
        "file": _file(preview.kind, language),
        **preview.counts._asdict(),
        "faults": len(preview.faults),
    }
    yield fill(words.COUNTS, places, language)


def not_opened(preview: Preview) -> int:
    """Return how many new or changed rows say an opening stock."""
    return sum(1 for _, change in preview.changes if any(change.new.get(field) for field in _OPENINGS))


def preview_object(preview: Preview, state: str, documents: int, *, with_changes: bool) -> Object:
    """Return what an import did or would do, for a program."""
    found: dict[str, object] = {
        "file": preview.kind.value,
        "state": state,
        **preview.counts._asdict(),
        "to_open": preview.to_open,
        "documents": documents,
        "faults": [fault._asdict() for fault in preview.faults],
    }
    if with_changes:
        found["changes"] = [{"of": of, **change._asdict()} for of, change in preview.changes]
    return found
