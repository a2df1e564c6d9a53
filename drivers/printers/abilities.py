"""What a printer can say, found out by asking it on connecting, and kept until it has been away.

Asked once, because every silence costs a quarter of a second; asked again after it was away, because what is plugged
in then may be another one. A printer that answered once and then does not is in trouble, and no longer just a clone.
"""

from typing import Final, NamedTuple

from drivers.deadline import Deadline
from drivers.outcome import Reason
from drivers.printers.model_name import ask_model
from drivers.printers.process_id import ProcessIdParser, process_id, request
from drivers.printers.status import (
    QUEUED_QUESTION,
    UNKNOWN_STATUS,
    PaperWord,
    PrinterStatus,
    Question,
    StatusParser,
    StatusState,
    judge,
    judge_port,
)
from drivers.transport.protocol import Transport
from drivers.transport.usblp import HasPort

ANSWER_MS = 250
_PROBE: Final = process_id(0)
"""No slip's own: the answer to it may come late."""


class Abilities(NamedTuple):
    """What was heard since the printer was last away; None: not asked yet.

    `in_real_time`: it answers DLE EOT. `queued`: it answers GS r behind what it prints. `confirms`: it answers GS ( H.
    """

    in_real_time: bool | None
    queued: bool | None
    confirms: bool | None


def unasked(*, may_confirm: bool) -> Abilities:
    """Nothing known, but whether GS ( H may be tried at all: what does not know it prints it."""
    return Abilities(None, None, None if may_confirm else False)


def look(
    transport: Transport, known: Abilities, word: PaperWord, deadline: Deadline
) -> tuple[PrinterStatus, Abilities]:
    """How the printer is, and what is known of it now; what kept silent once is not asked again."""
    port = judge_port(transport.port_byte(), word) if isinstance(transport, HasPort) else UNKNOWN_STATUS
    if port.state is StatusState.PROBLEM or not transport.readable:
        return port, known
    parser, status = StatusParser(word), UNKNOWN_STATUS
    if known.in_real_time is not False:
        answers = _in_real_time(transport, parser, deadline)
        known = known._replace(in_real_time=len(answers) == len(Question))
        status = judge(answers, word)
    if status.state is StatusState.PROBLEM:
        # Off-line it answers nothing that waits in its queue: that would be taken for an inability.
        return status, known
    known = _probe_queue(transport, parser, known, deadline)
    return (parser.pushed if status.state is StatusState.UNKNOWN else status), known


def called(transport: Transport, known: Abilities, word: PaperWord, deadline: Deadline) -> tuple[str, Abilities]:
    """What the printer calls itself, and what is known of it now; ``""`` from one in trouble or that does not say.

    Only one that answers in real time is asked: a clone that knows no status knows no GS I either.
    """
    status, known = look(transport, known, word, deadline)
    is_asked = known.in_real_time is True and status.state is not StatusState.PROBLEM
    return ask_model(transport, deadline) if is_asked else "", known


def answers_queued(transport: Transport, deadline: Deadline) -> bool:
    """Whether GS r is answered before the deadline: then the printer, on line, has come so far in what it was sent."""
    return _asked_queued(transport, StatusParser(PaperWord.UNTRIED), deadline)


def _in_real_time(transport: Transport, parser: StatusParser, deadline: Deadline) -> dict[Question, int]:
    """All four questions, one at a time; the first silence ends it."""
    answers: dict[Question, int] = {}
    for question in Question:
        answer = _answer(transport, parser, question, deadline.within_ms(ANSWER_MS))
        if answer is None:
            break
        answers[question] = answer
    return answers


def _answer(transport: Transport, parser: StatusParser, question: Question, deadline: Deadline) -> int | None:
    if transport.write(question.request(), deadline).reason is not Reason.NONE:
        return None
    while True:
        received = transport.read(deadline)
        if received.reason is not Reason.NONE:
            return None
        for answer in parser.feed(received.data):
            return answer


def _probe_queue(transport: Transport, parser: StatusParser, known: Abilities, deadline: Deadline) -> Abilities:
    """Ask once for what waits in the queue: GS ( H where it may be tried, else GS r."""
    if known.confirms is None:
        known = known._replace(confirms=_asked_for_identity(transport, deadline.within_ms(ANSWER_MS)))
    if not known.confirms and known.queued is None:
        known = known._replace(queued=_asked_queued(transport, parser, deadline.within_ms(ANSWER_MS)))
    return known


def _asked_for_identity(transport: Transport, deadline: Deadline) -> bool:
    if transport.write(request(_PROBE), deadline).reason is not Reason.NONE:
        return False
    parser = ProcessIdParser(_PROBE)
    while (received := transport.read(deadline)).reason is Reason.NONE:
        if parser.feed(received.data):
            return True
    return False


def _asked_queued(transport: Transport, parser: StatusParser, deadline: Deadline) -> bool:
    if transport.write(QUEUED_QUESTION, deadline).reason is not Reason.NONE:
        return False
    while (received := transport.read(deadline)).reason is Reason.NONE:
        if parser.feed_queued(received.data):
            return True
    return False
