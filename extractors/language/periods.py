"""Dates, years and periods.

dateparser reads single dates, with every setting that matters spelt out; it reads no range, no "d. 1. januar"
and no "1/1-2020", so a period is cut in two here and each side put in a form that it knows. A side given as
a month or year stands for its first day at the start of a period and for its last day at the end.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from models.text import Text

Edge = Literal["first", "last"]

MONTH_NAMES = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
MONTHS = {name[:3]: name for name in MONTH_NAMES}
MONTH = rf"(?:{'|'.join(MONTH_NAMES)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)(?![a-zæøå])\.?)"
YEAR = r"(?:19|20)\d{2}"
_SHORT_YEAR = r"[’'´]?\d{2}"
_THE = r"(?:(?<![a-zæøå])(?:d\.|den) ?)?"
_DAY = rf"{_THE}(?:0?[1-9]|[12]\d|3[01])"
_NUMERIC = (
    rf"{_THE}(?:{YEAR}-\d{{2}}-\d{{2}}|\d{{1,2}}[./-] ?\d{{1,2}}[./-] ?(?:{YEAR}|\d{{2}})(?!\d)"
    rf"|\d{{1,2}}/\d{{1,2}}(?: ?[-–] ?| )(?:{YEAR}|{_SHORT_YEAR})(?!\d|[./]\d))"
)
_WORDED = rf"{_DAY}\.? ?{MONTH},? ?(?:{YEAR}|{_SHORT_YEAR}(?!\d))"
_DAY_MONTH = rf"{_DAY}\.? ?{MONTH}|{_THE}\d{{1,2}}/\d{{1,2}}|{_DAY}\."
_START = r"(?:primo|(?:starten|begyndelsen) af) "
_END = r"(?:ultimo|(?:udgangen|slutningen) af) "
_MONTH_YEAR = rf"(?:{_START}|{_END})?{MONTH},? ?{YEAR}"
_YEAR_ONLY = rf"(?:{_START}|{_END})?{YEAR}(?!\d)"

_DATE = re.compile(rf"(?<![\d.,/-])(?:{_NUMERIC}|{_WORDED})", re.IGNORECASE)
_FULL = rf"(?:{_NUMERIC}|{_WORDED}|{_MONTH_YEAR}|{_YEAR_ONLY})"
_TO = r"(?: ?[-–—‐−] ?| ?,? (?:og )?(?:frem )?(?:til og med|t\.o\.m\.?|til|indtil|tom\.?):? )"
_RANGE = re.compile(
    rf"(?<![\d.,/-])(?:(?P<start>{_FULL})|(?P<part>{_DAY_MONTH}|{MONTH})){_TO}"
    rf"(?:(?P<end>{_FULL})|(?P<short>(?<=\d{{4}}[-–—])\d{{2}}(?![\d./])))",
    re.IGNORECASE,
)
_TWO_DATES = re.compile(
    rf"(?<![\d.,/-])(?P<start>{_NUMERIC}|{_WORDED})(?P<part>)(?P<short>) (?P<end>{_NUMERIC}|{_WORDED})",
    re.IGNORECASE,
)
_FROM = re.compile(rf"\b(?:fra(?: og med)?|i kraft|begynder|starter):? (?P<date>{_FULL})", re.IGNORECASE)
_UNTIL = re.compile(rf"\b(?:til og med|til|indtil|t\.o\.m\.):? (?P<date>{_FULL})", re.IGNORECASE)
_SPAN = re.compile(rf"(?<![\d.,/–-])(?:{_MONTH_YEAR}|{YEAR})(?!\d|[./–-]\d|,\d)", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(rf"(?<!\d)(?P<year>{YEAR})(?: ?[/–-] ?(?P<next>(?:20)?\d{{2}})(?![\d-]))?(?!\d)")


class Period(NamedTuple):
    """First and last day; None for a side that is not stated."""

    valid_from: date | None
    valid_to: date | None
    raw: Text


class Dated(NamedTuple):
    value: date
    raw: Text


class Year(NamedTuple):
    value: int
    raw: Text


def read_date(text: Text) -> Dated | None:
    """The first full date (day, month and year) that stands in `text`."""
    flat = _flat(text)
    for match in _DATE.finditer(flat.value):
        value = _parse(match[0], "first")
        if value:
            return Dated(value, flat.match_part(match))
    return None


def read_period(text: Text) -> Period | None:
    """The first period stated: a range, else one with a single side, else a whole month or year."""
    flat = _flat(text)
    for match in (*_RANGE.finditer(flat.value), *_TWO_DATES.finditer(flat.value)):
        start, end = _sides(match)
        if start and end and start <= end:
            return Period(start, end, flat.match_part(match))
    return _one_sided(flat) or whole_year(text)


def whole_year(text: Text) -> Period | None:
    """The one year (or month) that `text` names, first day to last; None where a full date stands."""
    flat = _flat(text)
    spans = list(_SPAN.finditer(flat.value))
    if len({span[0] for span in spans}) != 1 or _DATE.search(flat.value):
        return None
    start, end = _parse(spans[0][0], "first"), _parse(spans[0][0], "last")
    return Period(start, end, flat.match_part(spans[0])) if start and end else None


def read_year(text: Text) -> Year | None:
    """The first year that stands in `text`; a school year ("2023/24", "2023-2024") is its first year."""
    for match in _SCHOOL_YEAR.finditer(text.value):
        year, after = int(match["year"]), match["next"]
        follows = after is not None and int(after) % 100 == (year + 1) % 100
        return Year(year, text.match_part(match) if follows else text.match_part(match, "year"))
    return None


def _flat(text: Text) -> Text:
    return Text(re.sub(r"\s", " ", text.value), text.origin).squeeze()


def _sides(match: re.Match[str]) -> tuple[date | None, date | None]:
    end = match["end"] or (match["start"] or "")[:2] + (match["short"] or "")
    last = _parse(end, "last")
    if match["start"] or last is None:
        return _parse(match["start"] or "", "first"), last
    return _parse(_completed(match["part"], last), "first"), last


def _completed(part: str, end: date) -> str:
    """A start that leaves out its year, or its month and year, with those of the period's end."""
    if re.fullmatch(r"\D*\d{1,2}\.", part):
        return f"{part} {MONTH_NAMES[end.month - 1]} {end.year}"
    return f"{part}-{end.year}" if "/" in part else f"{part} {end.year}"


