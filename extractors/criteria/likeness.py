"""How much a text is like a cell of a column: positive for likely, negative for not.

The weights are judgement, set on the national forms; what matters is that each sign counts about as much
as an empty line between two cells (1.5) or a cell that begins in lower case (-3).
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from extractors.criteria.heads import Role
from extractors.language.numbers import WORDS

NUMERIC: Set[Role] = frozenset({"level", "comparison", "target"})
"""Columns that hold numbers."""
NUMBER = r"\d+(?:\.\d{3})*(?:,\d+)?"
DASH = re.compile(
    r"[-–—/]+|(?:(?:måles|opgøres|oplyses|kendes) )?ikke(?: (?:målt|opgjort|oplyst|kendt|relevant))?|n/?a\.?"
    r"|ingen|ukendt",
    re.IGNORECASE,
)
"""What stands in a cell that has no level."""
YEAR = re.compile(
    r"(?:skoleåret )?(?:19|20)\d{2}(?: ?[/–-] ?(?:20)?\d{2})?\.?(?: ?\([^\d]{0,25}\))?", re.IGNORECASE
)
DANGLING = re.compile(
    r"(?:,|(?:^| )(?:og|i|at|der|til|af|med|for|fra|på|som|en|et|de|om|ved|hos|eller|samt|er|har|skal|kan|vil"
    r"|bliver|ikke|mindst|minimum|hele|end|over|under)|[-/])$",
    re.IGNORECASE,
)
"""An end that is none."""
_WITHIN = "".join(
    f"(?<!{word} )" for word in ("til", "med", "end", "på", "over", "under", "fra", "mindst", "højst")
)
"""Before a share that stands inside a sentence."""
_LABELLED = re.compile(r"[\w.-]+(?: [\w.-]+)?: ?\d")
_PLACED = re.compile(r"[A-ZÆØÅ][^\W\d]+(?: [A-ZÆØÅ][^\W\d]+)*(?=: ?\d)")
_GENITIVE = re.compile(r"(?:ens|ets|ernes)$")
_REST = re.compile(r"(?:(?:op |ned )?til|med|fra|mod|end) (?:\w+\.? )?\d")
"""What goes on after a verb of change ("stiger / til 45 %")."""
_ABOUT = re.compile(
    r"(?:ca|cirka|omkring|knap|godt|over|under|mere|mindre|mindst|højst|gns|gennemsnit\w*|i)\b"
)
TIME = r"(?! ?(?:år|måned|uge|dag|time|minut|klasse))"
_MEASURED = re.compile(rf"(?<![\w,.-]){NUMBER}(?![\w-]){TIME}")
_FINITE = re.compile(
    r"\b(?:er|skal|bliver|får|har|kan|vil|deltager|oplever|stiger|falder|øges|etableres|gennemføres|afholdes"
    r"|arrangeres|understøttes|benytter|modtager|kommer|kender|føler|trives|fastholdes|reduceres|ansættes"
    r"|uddannes|står|ligger|går|bruger|laver|møder|giver|tager|finder|indgår|gennemfører|begynder|fortæller)\b",
    re.IGNORECASE,
)
_INDICATOR = re.compile(
    r"(?:andel(?:en)?|antal(?:let)?|gennemsnit\w*|karakter\w*|procentdel\w*|test\b|score|niveau|omfang\w*"
    r"|\w*fravær\w*|\w*tryghed\w*|valgdeltagelse\w*|graden|frekvens\w*|forekomst\w*)",
    re.IGNORECASE,
)
_GOAL = re.compile(
    r"(?:at|flere|færre|øge[tds]?|øget|styrke[tds]?|bedre|forbedre[tds]?|skabe|sikre|mindske[tds]?|reducere[tds]?"
    r"|nedbringe|der|alle|børn|unge|beboer\w*|forebygge|give|understøtte|fremme|højne|større|stærkere|mere|mindre)\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    rf"(?:mindst|minimum|min\.|højst|ca\.|\d|andel|antal|i 20\d\d|(?:{WORDS}|en|et|alle|flere|færre) )",
    re.IGNORECASE,
)
_ADDITION = re.compile(
    r"(?:dvs\.?|det|dette|disse|heraf|herunder|desuden|derudover|ligeledes|samtidig|opgøres|måles|tallet)\b"
    r"|[^.]{1,50} (?:regnes (?:for|som)|defineres|forstås|betragtes som|tæller (?:som|med)|opgøres|måles)\b",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"[A-ZÆØÅ][a-zæøå]+(?: [A-ZÆØÅ][a-zæøå]+)+ [a-zæøå]")
"""The end of a name and the beginning of a sentence."""
_SOURCE = re.compile(
    r"\w*(?:undersøgelser?n?|målinge?r?n?|analyser?n?|registrering(?:er)?|logb(?:og|øger)\w*|interviews?|statistik\w*"
    r"|evaluering(?:er)?|spørgeskema\w*|data|database\w*|register\w*|opgørelser?|optællinge?r?|samtaler?|rapport(?:er|en)?|notat(?:er|et)?"
    r"|(?:log|dag|gæste|kontakt|notes)b(?:og|øger)\w*|journal(?:er|en|erne)?|kalender(?:en|e)?|skema(?:et|er)?|kartotek(?:et)?"
    r"|møder(?:ne)?|bestyrelsen?|styrelsen?|kontor(?:et)?|ministerie[tr]|region(?:en|er)?|sundhedspleje\w*"
    r"|oversigt(?:en|er)?|tilmelding(?:er|erne)?|regnskab(?:et|er)?|vurdering(?:er|erne)?|system(?:et|er)?|arkiv(?:et)?"
    r"|lister?|referat(?:er)?|protokol(?:ler)?|feedback|forvaltning(?:en)?|politi(?:et)?|sekretariat\w*|kommunen?s?"
    r"|partnerskab\w*|afdeling(?:en)?|skolen?s?|center|centeret|centret|klubben|biblioteket|enheden|teamet)"
    r"|registreres|datablad\w*|survey\w*|observation(?:er)?|dokumentation|jobcenter\w*|helhedsplan\w*"
    r"|boligorganisation\w*|boligselskab\w*|projekt(?:leder|medarbejder)\w*|landsbyggefonden\w*|lbf\w*|cfbu|egen"
    r"|institution\w*|forening(?:en|er|erne)?s?|klubben?|indberetning\w*|kmd",
    re.IGNORECASE,
)
"""Words that name where data come from: ways to collect them, and the bodies that the forms' authors ask."""
_NAMED_BODY = re.compile(
    r"[A-ZÆØÅ][\w-]+ (?:\w*[Ss]kole|Bibliotek|Kommune|Politi|Jobcenter|\w*[Cc]enter|\w*[Kk]lub"
    r"|\w*[Ff]orening|Kirke|Provsti|Ungdomshus|Kulturhus|Børnehus|Beboerhus|Institution)s?\b"
)
"""A place and its school or library: the name begins with the place."""
_ACRONYM = re.compile(r"[A-ZÆØÅ]{2,6}(?:[-/][A-ZÆØÅ]{2,6})*s?")


