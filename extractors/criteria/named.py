"""The words of a sentence that name what one of its numbers measures.

They stand before the number ("Andelen af unge i job er 41 %") or behind it ("41 % af de unge er i job"). A
number that another one is compared with ("mod 12 % i byen") measures the same and has no name of its own.
"""

from __future__ import annotations

import re

from models.text import Text

LONGEST = 150
"""Characters of a name; a longer one is a sentence that tells more."""
FARTHEST = 600
"""Characters of a sentence before and after a number that its name is looked for in."""

_ABOUT = r"(?:ca\.|cirka|omkring|knap|godt|kun|hele|næsten|over|under|helt|nu|stadig|op(?:pe)?|nede?|på)"
_IS = (
    r"(?:(?:er|var) (?:faldet|steget)|er|var|ligger|lå|udgør|udgjorde|steg|faldt|falder|stiger|faldet|steget)"
)
_COMPARED = re.compile(
    r"(?:\b(?:mod|sammenlignet med|i forhold til|ift\.|hvor det)\b[^.,;%]{0,40}|% til|\bvs\."
    r"|\b(?:det|tal(?:let)?|andelen|niveauet|gennemsnittet)(?: for [^.,;%]{2,40}?)?"
    r"(?:,? der)?(?: (?:er|var|ligger|lå))?"
    rf"|\([\w .]{{1,20}}:)(?: {_ABOUT})* ?$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:^|[,;:] |\bat |\b(?:er|var|ligger|lå) )(?P<name>(?:\w{2,}s )?(?:andel(?:en)?|antal(?:let)?"
    r"|\w*(?:gennemsnit|karakter|fravær|frekvens|indkomst|rate|procent)(?:tet|ter|terne|et|en)?"
    r"|\w*(?:tryghed|trivsel|ledighed|valgdeltagelse)(?:en)?|trivslen)\b[^;:%]*?)"
    rf"(?:, {_IS}\b(?:(?! {_IS} )[^,;%]){{0,60}}| {_IS}\b(?:(?! {_IS} )[^,;%(]){{0,60}}| \()$",
    re.IGNORECASE,
)
_HAS = re.compile(r"\bet (?P<name>\w*gennemsnit) på $", re.IGNORECASE)
_NUMBER = re.compile(r"[\d.,]+(?: ?[-–] ?[\d.,]+)? ?(?:%|pct\.?|procent\b)? ?")
_VERB = re.compile(
    rf"\b(?!(?:er|var|har|over|under|efter|eller|der|her|især|for|mener)\b)(?P<verb>[a-zæøå]+(?:er|år|de|te))"
    rf"(?: {_ABOUT})* $"
)
_CUT = re.compile(
    r",? (?:mod|sammenlignet|vs\.|i forhold til|ift\.|hvor (?:det|tallet))"
    r"|,? og (?:kun |ca\. |knap )?[\d,.]+ ?%|,? (?:og mange|men) | \(|[;)–]| - |\.\d{1,2} (?=[A-ZÆØÅ])|\.?$"
)
_LEADING = re.compile(r"(?:af |er |var |, ?at (?:de )?|, (?=som |der )|der )+")
_NO_NAME = re.compile(r"(?:i|på|til|fra|med|for|en|et|op|ned)\b|.*%")


def named(sentence: Text, start: int) -> str | None:
    """What the number that begins at `start` in the sentence measures; None where the words do not say it."""
    before = sentence.value[max(0, start - FARTHEST) : start]
    after = sentence.value[start : start + FARTHEST]
    subject = _SUBJECT.search(before)
    if subject:
        return _short(re.sub(r" (?:næsten |knap |over )?\w+ gange så .*", "", subject["name"]), least=1)
    rest = after[match.end() :] if (match := _NUMBER.match(after)) else after
    clause = rest[: cut.start()] if (cut := _CUT.search(rest)) else rest
    if has := _HAS.search(before):
        return _short(f"{has['name']} {clause}", least=1)
    clause = _LEADING.sub("", clause, count=1) if _LEADING.match(clause) else clause
    if _NO_NAME.match(clause):
        return None
    verb = _VERB.search(before)
    return _short(f"{verb['verb']} {clause}" if verb else clause, least=2 if verb else 3)


def is_compared(sentence: Text, start: int) -> bool:
    """Whether the words before the number at `start` say that the one before it is compared with it."""
    return bool(_COMPARED.search(sentence.value[max(0, start - FARTHEST) : start]))


def _short(words: str, least: int) -> str | None:
    name = " ".join(words.split()).strip(" ,.:;")
    return name if len(name.split()) >= least and len(name) <= LONGEST else None