def _one_sided(flat: Text) -> Period | None:
    since, until = _FROM.search(flat.value), _UNTIL.search(flat.value)
    start = _parse(since["date"], "first") if since else None
    end = _parse(until["date"], "last") if until else None
    if since and until and start and end and since.start() < until.start() and start <= end:
        return Period(start, end, flat[since.start() : until.end()])
    if since and start:
        return Period(start, None, flat.match_part(since))
    return Period(None, end, flat.match_part(until)) if until and end else None


def _parse(written: str, edge: Edge) -> date | None:
    """One side of a period as a date; a month or a year alone gives its first or last day."""
    value = re.sub(r"^(?:d\.|den) ?", "", " ".join(written.lower().split()))
    if re.match(_END, value):
        edge = "last"
    value = re.sub(rf"^(?:{_START}|{_END})", "", value)
    numeric = re.fullmatch(
        rf"(\d{{1,2}})[./-] ?(\d{{1,2}})(?:[./-]| ?[-–] ?| )(?:[’'´]| )?({YEAR}|\d{{2}})", value
    )
    if numeric:
        value = ".".join((numeric[1], numeric[2], numeric[3] if len(numeric[3]) == 4 else "20" + numeric[3]))
    worded = re.fullmatch(rf"(?:(\d{{1,2}})\.? ?)?({MONTH}),? ?[’'´]?(\d{{2}}|\d{{4}})", value)
    if worded:
        year = worded[3] if len(worded[3]) == 4 else "20" + worded[3]
        value = " ".join(p for p in (worded[1] and worded[1] + ".", MONTHS[worded[2][:3]], year) if p)
    return _single(value, edge)


@lru_cache(maxsize=4096)
def _single(value: str, edge: Edge) -> date | None:
    if re.fullmatch(YEAR, value):
        return date(int(value), 1, 1) if edge == "first" else date(int(value), 12, 31)
    import dateparser  # slow to import

    iso = re.fullmatch(rf"{YEAR}-\d{{2}}-\d{{2}}", value)
    parsed = dateparser.parse(
        value,
        languages=["da"],
        settings={
            "DATE_ORDER": "YMD" if iso else "DMY",
            "PREFER_LOCALE_DATE_ORDER": False,
            "PREFER_DAY_OF_MONTH": edge,
            "PREFER_MONTH_OF_YEAR": edge,
            "REQUIRE_PARTS": ["month", "year"],
            "PARSERS": ["absolute-time"],
            "NORMALIZE": True,
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    return parsed.date() if parsed else None
