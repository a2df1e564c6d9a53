"""``pos journal``: the ledger for programs that are not ours."""

from collections.abc import Iterator

import click

from pos.cli.context import Program
from pos.reports.journal import FORMATS, Account, Entry, Kept
from pos.store import balances, documents
from pos.store.transaction import Transaction


def _lines(tx: Transaction, form: str) -> Iterator[str]:
    accounts = [Account(*account) for account in balances.accounts(tx)]
    entries = (
        Entry(stored.header, stored.hash, postings)
        for stored, postings in documents.with_postings(tx, documents.EVERYTHING)
    )
    kept = (Kept(each.account, each.subledger, each.commodity, each.amount) for each in balances.stream(tx, ""))
    return FORMATS[form](accounts, entries, kept)


@click.command("journal")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="hledger",
    help="hledger: what hledger and ledger read; beancount: with its balances asserted; csv: one posting a line.",
)
@click.pass_obj
def command(program: Program, *, form: str) -> None:
    """Print every document as a transaction of a journal."""
    with program.reading() as database, database.read() as tx:
        for line in _lines(tx, form):
            click.echo(line)
