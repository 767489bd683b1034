"""The amounts that a Økonomi part states in sentences: what for, how much, which years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.blocks import items, sentences
from extractors.language.amounts import Amount, find_amounts
from extractors.language.periods import YEAR
from models.source import Line
from models.text import EMPTY, Text

_ENDS_WITH_KR = re.compile(r"(?:kr\.|,-)\s+(?=[A-ZÆØÅ][a-zæøå]+)")
_RATE_BEFORE = re.compile(r"(?:(?<!\w)[áà@]|\b(?:pr|per|hver|a)\.?)\s*$", re.IGNORECASE)
_RATE_AFTER = re.compile(
    r"^\s*(?:/ ?\w+|(?:månedlig|ugentlig|kvartalsvis|daglig)\w*|(?:pr\.?|per|om|i|hver)\s+"
    r"(?:måned\w*|md\w*|uge\w*|kvartal\w*|dag\w*|time\w*|gang\w*|deltager\w*|ung\w*|barn|stk|person\w*|forløb\w*|hold\w*|bolig\w*)|"
    r"til hver|hver\b)",
    re.IGNORECASE,
)
_PRODUCT = re.compile(r"\b(?:i ?alt|samlet|svarende til|dvs)\b|=", re.IGNORECASE)
_YEARLY = re.compile(
    r"\bårlig|\bpr\.? år|\bper år|\bom året|\bhvert år|\bhvert af årene|\bi hvert|\bbåde\b", re.IGNORECASE
)
_RANGE = re.compile(rf"(?<![\d.])(?P<a>{YEAR})(?: ?[-–—] ?| til (?:og med )?)(?P<b>{YEAR}|\d\d)(?!\d|\.\d)")
_YEAR = re.compile(rf"(?<![\d.,/-]){YEAR}(?![\d/-]|[.,]\d)")
_TIME = rf"(?:,? ?(?:årligt|pr\.? år|om året|i alt|hvert år))* ?(?:,? ?(?:i|for|fra|til og med)\s(?:hele |både |årene |perioden |hvert af årene )*{YEAR}[\d\s,–-]*(?:(?:og|til|samt)(?: med)? {YEAR})*)"
_UNTIL = rf"(?=\s*(?:{_TIME}|\.\s*$|\.\s|[,;]\s*(?:som|der|hvoraf|heraf|hvor|idet|mens|men|fordelt|samt \d|og \d|og der|og i)\b|\s(?:og|samt) (?:kr|\d|i {YEAR})|\($|;|$))"
_FOR = re.compile(
    rf"^{_TIME}?(?:,? ?(?:årligt|i alt|pr\.? år))*\s*(?:er (?:afsat|reserveret|bevilget|øremærket) )?(?:til|for|på)\s(?P<what>(?!og med\b|i alt\b)[^\d\s].*?){_UNTIL}"
)
_SUBJECTS = (
    re.compile(rf"\b[Bb]udgettet (?:til|for) (?P<what>.+?)(?= (?:i (?:både )?{YEAR}|er|udgør|lyder)\b)"),
    re.compile(r"\b(?:[Uu]dgift(?:en|er|erne)?|[Oo]mkostning(?:en|er|erne)|[Tt]ilskuddet|[Bb]eløbet|[Mm]idlerne) til (?P<what>.+?)(?= (?:i \d{4} )?(?:er|udgør|beløber|anslås|forventes)\b)"),
    re.compile(r"^[Tt]il (?P<what>.+?)(?= (?:er der |der |er )?(?:afsættes|afsat|bevilges|bevilget|reserveres|reserveret|ydes|anvendes|bruges)\b)"),
    re.compile(rf"^(?P<what>(?!Der\b|Det\b|Beløbet|Budgettet|I alt|Samlet)[A-ZÆØÅ].+?)(?: i {YEAR})? (?:er på|er budgetteret|udgør|koster|beløber sig til|finansieres (?:med|af)|støttes med|har et budget)\b"),
    re.compile(r"^(?P<what>[A-ZÆØÅ][^:.\d]{2,80}):\s"),
)  # fmt: skip


@dataclass(slots=True)
class Stated:
    """An amount of a sentence with the purpose and the years that the sentence names for it."""

    amount: Amount
    what: Text
    years: list[int]
    sentence: Text


def stated_amounts(lines: Sequence[Line]) -> Iterator[list[Stated]]:
    """The amounts of running text, sentence by sentence; sentences without one are passed over."""
    for item in items(lines):
        for whole in sentences(item.text):
            for sentence in _split_after_kr(whole):
                found = _read(sentence)
                if found:
                    yield found


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
        if not (has_product and _is_rate(sentence.value, place))
    ]
    found = []
    for k, (amount, (start, end)) in enumerate(kept):
        before = kept[k - 1][1][1] if k else 0
        after = kept[k + 1][1][0] if k + 1 < len(kept) else len(sentence)
        years = _years(sentence.value, before, start, end, after, alone=len(kept) == 1)
        found.append(Stated(amount, _purpose(sentence, start, end, first=k == 0), years, sentence))
    return _shared(found)


def _shared(found: list[Stated]) -> list[Stated]:
    """Amounts of one sentence without a purpose of their own take the one purpose that it names."""
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
    start = sentence.value.find(amount.raw.value)
    offsets = list(sentence.origin)
    if amount.raw.start in offsets:
        start = offsets.index(amount.raw.start)
    return start, start + len(amount.raw)


def _is_rate(value: str, place: tuple[int, int]) -> bool:
    return bool(_RATE_BEFORE.search(value[: place[0]]) or _RATE_AFTER.match(value[place[1] :]))


def _years(value: str, before: int, start: int, end: int, after: int, alone: bool) -> list[int]:
    """The years that go with an amount: those after it, else those before it, up to the next amount."""
    yearly = bool(_YEARLY.search(value))
    spans = [(0, len(value))] if alone else [(end, after), (before, start)]
    for a, b in spans:
        years = _named_years(value[a:b], yearly)
        if years is not None:
            return years
    return []


def _named_years(part: str, yearly: bool) -> list[int] | None:
    """The years of a part of a sentence; a period gives its years only where the amount is said to be a year's."""
    ranges = list(_RANGE.finditer(part))
    if ranges:
        first = int(ranges[0]["a"])
        last = int(ranges[0]["b"]) if len(ranges[0]["b"]) == 4 else first // 100 * 100 + int(ranges[0]["b"])
        return list(range(first, last + 1)) if yearly and first <= last < first + 20 else []
    years = list(dict.fromkeys(int(match[0]) for match in _YEAR.finditer(part)))
    return years or None


def _purpose(sentence: Text, start: int, end: int, first: bool) -> Text:
    """What the money is for: the words after "til", else the sentence's subject."""
    rest = sentence[end:]
    match = _FOR.match(rest.value)
    if match:
        return rest.match_part(match, "what").strip(" .,;:")
    head = sentence[:start]
    for pattern in _SUBJECTS if first else ():
        match = pattern.search(head.value + " ")
        if match and match.end("what") <= len(head):
            return head.match_part(match, "what").strip(" .,;:")
    return EMPTY
