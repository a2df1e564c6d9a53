"""The panel of a form: what was answered, the lines, and the question that is asked now."""

from pos.domain.money import thousands
from pos.domain.quantity import milli_text
from pos.domain.tender import DENOMINATIONS
from pos.i18n import Translate, mark
from pos.ui.forms.form import CHOICE, COUNT, MONEY, PIECES, SECRET, Field, Line, Value
from pos.ui.port import Choice
from pos.ui.reducer.forms.replying import default_of
from pos.ui.reducer.forms.spots import field_of, gathers
from pos.ui.reducer.modes import CONFIRM, Filling
from pos.ui.view import ACCENT, MUTED, PLAIN, Panel, PanelLine
from pos.ui.viewing.panels.listing import listed

_CHOOSE, _TYPE = mark("number or ↑↓, then Enter; Esc goes back"), mark("Enter goes on; Esc goes back")
_SCAN = mark("scan the items; Enter ends the list; Del takes back; Esc goes back")
_APPROVE = mark("A SECOND PERSON APPROVES: PIN, then Enter; Esc goes back")
_SURE, _SURE_KEYS = mark("Enter writes it down"), mark("Enter writes it down; ↑ or Esc corrects")
_NO_MORE, _EMPTY = mark("no more lines"), mark("(Enter: none)")
_PIECES_KEYS = mark("pieces and Enter; ↑ corrects; Esc goes back")
_NOTHING = mark("(nothing to choose from yet)")
_SAYS_EMPTY = "(Enter: "
"""A question that says itself what an empty answer means."""
_SUM = mark("Enter goes on with this sum")


def form_panel(mode: Filling, shown: int, translate: Translate) -> Panel:
    """Return the panel of a form, cut to the lines there are; the question that is asked is always in sight."""
    title, field = translate(mode.form.title), field_of(mode)
    if mode.action:
        return _told(mode, shown, translate)._replace(title=title, hint=translate(_APPROVE))
    if field is not None and field.kind == PIECES:
        panel = listed((*DENOMINATIONS, 0), mode.chosen, shown, lambda at, value: _pieces(mode, at, value, translate))
        return panel._replace(title=f"{title}: {translate(field.label)}", hint=translate(_PIECES_KEYS))
    if mode.choices and (field is None or field.kind == CHOICE):
        panel = listed(mode.choices, mode.chosen, shown, lambda at, each: _choice(mode, at, each, translate))
        asked = translate(field.label) if field is not None else mode.line.label if mode.line is not None else ""
        return panel._replace(title=f"{title}: {asked}" if asked else title, hint=translate(_CHOOSE))
    hint = _SCAN if gathers(mode) else _SURE_KEYS if mode.spot.part == CONFIRM else _TYPE
    return _told(mode, shown, translate)._replace(title=title, hint=translate(hint))


def _told(mode: Filling, shown: int, translate: Translate) -> Panel:
    """What was answered, from the top, cut so that the newest and the question stay."""
    lines = [*_heads(mode, translate), *(_line(mode, at, each) for at, each in _numbered(mode))]
    asked = _asked(mode, translate)
    if asked is not None:
        lines.append(asked)
    return Panel("", tuple(lines[-shown:]), -1, "")


def _heads(mode: Filling, translate: Translate) -> list[PanelLine]:
    fields = {field.name: field for field in (*mode.form.head, *mode.form.tail)}
    return [
        PanelLine(translate(fields[name].label), _answered(mode, fields[name], value, translate), MUTED)
        for name, value in mode.filled.values.items()
        if name in fields
    ]


def _answered(mode: Filling, field: Field, value: Value, translate: Translate) -> str:
    """A chosen answer is shown as it was offered; its key is for the shop."""
    label = mode.filled.labels.get(field.name, "") if field.kind == CHOICE else ""
    return translate(label) if label else _shown(field, value)


def _numbered(mode: Filling) -> list[tuple[int, Line]]:
    lines = mode.filled.lines if mode.line is None else (*mode.filled.lines, mode.line)
    return list(enumerate(lines, 1))


def _line(mode: Filling, at: int, line: Line) -> PanelLine:
    """A line with its answers, short: the counts and amounts in their order, words behind them."""
    values = [_shown(field, line.values[field.name]) for field in mode.form.line if field.name in line.values]
    unit = f" /{line.item.unit}" if line.item is not None else ""
    return PanelLine(f"{at:>2} {line.label}{unit}", "  ".join(value for value in values if value), PLAIN)


def _asked(mode: Filling, translate: Translate) -> PanelLine | None:
    field = field_of(mode)
    if field is not None:
        return PanelLine(f"→ {translate(field.label)}", _default(mode, field, translate), ACCENT)
    return PanelLine(f"→ {translate(_SURE)}", "", ACCENT) if mode.spot.part == CONFIRM else None


def _default(mode: Filling, field: Field, translate: Translate) -> str:
    if field.kind == CHOICE:
        return translate(_NOTHING)
    answer = default_of(mode, field)
    if answer is None:
        return ""
    if answer or field.default:
        return f"(Enter: {_shown(field, answer)})"
    return "" if _SAYS_EMPTY in field.label else translate(_EMPTY)


def _choice(mode: Filling, at: int, choice: Choice, translate: Translate) -> PanelLine:
    if not choice.key and not choice.label:
        return PanelLine(f"{at + 1:>2} {translate(_NO_MORE)} ({len(mode.filled.lines)})", "", ACCENT)
    taken = next((line for line in mode.filled.lines if line.key == choice.key), None)
    label = translate(choice.label) if choice.label else ""
    if taken is None:
        return PanelLine(f"{at + 1:>2} {label}", choice.right, PLAIN)
    values = [_shown(field, taken.values[field.name]) for field in mode.form.line if field.name in taken.values]
    return PanelLine(f"{at + 1:>2} {label}", "  ".join(values), ACCENT)


def _pieces(mode: Filling, at: int, value: int, translate: Translate) -> PanelLine:
    if at == len(DENOMINATIONS):
        total = sum(each * pieces for each, pieces in zip(DENOMINATIONS, mode.pieces, strict=True))
        return PanelLine(translate(_SUM), thousands(total), ACCENT)
    pieces = mode.pieces[at]
    tone = MUTED if at > mode.chosen and not pieces else PLAIN
    return PanelLine(f"{thousands(value):>9} x {pieces}", thousands(value * pieces), tone)


def _shown(field: Field, value: Value) -> str:
    if isinstance(value, tuple):
        return thousands(sum(each * pieces for each, pieces in value))
    if isinstance(value, str):
        return "*" * len(value) if field.kind == SECRET else value
    return milli_text(value) if field.kind == COUNT else thousands(value) if field.kind == MONEY else str(value)
