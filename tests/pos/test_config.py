"""outlet.toml: every mistake is named with the file, the key and what was probably meant."""

from pathlib import Path

import pytest

from drivers.printers.profile import PROFILES, profile_named
from pos import data
from pos.config import ConfigError, load, parse


def test_what_is_not_said_has_its_default() -> None:
    config = parse("", "outlet.toml")
    assert config.text("outlet.zone") == "WIB"
    assert config.number("printer.drawer_pin") == 2
    assert config.flag("screen.sound")
    assert config.lines("barcodes.templates") == ("21IIIIIWWWWWC",)


def test_the_shipped_file_says_the_defaults_but_for_the_names() -> None:
    shipped, defaults = parse(data.outlet_toml(), "x").values, parse("", "x").values
    assert {key for key in defaults if shipped[key] != defaults[key]} == {"outlet.name", "outlet.address"}


@pytest.mark.parametrize(
    ("text", "key", "reason", "hint"),
    [
        ("[recipt]\nfooter = []", "recipt", "unknown_key", "receipt"),
        ("[receipt]\nfoter = []", "receipt.foter", "unknown_key", "receipt.footer"),
        ("[register]\nnumber = '1'", "register.number", "wrong_type", "int"),
        ("[printer]\ndrawer_pin = 3", "printer.drawer_pin", "not_a_choice", "2, 5"),
        ("[screen]\nsound = 1", "screen.sound", "wrong_type", "bool"),
        ("[receipt]\nfooter = [1]", "receipt.footer", "wrong_type", "list"),
        ("receipt = 5", "receipt", "wrong_type", "table"),
        ("[outlet]\ncode = ' '", "outlet.code", "not_a_choice", "G01, …"),
        ("[register]\nnumber = -1", "register.number", "not_a_choice", "1, …"),
        ("[register]\ndrawer = ''", "register.drawer", "not_a_choice", "1, …"),
    ],
)
def test_a_mistake_names_its_key_and_the_nearest_one(text: str, key: str, reason: str, hint: str) -> None:
    with pytest.raises(ConfigError) as error:
        parse(text, "outlet.toml")
    assert (error.value.file, error.value.key, error.value.reason, error.value.hint) == (
        "outlet.toml",
        key,
        reason,
        hint,
    )


def test_a_section_that_was_pasted_below_the_old_one_is_named() -> None:
    with pytest.raises(ConfigError) as error:
        parse(
            '[outlet]\ncode = "G01"\n[printer]\nprofile = "58mm"\n  [printer] # new\nprofile = "80mm"\n', "outlet.toml"
        )
    assert (error.value.reason, error.value.key) == ("twice", "printer")


def test_broken_syntax_names_the_place() -> None:
    with pytest.raises(ConfigError) as error:
        parse("[outlet\n", "outlet.toml")
    assert error.value.reason == "syntax"
    assert "line 1" in error.value.hint


def test_what_is_printed_is_made_harmless_and_what_a_scanner_sends_is_not() -> None:
    config = parse(
        '[outlet]\nname = "Kope\\u001b[2Jrasi Ce\\u0301pu"\naddress = ["Jl.  Raya\\t1"]\n[scanner]\nprefix = "\\u0002"',
        "x",
    )
    assert config.text("outlet.name") == "Kope\ufffd[2Jrasi Cépu"
    assert config.lines("outlet.address") == ("Jl. Raya 1",)
    assert config.text("scanner.prefix") == "\x02"


def test_a_file_of_another_editor_is_read_or_named(tmp_path: Path) -> None:
    path = tmp_path / "outlet.toml"
    path.write_bytes(b'\xef\xbb\xbf[outlet]\r\ncode = "G07"\r\n')
    assert load(path).text("outlet.code") == "G07"
    path.write_bytes(b'[outlet]\nname = "Caf\xe9"\n')
    with pytest.raises(ConfigError) as error:
        load(path)
    assert (error.value.reason, error.value.hint) == ("syntax", "UTF-8")


def test_a_file_is_read_and_named(tmp_path: Path) -> None:
    (tmp_path / "outlet.toml").write_text("[outlet]\ncode = 'G07'\n", encoding="utf-8")
    config = load(tmp_path / "outlet.toml")
    assert config.text("outlet.code") == "G07"
    assert config.file.endswith("outlet.toml")


@pytest.mark.parametrize("profile", [profile.name for profile in PROFILES])
def test_every_printer_the_drivers_know_may_be_named(profile: str) -> None:
    named = parse(f'[printer]\nprofile = "{profile}"', "outlet.toml").text("printer.profile")
    assert profile_named(named).name == profile


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("", ()),
        ('[scanner]\nurl = ""', ()),
        ('[scanner]\nurl = "serial:///dev/ttyACM0"', ("serial:///dev/ttyACM0",)),
        ('[scanner]\nurl = ["serial:///dev/ttyACM0", "evdev:///dev/input/event3"]', None),
    ],
)
def test_a_scanners_address_is_one_or_several(text: str, urls: tuple[str, ...] | None) -> None:
    both = ("serial:///dev/ttyACM0", "evdev:///dev/input/event3")
    assert parse(text, "outlet.toml").lines("scanner.url") == (both if urls is None else urls)


@pytest.mark.parametrize(
    "line", ["[scanner]\nurl = [1]", '[scanner]\nprefix = ["~"]', '[printer]\nurl = ["tcp://a:1"]']
)
def test_no_other_key_takes_several_and_none_takes_figures_for_addresses(line: str) -> None:
    with pytest.raises(ConfigError) as error:
        parse(line, "outlet.toml")
    assert error.value.reason == "wrong_type"
