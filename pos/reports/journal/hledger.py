"""The ledger as a journal that hledger and ledger read: the same rows, to be added up by a program that is not ours.

Amounts are whole numbers as in the ledger: rupiah, thousandths of a product's base unit, shells. Every account and
commodity is declared before its first use, so ``hledger check --strict`` passes and a slip of ours would be refused.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pos.domain.ledger import IDR, Posting
from pos.reports.journal.entry import Account, Entry, Kept, type_of

_UNSAFE: Final = str.maketrans(dict.fromkeys('()[]{}<>;:*!@|"\t\n\r', " "))
_BARE: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


def clean(text: str) -> str:
    """Return a text that means nothing to a journal: no brackets, no comment mark, no two spaces in a row."""
    return " ".join(text.translate(_UNSAFE).split())


def symbol(commodity: str) -> str:
    """Return a commodity as a journal writes it, quoted unless it is letters only."""
    kept = "".join("_" if character in '";\n\r' else character for character in commodity)
    return kept if set(kept) <= _BARE else f'"{kept}"'


class _Names:
    """Account names by code, and which accounts and commodities were declared already."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        self._names: dict[str, str] = {}
        for account in accounts:
            named = account.name != account.code
            self._names[account.code] = clean(f"{account.code} {account.name}" if named else account.code)
        self._declared: set[str] = set()

    def full(self, posting: Posting) -> str:
        name = self._names.get(posting.account, clean(posting.account))
        return f"{name}:{clean(posting.subledger)}" if posting.subledger else name

    def is_new(self, declaration: str) -> bool:
        if declaration in self._declared:
            return False
        self._declared.add(declaration)
        return True


def _declarations(names: _Names, postings: Sequence[Posting]) -> Iterator[str]:
    for posting in postings:
        for declaration in (f"commodity {symbol(posting.commodity)}", f"account {names.full(posting)}"):
            if names.is_new(declaration):
                yield declaration


def _transaction(names: _Names, entry: Entry) -> Iterator[str]:
    header = entry.header
    title = f"{header.business_date} * ({header.node}/{header.seq}) {header.kind} {header.number}"
    if not entry.postings:
        yield f"; {title}"
        return
    yield title
    yield f"    ; uuid: {header.uuid}"
    yield f"    ; hash: {entry.hash}"
    for posting in entry.postings:
        yield f"    {names.full(posting)}  {posting.amount} {symbol(posting.commodity)}"


def lines(accounts: Iterable[Account], entries: Iterable[Entry], _kept: Iterable[Kept]) -> Iterator[str]:
    """Write the journal, line by line and without line ends.

    Args:
        accounts: Every account there is; a subledger becomes an account below its own.
        entries: Documents in local order. One without postings is a comment.
        _kept: Not written: the two programs read assertions of balances differently.

    Yields:
        Lines that hledger and ledger read alike.
    """
    chart = tuple(accounts)
    names = _Names(chart)
    yield "; Rupiah, thousandths of base units, shells: whole numbers, as in the ledger."
    yield from ("tag uuid", "tag hash", f"commodity {IDR}")
    names.is_new(f"commodity {IDR}")
    for account in chart:
        declaration = f"account {names.full(Posting(account.code, '', IDR, 0))}"
        if names.is_new(declaration):
            yield declaration
            yield f"    ; type: {type_of(account)}"
    for entry in entries:
        yield ""
        yield from _declarations(names, entry.postings)
        yield from _transaction(names, entry)
