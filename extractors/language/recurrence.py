"""How often something promised recurs, and the year by which it shall be met."""

from __future__ import annotations

import re
from typing import NamedTuple

# Before each: not "halvårligt", not "hver anden uge". After: not "pr. årgang".
_PERIODS = {
    "year": r"årligt?|årlige|(?:pr\.?|per|om|hvert|/) ?(?:kalender|skole)?år(?:et)?|årsbasis|(?:i|om) året"
    r"|hver(?:t forår|t efterår| sommer| vinter| jul)",
    "quarter": r"kvartalsvise?t?|kvartalsmæssigt?e?|(?:pr\.?|per|hvert|om|/|i) ?kvartal(?:et)?(?! \d)",
    "month": r"månedligt?|månedlige|månedsvis|(?:pr\.?|per|hver|om|/|i) ?(?:måned(?:en)?|mdr?\.?)",
    "week": r"ugentligt?|ugentlige|(?:pr\.?|per|hver|om|/|i) ?ugen?"
    r"|hver (?:man|tirs|ons|tors|fre|lør|søn)dag|(?:man|tirs|ons|tors|fre|lør|søn)dage",
}
_WORDS = {
    period: re.compile(rf"(?<![a-zæøå])(?:{words})(?![\wæøå-])", re.IGNORECASE)
    for period, words in _PERIODS.items()
}
_KNOWN_THING = re.compile(r"(?:\b(?:den|det|de|denne|disse|sidste|seneste)|[a-zæøå]{3,}s) $", re.IGNORECASE)
_RELATIVE = re.compile(
    r", (?:der|som|hvor)\b[^.;]*|(?<=andel |antal )(?:[\wæøå]+ )*(?:der|som)\b[^.;]*"
    r"|(?:andelen|antallet) (?:[\wæøå]+ )*(?:der|som)\b[^.;]*",
    re.IGNORECASE,
)

_OWN_VERB = re.compile(
    r", (?:er|skal|bliver|stiger|falder|øges|vokser|reduceres|mindskes|halveres|fordobles|fastholdes)\b.*$",
    re.IGNORECASE,
)

YEAR = re.compile(
    r"(?<![\d.,/])(?:20[0-4]\d)(?:[-–/](?P<to>20[0-4]\d|\d{2}(?!\d)))?"
    r"(?![\d/%]| ?%|[.,]\d| ?-?niveau|-[a-zæøå])"
)
_EARLIER = re.compile(
    r"(?:\b(?:end i|end|siden|fra|forhold til|ift\.|sammenlignet med|målt i|i dag \(|mod|før"
    r"|(?<![\w.])niveau(?:et)? (?:i|fra))"
    r"(?: år)?(?: slutningen af| udgangen af| starten af)?|niveau:?) $",
    re.IGNORECASE,
)
_FROM_LEVEL = re.compile(r"\bfra [^.,;]{1,40} i $", re.IGNORECASE)


BEFORE = 100
"""Characters before a word that can change what it means."""


class Found(NamedTuple):
    """A period or a year, and where in the text it stands."""

    value: str | int
    start: int
    end: int


def periods(text: str) -> list[Found]:
    """The words of `text` that say how often: year, quarter, month or week, in order.

    Not the name of a known thing that happens to recur ("foreningernes årlige møde", "den årlige måling").
    """
    found = []
    for period, pattern in _WORDS.items():
        for match in pattern.finditer(text):
            if match[0].lower().endswith("e") and _KNOWN_THING.search(
                text[max(0, match.start() - BEFORE) : match.start()]
            ):
                continue
            found.append(Found(period, match.start(), match.end()))
    return sorted(found, key=lambda f: f.start)


def _without_relative_clauses(text: str) -> str:
    """Without what relative clauses say; a comma before the promise's own verb ends one."""
    return _RELATIVE.sub(lambda match: ((again := _OWN_VERB.search(match[0])) and again[0]) or "", text)


def period_without_number(text: str) -> str | None:
    """How often a promise without a number recurs; what a relative clause says of someone is no promise."""
    found = periods(_without_relative_clauses(text))
    return str(found[0].value) if found else None


def deadline_years(text: str) -> list[Found]:
    """The years in or by which something shall be met; the end of a span, and no earlier level's year."""
    found = []
    for match in YEAR.finditer(text):
        if not match["to"] and _is_earlier(text, match):
            continue
        year = match[0][:2] + match["to"][-2:] if match["to"] else match[0]
        found.append(Found(int(year), match.start(), match.end()))
    return found


def _is_earlier(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - BEFORE) : match.start()]
    starts = _FROM_LEVEL.search(before) and text[match.end() : match.end() + 10].lstrip().startswith("til ")
    return bool(starts or _EARLIER.search(before))
