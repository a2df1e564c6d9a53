import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.outcome import Reason
from drivers.printers.status import (
    UNKNOWN_STATUS,
    PaperWord,
    PrinterStatus,
    Question,
    StatusParser,
    StatusState,
    judge,
    judge_port,
    judge_pushed,
)

UNTRIED, EMPTY = PaperWord.UNTRIED, PaperWord.EMPTY
answers = st.integers(0, 255).filter(lambda byte: byte & 0x93 == 0x12)
pushed = st.builds(
    lambda first, rest: bytes((first & 0x6C | 0x10, *(byte & 0x6F for byte in rest))),
    st.integers(0, 255),
    st.tuples(*[st.integers(0, 255)] * 3),
)
QUIET = dict.fromkeys(Question, 0x12)


def _problem(reason: Reason) -> PrinterStatus:
    return PrinterStatus(StatusState.PROBLEM, reason)


@given(st.lists(st.one_of(answers, pushed, st.sampled_from([b"\x11", b"\x13"]))), st.data())
def test_answers_come_out_in_order_whatever_is_pushed_between(said: list[int | bytes], data: st.DataObject) -> None:
    stream = b"".join(bytes((item,)) if isinstance(item, int) else item for item in said)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)))))
    parser = StatusParser(UNTRIED)
    pieces = [stream[start:end] for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    found = [answer for piece in pieces for answer in parser.feed(piece)]
    assert found == [item for item in said if isinstance(item, int)]


@given(st.binary())
def test_garbage_gives_nothing_but_bytes_that_could_be_answers(data: bytes) -> None:
    assert all(byte & 0x93 == 0x12 for byte in StatusParser(UNTRIED).feed(data))


def test_a_push_cut_off_by_an_answer_hides_no_answer() -> None:
    assert StatusParser(UNTRIED).feed(b"\x14\x00\x1a\x12") == (0x1A, 0x12)


def test_each_question_has_its_bytes() -> None:
    assert [question.request() for question in Question] == [
        b"\x10\x04\x01",
        b"\x10\x04\x02",
        b"\x10\x04\x03",
        b"\x10\x04\x04",
    ]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({}, PrinterStatus(StatusState.OK, Reason.NONE)),
        ({Question.PRINTER: 0x16}, PrinterStatus(StatusState.OK, Reason.NONE)),
        ({Question.PAPER: 0x1E}, PrinterStatus(StatusState.OK, Reason.PAPER_LOW)),
        ({Question.PAPER: 0x7E, Question.PRINTER: 0x1A}, _problem(Reason.PAPER_OUT)),
        ({Question.OFFLINE_CAUSE: 0x32}, _problem(Reason.PAPER_OUT)),
        ({Question.OFFLINE_CAUSE: 0x16, Question.PRINTER: 0x1A}, _problem(Reason.COVER_OPEN)),
        ({Question.ERROR_CAUSE: 0x1A}, _problem(Reason.CUTTER)),
        ({Question.ERROR_CAUSE: 0x32}, _problem(Reason.DEVICE_ERROR)),
        ({Question.OFFLINE_CAUSE: 0x52}, _problem(Reason.DEVICE_ERROR)),
        ({Question.PRINTER: 0x1A}, _problem(Reason.OFFLINE)),
    ],
)
def test_the_worst_of_what_is_said_is_the_status(said: dict[Question, int], status: PrinterStatus) -> None:
    assert judge(QUIET | said, UNTRIED) == status


def test_a_printer_that_answers_only_some_questions_is_unknown() -> None:
    assert judge({Question.PRINTER: 0x12}, UNTRIED) == UNKNOWN_STATUS


def test_a_clone_that_says_one_thing_to_everything_is_not_believed() -> None:
    assert judge(dict.fromkeys(Question, 0x1A), UNTRIED) == UNKNOWN_STATUS


