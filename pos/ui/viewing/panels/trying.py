"""The panel of a trial of the printer's paper: what it said so far, and what a person does next."""

from pos.domain.paper_trial import FINE, OUT, SILENT, Trial, is_judged, is_true
from pos.i18n import Translate, mark
from pos.ui.reducer.modes import TryingPaper
from pos.ui.view import ACCENT, GOOD, PLAIN, WARN, Panel, PanelLine
from pos.ui.viewing.panels.listing import listed

_TITLE = mark("DOES THE PRINTER NOTICE ITS PAPER?")
_CHOOSE, _KEYS = mark("number or ↑↓, then Enter; Esc goes back"), mark("Enter goes on; Esc leaves all as it was")
_KEEP = mark("Enter keeps this; Esc leaves all as it was")
_ASKED = (mark("With paper it says"), mark("Without paper it says"), mark("With paper again it says"))
_SAID = {FINE: mark("all is well"), OUT: mark("no paper"), SILENT: mark("nothing")}
_NEXT = (
    mark("Paper in, cover closed, printer on: then Enter."),
    mark("Take the paper OUT, close the cover, then Enter."),
    mark("Put the paper back IN, close the cover, then Enter."),
)
_TRUE = (
    mark("It notices its paper."),
    mark("Without paper, slips wait by themselves until there is some."),
)
_EMPTY = (
    mark("It does NOT notice its paper."),
    mark("What it says of paper is not listened to: watch the roll yourself."),
)


def trying_panel(mode: TryingPaper, shown: int, translate: Translate) -> Panel:
    """Return the printers to choose from, or the trial as far as it went."""
    if not mode.printer:
        panel = listed(mode.printers, mode.chosen, shown, lambda at, each: _numbered(at, translate(each.label)))
        return panel._replace(title=translate(_TITLE), hint=translate(_CHOOSE))
    trial = mode.trial
    said = [_heard(text, word, translate) for text, word in zip(_ASKED, trial, strict=True) if word]
    lines = (*said, *(_verdict(trial, translate) if is_judged(trial) else (_asked(len(said), translate),)))
    return Panel(translate(_TITLE), lines, -1, translate(_KEEP if is_judged(trial) else _KEYS))


def _numbered(at: int, text: str) -> PanelLine:
    return PanelLine(f"{at + 1:>2} {text}", "", PLAIN)


def _heard(text: str, word: str, translate: Translate) -> PanelLine:
    return PanelLine(translate(text), translate(_SAID[word]), PLAIN)


def _asked(step: int, translate: Translate) -> PanelLine:
    return PanelLine(f"→ {translate(_NEXT[step])}", "", ACCENT)


def _verdict(trial: Trial, translate: Translate) -> tuple[PanelLine, ...]:
    texts, tone = (_TRUE, GOOD) if is_true(trial) else (_EMPTY, WARN)
    return tuple(PanelLine(translate(text), "", tone) for text in texts)
