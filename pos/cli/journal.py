"""``pos journal``: the ledger for programs that are not ours."""

from collections.abc import Iterator

import click

from pos.cli.context import Program
from pos.reports import journal
from pos.store import balances, documents
from pos.store.transaction import Transaction


def _lines(tx: Transaction) -> Iterator[str]:
    accounts = [journal.Account(*account) for account in balances.accounts(tx)]
    entries = (
        journal.Entry(stored.header, stored.hash, postings)
        for stored, postings in documents.with_postings(tx, documents.EVERYTHING)
    )
    return journal.lines(accounts, entries)


@click.command("journal")
@click.option("--format", "form", type=click.Choice(["hledger"]), default="hledger", help="hledger and ledger read it.")
@click.pass_obj
def command(program: Program, *, form: str) -> None:
    """Print every document as a transaction of a journal."""
    del form  # one form is known: it names what reads the journal, for the day there is a second
    with program.reading() as database, database.read() as tx:
        for line in _lines(tx):
            click.echo(line)
