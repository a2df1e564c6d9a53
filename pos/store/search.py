"""Finding products by name while it is typed: trigrams for three letters and more, the head of the name below that.

Nothing is scanned however large the catalogue is, and no score is computed over all hits (bm25 costs 60 times as much):
the first few hundred are put in order by how well their words begin and how often they are sold.
Source: ``performance.md`` section 3.
"""

from typing import Final

from pos.domain.text import fold
from pos.store.transaction import Transaction

_TRIGRAM: Final = 3
_CANDIDATES: Final = 300
_WORDS: Final = 6
_LAST: Final = "\U0010ffff"

_BY_TRIGRAMS: Final = (
    "SELECT p.id, p.folded, p.popularity FROM product_search s CROSS JOIN product p ON p.id = s.rowid"
    " WHERE s.folded MATCH ? AND p.active = 1"
)
_BY_HEAD: Final = (
    "SELECT p.id, p.folded, p.popularity FROM product p INDEXED BY ix_product_folded"
    " WHERE p.folded >= ? AND p.folded < ? AND p.active = 1"
)
_AND_WORD: Final = " AND instr(' ' || p.folded, ?) > 0"
_BEGINS: Final = "(instr(' ' || folded, ?) > 0)"

_BUMP: Final = (
    "UPDATE product SET popularity = popularity + sold.times"
    " FROM (SELECT sku, COUNT(*) AS times FROM sale_line WHERE shift = ? GROUP BY sku) AS sold"
    " WHERE product.sku = sold.sku"
)


def _phrase(word: str) -> str:
    """A word as FTS5 takes it whatever is in it: between quotes, its own quotes doubled."""
    return '"' + word.replace('"', '""') + '"'


def find(tx: Transaction, text: str, limit: int) -> tuple[int, ...]:
    """Find products whose name or SKU holds every word of a text.

    A word of three characters or more is found anywhere in a name, a shorter one where a word begins; when all words
    are short, the name has to begin with the first.

    Args:
        tx: A transaction.
        text: As it is typed: any characters in any case.
        limit: The most products wanted.

    Returns:
        Keys of products that may be sold, best first: those where every word begins a word, then the most sold.
    """
    words = fold(text).split()[:_WORDS]
    if not words:
        return ()
    long = [word for word in words if len(word) >= _TRIGRAM]
    short = [word for word in words if len(word) < _TRIGRAM]
    if long:
        where, values = _BY_TRIGRAMS, [" ".join(map(_phrase, long))]
    else:
        where, values = _BY_HEAD, [short[0], short[0] + _LAST]
    where += _AND_WORD * len(short)
    begins = " + ".join([_BEGINS] * len(words))
    sql = (
        f"SELECT id FROM ({where} LIMIT {_CANDIDATES})"
        f" ORDER BY {begins} DESC, popularity DESC, length(folded), folded LIMIT ?"
    )
    heads = [f" {word}" for word in words]
    found = tx.hot.execute(sql, (*values, *(f" {word}" for word in short), *heads, limit))
    return tuple(row[0] for row in found.fetchall())


def bump_popularity(tx: Transaction, shift: int) -> None:
    """Count the sale lines of a shift into the popularity of their products: when it closes, so no sale waits."""
    tx.hot.execute(_BUMP, (shift,))


def reindex(tx: Transaction) -> None:
    """Build the index of names anew; for imports that change most of the catalogue."""
    tx.hot.execute("INSERT INTO product_search(product_search) VALUES ('rebuild')")


def forget(tx: Transaction, names: list[tuple[int, str]]) -> None:
    """Take names out of the index, each exactly as it was put in: key and folded text."""
    tx.hot.executemany("INSERT INTO product_search(product_search, rowid, folded) VALUES ('delete', ?, ?)", names)


def learn(tx: Transaction, names: list[tuple[int, str]]) -> None:
    """Put names into the index: key and folded text, as they stand in ``product``."""
    tx.hot.executemany("INSERT INTO product_search(rowid, folded) VALUES (?, ?)", names)
