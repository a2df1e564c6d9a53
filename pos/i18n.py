"""The screen's language: gettext with English as the source, so that a missing text is still a sentence.

After a text was changed: ``pybabel extract -k mark --no-location --sort-output -o build/pos.pot pos``, then
``pybabel update -D pos -i build/pos.pot -d pos/locale --sort-output --no-fuzzy-matching``, the translation, and
``pybabel compile -D pos -d pos/locale``. A test holds the catalogues against the source.
"""

from collections.abc import Callable
from gettext import translation
from pathlib import Path

LANGUAGES = ("id", "en")

Translate = Callable[[str], str]


def mark(text: str) -> str:
    """Mark a text for translation where it is written; it is translated where it is painted."""
    return text


def texts(language: str) -> Translate:
    """Return the function that translates into a language, remembering what it was asked.

    Args:
        language: ``id`` or ``en``.

    Raises:
        FileNotFoundError: There is no catalogue of that language.
    """
    catalogue = translation("pos", Path(__file__).parent / "locale", [language])
    known: dict[str, str] = {}

    def translated(text: str) -> str:
        found = known.get(text)
        if found is None:
            found = known[text] = catalogue.gettext(text)
        return found

    return translated
