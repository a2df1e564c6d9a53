"""Where a form is: the question that is asked now, the one after it and the one before it."""

from pos.ui.forms.form import ROW, SCANNED, Field, Filled, Form, Line, Value
from pos.ui.reducer.modes import CONFIRM, HEAD, LINE, ROWS, TAIL, Filling, Spot

_END = Spot(CONFIRM, 0)


def begun(form: Form) -> Filling:
    """Return a form before its first question."""
    return _at(Filling(form, Filled({}, (), {}), Spot(HEAD, -1), None, (), 0, (), ""), Spot(HEAD, -1), 1)


def field_of(mode: Filling) -> Field | None:
    """Return the question that is asked now; None where lines are gathered or the whole is confirmed."""
    fields = _fields(mode.form, mode.spot.part)
    return fields[mode.spot.at] if mode.spot.part in {HEAD, LINE, TAIL} else None


def answered_of(mode: Filling, field: Field) -> Value | None:
    """Return what a question was answered with before it was gone back to; None where it was not."""
    values = mode.line.values if mode.spot.part == LINE and mode.line is not None else mode.filled.values
    return values.get(field.name)


def settled(mode: Filling) -> Filled:
    """Return the answers that count: one to a question that is not asked any more, after a correction, is none."""
    filled = mode.filled
    for field in (*mode.form.head, *mode.form.tail):
        if field.name in filled.values and not field.when(filled):
            filled = filled._replace(values={key: each for key, each in filled.values.items() if key != field.name})
    return filled


def gathers(mode: Filling) -> bool:
    """Return whether the form waits for an item to be scanned, typed or named."""
    return mode.spot.part == ROWS and mode.form.rows == SCANNED


def offers_rows(mode: Filling) -> bool:
    """Return whether the form waits for a row to be chosen."""
    return mode.spot.part == ROWS and mode.form.rows != SCANNED


def next_of(mode: Filling) -> Filling:
    """Return the form at its next question; after the last question of a line the line is part of the form."""
    return _at(mode, mode.spot, 1)


def before(mode: Filling) -> Filling | None:
    """Return the form at the question before; None before the first one.

    Within a line every answer can be corrected; only before the line's first question the line itself is taken back.
    """
    back = _at(mode, mode.spot, -1)
    return None if back.spot.at < 0 else back


def line_begun(mode: Filling, line: Line) -> Filling:
    """Return the form at the first question about a line; one without questions is part of the form at once."""
    return _at(mode._replace(line=line), Spot(LINE, -1), 1)


def rows_done(mode: Filling) -> Filling:
    """Return the form after its lines."""
    return _at(mode, Spot(TAIL, -1), 1)


def _fields(form: Form, part: str) -> tuple[Field, ...]:
    return {HEAD: form.head, LINE: form.line, TAIL: form.tail}.get(part, ())


def _at(mode: Filling, spot: Spot, step: int) -> Filling:
    """Walk from a spot until a question that is asked, over the seams between the parts."""
    while True:
        spot = Spot(spot.part, spot.at + step)
        fields = _fields(mode.form, spot.part)
        if 0 <= spot.at < len(fields):
            if fields[spot.at].when(_seen(mode)):
                return _fresh(mode, spot)
            continue
        seam = _forward(mode, spot.part) if step > 0 else _backward(mode, spot.part)
        if isinstance(seam, Filling):
            return seam
        spot = seam


def _forward(mode: Filling, part: str) -> Filling | Spot:
    if part == HEAD and mode.form.rows:
        return _fresh(mode, Spot(ROWS, 0))
    if part == LINE and mode.line is not None:
        lines = (*mode.filled.lines, mode.line)
        return _fresh(mode._replace(filled=mode.filled._replace(lines=lines), line=None), Spot(ROWS, 0))
    if part == HEAD:
        return Spot(TAIL, -1)
    return _fresh(mode, _END)


def _backward(mode: Filling, part: str) -> Filling | Spot:
    if part == HEAD:
        return mode._replace(spot=Spot(HEAD, -1))
    if part == LINE:
        return _fresh(mode._replace(line=None), Spot(ROWS, 0))
    if part == CONFIRM:
        return Spot(TAIL, len(mode.form.tail))
    if part == TAIL and mode.form.rows:
        return _fresh(mode, Spot(ROWS, 0))
    return Spot(HEAD, len(mode.form.head))


def _fresh(mode: Filling, spot: Spot) -> Filling:
    return mode._replace(spot=spot, choices=(), chosen=0, pieces=())


def _seen(mode: Filling) -> Filled:
    """What a question may look at: the answers so far, those of the line that is being filled in among them."""
    if mode.line is None:
        return mode.filled
    return mode.filled._replace(values={**mode.filled.values, ROW: mode.line.key, **mode.line.values})
