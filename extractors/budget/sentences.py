"""The amounts that a Økonomi part states in sentences: what for, how much, which years."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractors.blocks import items, sentences
from extractors.budget.units import is_in_unit
from extractors.language.amounts import Amount, find_amounts
from extractors.language.periods import YEAR
from models.source import Line
from models.text import EMPTY, Text

_ENDS_WITH_KR = re.compile(r"(?:kr\.|,-)\s+(?=[A-ZÆØÅ][a-zæøå]+)")
_RATE_BEFORE = re.compile(r"(?:(?<!\w)[áà@]|\b(?:pr|per|hver|a)\.?)\s*$", re.IGNORECASE)
_RATE_AFTER = re.compile(
    r"^\s*(?:/ ?\w+|(?:pr\.?|per)\s+(?!\w*år)\w+|(?:månedlig|ugentlig|kvartalsvis|daglig)\w*|"
    r"(?:om|i|hver)\s+(?:måned\w*|md\w*|uge\w*|kvartal\w*|dag\w*|time\w*|gang\w*|deltager\w*|ung\w*|barn"
    r"|stk|person\w*|forløb\w*|hold\w*|bolig\w*)|"
    r"til hver|hver\b)",
    re.IGNORECASE,
)
_PRODUCT = re.compile(r"\b(?:i ?alt|samlet|svarende til|dvs)\b|=", re.IGNORECASE)
_YEARLY = re.compile(
    r"\bårlig|\bpr\.? år|\bper år|\bom året|\bhvert år|\bhvert af årene|\bi hvert|\bbåde\b", re.IGNORECASE
)
_RANGE = re.compile(rf"(?<![\d.])(?P<a>{YEAR})(?: ?[-–—] ?| til (?:og med )?)(?P<b>{YEAR}|\d\d)(?!\d|\.\d)")
_YEAR = re.compile(rf"(?<![\d.,/-]){YEAR}(?![\d/-]|[.,]\d)")
_NO_SUBJECT = (
    r"(?:Der|Det|Beløbet|Budgettet|I alt|Samlet|Aktiviteten|Projektet|Indsatsen|Udgiften|Udgifterne)"
)
_EACH = r"(?:,? ?(?:årligt|i alt|pr\.? år|om året|hvert år))*"
_YEARS = (
    rf"(?:hele |både |årene |perioden |hvert af årene )*{YEAR}[\d\s,–-]*(?:(?:og|til|samt)(?: med)? {YEAR})*"
)
_TIME = rf"{_EACH} ?(?:,? ?(?:i|for|fra|til og med)\s{_YEARS})"
_CLAUSE = r"(?:som|der|hvoraf|heraf|hvor|idet|mens|men|fordelt|samt \d|og \d|og der|og i)\b"
_UNTIL = rf"(?=\s*(?:{_TIME}|\.\s*$|\.\s|[,;]\s*{_CLAUSE}|\s(?:og|samt) (?:kr|\d|i {YEAR})|\($|;|$))"
_FOR = re.compile(
    rf"^{_TIME}?{_EACH}\s*(?:er (?:afsat|reserveret|bevilget|øremærket) )?"
    rf"(?:(?:, )?til|for|på)\s(?P<what>(?!og med\b|i alt\b)[^\d\s].*?){_UNTIL}"
)
_IS = r"(?:er|udgør|beløber|anslås|forventes|lyder)\b"
_GIVEN = r"(?:afsættes|afsat|bevilges|bevilget|reserveres|reserveret|ydes|anvendes|bruges)\b"
_COSTS = (
    r"(?:er på|er budgetteret|udgør|koster|beløber sig til|finansieres (?:med|af)|støttes med"
    r"|har et budget)\b"
)
_MONEY = r"[Uu]dgift(?:en|er|erne)?|[Oo]mkostning(?:en|er|erne)|[Tt]ilskuddet|[Bb]eløbet|[Mm]idlerne"
_SUBJECTS = (
    re.compile(rf"\b[Bb]udgettet (?:til|for) (?P<what>.+?)(?= (?:i (?:både )?{YEAR}|{_IS}))"),
    re.compile(rf"\b(?:{_MONEY}) (?:til|for|ved) (?P<what>.+?)(?= (?:i {YEAR} )?{_IS})"),
    re.compile(
        rf"^[Tt]il (?P<what>.+?)(?= (?:er der |der |er )?(?:i (?:både )?{YEAR}(?: og {YEAR})* )?{_GIVEN})"
    ),
    re.compile(rf"^(?P<what>(?!{_NO_SUBJECT}\b)[A-ZÆØÅ].+?)(?: i {YEAR})? {_COSTS}"),
    re.compile(r"^(?!Økonomi|Budget|Finansiering)(?P<what>[A-ZÆØÅ][^:.\d]{2,80}):\s"),
)
LONGEST_PURPOSE = 400  # characters on either side of an amount
_CLAUSE_BEGINS = re.compile(r",\s*(?:som|der|hvor|idet|mens|men|når)\b")
_LABEL = re.compile(r"(?:Økonomi|Budget|Finansiering)\s*:")


@dataclass(slots=True)
class Stated:
    """An amount of a sentence with the purpose and the years that the sentence names for it."""

    amount: Amount
    what: Text
    years: list[int]
    sentence: Text
    is_total: bool = False


def stated_amounts(lines: Sequence[Line]) -> Iterator[list[Stated]]:
    """The amounts of running text, sentence by sentence; sentences without one are passed over."""
    for item in items(lines):
        for whole in sentences(item.text):
            for sentence in _split_after_kr(whole):
                found = _read(sentence)
                if found:
                    yield found


def labelled(lines: Sequence[Line]) -> list[Line]:
    """The lines of the paragraphs that begin with a run-in label "Økonomi:", outside of a Økonomi part."""
    if not any(":" in line.value and _LABEL.search(line.value) for line in lines):
        return []
    return [line for item in items(lines) if _LABEL.match(item.text.value) for line in item.lines]


def _split_after_kr(text: Text) -> list[Text]:
    """A sentence may end in "kr.", which is an abbreviation too: it does where a capitalised word follows."""
    parts, start = [], 0
    for match in _ENDS_WITH_KR.finditer(text.value):
        parts.append(text[start : match.end()].strip())
        start = match.end()
    return [part for part in (*parts, text[start:].strip()) if part]


def _read(sentence: Text) -> list[Stated]:
    amounts = find_amounts(sentence)
    places = [_place(sentence, amount) for amount in amounts]
    has_product = bool(_PRODUCT.search(sentence.value))
    kept = [
        (amount, place)
        for amount, place in zip(amounts, places, strict=True)
        if not (has_product and _is_rate(sentence.value, place)) and not is_in_unit(sentence.value, place)
    ]
    years = _years(sentence.value, [place for _, place in kept])
    found = [
        Stated(amount, _purpose(sentence, *place, first=k == 0), years[k], sentence)
        for k, (amount, place) in enumerate(kept)
    ]
    _find_total(found)
    return _shared(found)


def _find_total(found: Sequence[Stated]) -> None:
    """Marks the amount that the others of the sentence add up to, year by year or over all years."""
    values = [stated.amount.value or Decimal(0) for stated in found]
    counts = [max(1, len(stated.years)) for stated in found]
    once, over_years = sum(values), sum(v * n for v, n in zip(values, counts, strict=True))
    for stated, value, count in zip(found, values, counts, strict=True):
        if value and once == 2 * value and len(found) > 2:
            stated.is_total = True
        elif value and over_years - value * count == value and sum(counts) - count > 1:
            stated.is_total, stated.years = True, []


def _shared(found: list[Stated]) -> list[Stated]:
    """Amounts for different years without a purpose of their own take the one that their sentence names."""
    named = [stated.what for stated in found if stated.what]
    if (
        len({what.value for what in named}) == 1
        and len({tuple(s.years) for s in found}) == len(found)
        and all(s.years for s in found)
    ):
        for stated in found:
            stated.what = named[0]
    return found


def _place(sentence: Text, amount: Amount) -> tuple[int, int]:
    start = bisect_left(sentence.origin, amount.raw.start)
    return start, start + len(amount.raw)


def _is_rate(value: str, place: tuple[int, int]) -> bool:
    return bool(_RATE_BEFORE.search(value[: place[0]]) or _RATE_AFTER.match(value[place[1] :]))


def _years(value: str, places: Sequence[tuple[int, int]]) -> list[list[int]]:
    """For each amount the years behind it, or those before it where the first year stands before the amount.

    A sentence's only years are those of all its amounts; years of a clause that follows are none of them.
    """
    clause = next(
        (m.start() for m in _CLAUSE_BEGINS.finditer(value) if places and m.start() >= places[-1][1]), None
    )
    value, yearly = value[:clause], bool(_YEARLY.search(value))
    edges = [0, *(edge for place in places for edge in place), len(value)]
    before = [_named_years(value[a:b], yearly) for a, b in zip(edges[0::2], edges[1::2], strict=True)]
    is_first = bool(before[0]) and not before[-1]
    found = before[:-1] if is_first else before[1:]
    named = [years for years in before if years]
    if len(named) == 1 or len(places) == 1:
        return [[year for years in named for year in years]] * len(places)
    return [years or [] for years in found]


def _named_years(part: str, yearly: bool) -> list[int] | None:
    """The years of a part of a sentence; a period's only where the amount is said to be each year's."""
    ranges = list(_RANGE.finditer(part))
    if ranges:
        first = int(ranges[0]["a"])
        last = int(ranges[0]["b"]) if len(ranges[0]["b"]) == 4 else first // 100 * 100 + int(ranges[0]["b"])
        return list(range(first, last + 1)) if yearly and first <= last < first + 20 else []
    years = list(dict.fromkeys(int(match[0]) for match in _YEAR.finditer(part)))
    return years or None


def _purpose(sentence: Text, start: int, end: int, first: bool) -> Text:
    """What the money is for: the words after "til", else the sentence's subject."""
    rest = sentence[end : end + LONGEST_PURPOSE]
    match = _FOR.match(rest.value)
    if match:
        return rest.match_part(match, "what").strip(" .,;:")
    head = sentence[max(0, start - LONGEST_PURPOSE) : start]
    for pattern in _SUBJECTS if first else ():
        match = pattern.search(head.value + " ")
        if match and match.end("what") <= len(head):
            return head.match_part(match, "what").strip(" .,;:")
    return EMPTY
