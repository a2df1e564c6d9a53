"""Choosing from a list with the arrows or a number, the same in every panel."""

_PAGE = 8


def moved(key_name: str, chosen: int, size: int) -> int | None:
    """Return the index after an arrow or page key; None for any other key.

    Args:
        key_name: The key.
        chosen: The index before.
        size: How many lines there are; 0 keeps the index at 0.
    """
    steps = {"up": -1, "down": 1, "pageup": -_PAGE, "pagedown": _PAGE}
    if key_name not in steps:
        return None
    return min(max(chosen + steps[key_name], 0), max(size - 1, 0))


def numbered(text: str, chosen: int, size: int) -> int | None:
    """Return the index a typed number names, or the chosen one for an empty text; None when there is no such line."""
    if not text:
        return chosen if chosen < size else None
    if text.isascii() and text.isdigit() and 1 <= int(text) <= size:
        return int(text) - 1
    return None
