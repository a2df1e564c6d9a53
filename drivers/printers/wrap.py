"""Breaking words into lines without losing one character of an amount."""


def wrap(text: str, width: int) -> tuple[str, ...]:
    """`text` in lines of at most `width` columns, broken at spaces where there are any.

    The indent of the first line stays where its first word still fits behind it; a word longer than a line is cut into
    whole lines; the spaces at a break go, and nothing else. An empty text is one empty line. `width` is at least 1.
    """
    rest = _with_room_for_first_word(text.rstrip(" "), width)
    lines = []
    while len(rest) > width:
        line, rest = _split(rest, width)
        lines.append(line)
    return (*lines, rest)


def _with_room_for_first_word(text: str, width: int) -> str:
    letters = text.lstrip(" ")
    indent = len(text) - len(letters)
    return text if indent + len(letters.partition(" ")[0]) <= width else letters


def _split(text: str, width: int) -> tuple[str, str]:
    """The first line of a longer text, and what follows it; no space stands at the break."""
    line = text[: width + 1]
    head = line.rpartition(" ")[0].rstrip(" ")
    if head:
        return head, text[line.rindex(" ") :].lstrip(" ")
    return text[:width], text[width:]
