"""Danish numbers in digits and in words.

A full stop groups thousands and a comma begins the decimals: "1.934.000", "2,5". Vulgar fractions
("1½", "1 / 2") and number words ("femogtyve", "to hundrede", "halvanden") are read too. The words "en" and
"et" are articles far more often than numbers: only `number`, which is given a text that is a number, reads
them; `find_numbers` reads "én" and "ét".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from models.text import Text

UNITS = {
    "nul": 0, "en": 1, "et": 1, "én": 1, "ét": 1, "een": 1, "eet": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5,
    "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14,
    "femten": 15, "seksten": 16, "sytten": 17, "atten": 18, "nitten": 19,
}  # fmt: skip
TENS = {
    "tyve": 20, "tredive": 30, "fyrre": 40, "halvtreds": 50, "tres": 60, "halvfjerds": 70, "firs": 80,
    "halvfems": 90,
}  # fmt: skip
ONES = [word for word, value in UNITS.items() if 0 < value < 10]
SMALL = UNITS | TENS | {f"{one}og{ten}": UNITS[one] + TENS[ten] for one in ONES for ten in TENS}
SCALES = {
    "hundrede": 100,
    "hundred": 100,
    "tusinde": 1000,
    "tusind": 1000,
    "million": 10**6,
    "millioner": 10**6,
}
HALVES = {
    "en halv": "0.5", "et halvt": "0.5", "en kvart": "0.25", "halv": "0.5", "halvt": "0.5",
    "halvanden": "1.5", "halvandet": "1.5", "en og en halv": "1.5", "to og en halv": "2.5",
    "dusin": "12", "snes": "20",
}  # fmt: skip
VULGAR = {"¼": "0.25", "½": "0.5", "¾": "0.75", "⅓": "0.333", "⅔": "0.667"}

GROUPED = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?"
PLAIN = r"\d+(?:,\d+)?"
FRACTION = r"(?:\d+ ?)?[¼½¾⅓⅔]|(?:\d+ )?[1-9] ?/ ?[2-9](?![\d/])"
DIGITS = rf"(?:{FRACTION}|{GROUPED}|{PLAIN})"
_ARTICLES = {"en", "et", "een", "eet", "halv", "halvt", "nul", "ti", "dusin", "snes"}


def _either(words: list[str]) -> str:
    """The words as alternatives, longer ones first, by first letter, so that most are passed over at once."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())


_SMALL = _either([w for w in SMALL if w not in {"en", "et", "een", "eet", "nul"}])
_SCALE = _either(list(SCALES))
WORDS = (
    rf"(?:(?:{_either([h for h in HALVES if h not in _ARTICLES])})|"
    rf"(?:(?:{_SMALL}|et|en) ?)?(?:{_SCALE})(?: ?(?:og )?(?:{_SMALL}))?|(?:{_SMALL}))"
)
"""A number in words, without the bare articles."""
_FIND = re.compile(
    rf"(?<![\w.,/-])(?P<low>{DIGITS}|{WORDS})(?:(?: ?[-–—] ?| til | ?à ?)(?P<high>{DIGITS}|{WORDS}))?"
    rf"(?![\w½¼¾]|[.,/]\d|-\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number, or a range of two ("100-130", "3 til 5"); `low` equals `high` for a single one."""

    low: Decimal
    high: Decimal
    raw: Text


def number(text: Text | str) -> Decimal | None:
    """The value of a text that is one number and nothing else, or None."""
    value = " ".join(str(text).split()).lower()
    if re.fullmatch(DIGITS, value):
        return _of_digits(value)
    if value in HALVES:
        return Decimal(HALVES[value])
    return _of_words(value)


def find_numbers(text: Text) -> list[Number]:
    """The numbers and ranges of `text` in order: whatever they count, years and dates' parts too."""
    found = []
    for match in _FIND.finditer(text.value):
        low, high = number(match["low"]), number(match["high"] or match["low"])
        if low is None or high is None:
            continue
        if high < low:
            found += [
                Number(low, low, text.match_part(match, "low")),
                Number(high, high, text.match_part(match, "high")),
            ]
        else:
            found.append(Number(low, high, text.match_part(match)))
    return found


def _of_digits(value: str) -> Decimal:
    slashed = re.fullmatch(r"(?:(\d+) )?(\d) ?/ ?(\d)", value)
    if slashed:
        part = Fraction(int(slashed[2]), int(slashed[3])) + int(slashed[1] or 0)
        return round(Decimal(part.numerator) / Decimal(part.denominator), 3)
    if value[-1] in VULGAR:
        return Decimal(value[:-1].strip() or 0) + Decimal(VULGAR[value[-1]])
    return Decimal(value.replace(".", "").replace(",", "."))


def _of_words(value: str) -> Decimal | None:
    if value in SMALL:
        return Decimal(SMALL[value])
    for scale in sorted(SCALES, key=lambda word: (-SCALES[word], -len(word))):
        before, found, after = value.partition(scale)
        if not found:
            continue
        times = number(before.strip()) if before.strip() else Decimal(1)
        rest = number(re.sub(r"^og ", "", after.strip())) if after.strip() else Decimal(0)
        return None if times is None or rest is None else times * SCALES[scale] + rest
    return None
