"""A cashier's hands without a screen: they work a till through its port as the screens do, and wait for each answer."""

from collections.abc import Callable

from pos.domain.answers import CodeRefused, HeldSale, LoggedIn, SaleCompleted
from pos.domain.cart import (
    EMPTY_GIVEN,
    SHELL_BOUGHT,
    Cart,
    CartEvent,
    CountSet,
    Held,
    LineAdded,
    LineVoided,
    MemberSet,
    Recalled,
    ShellAnswered,
    UnknownAdded,
    apply,
)
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE, Milli
from pos.ui.port import TillPort
from tests.support.asking import Answering, answer_of

Record = Callable[[str, int, CartEvent], None]
"""Takes a cart's id, the position of an event and the event."""


class Hands:
    """Somebody at a till."""

    def __init__(self, till: TillPort, record: Record) -> None:
        """Begin with an empty counter; ``record`` stores the events of a cart, as the till's own ``record`` does."""
        self.till = till
        self.record = record
        self.cart = Cart("")

    def ask(self, call: Answering) -> object:
        """Ask for a write and wait for its answer, a refusal or a fault."""
        return answer_of(call)

    def log_in(self, user_id: int = 1, pin: str = "1234") -> LoggedIn:
        """Come in; the cart that was at the counter is in hand again."""
        inside = self.ask(lambda done: self.till.login(user_id, pin, done))
        assert isinstance(inside, LoggedIn), inside
        self.cart = inside.cart
        return inside

    def do(self, event: CartEvent) -> None:
        """Let something happen to the cart; it is stored behind what happened before."""
        self.cart = apply(self.cart, event)
        self.record(self.cart.uuid, self.cart.events, event)

    def scan(self, code: str, milli: Milli = ONE) -> bool:
        """Scan or type a code; an unknown one stays as an open line. Says whether it was known."""
        found = self.till.resolve(code, "")
        if isinstance(found, CodeRefused):
            self.do(UnknownAdded(self.cart.next_line, code))
            return False
        count = Milli(milli * found.count_milli // 1000)
        self.do(LineAdded(self.cart.next_line, found.item, count, found.amount_rupiah, "scan"))
        return True

    def take_empty(self, line: int) -> None:
        """Answer for a refill: the empty was handed in."""
        self.do(ShellAnswered(line, EMPTY_GIVEN, None, 0))

    def sell_shell(self, line: int) -> None:
        """Answer for a refill: the buyer takes the shell too."""
        item = self.cart.lines[line - 1].item
        assert item is not None
        shell = self.till.shell_of(item.container)
        assert shell is not None
        self.do(ShellAnswered(line, SHELL_BOUGHT, shell, self.cart.next_line))

    def set_count(self, line: int, milli: int) -> None:
        """Set the quantity of a line."""
        self.do(CountSet(line, Milli(milli)))

    def void(self, line: int) -> None:
        """Void a line."""
        self.do(LineVoided(line, "Salah pindai"))

    def serve(self, number: str) -> None:
        """Serve a member by number; ``""`` for nobody."""
        member = self.till.member(number) if number else None
        self.do(MemberSet(member.person_id, member.number) if member else MemberSet(0, ""))

    def hold(self) -> None:
        """Put the sale on hold and take a new cart."""
        self.do(Held("kasir"))
        self.cart = Cart(self.till.mint_cart())

    def recall(self, sale: HeldSale) -> None:
        """Take a sale back from hold."""
        self.cart = sale.cart
        self.do(Recalled("kasir"))

    def pay(self, paid: int | None) -> object:
        """Pay in cash (None: exact); a sale that is made leaves a new cart in hand."""
        answer = self.ask(lambda done: self.till.pay(self.cart, None if paid is None else Rupiah(paid), done))
        if isinstance(answer, SaleCompleted):
            self.cart = Cart(answer.next_cart_uuid)
        return answer
