"""The status bar: who sells, in which shift, and how printer, scanner and backup are, at every size."""

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
    """Return the left part; where it is narrow, the outlet's name gives way."""
    outlet, desk = state.settings.outlet, state.desk
    parts = []
    if desk.user is not None:
        parts.append(translate(_CASHIER).format(name=clipped(desk.user.name.upper(), 12)))
    if desk.shift is not None:
        parts.append(translate(_SHIFT).format(number=desk.shift.number))
        shown = state.paid.completed.sale_no if state.paid is not None else desk.next_sale_no
        parts.append(translate(_SALE).format(number=number(shown)))
    if state.is_waiting:
        parts.append(translate(_SAVING))
    gap = " " if cols < _NARROW else "  "
    rest = "".join(f"{gap}{part}" for part in parts)
    taken = len(rest) + sum(len(flag.text) + 2 for flag in flags) + _CLOCK
    return clipped(outlet, max(cols - taken, 4)) + rest
