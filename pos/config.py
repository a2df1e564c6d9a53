"""``outlet.toml``: read once at the start, with every mistake named by file, key and the nearest key there is."""

import difflib
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from pos.domain.text import clean

_DEFAULTS: Final[Mapping[str, Mapping[str, object]]] = {
    "outlet": {"code": "G01", "name": "Koperasi Kelurahan Merah Putih", "address": [], "zone": "WIB"},
    "register": {"number": 1, "drawer": "1"},
    "screen": {"language": "id", "theme": "auto", "sound": True},
    "receipt": {"footer": ["Terima kasih"], "logo": ""},
    "printer": {"url": "folder:slips", "profile": "58mm", "drawer_pin": 2, "buzzer": False, "kept_days": 90},
    "label_printer": {"url": "", "profile": "58mm", "language": "slip", "roll": "40x30"},
    "scanner": {"url": "", "prefix": "", "double_read_ms": 0},
    "scale": {"url": "", "dialect": "mettler-8217"},
    "display": {"url": "", "dialect": "esc-pos"},
    "barcodes": {"templates": ["21IIIIIWWWWWC"]},
}
_PROFILES: Final = ("58mm", "58mm-cutter", "80mm", "80mm-no-cutter", "epson-42", "epson-48")
_CHOICES: Final[Mapping[str, tuple[object, ...]]] = {
    "outlet.zone": ("WIB", "WITA", "WIT"),
    "screen.language": ("id", "en"),
    "screen.theme": ("auto", "dark", "light", "konsol"),
    "printer.profile": _PROFILES,
    "label_printer.profile": _PROFILES,
    "label_printer.language": ("slip", "zpl", "tspl"),
    "printer.drawer_pin": (2, 5),
    "scale.dialect": ("mettler-8217", "cas", "cas-lines", "a-and-d", "nci", "dialog06"),
    "display.dialect": ("esc-pos", "cd5220"),
}
_ON_PAPER: Final = ("outlet.", "register.", "receipt.")
_NAMES: Final = frozenset({"outlet.code", "register.number", "register.drawer"})
_SECTION: Final = re.compile(r"^[ \t]*\[([a-z_]+)\]", re.MULTILINE)
_ONE_OR_MORE: Final = frozenset({"scanner.url"})
"""Keys whose value is one string or a list of them."""


class ConfigError(Exception):
    """``outlet.toml`` says something that cannot be.

    Attributes:
        file: The file.
        key: The key, with its section: ``receipt.columns``.
        reason: ``syntax``, ``twice`` (a section), ``unknown_key``, ``wrong_type`` or ``not_a_choice``.
        hint: The nearest known key, or what is allowed.
    """

    def __init__(self, *, file: str, key: str, reason: str, hint: str) -> None:
        """Carry what is wrong and where."""
        super().__init__(f"{file}: {key}: {reason}: {hint}")
        self.file = file
        self.key = key
        self.reason = reason
        self.hint = hint


class Config(NamedTuple):
    """The configuration of a register, complete: what the file does not say has its default.

    Attributes:
        file: Where it was read.
        values: ``section.key`` to a string, integer, boolean or list of strings.
    """

    file: str
    values: Mapping[str, object]

    def text(self, key: str) -> str:
        """Return a string value."""
        return str(self.values[key])

    def number(self, key: str) -> int:
        """Return an integer value."""
        return int(str(self.values[key]))

    def flag(self, key: str) -> bool:
        """Return a boolean value."""
        return self.values[key] is True

    def lines(self, key: str) -> tuple[str, ...]:
        """Return a list of strings; of one string a list of it, and of an empty one none."""
        value = self.values[key]
        if isinstance(value, list):
            return tuple(str(line) for line in value)
        return (str(value),) if value else ()


def _nearest(name: str, known: list[str]) -> str:
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.0)
    return close[0] if close else ""


def _checked(file: str, key: str, value: object, default: object) -> object:
    if not _is_of_type(key, value, default):
        raise ConfigError(file=file, key=key, reason="wrong_type", hint=type(default).__name__)
    if key in _CHOICES and value not in _CHOICES[key]:
        allowed = ", ".join(str(choice) for choice in _CHOICES[key])
        raise ConfigError(file=file, key=key, reason="not_a_choice", hint=allowed)
    value = _harmless(value) if key.startswith(_ON_PAPER) else value
    if key in _NAMES and not (value > 0 if isinstance(value, int) else value):
        raise ConfigError(file=file, key=key, reason="not_a_choice", hint=f"{default}, …")
    return value


def _is_of_type(key: str, value: object, default: object) -> bool:
    if isinstance(value, list):
        return (isinstance(default, list) or key in _ONE_OR_MORE) and all(isinstance(each, str) for each in value)
    return type(value) is type(default)


def _harmless(value: object) -> object:
    """What is printed and signed steers no printer, and is written one way."""
    if isinstance(value, list):
        return [clean(line) for line in value]
    return clean(value) if isinstance(value, str) else value


def _section(file: str, name: str, table: object) -> dict[str, object]:
    if name not in _DEFAULTS:
        raise ConfigError(file=file, key=name, reason="unknown_key", hint=_nearest(name, list(_DEFAULTS)))
    if not isinstance(table, dict):
        raise ConfigError(file=file, key=name, reason="wrong_type", hint="table")
    defaults = _DEFAULTS[name]
    found: dict[str, object] = {}
    for key, value in table.items():
        if key not in defaults:
            nearest = f"{name}.{_nearest(key, list(defaults))}"
            raise ConfigError(file=file, key=f"{name}.{key}", reason="unknown_key", hint=nearest)
        found[f"{name}.{key}"] = _checked(file, f"{name}.{key}", value, defaults[key])
    return found


def parse(text: str, file: str) -> Config:
    """Read the text of an ``outlet.toml``.

    Args:
        text: TOML.
        file: Name of the file, for the error.

    Raises:
        ConfigError: The syntax, a key, a type or a choice is wrong; the first mistake is named.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _unreadable(file, text, error) from error
    values = {f"{name}.{key}": value for name, keys in _DEFAULTS.items() for key, value in keys.items()}
    for name, table in tables.items():
        values |= _section(file, name, table)
    return Config(file, values)


def _unreadable(file: str, text: str, error: tomllib.TOMLDecodeError) -> ConfigError:
    """A section that stands there twice was pasted below the old one; anything else is told in the parser's words."""
    sections = _SECTION.findall(text)
    twice = next((name for name in sections if sections.count(name) > 1), "")
    if twice:
        return ConfigError(file=file, key=twice, reason="twice", hint="")
    return ConfigError(file=file, key="", reason="syntax", hint=str(error))


def load(path: Path) -> Config:
    """Read an ``outlet.toml`` from disk.

    Raises:
        ConfigError: As in ``parse``.
        FileNotFoundError: There is none.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")  # a text editor may have put a mark before it
    except UnicodeDecodeError as error:
        raise ConfigError(file=str(path), key="", reason="syntax", hint="UTF-8") from error
    return parse(text, str(path))
