"""The arithmetic of trade numbers (GTIN): one place for check digits, so that no wrong number ever finds a product."""

GTIN_LENGTHS = frozenset({8, 12, 13, 14})


def is_digits(text: str) -> bool:
    """Return whether a text is ASCII digits only; the digits of other scripts are not on any label."""
    return text.isascii() and text.isdigit()


def check_digit(body: str) -> str:
    """Return the check digit of a number without one: weights 3, 1, 3, 1 … from the right, modulo 10.

    Source: GS1 General Specifications, section 7.9.1.

    Args:
        body: ASCII digits, 7, 11, 12 or 13 of them.
    """
    odd = sum(map(int, body[::-2]))
    even = sum(map(int, body[-2::-2]))
    return str(-(3 * odd + even) % 10)


def has_valid_check(digits: str) -> bool:
    """Return whether the last of the digits is the check digit of those before it."""
    return check_digit(digits[:-1]) == digits[-1]


def canonical(digits: str) -> str:
    """Return the one form under which equal trade numbers are stored and looked up.

    A UPC-A is the GTIN-13 with a zero before it; a GTIN-14 whose indicator is zero is the GTIN-13 behind it; any of
    them with six leading zeros is a GTIN-8. A GTIN-14 with an indicator is a number of its own (a carton).

    Source: GS1 General Specifications, section 3.3.2: GTINs are compared as 14 digits, filled with zeros on the left.

    Args:
        digits: A GTIN of 8, 12, 13 or 14 digits, its check digit right.

    Returns:
        8, 13 or 14 digits.
    """
    padded = digits.zfill(14)
    if padded.startswith("000000"):
        return padded[6:]
    return padded[1:] if padded[0] == "0" else padded


def expand_upce(digits: str) -> str:
    """Return the UPC-A that a zero-suppressed UPC-E stands for, or ``""`` when it stands for none.

    Source: GS1 General Specifications, section 5.2.2.4.2 (UPC-E).

    Args:
        digits: 8 digits: number system 0 or 1, six digits, check digit.
    """
    system, d, check = digits[0], digits[1:7], digits[7]
    if system not in "01":
        return ""
    match d[5]:
        case "0" | "1" | "2":
            body = d[:2] + d[5] + "0000" + d[2:5]
        case "3":
            body = d[:3] + "00000" + d[3:5]
        case "4":
            body = d[:4] + "00000" + d[4]
        case _:
            body = d[:5] + "0000" + d[5]
    return system + body + check if check_digit(system + body) == check else ""


def compress_upca(digits: str) -> str:
    """Return the UPC-E of a UPC-A, or ``""`` when its zeros do not allow one.

    Source: GS1 General Specifications, section 5.2.2.4.2 (UPC-E).

    Args:
        digits: 12 digits, the check digit right.
    """
    system, maker, item, check = digits[0], digits[1:6], digits[6:11], digits[11]
    if system not in "01":
        return ""
    if maker[2:] in {"000", "100", "200"} and item[:2] == "00":
        return system + maker[:2] + item[2:] + maker[2] + check
    if maker[3:] == "00" and item[:3] == "000":
        return system + maker[:3] + item[3:] + "3" + check
    if maker[4] == "0" and item[:4] == "0000":
        return system + maker[:4] + item[4] + "4" + check
    if item[:4] == "0000" and item[4] >= "5":
        return system + maker + item[4] + check
    return ""
