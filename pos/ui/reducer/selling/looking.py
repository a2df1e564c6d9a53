"""Who does not sell may look: a scan tells the price, and nothing comes into the cart."""

from pos.domain.catalog import Found
from pos.domain.roles import MAY, allowance
from pos.ui.port import CodeRefused
from pos.ui.reducer.panels.prices import price_refused, price_told
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import cleared


def only_looks(state: TillState, answer: Found | CodeRefused) -> Step | None:
    """Say what a code stands for to somebody who does not sell; None for everybody else."""
    user = state.desk.user
    if user is None or allowance(user.roles, "sell") == MAY:
        return None
    if isinstance(answer, Found):
        return price_told(cleared(state), answer)
    return price_refused(cleared(state), answer)
