"""What a device answered that a person asked: a weight for the sale, or a printer's word on its paper."""

from pos.ui.port import NotWeighed, PrinterSaid, Weighed, WordKept
from pos.ui.reducer.panels.paper import printer_answered
from pos.ui.reducer.selling.weighing import weighed
from pos.ui.reducer.state import Step, TillState


def device_answered(state: TillState, answer: Weighed | NotWeighed | PrinterSaid | WordKept) -> Step:
    """Use the answer where it was asked for."""
    if isinstance(answer, Weighed | NotWeighed):
        return weighed(state, answer)
    return printer_answered(state, answer)