def likeness(role: Role, value: str, known_sources: Set[str]) -> float:
    """How much `value` is like a whole cell of a column with this role."""
    words = value.split()
    if role in NUMERIC:
        return _level(value, words) - (_several_places(value) if role == "comparison" else 0.0)
    if role == "year":
        return 4.0 if YEAR.fullmatch(value) else 1.0 if DASH.fullmatch(value) else -8.0
    if role == "source":
        return source(value, known_sources)
    if DASH.fullmatch(value):
        return -3.0
    if role == "indicator":
        return _prose(value, words) + (2.0 if _INDICATOR.match(value) else 0.0)
    if role == "criterion":
        return _criterion(value, words, known_sources)
    goal = 0.5 if _GOAL.match(value) else 0.0
    return _prose(value, words) + goal - (2.0 if _INDICATOR.match(value) else 0.0)


def source(value: str, known_sources: Set[str]) -> float:
    """How much `value` is like the name of a source of data."""
    names = {word.lower() for word in re.findall(r"[^\W_]+", value) if _is_source_word(word)}
    score = min(2, len(names)) * 0.8 + (0.6 if names else 0.0) + (2.0 if value in known_sources else 0.0)
    score += 0.8 if begins_like_source(value) else 1.0 if _NAMED_BODY.match(value) else 0.0
    score -= 3.0 if re.match(rf"{NUMBER}\b(?!\.)", value) or value.startswith(("(", "-")) else 0.0
    score -= 3.0 if value.count(")") > value.count("(") else 0.0
    score -= 4.0 if "%" in value or value.endswith((",", ":")) or _LABELLED.match(value) else 0.0
    score -= 2.0 if _PROMISE.match(value) else 1.5 if _FINITE.search(value) else 0.0
    score -= 1.5 if value[0].islower() else 0.0
    score -= (
        1.0 if value.endswith(".") and not value.endswith(("mv.", "m.fl.", "m.v.", "evt.", "mfl.")) else 0.0
    )
    score -= 2.5 if DANGLING.search(value) or _GENITIVE.search(value) else 0.0
    return score - 0.4 * max(0, len(value.split()) - 9)


