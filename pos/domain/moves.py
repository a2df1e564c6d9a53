"""Which documents say what came and went in one way: goods, quantity, value and correction, line after line."""

from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Final

from pos.domain.books import Move
from pos.domain.documents import Body
from pos.domain.goods import moving as trade_moves
from pos.domain.refunding import moving as refund_moves
from pos.domain.yard import moving as yard

Moves = Callable[[Body], Iterator[Move]]
"""What a document says came and went, in the order in which it was decided."""

MOVES: Final = MappingProxyType[str, Moves](
    {
        "refund": refund_moves.moves,
        "agent_delivery": yard.moves,
        "agent_in": yard.moves,
        "faulty": yard.moves,
        "shell_reclass": yard.moves,
        "repack": yard.moves,
        "write_off": yard.moves,
        "transfer": yard.moves,
        "stock_count": yard.moves,
        "goods_receipt": trade_moves.received,
        "claim_settled": trade_moves.received,
        "purchase_return": trade_moves.returned,
    }
)
"""The kinds whose costs and corrections are nothing but those of goods that came and went, one line after the other."""
