"""In-store codes: how an outlet's own labels hide a weight or a price, declared, because no standard says it.

A template is 13 characters: the prefix in digits (20 to 29), then ``I`` for each digit of the item, ``W`` for the
weight in grams or ``P`` for the price in rupiah, ``V`` where an inner check digit over the weight or price stands, and
``C`` for the check digit at the end: ``21IIIIIWWWWWC``.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

from pos.domain.gtin import check_digit

TemplateReason: TypeAlias = Literal[
    "length",
    "prefix",
    "character",
    "split_field",
    "no_item",
    "no_value",
    "two_values",
    "check_digit",
    "inner_check",
    "overlap",
]


class TemplateFault(NamedTuple):
    """What is wrong with a declared template.

    Attributes:
        pattern: The template as declared.
        reason: Which rule it breaks: ``length`` (not 13), ``prefix`` (does not begin with 20 to 29), ``character``
            (something other than digits, then I W P V C), ``split_field`` (the same letter in two places), ``no_item``,
            ``no_value`` (neither W nor P), ``two_values`` (both), ``check_digit`` (not exactly one C, at the end),
            ``inner_check`` (more than one V, or over a value of other than 4 or 5 digits), ``overlap`` (another
            template reads the same codes).
        detail: The offending part, or the other template.
    """

    pattern: str
    reason: TemplateReason
    detail: str


class Template(NamedTuple):
    """A template that was found right.

    Attributes:
        pattern: The template as declared.
        prefix: Its leading digits.
        value: The letter of its value: ``W`` weight in grams, ``P`` price in rupiah.
    """

    pattern: str
    prefix: str
    value: str


class Reading(NamedTuple):
    """What a template reads out of a code.

    Attributes:
        key: The same code with a value of zero: the barcode under which the catalogue holds the product.
        value: Grams or rupiah, as the template says.
        inner_expected: The inner check digit that should stand in the code, or ``""`` when there is nothing wrong.
    """

    key: str
    value: int
    inner_expected: str


def parse_template(pattern: str) -> Template | TemplateFault:
    """Judge one declared template.

    Args:
        pattern: As written in the configuration, upper case.
    """
    fields = pattern.lstrip("0123456789")
    prefix = pattern[: len(pattern) - len(fields)]
    fault = _form_fault(pattern, prefix, fields) or _field_fault(pattern, fields)
    return fault or Template(pattern, prefix, "W" if "W" in fields else "P")


def declare(patterns: Iterable[str]) -> tuple[Template, ...] | TemplateFault:
    """Judge all declared templates: each for itself, and that no two of them read the same code."""
    declared: list[Template] = []
    for pattern in patterns:
        template = parse_template(pattern)
        if isinstance(template, TemplateFault):
            return template
        for other in declared:
            if template.prefix.startswith(other.prefix) or other.prefix.startswith(template.prefix):
                return TemplateFault(pattern, "overlap", other.pattern)
        declared.append(template)
    return tuple(declared)


def _form_fault(pattern: str, prefix: str, fields: str) -> TemplateFault | None:
    if len(pattern) != 13:
        return TemplateFault(pattern, "length", str(len(pattern)))
    strange = fields.strip("IWPVC")
    if strange:
        return TemplateFault(pattern, "character", strange[0])
    if len(prefix) < 2 or prefix[0] != "2":
        return TemplateFault(pattern, "prefix", prefix)
    return None


def _field_fault(pattern: str, fields: str) -> TemplateFault | None:
    for letter in "IWPV":
        if letter * fields.count(letter) not in fields:
            return TemplateFault(pattern, "split_field", letter)
    if fields.count("C") != 1 or fields[-1] != "C":
        return TemplateFault(pattern, "check_digit", "C")
    if "I" not in fields:
        return TemplateFault(pattern, "no_item", "I")
    return _value_fault(pattern, fields)


def _value_fault(pattern: str, fields: str) -> TemplateFault | None:
    width = fields.count("W") + fields.count("P")
    if not width:
        return TemplateFault(pattern, "no_value", "W P")
    if "W" in fields and "P" in fields:
        return TemplateFault(pattern, "two_values", "W P")
    if fields.count("V") > 1 or ("V" in fields and width not in {4, 5}):
        return TemplateFault(pattern, "inner_check", str(width))
    return None


def read_instore(code: str, templates: Iterable[Template]) -> tuple[Template, Reading] | None:
    """Read a code by the declared template of its prefix; ``None`` when none is declared for it.

    Args:
        code: 13 digits, the check digit right.
        templates: As ``declare`` returned them.
    """
    for template in templates:
        if code.startswith(template.prefix):
            return template, _read_by(code, template)
    return None


def _read_by(code: str, template: Template) -> Reading:
    pattern = template.pattern
    start, end = pattern.index(template.value), pattern.rindex(template.value) + 1
    body = code[:start] + "0" * (end - start) + code[end:12]
    inner_expected = ""
    inner = pattern.find("V")
    if inner >= 0:
        digit = inner_check_digit(code[start:end])
        inner_expected = digit if digit != code[inner] else ""
        body = body[:inner] + "0" + body[inner + 1 :]
    return Reading(body + check_digit(body), int(code[start:end]), inner_expected)


def inner_check_digit(value: str) -> str:
    """Return the check digit over a weight or price field, as GS1 weighs it.

    Source: GS1 General Specifications, section 7.9.2 to 7.9.4: the weighting factors 2-, 3, 5+ and 5-; four digits by
    2- 2- 3 5-, the sum times three; five digits by 5+ 2- 5- 5+ 2-, the digit whose 5- product fills the sum up to ten.

    Args:
        value: 4 or 5 digits.
    """
    two_minus, three, five_plus, five_minus = "0246891357", "0369258147", "0516273849", "0594837261"
    factors: tuple[str, ...] = (two_minus, two_minus, three, five_minus)
    if len(value) == 5:
        factors = (five_plus, two_minus, five_minus, five_plus, two_minus)
    total = sum(int(factor[int(digit)]) for factor, digit in zip(factors, value, strict=True))
    if len(value) == 4:
        return str(3 * total % 10)
    return str(five_minus.index(str(-total % 10)))
