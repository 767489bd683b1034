"""Which way a text says that something shall go."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.language.numbers import WORDS

_UP = (
    r"stig(?:e|er|es|ende|ning|ninger)|steget|(?:for)?øg(?:e|er|es|et|ede|ning|elsen?)|vokse(?:r|t|nde)?|vækst"
    r"|hæve(?:s|t)?|højne(?:s|t|r)?|forhøj(?:e|er|es|et|else)|løftes|opjuster\w*|tiltage(?:r|nde)?"
    r"|(?:for|tre|tri|fir|fem|mange)dobl(?:e|er|es|et|ing|ingen)"
    r"|(?:dobbelt|tre gange) så (?:mange|store?|ofte)"
    r"|flere|mere|bedre|forbedr\w+|stærkere|større|højere|tryggere|sikrere|sundere|gladere|oftere|hyppigere"
    r"|fremgang|(?:går|gå|gået|gik) frem|skal op(?= (?:på|over|til|fra|med) |[.,;]|$)"
)
_DOWN = (
    r"fald(?:e|er|et|ende)?|faldt|færre|reduc\w+|reduktion(?:en)?|nedbring\w*|nedbragt|nedgang|tilbagegang"
    r"|(?:for)?mindsk\w*|formindsk\w*|mindre(?= [a-zæøå]+(?<!er)(?<!e)\b)|lavere|sænk(?:e|er|es|et|ning)"
    r"|svagere|sjældnere|halver(?:e|er|es|et|ing|ingen)|halvt? så (?:mange|store?|ofte)"
    r"|minimer(?:e|er|es|et|ing)|begræns(?:e|er|es)|dale(?:r|nde)|aftagende|svinde(?:r|nde)|forkort(?:e|er|es|et)|nedtrap\w+|nedjuster\w*"
    r"|skal ned(?= (?:på|under|til|fra|med) |[.,;]|$)"
    r"|(?:gå|går|gik|gået|kommet|kommer|bringes|bragt) ned(?= (?:på|under|til|fra|med) (?:\w+ )?\d|[.,;]|$)"
)
# "flere end 20" bounds a number, "højere end normen" defines one; "flere end i 2017" has a direction.
_NO_BOUND = r"(?! end (?!i\b|ved\b|før\b|tidligere\b|sidste\b|nu\b|året\b|forrige\b))"
_NOT_A_WAY = re.compile(
    r"\b(?:en|et|én|ét|1) eller flere\b|\bflere (?:gange|forskellige|steder|af de)\b|\bblandt flere\b"
    r"|\bfald\w* (?:ind under|inden for|under|mellem|til ro|på plads)\b|\bikke (?:at )?(?:stige|falde|øge)\w*"
    r"|\b(?:stiger|falder|øges) ikke\b|\beller (?:flere|færre|mere|mindre)\b"
    r"|\b\d+(?: ?[-–] ?\d+)? (?:mindre|større|bedre|flere)\b|\bmere eller mindre\b|\bmed mere\b"
    rf"|\b(?:\d+|{WORDS}) (?:\w+ )?forbedringer\b",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"(?:,| -|\() ?(?:så|der|som|hvor|hvilket|idet|da|for at|med henblik på)\b.*?(?=[.;]|$)"
)
_WAYS = {
    "increase": re.compile(rf"\b(?:{_UP})\b{_NO_BOUND}", re.IGNORECASE),
    "decrease": re.compile(rf"\b(?:{_DOWN})\b{_NO_BOUND}", re.IGNORECASE),
}


def direction(text: str, indicator: str | None = None) -> str | None:
    """ "increase" or "decrease", as a word of the indicator says it, else of the text's main clauses.

    None when neither says it, or both ways are named. The indicator comes first since it names what is
    measured: "Flere børn trives" with the indicator "Fraværet skal falde" is a decrease.
    """
    ways = _ways(indicator or "")
    if not ways:
        main = _SUBORDINATE.sub(" ", text) if indicator else text
        ways = _ways(main)
    return next(iter(ways)) if len(ways) == 1 else None


def names_both_ways(text: str) -> bool:
    return len(_ways(text)) > 1


@lru_cache(maxsize=1000)
def _ways(text: str) -> frozenset[str]:
    """The ways that a text names; taking the words of `_NOT_A_WAY` out of it never adds one."""
    words = " ".join(text.split())
    return _named(_NOT_A_WAY.sub(" ", words)) if _named(words) else frozenset()


def _named(words: str) -> frozenset[str]:
    return frozenset(way for way, pattern in _WAYS.items() if pattern.search(words))
