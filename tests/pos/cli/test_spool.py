import json
from pathlib import Path

from drivers.printers.slip import Logo, Slip, heading, line
from drivers.printers.slip_json import slip_to_json
from pos.store import spool
from pos.store.database import Database
from pos.store.spool import NewJob
from tests.support.command_line import CommandLine


def fill(run: CommandLine) -> None:
    database = Database(run.home / "register.db", writable=True)
    with database.write() as tx:
        for copy_no in range(3):
            spool.enqueue(tx, NewJob("printer", "copy" if copy_no else "receipt", 4, "{}", copy_no, 1_000 + copy_no))
        spool.claim(tx, "printer", 2_000)
        spool.finish(tx, spool.Finished(1, "sent", 812, "", 3_000))
    database.close()


def jobs(run: CommandLine, *options: str) -> list[dict[str, object]]:
    ran = run("spool", "--json", *options)
    assert ran.code == 0
    return [json.loads(line) for line in ran.out.splitlines()]


def test_what_waits_for_paper_is_listed_newest_first(run: CommandLine) -> None:
    fill(run)
    assert [(job["copy_no"], job["state"]) for job in jobs(run)] == [(2, "queued"), (1, "queued")]
    assert [job["state"] for job in jobs(run, "--all")] == ["queued", "queued", "sent"]
    assert len(jobs(run, "--all", "--limit", "1")) == 1


def test_a_printed_slip_is_one_object(run: CommandLine) -> None:
    fill(run)
    assert jobs(run, "--all")[-1] == {
        "key": 1,
        "device": "printer",
        "kind": "receipt",
        "of_kind": "sale",
        "of_number": 1,
        "copy_no": 0,
        "state": "sent",
        "attempt": 1,
        "bytes_sent": 812,
        "reason": "",
        "created_ms": 1_000,
        "updated_ms": 3_000,
    }


def test_slips_nobody_waits_for_are_given_up_and_stay_in_the_list(run: CommandLine) -> None:
    fill(run)
    assert jobs(run, "--give-up") == []
    assert [(job["state"], job["reason"]) for job in jobs(run, "--all")] == [
        ("cancelled", "given_up"),
        ("cancelled", "given_up"),
        ("sent", ""),
    ]


def test_slips_are_not_given_up_under_a_running_till(run: CommandLine) -> None:
    fill(run)
    run.busy = True
    assert run("spool", "--give-up").code == 3
    assert len(jobs(run)) == 2


def _with_a_slip(run: CommandLine, stored: str) -> None:
    database = Database(run.home / "register.db", writable=True)
    with database.write() as tx:
        spool.enqueue(tx, NewJob("printer", "receipt", 4, stored, 0, 1_000))
    database.close()


def test_a_slip_is_shown_as_text_and_drawn_as_paper(run: CommandLine, tmp_path: Path) -> None:
    _with_a_slip(run, slip_to_json(Slip((heading("TOTAL"), line("Gula")), cut=True, meta=())))
    shown = run("spool", "show", "1")
    assert (shown.code, shown.out.split()) == (0, ["TOTAL", "Gula"])
    drawn = tmp_path / "slip.png"
    assert run("spool", "show", "1", "--png", str(drawn)).code == 0
    assert drawn.read_bytes().startswith(b"\x89PNG")


def test_a_slip_with_a_logo_is_shown_without_one_where_there_is_none(run: CommandLine) -> None:
    _with_a_slip(run, slip_to_json(Slip((Logo(), line("Gula")), cut=True, meta=())))
    assert run("spool", "show", "1").out == "Gula\n"


def test_a_slip_that_is_not_there_or_cannot_be_read_is_said_so(run: CommandLine) -> None:
    assert run("spool", "show", "7").code == 2
    _with_a_slip(run, '{"v":99}')
    assert run("spool", "show", "1").code == 2


def test_a_slip_that_was_let_go_of_is_said_to_be(run: CommandLine) -> None:
    _with_a_slip(run, "")
    shown = run("spool", "show", "1")
    assert (shown.code, "printer.kept_days" in shown.err) == (2, True)
