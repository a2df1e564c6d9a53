"""The status bar: who sells, in which shift, and how printer, scanner and backup are, at every size."""

from collections.abc import Iterator

from pos.i18n import Translate, mark
from pos.ui.formatting import clipped, number
from pos.ui.port import Health
from pos.ui.reducer.state import TillState
from pos.ui.view import BAD, GOOD, MUTED, WARN, Flag

_CASHIER, _SHIFT, _SALE = mark("Cashier {name}"), mark("Shift {number}"), mark("Sale {number}")
_SAVING = mark("Saving...")
_PRINTERS = {
    "ok": (mark("Print OK"), GOOD),
    "off": (mark("Printer OFF"), BAD),
    "problem": (mark("Printer !"), BAD),
    "waiting": (mark("Print waits {count}"), WARN),
    "stale": (mark("Old slips {count}: F10 38"), WARN),
    "doubt": (mark("Slip whole? F10 39"), BAD),
    "label_off": (mark("Labels OFF"), WARN),
    "label_problem": (mark("Labels !"), WARN),
    "label_waiting": (mark("Labels wait {count}"), WARN),
    "unknown": (mark("Printer ?"), MUTED),
}
_SCANNERS = {
    "ok": (mark("Scan OK"), GOOD),
    "lost": (mark("Scanner LOST"), BAD),
    "keys": (mark("Scan keys"), GOOD),
    "unknown": (mark("Scanner ?"), MUTED),
}
_BACKUP, _NO_BACKUP = mark("Backup {hours}h"), mark("NO BACKUP")
_SHORT_BACKUP, _SHORT_NO_BACKUP = mark("Bak {hours}h"), mark("NO BAK")
_PAPERS = {
    "writing": (mark("Papers..."), GOOD),
    "full": (mark("DISK FULL"), BAD),
    "failed": (mark("NO PAPERS"), BAD),
}
_OLD_HOURS = 24
_CLOCK = 9
_LEAST_OUTLET = 6
"""Fewer letters of the outlet's name say nothing."""
_NARROW = 100


def flags_of(health: Health, cols: int, translate: Translate) -> tuple[Flag, ...]:
    """Return the states of the devices, each told in words; the papers of the day in place of the backup."""
    printer, printer_tone = _PRINTERS.get(health.printer, _PRINTERS["unknown"])
    scanner, scanner_tone = _SCANNERS.get(health.scanner, _SCANNERS["unknown"])
    flags = (
        Flag(translate(printer).format(count=health.waiting_slips), printer_tone),
        Flag(translate(scanner), scanner_tone),
    )
    if health.papers in _PAPERS:
        papers, papers_tone = _PAPERS[health.papers]
        return (*flags, Flag(translate(papers), papers_tone))
    backup, none = (_SHORT_BACKUP, _SHORT_NO_BACKUP) if cols < _NARROW else (_BACKUP, _NO_BACKUP)
    if health.backup < 0:
        return (*flags, Flag(translate(none), WARN))
    tone = WARN if health.backup > _OLD_HOURS else GOOD
    return (*flags, Flag(translate(backup).format(hours=health.backup), tone))


def bar_of(state: TillState, flags: tuple[Flag, ...], cols: int, translate: Translate) -> str:
    """Return the left part; where it is narrow the outlet's name gives way first, the number of the sale last."""
    outlet, gap = state.settings.outlet, " " if cols < _NARROW else "  "
    room = cols - sum(len(flag.text) + 2 for flag in flags) - _CLOCK
    told = _told(state, translate)
    rest = "".join(f"{gap}{part}" for part in told)
    if room - len(rest) >= _LEAST_OUTLET or not told:
        return clipped(outlet, max(room - len(rest), 4)) + rest
    return next((text for text in _shorter(state, told, gap, translate) if len(text) <= room), gap.join(told[-1:]))


def _told(state: TillState, translate: Translate) -> list[str]:
    desk, parts = state.desk, list[str]()
    if desk.user is not None:
        parts.append(translate(_CASHIER).format(name=_user(state)))
    if desk.shift is not None:
        parts.append(translate(_SHIFT).format(number=desk.shift.number))
        shown = state.paid.completed.sale_no if state.paid is not None else desk.next_sale_no
        parts.append(translate(_SALE).format(number=number(shown)))
    if state.is_waiting:
        parts.append(translate(_SAVING))
    return parts


def _shorter(state: TillState, told: list[str], gap: str, translate: Translate) -> Iterator[str]:
    """All of it; then the cashier by name alone; then without the shift."""
    yield gap.join(told)
    alone = [_user(state), *told[1:]]
    yield gap.join(alone)
    shift = translate(_SHIFT).format(number=state.desk.shift.number) if state.desk.shift is not None else ""
    yield gap.join(part for part in alone if part != shift)


def _user(state: TillState) -> str:
    return clipped(state.desk.user.name.upper(), 12) if state.desk.user is not None else ""
