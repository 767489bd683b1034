"""Levels that a criterion itself states: "(2016-niveau: 12 % utrygge mod 6 % i byen)", "fra 40 % til …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.criteria.levels import to_float
from extractors.criteria.likeness import NUMBER
from extractors.language.periods import Year, read_year
from models.text import Text

_PERCENT = rf"{NUMBER} ?(?:%|pct\.?|procent\b)"
_START = (
    r"niveau|baseline|udgangspunkt\w*|nulpunkt\w*|måling\w*|nuværende|i dag\b|p\.?t\.|svarede|opgjort|målt"
)
_PASSAGES = re.compile(
    rf"\((?P<level>[^()]*(?:{_START})[^()]*)\)"
    rf"|\((?P<dated>(?=[^()]*\b20\d\d)(?=[^()]*{_PERCENT})[^()]*)\)"
    rf"|(?P<named>\b(?:baseline|udgangspunktet|nulpunktet|(?:nuværende |start)niveau(?:et)?"
    rf"|20\d\d-niveau(?:et)?)\b(?:[^.;()]|\.(?=\d))*)"
    rf"|(?P<now>\bi dag (?:er|ligger) (?:det|tallet|andelen|den)?[^.;()\d]*{_PERCENT})"
    rf"|\bfra (?P<start>(?:ca\. )?(?:{_PERCENT}(?: (?:i )?\(?20\d\d\)?)?|{NUMBER} (?:i 20\d\d|\(20\d\d\))))"
    r"(?= til\b)",
    re.IGNORECASE,
)
_NUMBERS = re.compile(rf"(?<![\w,./-])(?P<number>{NUMBER}) ?(?:%|pct\.?|procent\b)", re.IGNORECASE)
_COUNTS = re.compile(
    rf"(?<![\w,./-])(?!(?:19|20)\d\d\b)(?P<number>{NUMBER})(?![\w/-]|[.,]\d| ?%)", re.IGNORECASE
)
_COMPARED = re.compile(r"\b(?:mod|sammenlignet med|i forhold til|ift\.|vs\.?)(?: ca\.)?\s*$", re.IGNORECASE)
_TRAILING = re.compile(
    r"(?:[\s,;.:)–-]+|\b(?:og|mod|samt|mens|ca\.?|sammenlignet med|i forhold til|ift\.?|vs\.?))+$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:(?:af|blandt) (?:dem|beboerne|de adspurgte|respondenterne|borgerne)\b )?"
    r"(?:(?:svare(?:de|r)|angav|angiver|mente|mener|oplevede|oplyste|vurderede) )?"
    r"(?:,? ?at )?(?:deres |de |der )?(?:er |var )?",
    re.IGNORECASE,
)
_AREA = re.compile(r"\s*\b(?:i|for|på)(?: hele)? (?P<area>[A-ZÆØÅ][\w.-]*(?: [A-ZÆØÅ][\w.-]*)*)$")
_PREPOSITION = re.compile(r"\b(?:i|på|om|ved|under|blandt)\b")


@dataclass(frozen=True, slots=True)
class Stated:
    """A level, what was measured (None where only the criterion says it), whose and when."""

    number: Text
    value: float
    unit: str
    indicator: str | None
    area: str | None
    year: Year | None
    words: Text


def stated_levels(criterion: Text) -> list[Stated]:
    """The levels given inside a criterion, in order."""
    found: list[Stated] = []
    for match in _PASSAGES.finditer(criterion.value):
        group = next(name for name, words in match.groupdict().items() if words is not None)
        found += _of_passage(criterion.match_part(match, group), counts=group in ("level", "named", "start"))
    return found


def _of_passage(passage: Text, counts: bool) -> Iterator[Stated]:
    matches, unit = list(_NUMBERS.finditer(passage.value)), "%"
    if not matches and counts:
        matches, unit = list(_COUNTS.finditer(passage.value)), "antal"
    year = read_year(passage)
    if not matches:
        return
    ends = [*(match.start() for match in matches[1:]), len(passage)]
    indicator = None
    for match, end in zip(matches, ends, strict=True):
        named, area = _named(passage.value[match.end() : end])
        if named:
            indicator = _completed(named, indicator)
        elif not _COMPARED.search(passage.value[: match.start()]):
            indicator = None
        number = passage.match_part(match, "number")
        yield Stated(number, to_float(number), unit, indicator, area, year, passage)


def _named(after: str) -> tuple[str, str | None]:
    """What the words behind a number say was measured, and where."""
    words = _TRAILING.sub("", after).strip()
    words = re.sub(r"\s*(?:\bi |\(|^)(?:19|20)\d\d$", "", words)
    place = _AREA.search(words)
    if place:
        words = words[: place.start()]
    return _LEADING.sub("", words.strip()).strip(), place["area"] if place else None


def _completed(named: str, before: str | None) -> str:
    """A name that begins with a preposition goes on with the noun of the one before it."""
    first = _PREPOSITION.search(before or "")
    if before and first and _PREPOSITION.match(named):
        return f"{before[: first.start()].strip()} {named}".strip()
    return named