@pytest.mark.parametrize(
    ("message", "status"),
    [
        (b"\x10\x00\x00\x0f", PrinterStatus(StatusState.OK, Reason.NONE)),
        (b"\x14\x00\x03\x0f", PrinterStatus(StatusState.OK, Reason.PAPER_LOW)),
        (b"\x18\x00\x0f\x0f", _problem(Reason.PAPER_OUT)),
        (b"\x38\x00\x00\x0f", _problem(Reason.COVER_OPEN)),
        (b"\x18\x08\x00\x0f", _problem(Reason.CUTTER)),
        (b"\x18\x20\x00\x0f", _problem(Reason.DEVICE_ERROR)),
        (b"\x18\x40\x00\x0f", _problem(Reason.DEVICE_ERROR)),
        (b"\x18\x00\x00\x0f", _problem(Reason.OFFLINE)),
    ],
)
def test_a_pushed_message_is_judged_by_its_worst(message: bytes, status: PrinterStatus) -> None:
    assert judge_pushed(message, UNTRIED) == status
    parser = StatusParser(UNTRIED)
    assert parser.feed(message[:1] + b"\x13" + message[1:3] + b"\x11" + message[3:]) == ()
    assert parser.pushed == status


@pytest.mark.parametrize(
    ("byte", "status"),
    [
        (None, UNKNOWN_STATUS),
        (0x18, UNKNOWN_STATUS),
        (0x00, UNKNOWN_STATUS),
        (0x38, _problem(Reason.PAPER_OUT)),
        (0x10, _problem(Reason.DEVICE_ERROR)),
    ],
)
def test_a_port_is_believed_when_it_complains_and_never_when_all_is_well(
    byte: int | None, status: PrinterStatus
) -> None:
    assert judge_port(byte, UNTRIED) == status


@given(st.binary(max_size=40))
def test_an_answer_that_waited_in_the_queue_is_no_pushed_byte_and_no_flow_control(data: bytes) -> None:
    parser = StatusParser(UNTRIED)
    assert all(byte & 0x90 == 0 for byte in parser.feed_queued(data))
    assert StatusParser(UNTRIED).feed_queued(b"\x14\x00\x00\x0f\x11\x03") == (0x03,)


@pytest.mark.parametrize("word", [UNTRIED, PaperWord.TRUE])
def test_a_printer_is_believed_until_its_paper_was_tried_and_after_it_told_the_truth(word: PaperWord) -> None:
    assert judge(QUIET | {Question.PAPER: 0x7E}, word) == _problem(Reason.PAPER_OUT)
    assert judge(QUIET, word) == PrinterStatus(StatusState.OK, Reason.NONE)
    assert judge_port(0x38, word) == _problem(Reason.PAPER_OUT)


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({}, UNKNOWN_STATUS),
        ({Question.PAPER: 0x1E}, UNKNOWN_STATUS),
        ({Question.PAPER: 0x7E}, UNKNOWN_STATUS),
        ({Question.PAPER: 0x7E, Question.OFFLINE_CAUSE: 0x32, Question.PRINTER: 0x1A}, UNKNOWN_STATUS),
        ({Question.PAPER: 0x7E, Question.OFFLINE_CAUSE: 0x16}, _problem(Reason.COVER_OPEN)),
        ({Question.ERROR_CAUSE: 0x1A}, _problem(Reason.CUTTER)),
        ({Question.PRINTER: 0x1A}, _problem(Reason.OFFLINE)),
    ],
)
def test_an_empty_word_on_paper_holds_nothing_and_never_counts_as_fine(
    said: dict[Question, int], status: PrinterStatus
) -> None:
    assert judge(QUIET | said, EMPTY) == status


def test_an_empty_word_on_paper_is_empty_however_it_is_said() -> None:
    parser = StatusParser(EMPTY)
    parser.feed(b"\x18\x00\x0f\x0f")
    assert parser.pushed == UNKNOWN_STATUS
    assert judge_pushed(b"\x38\x00\x0c\x0f", EMPTY) == _problem(Reason.COVER_OPEN)
    assert (judge_port(0x38, EMPTY), judge_port(0x10, EMPTY)) == (UNKNOWN_STATUS, _problem(Reason.DEVICE_ERROR))
