"""Both languages are whole: every text of the screens, every refusal, every key; compiled as written; short enough."""

import inspect
import io
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from pos import i18n
from pos.domain import errors
from pos.i18n import LANGUAGES, texts
from pos.ui import keys, messages
from pos.ui.messages import LONGEST, Message, bad, in_words
from pos.ui.port import Fault
from pos.ui.refusals import CODES, FAULTS, REFUSALS, of_fault, of_refusal

POS = Path(i18n.__file__).parent
LOCALE = POS / "locale"
SOURCE = {message for _, _, message, _, _ in extract_from_dir(POS, [("**.py", "python")], keywords={"mark": None})}
MESSAGES = {
    *(text for name, text in vars(messages).items() if name.isupper() and isinstance(text, str)),
    *REFUSALS.values(),
}
NAME = 18
"""Characters of a name that are never cut."""

LIKELY = {
    "code": "8990000000501",
    "name": "",
    "names": "",
    "count": "12",
    "typed": "12",
    "detail": "register.db",
    "text": "12,5",
}


def catalogue(language: str) -> Catalog:
    with (LOCALE / language / "LC_MESSAGES" / "pos.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def filled(text: str, values: dict[str, str]) -> str:
    return text.format_map({name: values.get(name, "83.700") for name in places(text)})


def concrete_refusals() -> set[type[errors.Refusal]]:
    """Every refusal of the domain, wherever its area keeps them, that has no further kinds below it."""
    found, classes = set[type[errors.Refusal]](), [errors.Refusal]
    while classes:
        below = classes.pop().__subclasses__()
        classes += below
        found |= {each for each in below if not each.__subclasses__() and each.__module__.startswith("pos.domain")}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_holds_exactly_the_texts_of_the_source(language: str) -> None:
    written = {entry.id: entry for entry in catalogue(language) if entry.id}
    assert set(written) == SOURCE
    assert [entry.id for entry in written.values() if not entry.string or entry.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_its_source(language: str) -> None:
    wrong = [
        entry.id for entry in catalogue(language) if entry.id and places(str(entry.id)) != places(str(entry.string))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_the_written_one(language: str) -> None:
    compiled = io.BytesIO()
    write_mo(compiled, catalogue(language))
    assert (LOCALE / language / "LC_MESSAGES" / "pos.mo").read_bytes() == compiled.getvalue()


def test_english_reads_as_its_source() -> None:
    assert [entry.id for entry in catalogue("en") if entry.id and entry.id != entry.string] == []


def test_indonesian_is_another_language() -> None:
    same = {entry.id for entry in catalogue("id") if entry.id and entry.id == entry.string}
    assert same <= {
        *("=50.000", "Menu", "MENU", "TOTAL", "No", "Qty", "PIN {pin}", "Shift {number}"),
        "Bahasa Indonesia / English",
        *("Bank", "SKU", "No.", "Lot"),
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", sorted(MESSAGES))
def test_a_message_fits_the_strip_and_leaves_room_for_a_name(text: str, language: str) -> None:
    words = filled(texts(language)(text), LIKELY)
    room = NAME if {"name", "names"} & places(text) else 0
    assert len(words) + room <= LONGEST


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_with_an_endless_name_still_says_what_to_do(language: str) -> None:
    message = bad(messages.INACTIVE, ("name", "Minyak " * 30))
    words = in_words(message, texts(language))
    assert len(words) <= LONGEST
    assert "…" in words
    assert "Del" in words


def test_braces_in_a_name_are_only_braces() -> None:
    message = bad(messages.INACTIVE, ("name", "Sabun {name} {0} [red]"))
    assert in_words(message, texts("id")).startswith("Sabun {name} {0} [red] tidak dijual")
    assert in_words(Message("", (), "plain"), texts("id")) == ""


def test_every_refusal_of_the_domain_has_its_text() -> None:
    assert set(REFUSALS) == concrete_refusals()


@pytest.mark.parametrize("refusal", sorted(concrete_refusals(), key=str))
def test_the_text_of_a_refusal_is_filled_from_its_data(refusal: type[errors.Refusal]) -> None:
    own = inspect.signature(refusal.__init__).parameters.values() if "__init__" in vars(refusal) else ()
    given = [(each, 83_700 if each.annotation is int else "AMINAH") for each in own if each.name != "self"]
    by_name = {each.name: value for each, value in given if each.kind is each.KEYWORD_ONLY}
    message = of_refusal(refusal(*(value for each, value in given if each.name not in by_name), **by_name))
    words = in_words(message, texts("id"))
    assert message.text == REFUSALS[refusal]
    assert "{" not in words
    assert words != message.text


def test_a_refusal_nobody_knows_yet_is_still_a_sentence() -> None:
    class Later(errors.Refusal):
        """A rule of a later version."""

    assert in_words(of_refusal(Later()), texts("id")) == "Tidak bisa sekarang. Tidak ada yang tertulis."


def test_a_refusal_shows_money_with_dots_and_moments_in_local_time() -> None:
    assert of_refusal(errors.PaidTooLittle(33_700)).values == (("missing_rupiah", "33.700"),)
    values = dict(of_refusal(errors.ClockRefused(now_ms=1_700_000_000_000, last_ms=0)).values)
    assert values["now_ms"].endswith("2023 22:13") or values["now_ms"].count("/") == 2


@pytest.mark.parametrize("reason", ["unknown", "check_digit", "inactive", "no_price", "above_cap"])
def test_every_reason_of_a_refused_code_has_its_text(reason: str) -> None:
    assert CODES[reason] in SOURCE


@pytest.mark.parametrize("reason", ["disk_full", "disk", "busy", "corrupt"])
def test_every_fault_has_its_text(reason: str) -> None:
    assert FAULTS[reason] in SOURCE
    assert "errno" not in in_words(of_fault(Fault(reason, "errno 28")), texts("id"))


def test_every_key_has_its_texts() -> None:
    assert {text for key in keys.KEYS for text in (key.short, key.long)} <= SOURCE
    assert set(keys.MENU_ENTRIES.values()) <= SOURCE


def test_a_text_without_translation_is_shown_in_english() -> None:
    assert texts("id")("Not translated yet") == "Not translated yet"


def test_there_is_no_third_language() -> None:
    with pytest.raises(FileNotFoundError):
        texts("fr")
