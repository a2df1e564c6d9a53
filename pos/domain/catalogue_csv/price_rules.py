"""The file of price rules: one row is a cap, a reference, a limit or a threshold of the law, and when it holds."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from pos.domain.catalogue_csv.cells import Cells
from pos.domain.catalogue_csv.faults import FileKind, Problem
from pos.domain.catalogue_csv.formats import Format, Key

_MOST = 1_000_000_000_000


class RuleKind(StrEnum):
    """What a rule is about."""

    CAP = "het"
    REFERENCE = "acuan"
    QUANTITY_LIMIT = "limit_qty"
    AMOUNT_LIMIT = "limit_idr"
    THRESHOLD = "threshold_idr"


class RuleAction(StrEnum):
    """What happens when a rule is broken."""

    BLOCK = "block"
    WARN = "warn"
    INFORM = "inform"


class PriceRuleRow(NamedTuple):
    """A dated rule as the file says it.

    Attributes:
        rule_id: Its code; each of its rows is a period.
        rule: What it is about.
        action: What happens when it is broken.
        scope: What it counts: ``unit``, ``person/day``, ``transaction``.
        product: The goods it is about, in words.
        area: Where it holds, in words.
        unit: What its value is for: ``kg``, ``liter``, ``tabung``.
        value: Whole rupiah, or a count for a quantity limit.
        valid_from: The first date it holds on, or ``None`` when that is open.
        valid_to: The last date it holds on, or ``None`` when that is open.
        legal_basis: Where it is written.
        source_status: How sure we are of it.
    """

    rule_id: str
    rule: RuleKind
    action: RuleAction
    scope: str
    product: str
    area: str
    unit: str
    value: int
    valid_from: date | None
    valid_to: date | None
    legal_basis: str
    source_status: str


_RULES = {rule.value: rule for rule in RuleKind}
_ACTIONS = {action.value: action for action in RuleAction}


def overlapping(rows: Iterable[PriceRuleRow]) -> tuple[tuple[PriceRuleRow, PriceRuleRow], ...]:
    """Return the pairs of neighbouring periods of a rule that hold on the same day."""
    ordered = sorted(rows, key=lambda row: (row.rule_id, row.valid_from or date.min))
    return tuple(
        (earlier, later)
        for earlier, later in pairwise(ordered)
        if earlier.rule_id == later.rule_id and (earlier.valid_to or date.max) >= (later.valid_from or date.min)
    )


def _parse(cells: Cells) -> PriceRuleRow:
    row = PriceRuleRow(
        rule_id=cells.code("rule_id"),
        rule=cells.choice("rule", _RULES),
        action=cells.choice("action", _ACTIONS),
        scope=cells.text("scope", 40),
        product=cells.text("product", 100),
        area=cells.optional_text("area", 60),
        unit=cells.text("unit", 40),
        value=cells.whole("value", least=0, most=_MOST),
        valid_from=cells.optional_day("valid_from"),
        valid_to=cells.optional_day("valid_to"),
        legal_basis=cells.optional_text("legal_basis", 200),
        source_status=cells.optional_text("source_status", 200),
    )
    if row.valid_from and row.valid_to and row.valid_to < row.valid_from:
        cells.fault("valid_to", Problem.ENDS_BEFORE_START, row.valid_from.isoformat())
    return row


def _keys(row: PriceRuleRow) -> Iterable[Key]:
    yield "valid_from", f"{row.rule_id} {row.valid_from}".casefold()


def _write(row: PriceRuleRow) -> tuple[str, ...]:
    return tuple("" if cell is None else str(cell) for cell in row)


PRICE_RULES = Format(
    kind=FileKind.PRICE_RULES,
    columns=PriceRuleRow._fields,
    may_lack=frozenset({"area", "valid_from", "valid_to", "legal_basis", "source_status"}),
    parse=_parse,
    keys=_keys,
    write=_write,
    if_used=(),
)
