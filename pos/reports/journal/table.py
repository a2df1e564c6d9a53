"""The ledger as a table: one posting a line, for a spreadsheet or a program that adds up rows."""

from collections.abc import Iterable, Iterator
from typing import Final

from pos.domain.catalogue_csv.splitting import csv_line
from pos.reports.journal.entry import Account, Entry, Kept

COLUMNS: Final = (
    *("date", "node", "seq", "kind", "number", "uuid", "hash"),
    *("account", "name", "subledger", "commodity", "amount"),
)


def lines(accounts: Iterable[Account], entries: Iterable[Entry], _kept: Iterable[Kept]) -> Iterator[str]:
    """Write the table, line by line and without line ends.

    Args:
        accounts: Every account there is, for its name.
        entries: Documents in local order; one without postings has no line.
        _kept: Not written: the amounts of a column add up to them.

    Yields:
        The header, then one line a posting; amounts are whole numbers as in the ledger.
    """
    names = {account.code: account.name for account in accounts}
    yield csv_line(COLUMNS)[:-1]
    for entry in entries:
        header = entry.header
        about = (header.business_date, header.node, str(header.seq), header.kind, str(header.number))
        for leg in entry.postings:
            said = (leg.account, names.get(leg.account, leg.account), leg.subledger, leg.commodity)
            # The amount stays a number: only texts are kept from being calculated.
            yield f"{csv_line((*about, header.uuid, entry.hash, *said))[:-1]},{leg.amount}"
