"""The head of a budget table: a line, or some short lines, of column names and years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.budget.table import Column
from extractors.language.amounts import may_name_currency
from models.source import Line
from models.text import Text, hull

_NAMES = """
aktivitet aktiviteter aktivitetsnavn ansøgt art beløb beskrivelse bevilling bevilget bidrag bidragyder
bidragydere budget budgetår budgetpost budgetposter budgetteret delprojekt emne finansiering
finansieringskilde formål i indsats indsatser indsatsområde indtægt indtægter kategori kilde konto kr dkk
medfinansiering midler navn nr nummer organisation part parter periode post poster pris projekt projekter
regnskab tilskud tkr type udgift udgifter udgiftspost udgiftstype år årligt økonomi bemærkning bemærkninger
note noter ramme overslag af for pr og kroner alle
"""
NAMES = frozenset(_NAMES.split())
"""Words that head the columns of budgets in the national forms and plans."""

MONEY = re.compile(
    r"\b(?:kr|dkk|tkr|kroner)\b|t\.\s?kr|budget|finansiering|økonomi|udgift|beløb|midler|tilskud|bevil",
    re.IGNORECASE,
)
UNIT = r"(?:(?:i )?(?:1\.?000 ?(?:kr|dkk)|mio\.? ?kr|t\. ?kr|tkr|kr|dkk)\.?)"
_YEAR = re.compile(
    r"(?<![\w.,/])(?P<year>(?:19|20)\d\d)"
    r"(?: ?/ ?(?:20)?\d\d(?!\d)|(?P<period> ?[–-] ?(?:20)?\d\d(?!\d)))?(?![\d.,]*\d)"
    rf"(?: ?/ ?{UNIT}| \(?{UNIT}\)?)?:?(?![\w/])",
    re.IGNORECASE,
)
_SUM = re.compile(r"\bi ?alt\b|\btotal\b|\bsum\b|\bsamlet\b", re.IGNORECASE)
_UNIT = re.compile(rf"\(?\b{UNIT}(?!\w)\)?", re.IGNORECASE)
_BEHIND_YEARS = NAMES - {"og"}
_WORD = re.compile(r"[^\W\d_]+|\d+")
_ONE_YEAR = re.compile(r"(?<![\d.,–-])(?:19|20)\d\d(?![\d.,]*\d| ?[–-])")
BEFORE_YEAR = frozenset({"i", "for", "fra", "til", "af", "og", "perioden", "årene"})
LONGEST, MOST_WORDS = 12, 8  # lines and words of a head at most


@dataclass(slots=True)
class Head:
    """`columns` in reading order; `end` is the index of the first line after the head."""

    columns: list[Column]
    text: Text
    end: int

    @property
    def years(self) -> list[int]:
        return [column.year for column in self.columns if column.year is not None]


def read_head(lines: Sequence[Line], start: int) -> Head | None:
    """The head that begins at line `start`: a line with years, or a run of lines of column names alone."""
    columns: list[Column] = []
    end = last = start
    for i in range(start, min(len(lines), start + LONGEST)):
        found = head_columns(lines[i], bool(columns))
        if found is None or _repeats(columns, found):
            break
        columns += found
        end = i + 1
        if found or _is_unit(lines[i]):
            last = end
    if end == start:
        return None
    if columns:
        end = last
    else:
        columns = [Column(lines[end - 1].text, lines[end - 1])]
    return Head(columns, hull(line.text for line in lines[start:end]), end)


def head_columns(line: Line, goes_on: bool = False) -> list[Column] | None:
    """The columns that a line of a head names, perhaps none; None for a line that is no part of a head.

    A sum's name alone is a column only where the head `goes_on` from years above.
    """
    value = line.value
    years = list(_YEAR.finditer(value))
    if len(years) == 1 and value.rstrip().endswith(":"):
        return None  # "Budget 2024:" names the amount that follows
    first = years[0].start() if years else len(value)
    sums = [
        m
        for m in (_SUM.finditer(value) if years or goes_on else ())
        if (years and m.start()) or (goes_on and not value[: m.start()].strip())
    ]
    found = sorted([*years, *sums], key=lambda match: match.start())
    rest, has_unit = _blanked(value, found), may_name_currency(value) and bool(_UNIT.search(value))
    before, after = _words(rest[:first], has_unit), _words(rest[first:], has_unit)
    if not _is_head(len(years), before, after, has_unit) and not (sums and not years and not before):
        return None
    return [_column(line, match) for match in found]


def year_in(text: Text) -> int | None:
    """The one year that a caption or column head names, else None."""
    years = {int(year) for year in _ONE_YEAR.findall(text.value)}
    return years.pop() if len(years) == 1 else None


def is_sum_head(value: str) -> bool:
    return bool(_SUM.search(value))


def _blanked(value: str, columns: Sequence[re.Match[str]]) -> str:
    for match in columns:
        value = value[: match.start()] + " " * len(match[0]) + value[match.end() :]
    return value


def _words(part: str, has_unit: bool) -> list[str]:
    """The words and numbers of a part of a head without its units."""
    return _WORD.findall((_UNIT.sub(" ", part) if has_unit else part).lower())


def _is_head(year_count: int, before: list[str], after: list[str], has_unit: bool) -> bool:
    """Whether the words before and after the first year head columns."""
    if len(before) + len(after) > MOST_WORDS or not _BEHIND_YEARS.issuperset(after):
        return False
    if year_count > 1:
        return not any(word.isdigit() for word in before) and not (before and before[-1] in BEFORE_YEAR)
    names = before[1:] if has_unit and before and before[0].isalpha() else before
    return bool(before or year_count) and all(word in NAMES for word in names)


def _is_unit(line: Line) -> bool:
    return not _UNIT.sub("", line.value).strip(" ./()")


def _repeats(columns: list[Column], found: list[Column]) -> bool:
    years = {column.year for column in columns if column.year}
    return any(column.year in years for column in found if column.year)


def _column(line: Line, match: re.Match[str]) -> Column:
    named = match.groupdict()
    year = int(named["year"]) if named.get("year") and not named["period"] else None
    return Column(line.text.match_part(match), line, year, is_sum="year" not in named)
