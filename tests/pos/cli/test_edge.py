"""Where a command ends: one sentence, one exit code, never a traceback."""

from string import Formatter

import pytest

from pos.cli import edge, sentences
from pos.cli.context import Factories, Program
from pos.cli.output import as_line
from pos.config import ConfigError
from pos.domain.errors import BadFigure, EmptyCart, NotAllowed, Refusal, RegisterRefused, UnknownUser
from pos.store.faults import StoreFault
from tests.support.command_line import CommandLine

ERRORS = {
    RegisterRefused(reason="busy", detail="77"): (3, "Kasir sedang memakai gerai ini (proses 77)"),
    RegisterRefused(reason="missing", detail="x"): (3, "Belum ada gerai di sini: x."),
    RegisterRefused(reason="older", detail="0001"): (3, "Basis data ini masih versi 0001."),
    ConfigError(file="outlet.toml", key="receipt.colums", reason="unknown_key", hint="receipt.columns"): (
        *(2, "outlet.toml: tidak ada kunci receipt.colums; yang terdekat receipt.columns."),
    ),
    ConfigError(file="outlet.toml", key="", reason="syntax", hint="line 3"): (2, "outlet.toml tidak terbaca: line 3"),
    StoreFault("disk_full", ""): (3, "Cakram penuh"),
    StoreFault("corrupt", "malformed"): (3, "Basis data rusak (malformed)."),
    BadFigure("PIN"): (2, "Bukan angka yang benar: PIN."),
    NotAllowed("king"): (2, "Tidak bisa: king"),
    UnknownUser("ali"): (2, "Tidak ada pengguna bernama ali."),
    EmptyCart(): (3, "Ditolak: EmptyCart"),
    FileNotFoundError(2, "No such file", "a.csv"): (3, "Berkas a.csv: No such file."),
    OSError("odd"): (3, "Berkas : odd."),
}


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: f"{type(error).__name__} {error}")
def test_an_error_is_one_sentence_and_an_exit_code(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_anything: object) -> None:
        raise error

    monkeypatch.setattr(run, "_till", fail)
    ran = run("till")
    code, said = ERRORS[error]
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith(said)
    assert ran.err.count("\n") == 1


def test_the_sentence_is_in_the_language_of_the_outlet(run: CommandLine) -> None:
    run.busy, run.language = True, "en"
    ran = run("users", "pin", "kasir")
    assert (ran.code, ran.err) == (
        *(3, "A till is using this outlet (process 4321). Close it first, then try again.\n"),
    )


@pytest.mark.parametrize(
    "error",
    [
        RegisterRefused(reason="missing", detail=""),
        FileNotFoundError(),
        ConfigError(file="outlet.toml", key="", reason="syntax", hint=""),
    ],
)
def test_without_a_readable_configuration_it_is_indonesian(run: CommandLine, error: Exception) -> None:
    def unreadable(_home: object) -> None:
        raise error

    factories: Factories = run.factories()._replace(config=unreadable)  # type: ignore[arg-type] # it only raises
    assert edge.language_of(Program(factories, run.home, is_chosen=True)) == "id"


@pytest.mark.parametrize("arguments", [("nope",), ("stock", "--nope"), ("users", "add"), ("backup",)])
def test_wrong_usage_says_how_it_is_used(run: CommandLine, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Usage: pos")


def test_a_reader_that_hangs_up_is_no_error(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def hang_up(*_anything: object) -> None:
        raise BrokenPipeError

    closed = list[tuple[int, int]]()
    monkeypatch.setattr(run, "_till", hang_up)
    monkeypatch.setattr("os.dup2", lambda old, new: closed.append((old, new)))
    assert run("till") == (0, "", "")
    assert len(closed) == 1


def test_every_sentence_has_the_same_places_in_both_languages() -> None:
    for table in (sentences.REGISTER, sentences.CONFIG, sentences.FAULT):
        for words in table.values():
            assert words.id != words.en
            assert _places(words.id) == _places(words.en)


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_a_refusal_of_any_kind_has_a_sentence() -> None:
    assert sentences.sentence(Refusal("x"), "en") == "Refused: Refusal x"


def test_a_line_of_json_keeps_its_keys_in_order_and_its_letters() -> None:
    assert as_line({"name": "Café", "amount": 1, "of": []}) == '{"name": "Café", "amount": 1, "of": []}'
