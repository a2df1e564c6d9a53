"""Settling claims: what a supplier still owes for a receipt that was short, or for goods that went back."""

from typing import Final

from pos.domain.answers import Performed
from pos.domain.documents import integer, parts, text
from pos.domain.goods.claims import GOODS, LOSS, ClaimView, SettleClaim, brought_before, decide
from pos.domain.goods.good import Way
from pos.domain.goods.refusals import UnknownDocument
from pos.domain.money import Rupiah, thousands
from pos.services.acting.job import Handler, Handlers, Job
from pos.services.goods.knowing import goods_and_pools
from pos.services.goods.money import kept_at, owed, supplier_way
from pos.services.goods.writing import About, kind_and_number, performed, write
from pos.store import facts
from pos.store.facts import Fact
from pos.store.transaction import Transaction

_KIND = "claim_settled"


def paper_of(tx: Transaction, node: str, claim: str) -> Fact:
    """Return the receipt or return a claim stands under.

    Raises:
        UnknownDocument: There is none of that code, or it was reversed.
    """
    kind, number = kind_and_number(claim)
    paper = facts.by_number(tx, node, kind, number) if kind else None
    if paper is None or facts.is_reversed(tx, paper.uuid):
        raise UnknownDocument(claim)
    return paper


def settlements(tx: Transaction, paper: Fact) -> tuple[Fact, ...]:
    """Return what settled the claim of a paper and was not reversed, oldest first."""
    return tuple(each for each in facts.about(tx, paper.uuid, _KIND) if not facts.is_reversed(tx, each.uuid))


def _paid(tx: Transaction, job: Job, command: SettleClaim, supplier: str) -> Way:
    if command.way == GOODS:
        return Way("", "")
    if command.way == LOSS:
        job.require("write_off")
        return kept_at(tx, job, "claim_loss", "")
    return supplier_way(tx, job, command.way, supplier)


def settle(tx: Transaction, job: Job, command: SettleClaim) -> Performed:
    """Settle a claim, whole or in part.

    Raises:
        UnknownDocument: There is no such claim.
        UnknownProduct: The line was not claimed.
        MoreThanOwed: It is more than what is open.
        BadFigure: A figure is none, or more than was missing.
        NoOpenShift: It is paid into a drawer that is closed.
        NeedsApproval: A loss somebody has to approve, or money who acts may not touch.
    """
    paper = paper_of(tx, job.desk.node.code, command.claim)
    claim = kept_at(tx, job, "supplier_claims", command.claim)
    _, pools = goods_and_pools(tx, (text(line, "sku") for line in parts(paper.body, "lines")))
    view = ClaimView(
        paper=paper.body,
        brought=brought_before(each.body for each in settlements(tx, paper)),
        pools=pools,
        claim=claim,
        open_rupiah=Rupiah(-owed(tx, claim)),
        paid=_paid(tx, job, command, text(paper.body, "supplier")),
        approved_by=job.approved_by,
    )
    body = decide(command, view)
    written = write(tx, job, About(_KIND, paper.uuid), body)
    return performed(written, job, integer(body, "amount"), ("left", thousands(integer(body, "left"))))


HANDLERS: Final[Handlers] = {SettleClaim: Handler("claim_settled", settle)}
"""By the command's type."""
