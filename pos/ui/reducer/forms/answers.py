"""What is typed as an answer, by the kind of the question: a value, or the sentence that says what is wrong with it."""

from datetime import date
from typing import Final

from pos.domain.gtin import is_digits
from pos.domain.text import clean
from pos.ui.forms.form import COUNT, MONEY, NUMBER, Field, Value
from pos.ui.messages import ANSWER_NEEDED, BAD_AMOUNT, BAD_DATE, BAD_NUMBER, BAD_QUANTITY, WHOLE_ONLY, Message, bad
from pos.ui.reducer.figures import amount_of, count_of

_FIGURES: Final = frozenset({MONEY, COUNT, NUMBER})
_MOST_DIGITS: Final = 9
_DAY_MONTH, _DAY_MONTH_YEAR, _WITH_CENTURY = 4, 6, 8
_CENTURY: Final = 2000


def answer_of(field: Field, typed: str, today: str, *, whole: str) -> Value | Message:
    """Read an answer.

    Args:
        field: The question.
        typed: What stands on the command line; empty takes the question's default.
        today: The business date, ISO, for a date without a year.
        whole: Name of the item, where only whole counts of it make sense; ``""`` otherwise.

    Returns:
        The answer, or what is wrong with it.
    """
    text = typed.strip() or (field.default if field.default is not None else "")
    if not text:
        return _empty(field)
    match field.kind:
        case "money":
            amount = amount_of(text)
            return bad(BAD_AMOUNT, ("typed", text)) if amount is None else amount
        case "count":
            return _count(text, whole)
        case "number":
            return int(text) if is_digits(text) and len(text) <= _MOST_DIGITS else bad(BAD_NUMBER, ("typed", text))
        case "date" | "since" as kind:
            read = date_of if kind == "date" else since_of
            return read(text, today) or bad(BAD_DATE, ("typed", text))
        case _:
            return clean(text)


def _empty(field: Field) -> Value | Message:
    if field.default is None:
        return bad(ANSWER_NEEDED)
    return 0 if field.kind in _FIGURES else ""


def _count(text: str, whole: str) -> Value | Message:
    if not text.strip("0,."):
        return 0
    count = count_of(text)
    if count is None:
        return bad(BAD_QUANTITY, ("typed", text))
    return bad(WHOLE_ONLY, ("name", whole)) if whole and count % 1000 else count


def date_of(text: str, today: str) -> str:
    """Read a date: ``3112``, ``311226``, ``31122026``, with any of ``. - /`` between, or ISO.

    Args:
        text: What was typed.
        today: ISO; a date without a year is the next one from here.

    Returns:
        ISO, or ``""`` where it is no date.
    """
    year, month, day = _parts(text)
    if year or not day:
        return _iso(year, month, day)
    this_year = _iso(today[:4], month, day)
    return this_year if this_year >= today else _iso(str(int(today[:4]) + 1), month, day)


def since_of(text: str, today: str) -> str:
    """Read a date that is over, as ``date_of`` does; one without a year is the last one up to here."""
    year, month, day = _parts(text)
    if year or not day:
        return _iso(year, month, day)
    this_year = _iso(today[:4], month, day)
    return this_year if this_year and this_year <= today else _iso(str(int(today[:4]) - 1), month, day)


def _parts(text: str) -> tuple[str, str, str]:
    """Year (``""`` where none was typed), month and day; three times ``""`` where it is no date at all."""
    parts = text.replace("/", "-").replace(".", "-").split("-")
    if len(parts) == 3 and len(parts[0]) == 4:
        return parts[0], parts[1], parts[2]
    digits = "".join(part.zfill(2) for part in parts)
    if not is_digits(digits) or len(digits) not in {_DAY_MONTH, _DAY_MONTH_YEAR, _WITH_CENTURY}:
        return "", "", ""
    day, month, year = digits[:2], digits[2:4], digits[4:]
    return (str(_CENTURY + int(year)) if len(year) == 2 else year), month, day


def _iso(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
