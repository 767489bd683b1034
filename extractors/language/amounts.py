"""Amounts of money as Danish budgets write them.

"1.250.000,-", "kr. 45.000", "0,5 mio. kr.", "700 t.kr.", "(20.000)", "60.000*", "235.000[4]". A number whose
grouping no Danish writer means ("188.00", "1934.000") is malformed: it has no value, only the candidates
that a table's own arithmetic may confirm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from models.text import EMPTY, Text

SCALES = {"t": 1_000, "tusind": 1_000, "mio": 1_000_000, "million": 1_000_000, "mia": 1_000_000_000,
          "milliard": 1_000_000_000}  # fmt: skip
CURRENCY = r"(?:dkk|kroner|kr)(?![a-zæøå])\.?"
THOUSAND_KR = rf"t\.? ?(?:{CURRENCY})|tdkk\b|tusinde? (?:{CURRENCY})"
SCALE_WORD = (
    rf"(?P<scale>(?:mio|mia|million|milliard)(?:er)?\b)\.?(?: ?{CURRENCY})?|(?P<thousand>{THOUSAND_KR})"
)
DASHES = "-–—−"
NUMBER = r"\d[\d.,]*\d|\d"
MARKS = r"(?:\*+|\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\d\)(?!\w))"

_BODY = (
    rf"(?:(?P<before>{CURRENCY}) ?)?(?P<inner>[{DASHES}](?=\d))?"
    rf"(?P<number>{NUMBER})"
    rf"(?P<tail>[.,] ?[{DASHES}=]{{1,2}}(?!\w))?(?(minus)\)?|)"
    rf"(?P<marks>(?: ?{MARKS})*)"
    rf"(?: ?(?:{SCALE_WORD}|(?P<after>{CURRENCY})))?"
    rf"(?P<late_tail> ?,[{DASHES}]{{1,2}})?"
    rf"(?P<late>(?: ?{MARKS})*)"
)
_CELL = re.compile(rf"(?P<minus>minus |[{DASHES}] ?(?=[\dk])|\((?=[\d.,]+\)\s*$))?" + _BODY, re.IGNORECASE)
_RUNNING = re.compile(rf"(?<![\w.,/])(?P<minus>minus |(?<!\S)[{DASHES}](?=[\dk]))?" + _BODY, re.IGNORECASE)
_MILLIONS = re.compile(r"\bmi[oa]\b|\bmillion|\bmilliard")
_THOUSANDS = re.compile(
    rf"(?<!\w)(?:{THOUSAND_KR})|(?<![\d.,])1[. ]?000,?-? ?(?:{CURRENCY})|\bkkr\b|\bkdkk\b"
)
_KRONER = re.compile(rf"(?<![a-zæøå]){CURRENCY}")
_LEAD = re.compile(r"(?:ca\.?|cirka|i alt:?|samlet:?|á|à|op til|max\.?|maks\.?) +", re.IGNORECASE)
_NO_NOTE = re.compile(rf"[{DASHES}\d]")
_INSIDE = re.compile(r"\((.*?)\)?", re.DOTALL)
_SPACED = re.compile(r"\D*(\d{1,3}(?:([ \u00a0\u2009\u202f])\d{3})+)(?![\d.,]*\d)")
_LOOSE_GROUP = re.compile(r"(?<=\d\.) +(?=\d{3}(?!\d))|(?<=\d) +(?=\.\d{3}(?!\d))")
_WELL_FORMED = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2})?")
_GLUED_MARK = re.compile(r"(?P<number>\d{1,3}(?:\.\d{3})*\.\d{2}0)(?P<mark>[1-9]\d?)")
_AFTER_BARE = re.compile(
    r"\s*(?:$|[.,;:)]|(?:i|til|fra|om|per|pr\.|for|og|årligt|i alt)(?!\w))", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money, in kroner where it names its scale, else in the unit of its table.

    `value` is None when the number is malformed; `candidates` then holds what may have been meant, the
    likeliest first. `scale` is what a scale word multiplied the number with (1 without one), `marks` the
    footnote marks after it, `note` the words that follow in the cell, and `currency` says whether money is
    named.
    """

    value: Decimal | None
    raw: Text
    candidates: tuple[Decimal, ...] = ()
    scale: int = 1
    marks: Text = EMPTY
    note: Text = EMPTY
    currency: bool = False

    @property
    def well_formed(self) -> bool:
        return self.value is not None


