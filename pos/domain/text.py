"""Text from outside, made harmless by one function, so that no name can steer a printer or a terminal."""

import unicodedata

REPLACEMENT = "\ufffd"


def clean(text: str) -> str:
    """Return a text that holds no control characters, no invisible marks and no runs of white space.

    White space of any kind becomes one space and none at the ends; format characters (bidirectional marks, zero width,
    soft hyphens, byte order marks) go; every other character of category C (controls, surrogates, private use,
    unassigned) becomes U+FFFD, because something stood there; the rest is composed (NFC). Length is the caller's.

    Source: Unicode Standard Annex 15 (NFC) and section 4.5 (general categories).

    Args:
        text: Any string, surrogates included.
    """
    if not text.isprintable():
        text = "".join(map(_harmless, text))
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def fold(text: str) -> str:
    """Return a text as it is searched: cleaned, without accents, and without the difference of small and capital."""
    letters = clean(text)
    if not letters.isascii():
        folded = unicodedata.normalize("NFKD", letters).casefold()
        decomposed = unicodedata.normalize("NFKD", folded)
        letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(letters.casefold().split())


def _harmless(char: str) -> str:
    if char.isspace():
        return " "
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    return REPLACEMENT if category[0] == "C" else char
