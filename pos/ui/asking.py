"""From the reducer's effects to the port's methods, and from what the port finds back to results."""

from collections.abc import Callable
from typing import assert_never, cast

from pos.domain.catalog import Found, Member
from pos.ui.port import Answer, Callback, CodeRefused, TillPort
from pos.ui.reducer import effects, results

_CANCEL_REASONS = "reasons:void_sale"
_MAY_BE_CARD = frozenset({"unknown", "check_digit"})


def ask(port: TillPort, read: effects.Read) -> results.Reply:
    """Answer a read."""
    match read:
        case effects.Resolve():
            return results.Resolved(read, _resolve(port, read))
        case effects.FindHits(text, limit):
            return results.HitsFound(text, port.search(text, limit))
        case effects.FindMember(number):
            return results.MemberFound(read, port.member(number))
        case effects.FindMembers(text, limit):
            return results.MembersFound(text, port.members(text, limit))
        case effects.FindShell(line, container):
            return results.ShellFound(line, port.shell_of(container))
        case _:
            return _ask_desk(port, read)


def _ask_desk(port: TillPort, read: effects.ReadDesk) -> results.Reply:
    match read:
        case effects.ReadHeld():
            return results.HeldRead(port.held())
        case effects.ReadUsers():
            return results.UsersRead(port.users())
        case effects.ReadHealth():
            return results.HealthRead(port.health())
        case effects.ReadFigures():
            return results.FiguresRead(port.figures())
        case effects.MintCart():
            return results.CartMinted(port.mint_cart())
        case effects.ReadChoices(source, given):
            return results.ChoicesRead(source, port.choices(source, given))
        case _:
            assert_never(read)


def _resolve(port: TillPort, read: effects.Resolve) -> Found | CodeRefused | Member:
    """Look for an item, and only where a scanned code is none, for a member's card."""
    found = port.resolve(read.code, read.symbology)
    if isinstance(found, CodeRefused) and found.reason in _MAY_BE_CARD and read.entry == "scan":
        return port.member(read.code) or found
    return found


def start(port: TillPort, effect: effects.Write, done: Callable[[Answer], None]) -> None:
    """Start a write; ``done`` is called with its answer, from the writer's thread."""

    def callback(answer: object) -> None:
        done(cast("Answer", answer))

    match effect:
        case effects.Pay() | effects.Cancel() | effects.Reprint() | effects.Weigh():
            _start_sale(port, effect, callback)
        case effects.Perform(command, pin):
            port.perform(command, pin, callback)
        case effects.MakeReport(name, period):
            port.report(name, period, callback)
        case effects.PrintReport(report, language):
            port.print_report(report, language, callback)
        case _:
            _start_shift(port, effect, callback)


def _start_sale(port: TillPort, effect: effects.WriteSale, callback: Callback) -> None:
    match effect:
        case effects.Pay(cart, paid_rupiah):
            port.pay(cart, paid_rupiah, callback)
        case effects.Cancel(cart):
            reasons = port.choices(_CANCEL_REASONS, ())
            port.cancel(cart, reasons[0].key if reasons else "", callback)
        case effects.Reprint():
            port.reprint(callback)
        case effects.Weigh():
            port.weigh(callback)
        case _:
            assert_never(effect)


def _start_shift(port: TillPort, effect: effects.WriteShift, callback: Callback) -> None:
    match effect:
        case effects.LogIn(user_id, pin):
            port.login(user_id, pin, callback)
        case effects.AcceptClock(pin):
            port.accept_clock(pin, callback)
        case effects.OpenShift(float_rupiah):
            port.open_shift(float_rupiah, callback)
        case effects.CloseShift(counted, witness_pin):
            port.close_shift(counted, witness_pin, callback)
        case effects.SettleShift(reason, is_charged, approver_pin):
            port.settle_shift(reason, is_charged=is_charged, approver_pin=approver_pin, done=callback)
        case _:
            assert_never(effect)