def is_addition(value: str) -> bool:
    """Whether a paragraph begins by saying more of the one above it, as a definition does."""
    return bool(_ADDITION.match(value))


def begins_like_promise(value: str) -> bool:
    return bool(_PROMISE.match(value)) and not YEAR.match(value)


def begins_like_source(value: str) -> bool:
    return _is_source_word(re.split(r"[\s/,.;:-]", value, maxsplit=1)[0])


@lru_cache(maxsize=10_000)
def _is_source_word(word: str) -> bool:
    return bool(_SOURCE.fullmatch(word) or _ACRONYM.fullmatch(word))


def _level(value: str, words: list[str]) -> float:
    if DASH.fullmatch(value):
        return 2.0
    found = _MEASURED.findall(value)
    numbers = [one for one in found if not YEAR.fullmatch(one)] or found
    if not numbers:
        return -6.0
    beside = len(re.findall(r"[^\W\d]{2,}", value)) / len(numbers)
    if YEAR.fullmatch(value.strip("() ")) or value.startswith("("):
        return -4.0
    marked = "%" in value or len(numbers) >= len(words) / 2
    return (4.0 if marked else 2.0) - 0.5 * beside - _loose_ends(value) - _goes_on(value)


def _goes_on(value: str) -> float:
    """What stands in a cell of numbers but is a promise's sentence, or goes on with the one before it."""
    if begins_like_promise(value) and value[0].isalpha() and _FINITE.search(value):
        return 4.0
    return 4.0 if _REST.match(value) else 2.0 if value[0].islower() and not _ABOUT.match(value) else 0.0


def _several_places(value: str) -> float:
    """A comparison is with one place: several names, other than codes of elections, are the areas' own."""
    return 0.5 * max(0, len(set(_PLACED.findall(value))) - 1)


def _loose_ends(value: str) -> float:
    """A label without its number, an open parenthesis, a sign that belongs to a number before."""
    loose = 3.0 if value.count("(") != value.count(")") else 0.0
    loose += (
        3.0 if value.startswith(("%", ")")) or value.endswith((":", "(")) or DANGLING.search(value) else 0.0
    )
    loose += 3.0 if re.search(r"[\d%)] [-–—]$", value) else 0.0
    labels = re.findall(r"(\w+): ?\d", value)
    loose += 2.0 * (len(labels) - len(set(labels)))
    last = value.rsplit("%", 1)[-1] if "%" in value else ""
    return loose + (1.5 if re.search(r"\w{2,}", re.sub(r"\([^)]*\)", "", last)) else 0.0)


def _prose(value: str, words: list[str]) -> float:
    score = 1.0 if len(words) >= 3 else 0.0 if len(words) == 2 else -3.0
    score -= 3.0 if value[0].islower() else 0.0
    score -= 3.0 if _LABELLED.match(value) else 0.0
    score -= 3.0 if value[0] in "(%" else 6.0 if value[-1] == ":" else 0.0
    score -= 0.5 if _NAME_BEFORE.match(value) else 0.0
    score -= 4.0 if re.match(rf"{NUMBER}(?: ?%| *$)", value) or YEAR.fullmatch(value) else 0.0
    score -= 3.0 * len(re.findall(rf"(?:[:\s(]|^){_WITHIN}{NUMBER} ?%", value))
    score -= 2.0 if DANGLING.search(value) else 0.0
    return score - 0.05 * max(0, len(words) - 30)


def _criterion(value: str, words: list[str], known_sources: Set[str]) -> float:
    score = 1.0 if len(words) >= 4 else 0.0 if len(words) == 3 else -1.5
    score -= 3.0 if value[0].islower() or value.startswith("(") else 0.0
    score += 1.0 if _FINITE.search(value) else 0.0
    score += 0.7 if _PROMISE.match(value) else 0.0
    score -= 0.5 if _NAME_BEFORE.match(value) else 0.0
    score -= 2.0 if value.count("(") > value.count(")") else 0.0
    score -= 1.5 if is_addition(value) else 0.0
    score -= 2.0 if DANGLING.search(value) else 0.0
    score -= 2.0 if value in known_sources else 0.0
    return score - (1.0 if len(words) <= 3 and source(value, known_sources) > 1 else 0.0)
