"""``pos verify``: what it says and how it ends."""

import json
from string import Formatter

import pytest

from pos.cli.differences import DIFFERENCES, told
from pos.services.verifying.difference import LAWS, Difference
from tests.support.command_line import CommandLine
from tests.support.ledger_builder import PUBLIC_KEY
from tests.support.tampering import bare, tamper


def test_a_register_that_is_well_says_so(run: CommandLine) -> None:
    run.public_key = PUBLIC_KEY
    assert run("verify") == (0, "Cocok: 20 bukti diperiksa, kepala rantai DC7F-78F1.\n", "")
    run.language = "en"
    assert run("verify").out == "All is well: 20 documents checked, chain head DC7F-78F1.\n"


def test_the_first_difference_is_named_in_plain_words(run: CommandLine) -> None:
    tamper(run.home / "register.db", "UPDATE posting SET amount = amount + 1 WHERE document = 16 AND n = 1")
    ran = run("verify")
    assert ran.code == 1
    assert ran.out == ("Jurnal bukti sale 7 (G01-1/16): tersimpan [4201 -69999 IDR], seharusnya [4201 -70000 IDR].\n")


def test_further_stages_say_what_else_is_different(run: CommandLine) -> None:
    bare(
        run.home / "register.db", "DROP TRIGGER posting_no_update", "UPDATE balance SET amount = 7 WHERE amount = 47693"
    )
    found = json.loads(run("verify", "--json").out)
    assert (found["ok"], found["difference"]["law"]) == (0, "structure")
    assert found["also"] == [
        {"law": "balance", "where": "store GUL-KG", "found": "7", "expected": "47693"},
    ]
    second = run("verify").out.splitlines()[1]
    assert second == "Juga: Saldo store GUL-KG: tersimpan 7, jumlah bukti-buktinya 47693."


def test_the_key_of_the_outlet_is_compared(run: CommandLine) -> None:
    run.public_key = "ab" * 32
    ran = run("verify")
    assert (ran.code, "Kunci publik" in ran.out) == (1, True)


@pytest.mark.parametrize(
    "head", ["DC7F-78F1", "dc7f78f1", "dc7f78f189d3e24f6a89967624a61e787c1063da6d438b743ce599e0d9668167"]
)
def test_a_head_from_paper_is_found(run: CommandLine, head: str) -> None:
    ran = run("verify", "--head", head)
    assert (ran.code, ran.out.splitlines()[1]) == (0, "Rantai memuat hash itu: bukti sale 8 (G01-1/20).")


def test_a_head_the_chain_does_not_hold_is_a_difference(run: CommandLine) -> None:
    ran = run("verify", "--head", "08CF-76B7")
    assert (ran.code, ran.out.split(":")[0]) == (1, "Rantai tidak memuat 08cf76b7")


@pytest.mark.parametrize("head", ["08CF", "zzzz-zzzz", "0" * 65])
def test_a_head_that_is_none_is_wrong_input(run: CommandLine, head: str) -> None:
    assert run("verify", "--head", head).code == 2


def test_a_damaged_file_is_a_difference(run: CommandLine) -> None:
    file = run.home / "register.db"
    content = bytearray(file.read_bytes())
    content[8192:12288] = bytes(4096)
    file.write_bytes(bytes(content))
    ran = run("verify")
    assert (ran.code, ran.out.startswith("Berkas register.db rusak: ")) == (1, True)


def test_progress_goes_to_a_terminal_only(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pos.cli.verify._is_watched", lambda: True)
    ran = run("verify")
    assert ran.out.startswith("Cocok")
    assert ran.err == f"\r20 / 20\r{'':40}\r"


def test_ctrl_c_ends_it_without_a_verdict(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_done: int, _whole: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pos.cli.verify.show_progress", interrupt)
    ran = run("verify")
    assert (ran.code, ran.out) == (130, "")
    assert "Traceback" not in ran.err


def test_every_law_has_its_words_in_both_languages() -> None:
    assert set(DIFFERENCES) == set(LAWS)
    for words in DIFFERENCES.values():
        assert words.id != words.en
        assert _places(words.id) == _places(words.en)
        assert _places(words.id) <= {"where", "found", "expected"}


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_a_difference_is_said_in_the_language_asked_for() -> None:
    difference = Difference("number", "sale 9 (G01-1/30)", "9", "8")
    assert told(difference, "id").startswith("Bukti sale 9 (G01-1/30) bernomor 9, seharusnya 8")
    assert told(difference, "en").startswith("Document sale 9 (G01-1/30) has number 9, not 8")
