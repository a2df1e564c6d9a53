"""Programs we did not write add our journal up: hledger, ledger and beancount, asked in the way each of them has."""

import csv
import subprocess
import sys
from collections import Counter
from pathlib import Path

from pos.domain.ledger import FLOWS
from pos.reports.journal import FORMATS, Account, Entry, Kept
from pos.reports.journal.hledger import clean
from pos.store import balances, documents
from pos.store.transaction import Transaction

Sums = Counter[tuple[str, str]]
"""Amounts by account name and commodity."""

_BEAN_CHECK = Path(sys.executable).with_name("bean-check")


def write_journal(tx: Transaction, form: str, file: Path) -> Path:
    """Write a register's journal to a file."""
    accounts = [Account(*account) for account in balances.accounts(tx)]
    entries = (
        Entry(stored.header, stored.hash, postings)
        for stored, postings in documents.with_postings(tx, documents.EVERYTHING)
    )
    kept = [Kept(each.account, each.subledger, each.commodity, each.amount) for each in balances.stream(tx, "")]
    file.write_text("".join(f"{line}\n" for line in FORMATS[form](accounts, entries, kept)), encoding="utf-8")
    return file


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a judge and return what it says."""
    return subprocess.run(command, capture_output=True, text=True, check=False)


def strict(file: Path) -> subprocess.CompletedProcess[str]:
    """Let hledger check a journal strictly."""
    return run("hledger", "--file", str(file), "check", "--strict")


def bean_check(file: Path) -> subprocess.CompletedProcess[str]:
    """Let beancount check a journal, its assertions of balances too."""
    return run(str(_BEAN_CHECK), str(file))


def hledger_sums(file: Path) -> Sums:
    """Return what hledger adds up, account by account; nothing that is zero."""
    listed = run(
        "hledger", "--file", str(file), *("balance", "--flat", "--no-total", "--output-format=csv", "--layout=bare")
    )
    rows = csv.DictReader(listed.stdout.splitlines())
    sums = {(row["account"], row["commodity"].strip('"')): int(row["balance"]) for row in rows}
    return Counter({key: amount for key, amount in sums.items() if amount})


def ledger_sums(file: Path) -> Sums:
    """Return what ledger adds up, account by account; nothing that is zero."""
    form = "%(account)\t%(display_total)\n%/"
    listed = run("ledger", "--file", str(file), *("balance", "--flat", "--no-total", "--no-pager", "--format", form))
    sums, name = Sums(), ""
    for line in listed.stdout.splitlines():
        account, tab, amount = line.rpartition("\t")
        name = account if tab else name
        quantity, _, commodity = amount.strip().partition(" ")
        if quantity not in {"", "0"}:
            sums[name, commodity.strip('"')] += int(quantity)
    return sums


def _names(tx: Transaction) -> dict[str, str]:
    """The name the journal gives each account, by its code."""
    said = {
        each.code: each.code if each.name == each.code else f"{each.code} {each.name}" for each in balances.accounts(tx)
    }
    return {code: clean(name) for code, name in said.items()}


def our_sums(tx: Transaction) -> Sums:
    """Return what our postings add up to, under the names the journal gives; nothing that is zero."""
    names, sums = _names(tx), Sums()
    for posted in documents.postings(tx, documents.EVERYTHING):
        leg = posted.posting
        name = names[leg.account]
        sums[f"{name}:{clean(leg.subledger)}" if leg.subledger else name, leg.commodity] += leg.amount
    return Counter({key: amount for key, amount in sums.items() if amount})


def kept_sums(tx: Transaction) -> Sums:
    """Return the balances we keep, under the names the journal gives."""
    names, sums = _names(tx), Sums()
    for kept in balances.stream(tx, ""):
        name = names[kept.account]
        sums[f"{name}:{clean(kept.subledger)}" if kept.subledger else name, kept.commodity] = kept.amount
    return sums


def without_flows(sums: Sums) -> Sums:
    """Return sums without the accounts of which nothing is kept."""
    return Counter({key: amount for key, amount in sums.items() if key[0].partition(":")[0] not in FLOWS})
