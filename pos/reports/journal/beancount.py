"""The ledger as beancount reads it: every account opened, every commodity named, the kept balances asserted at the end.

beancount allows fewer characters than we do, so every name is written anew and remembered: two of ours never become
one of theirs, and the name it had stands beside it.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from pos.domain.ledger import FLOWS, IDR, Posting
from pos.reports.journal.entry import Account, Entry, Kept, type_of

_ROOTS: Final = {"A": "Assets", "L": "Liabilities", "E": "Equity", "R": "Income", "X": "Expenses"}
_LONGEST_ACCOUNT: Final = 255
_LONGEST_SYMBOL: Final = 24
_SHORTEST_SYMBOL: Final = 2
_RESERVED: Final = frozenset({"TRUE", "FALSE", "NULL"})
_SYMBOL: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")
_OPENED: Final = "1970-01-01"

Key = tuple[str, str]
"""Account and subledger."""


def component(text: str) -> str:
    """Return a text as a part of an account's name: letters, digits and dashes, beginning with a capital or a digit."""
    kept = "-".join("".join(each if each.isascii() and each.isalnum() else " " for each in text).split())
    return kept[:1].upper() + kept[1:] or "X"


def symbol(commodity: str) -> str:
    """Return a commodity as beancount allows it: capitals, digits, ``.``, ``_`` and ``-``, 2 to 24 of them.

    The first is a letter and the last is none of the marks, whatever the commodity is called.
    """
    kept = "".join(each if each in _SYMBOL else "-" for each in commodity.upper()).rstrip("._-")
    if not kept[:1].isalpha() or len(kept) < _SHORTEST_SYMBOL or kept in _RESERVED:
        kept = f"X-{kept}".rstrip("-")
    kept = kept if len(kept) >= _SHORTEST_SYMBOL else f"{kept}0"
    return kept[:_LONGEST_SYMBOL].rstrip("._-")


def quoted(text: str) -> str:
    """Return a text between quotes, on one line."""
    return '"' + " ".join(text.replace("\\", "\\\\").replace('"', '\\"').split()) + '"'


class _Register:
    """Names by what they stand for; a name once given is never given to another."""

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._taken: set[str] = set()

    def take(self, wanted: str) -> str:
        """The name that is wanted, or it with a number when another has it."""
        name, number = wanted, 1
        while name in self._taken:
            number += 1
            name = f"{wanted[: self._longest - len(str(number)) - 1]}-{number}"
        self._taken.add(name)
        return name


class _Names:
    """What everything was called when it was first needed."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        self.accounts: dict[Key, str] = {}
        self.symbols: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._account_names, self._symbol_names = _Register(_LONGEST_ACCOUNT), _Register(_LONGEST_SYMBOL)
        for account in accounts:
            self._parent(account)

    def _parent(self, account: Account) -> str:
        if account.code not in self._parents:
            said = account.code if account.name == account.code else f"{account.code} {account.name}"
            wanted = f"{_ROOTS[type_of(account)]}:{component(said)}"
            self._parents[account.code] = self._account_names.take(wanted)
        return self._parents[account.code]

    def new_symbol(self, commodity: str) -> bool:
        if commodity in self.symbols:
            return False
        self.symbols[commodity] = self._symbol_names.take(symbol(commodity))
        return True

    def new_account(self, code: str, subledger: str) -> bool:
        if (code, subledger) in self.accounts:
            return False
        parent = self._parent(Account(code, code, "-"))
        wanted = f"{parent}:{component(subledger)}"
        self.accounts[code, subledger] = self._account_names.take(wanted) if subledger else parent
        return True


def _declarations(names: _Names, code: str, subledger: str, commodity: str) -> Iterator[str]:
    if names.new_symbol(commodity):
        yield f"{_OPENED} commodity {names.symbols[commodity]}"
        yield f"  name: {quoted(commodity)}"
    if names.new_account(code, subledger):
        yield f"{_OPENED} open {names.accounts[code, subledger]}"


def _transaction(names: _Names, entry: Entry) -> Iterator[str]:
    header = entry.header
    said = f"{header.kind} {header.number}"
    if not entry.postings:
        yield f"; {header.business_date} {said} {header.node}/{header.seq}"
        return
    yield f"{header.business_date} * {quoted(said)} {quoted(f'{header.node}/{header.seq}')}"
    yield f"  uuid: {quoted(header.uuid)}"
    yield f"  hash: {quoted(entry.hash)}"
    for leg in entry.postings:
        yield f"  {names.accounts[leg.account, leg.subledger]}  {leg.amount} {names.symbols[leg.commodity]}"


class _Sums:
    """What is kept of each account with everything below it: beancount adds the subledgers to their account."""

    def __init__(self) -> None:
        self.expected: dict[tuple[str, str, str], int] = {}

    def expect(self, posting: Posting) -> None:
        """Know that a balance must be there, be it zero."""
        if posting.account not in FLOWS:
            self.expected.setdefault((posting.account, posting.subledger, posting.commodity), 0)

    def keep(self, kept: Kept) -> None:
        self.expected[kept.account, kept.subledger, kept.commodity] = kept.amount

    def rolled_up(self) -> Iterator[tuple[Key, str, int]]:
        below: dict[tuple[str, str], int] = {}
        for (account, _, commodity), amount in self.expected.items():
            below[account, commodity] = below.get((account, commodity), 0) + amount
        for (account, subledger, commodity), amount in sorted(self.expected.items()):
            yield (account, subledger), commodity, amount if subledger else below[account, commodity]


def _assertions(names: _Names, sums: _Sums, day: str) -> Iterator[str]:
    after = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    for key, commodity, amount in sums.rolled_up():
        yield from _declarations(names, *key, commodity)
        yield f"{after} balance {names.accounts[key]}  {amount} {names.symbols[commodity]}"


def _documents(names: _Names, entry: Entry) -> Iterator[str]:
    yield ""
    for leg in entry.postings:
        yield from _declarations(names, leg.account, leg.subledger, leg.commodity)
    yield from _transaction(names, entry)


def lines(accounts: Iterable[Account], entries: Iterable[Entry], kept: Iterable[Kept]) -> Iterator[str]:
    """Write the journal, line by line and without line ends.

    Args:
        accounts: Every account there is; a subledger becomes an account below its own.
        entries: Documents in local order. One without postings is a comment.
        kept: The balances that are kept beside them: asserted on the day after the last document. A balance that
            reached zero is not kept, and is asserted to be zero.

    Yields:
        Lines that ``bean-check`` reads; it refuses the file when a balance is not what the documents add up to.
    """
    names, sums, last_day = _Names(accounts), _Sums(), _OPENED
    yield "; Rupiah, thousandths of base units, shells: whole numbers, as in the ledger."
    yield f'option "operating_currency" "{IDR}"'
    for entry in entries:
        yield from _documents(names, entry)
        last_day = max(last_day, entry.header.business_date)
        for leg in entry.postings:
            sums.expect(leg)
    for balance in kept:
        sums.keep(balance)
    yield ""
    yield from _assertions(names, sums, last_day)
