"""Files imported: previewed first, then whole or not at all, and harmless when repeated."""

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

from pos.domain.catalogue_csv.faults import FileKind, HeaderFault, RowFault
from pos.domain.changes import Change
from pos.services.desk import Desk
from pos.services.importing.carrying import Stopped, Watch, carry_out
from pos.services.importing.files import File, NotImported, open_file
from pos.services.importing.plan import Asked, Counts, Plan
from pos.store.database import Database

State: TypeAlias = Literal["applied", "same", "refused", "stopped", "preview"]


class Order(NamedTuple):
    """What is to be imported.

    Attributes:
        lines: The file's lines with their line ends.
        with_openings: Whether its opening quantities become an opening document.
        user: Who imports; 0 for the system.
    """

    lines: Iterable[str]
    with_openings: bool
    user: int


class Preview(NamedTuple):
    """What an import would do.

    Attributes:
        kind: The file.
        counts: Its good rows.
        faults: Every reason why a row cannot be taken; with one of them nothing is imported.
        changes: What would change: what the row is of, and the change.
        to_open: How many goods and container types would be opened.
    """

    kind: FileKind
    counts: Counts
    faults: tuple[RowFault, ...]
    changes: tuple[tuple[str, Change], ...]
    to_open: int


class Outcome(NamedTuple):
    """What an import did.

    Attributes:
        state: ``applied``; ``same`` when there was nothing to write; ``refused`` for faults; ``stopped`` when asked to;
            ``preview`` when it was only looked at.
        preview: What was planned.
        documents: How many documents were written.
    """

    state: State
    preview: Preview
    documents: int


Answer: TypeAlias = Outcome | NotImported | HeaderFault
"""What was done, or why the file is none that can be imported."""


def _preview(file: File, plan: Plan) -> Preview:
    changes = tuple((work.of, change) for work in plan.works for change in work.changes)
    opened = len(plan.opened.goods) + len(plan.opened.shells)
    return Preview(file.kind, plan.counts, plan.faults, changes, opened)


def preview(database: Database, order: Order, now: str) -> Preview | NotImported | HeaderFault:
    """Say what an import would do; nothing is written, and a till may be at work.

    Args:
        database: The register's.
        order: The file.
        now: The local date, ISO, or the minute of it.

    Returns:
        The preview, or why the file is none that can be imported.
    """
    file = open_file(order.lines)
    if not isinstance(file, File):
        return file
    with database.read() as tx:
        return _preview(file, file.planner(tx, Asked(now, order.with_openings)))


def apply(desk: Desk, order: Order, watch: Watch) -> Answer:
    """Import a file in one transaction: every row of it, or nothing.

    Args:
        desk: The register.
        order: The file.
        watch: Looks on, and may stop it.

    Returns:
        What was done, or why the file is none that can be imported.
    """
    file = open_file(order.lines)
    if not isinstance(file, File):
        return file
    planned: Preview | None = None
    try:
        with desk.database.write() as tx:
            plan = file.planner(tx, Asked(desk.moment(desk.today()), order.with_openings))
            planned = _preview(file, plan)
            if planned.faults:
                return Outcome("refused", planned, 0)
            if not planned.changes and not planned.to_open:
                return Outcome("same", planned, 0)
            return Outcome("applied", planned, carry_out(tx, desk, plan, order.user, watch))
    except Stopped:
        assert planned is not None
        return Outcome("stopped", planned, 0)
