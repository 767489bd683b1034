"""The number that a criterion promises: how many of what, how often, by when, and which way it shall go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.language.direction import direction
from extractors.language.numbers import WORDS
from extractors.language.promised import Promise, mask, promises
from extractors.language.recurrence import Found, deadline_years, period_without_number, periods

_LEAST = r"mindst|minimum|min\.|over|mere end|flere end|højere end|ikke (?:under|mindre end|færre end)|>|≥|\+"
_MOST = (
    r"højst|højest|maks\.?|max\.?|maksimalt|maksimum|maximum|maximalt|under|mindre end|færre end|lavere end"
    r"|op til|op mod|ikke (?:over|mere end|flere end)|<|≤"
)
_FILLER = r"(?: (?:ca\.|cirka|i alt|årligt|i gennemsnit|gennemsnitligt|yderligere|på|til))*"
_AT_LEAST = re.compile(rf"(?<![a-zæøå])(?:{_LEAST}){_FILLER} ?$", re.IGNORECASE)
_AT_MOST = re.compile(rf"(?<![a-zæøå])(?:{_MOST}){_FILLER} ?$", re.IGNORECASE)
_OR_MORE = re.compile(
    r" ?\+|[^.,;\d]{0,25}\b(?:eller (?:flere|mere|derover)|som minimum|og opefter)\b", re.IGNORECASE
)
_OR_LESS = re.compile(r"[^.,;\d]{0,25}\b(?:eller (?:færre|mindre|derunder)|som maksimum)\b", re.IGNORECASE)

_OF_ALL = re.compile(rf" (?:ud )?af (?:\d+|{WORDS})(?= )", re.IGNORECASE)
_SYMBOL = re.compile(r" ?(?P<unit>%|procent\b|pct\.?|procentpoint\b)")
_CURRENCY = re.compile(r"\bkr|,-|\bDKK|\bmio|\bmia", re.IGNORECASE)
_ADJECTIVE = re.compile(
    r".+(?:ende|ede|te|lige|ige|ske|ale|ive)|årlig|ugentlig|månedlig|nye|mindre|større|lokalt|unikke|faste|fælles|store|små|gode"
    r"|.*\d.*"
)
_GROUPS = {"frivillige", "ledige", "studerende", "pårørende"}
"""Nouns that look like adjectives."""
_NO_NOUN = re.compile(
    r"(?:\W+|inden|senest|i|på|til|fra|for|med|af|om|og|eller|ved|pr|per|der|som|hos|er|har|kan|skal|vil"
    r"|\w+ligt)"
)
_COUNTED = re.compile(r"\bantal(?:let af)?(?P<what> [^.]*)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?;])(?<!ca\.)(?<!pr\.)(?<!kr\.)(?<!\bmin\.) (?=[A-ZÆØÅ])")


@dataclass(frozen=True, slots=True)
class Target:
    """What a criterion promises; None for what it does not say. `unit` is what is counted: "%", "kurser"."""

    low: float | None = None
    high: float | None = None
    unit: str | None = None
    direction: str | None = None
    period: str | None = None
    deadline_year: int | None = None


def read_target(text: str, indicator: str | None = None) -> Target:
    """The first number that the criterion promises, or else its indicator, with what goes with it."""
    criterion, measure = " ".join(text.split()), " ".join((indicator or "").split())
    way = direction(mask(criterion, "baseline"), mask(measure, "baseline") or None)
    for words in (criterion, measure):
        found = promises(words)
        if found:
            other = measure if words is criterion else criterion
            return _with_number(words, other, found, way)
    dated = mask(criterion, "baseline") + ". " + mask(measure, "baseline")
    return Target(
        direction=way,
        period=period_without_number(criterion) or period_without_number(measure),
        deadline_year=_last(deadline_years(dated)),
    )


def _with_number(words: str, other: str, found: Sequence[Promise], way: str | None) -> Target:
    promise = found[0]
    low, high = _bounds(words, promise)
    start, end = _sentence(words, promise)
    often = [f for f in periods(words) if start <= f.start < end]
    years = deadline_years(mask(words, "baseline"))
    near = _nearest([y for y in years if start <= y.start < end], promise)
    return Target(
        low=low,
        high=high,
        unit=_unit(words, promise),
        direction=way,
        period=str(_nearest(often, promise)) if often else period_without_number(other),
        deadline_year=int(near) if near else _last(years or deadline_years(mask(other, "baseline"))),
    )


def _bounds(words: str, promise: Promise) -> tuple[float | None, float | None]:
    low, high = float(promise.low), float(promise.high)
    before, after = words[: promise.start], words[promise.end :]
    if low < high:
        return low, high
    if _AT_LEAST.search(before) or _OR_MORE.match(after):
        return low, None
    if _AT_MOST.search(before) or _OR_LESS.match(after):
        return None, high
    return low, high


def _sentence(words: str, promise: Promise) -> tuple[int, int]:
    """Where the sentence of the promised number begins and ends."""
    ends = [match.end() for match in _SENTENCE.finditer(words)]
    return max([e for e in ends if e <= promise.start], default=0), min(
        [e for e in ends if e > promise.start], default=len(words)
    )


def _nearest(found: list[Found], promise: Promise) -> str | int | None:
    def distance(f: Found) -> int:
        return f.start - promise.end if f.start >= promise.end else promise.start - f.end

    return min(found, key=distance).value if found else None


def _last(found: list[Found]) -> int | None:
    return int(found[-1].value) if found else None


def _unit(words: str, promise: Promise) -> str | None:
    after = words[promise.end :].removeprefix("+")
    if _CURRENCY.search(words[promise.start : promise.end]):
        return "kr."
    symbol = _SYMBOL.match(after)
    if symbol:
        return "procentpoint" if symbol["unit"] == "procentpoint" else "%"
    share = _OF_ALL.match(after)
    counted = _COUNTED.search(words[: promise.start])
    return _noun(after[share.end() if share else 0 :]) or (_noun(counted["what"]) if counted else None)


def _noun(words: str) -> str | None:
    """The first noun of the words, unless something else stands there."""
    following = re.findall(r"[^\s,;:()]+", re.split(r"[.,;:(]", words)[0])
    while (
        len(following) > 1
        and following[0] not in _GROUPS
        and _ADJECTIVE.fullmatch(following[0])
        and not _NO_NOUN.fullmatch(following[1])
    ):
        following.pop(0)
    return following[0] if following and not _NO_NOUN.fullmatch(following[0]) else None
