"""Words made safe for paper.

A product's name comes from outside: an escape byte in it could open the drawer, and one Chinese letter would switch a
whole line of python-escpos to another encoding. So nothing but printable characters of the printer's own code page
goes past this function, and what the page lacks is written with what it has.
"""

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

ASCII = "ASCII"
CODECS: Mapping[str, str] = MappingProxyType({ASCII: "ascii", "CP437": "cp437", "CP850": "cp850", "CP858": "cp858"})

_SPELLINGS: Mapping[str, str] = MappingProxyType(
    # By number where a letter looks like another: dashes and the minus, then the single quotes and primes.
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4", "'")
    | dict.fromkeys("“”„‟″«»", '"')
    | {"…": "...", "\u00d7": "x", "÷": "/", "\u2044": "/", "•": "*", "·": ".", "≤": "<=", "≥": ">=", "≈": "~"}
    | {"\u2588": "#"}  # the full block bars are drawn with
    | {"€": "EUR", "£": "GBP", "¥": "JPY", "©": "(c)", "®": "(R)", "°": "deg"}
    # The space: 1½ must not become eleven halves, nor 10² a hundred and two.
    | {"½": " 1/2", "¼": " 1/4", "¾": " 3/4", "¹": "^1", "²": "^2", "³": "^3"}
    | {"ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "œ": "oe", "Œ": "OE", "ð": "d", "þ": "th", "µ": "u"}
    | {"ł": "l", "Ł": "L", "đ": "d", "\u0131": "i", "✓": "v", "✗": "x"},
)

_UNKNOWN = "?"


def clean(text: str, code_page: str) -> str:
    """`text` in printable characters of `code_page` (a key of CODECS), one column each.

    Composed (NFC); every kind of space, line and tab ends is one space; control, format and unassigned characters are
    gone; the rest is spelled out, stripped of its accents, or a question mark. Cleaning twice changes nothing.
    """
    codec = CODECS[code_page]
    return "".join(_spell(character, codec) for character in unicodedata.normalize("NFC", text))


def _spell(character: str, codec: str) -> str:
    if " " <= character <= "~":
        return character
    category = unicodedata.category(character)
    if category[0] == "Z" or character in "\t\n\r":
        return " "
    if category[0] == "C" or category == "Mn":
        return ""
    if _fits(character, codec):
        return character
    if character in _SPELLINGS:
        return _SPELLINGS[character]
    return _without_accents(character, codec)


def _without_accents(character: str, codec: str) -> str:
    parts = unicodedata.normalize("NFKD", character)
    if parts == character or unicodedata.category(character) == "No":
        return _UNKNOWN
    return "".join(_spell(part, codec) for part in parts)


def _fits(character: str, codec: str) -> bool:
    try:
        return len(character.encode(codec)) == 1
    except UnicodeEncodeError:
        return False
