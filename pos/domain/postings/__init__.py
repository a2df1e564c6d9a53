"""From a document to its postings: one rule per kind and version, pure, and never edited once released."""

from collections.abc import Callable
from types import MappingProxyType

from pos.domain.documents import Body, integer, part, parts, text
from pos.domain.ledger import IDR, VALUATION_CORRECTION, Posting, merge, reverse
from pos.domain.postings import opening_v1, plain_v1, refund_v1, sale_v1, stock_v1, trade


def _void_v1(body: Body) -> tuple[Posting, ...]:
    of = part(body, "of")
    legs = list(reverse(derive(text(of, "kind"), integer(of, "version"), part(of, "body"))))
    for correction in parts(body, "corrections"):
        amount = integer(correction, "amount")
        legs.append(Posting(VALUATION_CORRECTION, "", IDR, amount))
        legs.append(Posting(text(correction, "account"), text(correction, "sku"), IDR, -amount))
    return merge(legs)


RULES: MappingProxyType[tuple[str, int], Callable[[Body], tuple[Posting, ...]]] = MappingProxyType(
    {
        ("node", 1): plain_v1.none,
        ("opening", 1): opening_v1.postings,
        ("sale", 1): sale_v1.postings,
        ("void", 1): _void_v1,
        ("refund", 1): refund_v1.postings,
        ("no_sale", 1): plain_v1.none,
        ("cancel", 1): plain_v1.none,
        ("shift_open", 1): plain_v1.postings,
        ("shift_close", 1): plain_v1.postings,
        ("cash_count", 1): plain_v1.none,
        ("x_report", 1): plain_v1.none,
        ("cash_drop", 1): plain_v1.postings,
        ("deposit", 1): plain_v1.postings,
        ("day_close", 1): plain_v1.none,
        ("paid_in", 1): plain_v1.postings,
        ("paid_out", 1): plain_v1.postings,
        ("reprint", 1): plain_v1.none,
        ("clock", 1): plain_v1.none,
        ("restore", 1): plain_v1.none,
        ("product_change", 1): plain_v1.none,
        ("price_change", 1): plain_v1.none,
        ("rule_change", 1): plain_v1.none,
        ("member_change", 1): plain_v1.none,
        ("user_change", 1): plain_v1.none,
        ("reversal", 1): _void_v1,
        **trade.RULES,
        ("agent_delivery", 1): stock_v1.postings,
        ("agent_in", 1): stock_v1.postings,
        ("faulty", 1): stock_v1.postings,
        ("faulty_out", 1): stock_v1.postings,
        ("shell_reclass", 1): stock_v1.postings,
        ("repack", 1): stock_v1.postings,
        ("write_off", 1): stock_v1.postings,
        ("transfer", 1): stock_v1.postings,
        ("stock_count", 1): stock_v1.postings,
        ("meter", 1): plain_v1.none,
    }
)
"""Every kind and version there is."""


def derive(kind: str, version: int, body: Body) -> tuple[Posting, ...]:
    """Derive the postings of a document from its body alone.

    Args:
        kind: The document's kind.
        version: The version of its body.
        body: As it was read from the canonical form.

    Returns:
        One posting per account, subledger and commodity; each commodity sums to zero.

    Raises:
        KeyError: No rule of this kind and version is known: the program is older than the document.
        UnbalancedError: The body does not balance.
    """
    return RULES[kind, version](body)
