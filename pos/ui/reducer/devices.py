"""What a device answered that a person asked: a weight for the sale, or a printer's word on its paper."""

from pos.ui.port import CodeRead, NotWeighed, PrinterSaid, Weighed, WordKept
from pos.ui.reducer.effects import Write
from pos.ui.reducer.panels.codes import code_tested
from pos.ui.reducer.panels.paper import printer_answered
from pos.ui.reducer.selling.weighing import weighed
from pos.ui.reducer.state import Step, TillState


def device_answered(
    state: TillState, asked: Write, answer: Weighed | NotWeighed | PrinterSaid | WordKept | CodeRead
) -> Step:
    """Use the answer where it was asked for."""
    if isinstance(answer, Weighed | NotWeighed):
        return weighed(state, answer)
    if isinstance(answer, CodeRead):
        return code_tested(state, asked, answer)
    return printer_answered(state, answer)
