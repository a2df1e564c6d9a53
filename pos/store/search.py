"""Finding products by name while it is typed: by trigrams, or by the head of the name while only a letter is there.

Nothing is scanned however large the catalogue is. The index holds no positions (a third of the size, half the time for
common syllables), so what it finds is compared with the words themselves; of the hits only the first few hundred are
put in order, and no score is computed (bm25 costs 60 times as much). Source: ``performance.md`` section 3.
"""

from collections.abc import Iterator
from typing import Final

from pos.domain.text import fold
from pos.store.transaction import Transaction

_TRIGRAM: Final = 3
_CANDIDATES: Final = (60, 50, 40)
"""How many hits are put in order, by how many words there are: each is a page to read, and more words find less."""

_WITH_A_LETTER: Final = 400
_WORDS: Final = 6
_LAST: Final = "\U0010ffff"

_BY_TRIGRAMS: Final = (
    "SELECT p.id, p.folded, p.popularity FROM product_search CROSS JOIN product p ON p.id = product_search.rowid"
    " WHERE product_search MATCH ? AND p.active = 1"
)
_BY_HEAD: Final = (
    "SELECT p.id, p.folded, p.popularity FROM product p INDEXED BY ix_product_folded"
    " WHERE p.folded >= ? AND p.folded < ? AND p.active = 1"
)
_HOLDS: Final = "instr(folded, ?) > 0"

_BUMP: Final = (
    "UPDATE product SET popularity = popularity + sold.times"
    " FROM (SELECT json_extract(line.value, '$.sku') AS sku, COUNT(*) AS times"
    " FROM document, json_each(document.payload, '$.lines') AS line"
    " WHERE document.shift = ? AND document.kind = 'sale' GROUP BY 1) AS sold"
    " WHERE product.sku = sold.sku"
)
"""Not through the view: SQLite 3.40 takes JSON in a view for unsafe where the schema is not trusted."""


def folded_name(name: str, sku: str) -> str:
    """Return what a product is searched by: name and SKU, folded; the space before lets two letters be a trigram."""
    return f" {fold(name)} {fold(sku)}"


def _trigrams(part: str) -> Iterator[str]:
    """Yield every third trigram and the last, as FTS5 takes text: between quotes, its own quotes doubled."""
    for start in (*range(0, len(part) - _TRIGRAM, _TRIGRAM), len(part) - _TRIGRAM):
        trigram = part[start : start + _TRIGRAM].replace('"', '""')
        yield f'"{trigram}"'


def find(tx: Transaction, text: str, limit: int) -> tuple[int, ...]:
    """Find products whose name or SKU holds every word of a text.

    A word of three characters or more is found anywhere in a name, a shorter one where a word begins; while nothing but
    single characters is typed, the name has to begin with the first.

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
    heads = [f" {word}" for word in words]
    parts = [word if len(word) >= _TRIGRAM else head for word, head in zip(words, heads, strict=True)]
    sure = [part for part in parts if len(part) >= _TRIGRAM]
    letters = [part for part in parts if len(part) < _TRIGRAM]
    values: list[object]
    if sure:
        matched = " ".join(dict.fromkeys(trigram for part in sure for trigram in _trigrams(part)))
        where, values = _BY_TRIGRAMS + " AND instr(p.folded, ?) > 0" * len(sure), [matched, *sure]
    else:
        where, values = _BY_HEAD, [heads[0], heads[0] + _LAST]
    most = _CANDIDATES[min(len(words), len(_CANDIDATES)) - 1]
    some = f"SELECT * FROM ({where} LIMIT {_WITH_A_LETTER if letters else most})"
    if letters:
        some += f" WHERE {' AND '.join([_HOLDS] * len(letters))} LIMIT {most}"
    begins = " + ".join([f"({_HOLDS})"] * len(heads))
    sql = f"SELECT id FROM ({some}) ORDER BY {begins} DESC, popularity DESC, length(folded), folded LIMIT ?"
    found = tx.hot.execute(sql, (*values, *letters, *heads, limit))
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