def read_amount(text: Text) -> Amount | None:
    """The amount of a table cell; None for a cell that is empty, holds a dash or words, or two amounts."""
    cell = _close_groups(text).strip()
    lead = _LEAD.match(cell.value)
    body = cell[lead.end() :] if lead else cell
    match = _CELL.match(body.value)
    if not match:
        return None
    rest = body[match.end() :]
    note = _note(rest) if rest else rest
    if note is None:
        return None
    grouped = _names_money(match) or sum(map(str.isdigit, match["number"])) > 3
    if note and not grouped and not rest.value.lstrip().startswith("("):
        return None
    return _read(body, match, note)


def find_amounts(text: Text) -> list[Amount]:
    """The amounts in running text: numbers with a currency, ",-" or a scale word, and bare grouped ones.

    A bare grouped number counts only where no noun follows that it would count ("100.000 i 2016", and not
    "10.000 børn").
    """
    return [_read(text, match) for match in _matches(text.value)]


def may_name_currency(words: str) -> bool:
    """Whether the letters of a currency stand in the words: asked before the patterns that look for one."""
    lower = words.lower()
    return "kr" in lower or "dkk" in lower


def unit_of(head: Text | str) -> str | None:
    """ "DKK" or "kDKK" as a caption or column head says it; None when it names neither, or another scale."""
    words = " ".join(str(head).lower().split())
    if not may_name_currency(words) or _MILLIONS.search(words):
        return None
    if _THOUSANDS.search(words):
        return "kDKK"
    return "DKK" if _KRONER.search(words) else None


def _matches(value: str) -> Iterator[re.Match[str]]:
    for match in _RUNNING.finditer(value):
        if _names_money(match) or (
            re.fullmatch(r"\d{1,3}(?:\.\d{3})+", match["number"]) and _AFTER_BARE.match(value, match.end())
        ):
            yield match


def _read(text: Text, match: re.Match[str], note: Text = EMPTY) -> Amount:
    digits, marks = match["number"], text.match_part(match, "marks" if match["marks"] else "late")
    glued = _GLUED_MARK.fullmatch(digits)
    if glued:
        digits = glued["number"]
        at = match.start("number") + len(digits)
        marks = text[at : at + len(glued["mark"])]
    scale = _scale(match)
    sign = -1 if match["minus"] or match["inner"] else 1
    values = tuple(sign * scale * value for value in _values(digits))
    well_formed = bool(_WELL_FORMED.fullmatch(digits))
    return Amount(
        value=values[0] if well_formed else None,
        raw=text.match_part(match).strip(),
        candidates=() if well_formed else values,
        scale=scale,
        marks=marks.strip(),
        note=note,
        currency=_names_money(match),
    )


def _names_money(match: re.Match[str]) -> bool:
    return any(match[g] for g in ("before", "after", "scale", "thousand", "tail", "late_tail"))


def _scale(match: re.Match[str]) -> int:
    if match["thousand"]:
        return 1_000
    if not match["scale"]:
        return 1
    word = match["scale"].lower()
    return next((factor for name, factor in SCALES.items() if len(name) > 1 and word.startswith(name)), 1)


def _values(digits: str) -> tuple[Decimal, ...]:
    """The value of a well-formed number, or what a malformed one may mean, the likeliest first."""
    if _WELL_FORMED.fullmatch(digits):
        return (Decimal(digits.replace(".", "").replace(",", ".")),)
    whole = Decimal(re.sub(r"\D", "", digits))
    short = re.fullmatch(r"(.+)[.,](\d{1,2})", digits)
    if short and "," not in digits:
        padded = Decimal(re.sub(r"\D", "", short[1]) + short[2].ljust(3, "0"))
        return padded, whole, Decimal(re.sub(r"\D", "", short[1]) + "." + short[2])
    decimal = re.fullmatch(r"(\d+),(\d{3})", digits)
    return (whole, Decimal(f"{decimal[1]}.{decimal[2]}")) if decimal else (whole,)


def _note(rest: Text) -> Text | None:
    """The words after an amount, without parentheses around them; None when they are another amount."""
    words = rest.strip(" ;:,.")
    if _NO_NOTE.match(words.value) or (words and rest.value[0].isalnum()):
        return None
    inside = _INSIDE.fullmatch(words.value)
    return words.match_part(inside, 1).strip() if inside else words


def _close_groups(text: Text) -> Text:
    """Without the spaces inside one number: "1 934 000", "100. 000"; plain ones elsewhere.

    Two cells of a flattened table look alike ("100 200"): a plain space is closed only before "000" or "050".
    """
    if len(text.value.split()) < 2:
        return text
    whole = _SPACED.match(text.value)
    gaps = {i for match in _LOOSE_GROUP.finditer(text.value) for i in range(*match.span())}
    if whole and (whole[2] != " " or " 0" in whole[1]):
        gaps |= {i for i in range(*whole.span(1)) if text.value[i].isspace()}
    closed = text.without(gaps)
    return Text(re.sub(r"\s", " ", closed.value), closed.origin)
