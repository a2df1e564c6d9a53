"""What a scan does, by mode: it is heard everywhere, and never typed into something else."""

from pos.ui.messages import SCAN_LOST, SCAN_REFUSED, bad
from pos.ui.reducer.effects import ADD, CARD, COUNT, PRICE, REPORT, VOID, Resolve
from pos.ui.reducer.forms.returning import is_code, receipt_scanned
from pos.ui.reducer.forms.scans import scanned_in_form
from pos.ui.reducer.inputs import Scan
from pos.ui.reducer.modes import (
    Closed,
    Filling,
    HeldList,
    Help,
    Members,
    Menu,
    Mode,
    Sale,
    Search,
    Stocktaking,
    TryingCodes,
    Viewing,
)
from pos.ui.reducer.panels.codes import read_code
from pos.ui.reducer.state import Pressed, Read, Step, TillState
from pos.ui.reducer.steps import SELLING, refused, still
from pos.ui.reducer.typed import EMPTY
from pos.ui.reports import OF
from pos.ui.wedge import Reading


def scanned_by_device(state: TillState, scan: Scan) -> Step:
    """Take a code from a scanner with its own device; what is being typed is not part of it."""
    if not scan.code:
        return refused(state._replace(pressed=_scan_at(scan)), bad(SCAN_LOST))
    typed = state.typed.text
    is_figure = isinstance(state.mode, Sale | Stocktaking) and bool(typed)
    state = state._replace(pressed=_scan_at(scan), typed=EMPTY if is_figure else state.typed)
    return _scanned(state, Resolve(scan.code, scan.symbology, "scan", "", "", typed if is_figure else ""))


def scanned_by_keys(state: TillState, scan: Scan, reading: Reading) -> Step:
    """Take a code from a scanner that types; the command line held it and is emptied."""
    last, window_ms = state.read, state.settings.double_read_ms
    state = state._replace(pressed=_scan_at(scan), typed=EMPTY, read=Read(scan.code, scan.at_ms))
    if last.code == scan.code and scan.at_ms - last.at_ms < window_ms:
        return still(state)
    if isinstance(state.mode, Search) and not state.mode.by_key:
        state = state._replace(mode=SELLING)
    return _scanned(state, Resolve(scan.code, "", "scan", "", reading.suffix, reading.before))


def _scan_at(scan: Scan) -> Pressed:
    """A scan stands where the last key stood: no key repeats across it, and nobody has left the till."""
    return Pressed("scan", scan.at_ms, "")


def _scanned(state: TillState, asked: Resolve) -> Step:
    if is_code(asked.code) and isinstance(state.mode, Sale):
        return receipt_scanned(state, asked)
    if isinstance(state.mode, Filling):
        return scanned_in_form(state, state.mode, asked)
    if isinstance(state.mode, TryingCodes):
        return read_code(state, asked.code, asked.symbology)
    purpose = _purpose(state, state.mode)
    if not purpose:
        return refused(state._replace(typed=EMPTY), bad(SCAN_REFUSED))
    return state, (asked._replace(purpose=purpose),)


def _purpose(state: TillState, mode: Mode) -> str:
    match mode:
        case Sale():
            return VOID if state.pending.is_void else ADD
        case Stocktaking() | Members():
            return COUNT if isinstance(mode, Stocktaking) else CARD
        case Search() | HeldList() | Menu() | Closed():
            return PRICE
        case Viewing(shown):
            return REPORT if shown.span == OF else PRICE
        case Help(back):
            # A price is told with the stock, and a count is blind.
            return PRICE if _purpose(state, back) not in {"", COUNT} else ""
        case _:
            return ""
