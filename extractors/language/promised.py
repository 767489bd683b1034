"""Which numbers of a criterion are promised.

Most are not: ages, time limits, dates, school grades, names with numbers in them, the level it starts from, a
threshold that defines the indicator. What is left is given in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from extractors.language.amounts import find_amounts
from extractors.language.numbers import WORDS, find_numbers
from extractors.language.periods import MONTH, YEAR
from models.text import Text

_BASELINE = (
    r"\([^()]*(?:niveau|baseline|udgangspunkt|måling|nuværende|i dag\b|\bp\.?t\.|svarede)[^()]*\)"
    rf"|\({YEAR} ?(?::|-[a-zæøå])[^()]*\)"
    rf"|\b(?:blev|var|har været)\b[^.,;]{{0,80}}?\b{YEAR}\b"
    rf"|\([^()]*\d ?%[^()]*\b{YEAR}[^()]*\)|\([^()]*\b{YEAR}[^()]*\d ?%[^()]*\)"
)
_DATE = (
    rf"\b\d{{1,2}}\.? ?(?:[-–] ?\d{{1,2}}\. ?)?{MONTH}"
    rf"|\b\d{{1,2}}[./]\d{{1,2}}[./-] ?\d{{2,4}}\b"
    r"|\b(?:d\.|den|pr\.|inden|senest|fra|til) \d{1,2}/\d{1,2}\b"
    r"|\bkl\.? ?\d{1,2}(?:[.:]\d\d)?(?: ?[-–] ?\d{1,2}(?:[.:]\d\d)?)?"
)
_LIST_NUMBER = r"^ ?\(?\d{1,2}[.)] ?(?=[A-ZÆØÅ])"
_MASKED = {
    "baseline": re.compile(_BASELINE, re.IGNORECASE),
    "date": re.compile(_DATE, re.IGNORECASE),
    "list number": re.compile(_LIST_NUMBER),
}

_TIME = r"år|års|årige?s?|måned|måneders?|mdr\.?|ugers?|uge|dages?|dag|timers?|time|minutters?|min\.|døgn"
_BESIDE = r"(?: (?:og|til) (?:med )?\d+| ?[-–] ?\d+)?(?:\+| ?½)?"
_IS_TIME = re.compile(rf"{_BESIDE}[ -]?(?:{_TIME})(?![a-zæøå])", re.IGNORECASE)
_OFTEN = re.compile(rf"{_BESIDE} (?:{_TIME}) (?:om|pr\.?|per|hver|ugentlig|årlig|månedlig)", re.IGNORECASE)
_IS_ORDINAL = re.compile(r"\.(?:[-–]| ?[a-zæøå])|\.? ?klasse")
_IS_LABELLED = re.compile(
    r"(?:\b(?:afdeling|afd\.|hold|fase|nr\.?|bilag|punkt|pkt\.|kapitel|afsnit|trin|niveau|klasse|uge|side"
    r"|blok|opgang|bygning|lejlighed|linje|etape"
    r"|stk\.|delmål|mål|spor|karakter(?:en)?|note|figur|tabel|version|kvartal|zone|type)|§) ?$",
    re.IGNORECASE,
)
_IS_DEFINITE = re.compile(r"\b(?:de|disse|samtlige|områdets|bydelens|deres|vores) $", re.IGNORECASE)
_IS_COMPARED = re.compile(
    r"(?:(?<!op )\bmod|\b(?:sammenlignet med|i forhold til|ift\.|siden|niveauet?(?: var)?)|niveau:)"
    r" (?:ca\. )?$",
    re.IGNORECASE,
)
_STARTS_FROM = re.compile(r"\bfra (?:ca\. )?$", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:stig|steg|øg|hæv|fald|reduc|sænk|nedbring|vokse|mindsk|løft)\w*", re.IGNORECASE)
_DEFINES = re.compile(
    r"^(?:andel|antal|procentdel)\w*\b.*\b(?:der|som)\b(?!.*\b(?:til|med|på|er|være|mod) (?:\w+ )?$)",
    re.IGNORECASE,
)
_QUALIFIES = re.compile(
    r"\b(?:andel|antal|procentdel)\w*\b[^.,;]*\bmed (?:mere|flere|mindre|færre|over|under|mindst|højst)"
    r"(?: end)? $",
    re.IGNORECASE,
)
_DEFINITION = re.compile(
    r"\b(?:regnes (?:for|som)|defineres|forstås|betragtes som|tæller (?:som|med)|menes|betyder) ?[^.!?]*$",
    re.IGNORECASE,
)
_AND = re.compile(rf" og (?P<high>\d+(?:[.,]\d+)*|{WORDS})(?![\w-]|\.? ?årig)", re.IGNORECASE)
# "en" counts where the thing recurs or a bound stands before it: "en årlig fest", "mindst et møde".
_ONE = re.compile(
    r"(?<![\wæøå])(?:én|ét|en|et)(?= (?:(?:halv)?årlig|ugentlig|månedlig|kvartalsvis)"
    r"| gang (?:om|pr|per|årlig|ugentlig|månedlig|hver|i (?:ugen|måneden|kvartalet)))"
    r"|(?:(?<=mindst )|(?<=minimum )|(?<=min\. )|(?<=højst )|(?<=maks\. )|(?<=maksimalt ))"
    r"(?:én|ét|en|et)(?= [a-zæøå])",
    re.IGNORECASE,
)


class Promise(NamedTuple):
    """A promised number or range, and where it stands in the text."""

    low: Decimal
    high: Decimal
    start: int
    end: int


@lru_cache(maxsize=1000)
def promises(text: str) -> tuple[Promise, ...]:
    """The promised numbers of `text` (single spaces), in order."""
    masked = mask(text)
    return tuple(found for found in _candidates(masked) if not _is_other(masked, found))


def mask(text: str, *what: str) -> str:
    """`text` with blanks for its parenthesised baselines, dates and running number, or the named ones."""
    for name, pattern in _MASKED.items():
        if not what or name in what:
            text = pattern.sub(lambda match: " " * len(match[0]), text)
    return text


def _candidates(text: str) -> list[Promise]:
    placed = Text.at(text, 0)
    found = [
        Promise(amount.value, amount.value, amount.raw.start, amount.raw.end)
        for amount in find_amounts(placed)
        if amount.value is not None and amount.currency
    ]
    found += [Promise(n.low, n.high, n.raw.start, n.raw.end) for n in find_numbers(placed)]
    found += [Promise(Decimal(1), Decimal(1), *match.span()) for match in _ONE.finditer(text)]
    return list(_without_overlaps(sorted(found, key=lambda p: (p.start, -p.end)), text))


def _without_overlaps(found: list[Promise], text: str) -> Iterator[Promise]:
    last = 0
    for promise in found:
        if promise.start < last:
            continue
        promise = _between(promise, text)
        last = promise.end
        yield promise


def _between(promise: Promise, text: str) -> Promise:
    """Join "mellem 80 og 100" to one range; take "fra 12 til 6" after a verb of change as its end alone."""
    before, after = (part.rstrip() for part in _around(text, promise))
    match = _AND.match(after)
    if match and promise.low == promise.high and before.lower().endswith("mellem"):
        numbers = find_numbers(Text.at(match["high"], 0))
        if numbers and numbers[0].low > promise.low:
            return Promise(promise.low, numbers[0].low, promise.start, promise.end + match.end())
    if promise.low < promise.high and _STARTS_FROM.search(before + " ") and _CHANGE.search(before):
        return promise._replace(low=promise.high)
    return promise


def _is_other(text: str, promise: Promise) -> bool:
    before, after = _around(text, promise)
    sentence = re.split(r"(?<=[.!?]) (?=[A-ZÆØÅ])", before)[-1]
    return bool(
        _is_year(text, promise)
        or (_IS_TIME.match(after) and not _OFTEN.match(after))
        or (_IS_ORDINAL.match(after) and text[promise.end - 1].isdigit())
        or _IS_LABELLED.search(before)
        or _IS_DEFINITE.search(before)
        or _IS_COMPARED.search(before)
        or (_STARTS_FROM.search(before) and (_CHANGE.search(before) or " til " in after))
        or _DEFINES.search(sentence)
        or _DEFINITION.search(sentence)
        or _QUALIFIES.search(sentence)
    )


def _around(text: str, promise: Promise) -> tuple[str, str]:
    """What stands before and after a number, as far as it can matter."""
    return text[max(0, promise.start - 300) : promise.start], text[promise.end : promise.end + 100]


def _is_year(text: str, promise: Promise) -> bool:
    return bool(re.fullmatch(rf"{YEAR}(?: ?[-–/] ?{YEAR}| til {YEAR})?", text[promise.start : promise.end]))
