"""Titles and names by their form: which words can head a title, which can stand in a person's name."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

HEADS = (
    r"leder|chef|konsulent|koordinator|formand|forkvinde|forperson|talsperson|kontaktperson"
    r"|nøgleperson|direktør|vejleder|pædagog|ansvarlige?|forsker|medarbejder|assistent|rådgiver"
    r"|inspektør|lærer|sekretær|tekniker|mester|rektor|tovholder|manager|betjent|præst|provst"
    r"|planlægger|udvikler|specialist|bibliotekar|jurist|psykolog|plejerske|træner|instruktør|kasserer"
    r"|repræsentant|fuldmægtig|arkitekt|ingeniør|økonom|administrator|vicevært|funktionær|ambassadør"
    r"|guide|vært|værtinde|fører|hjælper|arbejder|plejer|vagt|bydelsmor|strateg|advokat|controller|pedel"
    r"|analytiker|medlem|coach|mentor|terapeut|supervisor|facilitator|officer|kommissær|lektor"
    r"|professor|læge|kurator|indehaver|stifter|opsynsmand|gårdmand|tillidsmand|ombudsmand|bestyrer"
    r"|forvalter|redaktør|antropolog|sociolog|akademiker|praktikant|frivillig"
)
HEAD = re.compile(rf"(?:[\wæøåé-]*?)(?:{HEADS})(?:en)?", re.IGNORECASE)
MODIFIER = re.compile(
    r"konst\.?|kst\.?|fg\.?|fung\.?|fungerende|konstitueret|ledende|daglig|adm\.?|administrerende"
    r"|[\wæøå]+(?:lig|isk|ial|nde|kommunal|faglig)",
    re.IGNORECASE,
)
TAKES_PLACE = re.compile(
    r"(?:bydels|område|distrikts|kreds|regions|klynge|lokal|team|drifts|enheds|ejendoms)", re.IGNORECASE
)
PREPOSITION = re.compile(r"for|af|i|på|ved|hos|med|under|til", re.IGNORECASE)

_UPPER, _LOWER = "A-ZÆØÅÄÖÜÉÁ", "a-zæøåäöüéèáíóúñçşğıë"
NAME = re.compile(
    rf"(?:(?:al|el|ad|as|an|ar)-)?[{_UPPER}](?:[’'´][{_UPPER}])?[{_LOWER}]+(?:[-’'´]?[{_UPPER}][{_LOWER}]+)*"
)
INITIAL = re.compile(r"[A-ZÆØÅ](?:\.[A-ZÆØÅ])*\.?|(?:Chr|Kr|Joh|Fr|Th|Alb|Vilh)\.")
INITIALS = re.compile(r"(?:[A-ZÆØÅ]\.)+")
PARTICLE = re.compile(r"von|van|de|da|del|der|den|el|al|bin|bint|ibn|la|le|af|zu|ter|dos|di|y", re.IGNORECASE)
QUOTE = re.compile(r"[\"”“„»«’‘']")

COMPASS = re.compile(
    r"(?:nord|syd|øst|vest)(?:øst|vest)?|(?:nord|syd|øst|vest)re|midt|centrum|city|indre|ydre|[ivx]{2,4}",
    re.IGNORECASE,
)
PLACE = re.compile(
    r".+(?:by|bro|borg|havn|lund|gård|gården|parken|kvarteret|skolen|torv|rup|lev|løse|ager|holm|mose|huse|planen"
    r"|bakken|vang|vænget|center|centret|byen|bæk|sund|strand|bjerg)",
    re.IGNORECASE,
)
ORGANISATION = re.compile(
    r".*(?:"
    r"center|centeret|centret|skole|skolen|forening|foreningen|forvaltning|forvaltningen|kommune"
    r"|kommunes|selskab|selskabet|råd|rådet|udvalg|udvalget|klub|klubben|hus|huset|politi|politiet"
    r"|partnerskab|partnerskabet|planen|afdeling|afdelingen|sekretariat|sekretariatet|team|teamet"
    r"|område|området|indsats|indsatsen|projekt|projektet|organisation|organisationen|netværk"
    r"|netværket|fond|fonden|forbund|region|bolig|boliger|bibliotek|biblioteket|vejledning"
    r"|vejledningen|drift|enhed|enheden|forum|institution|kirke|idræt|fritid|fornyelsen|vest|øst|nord"
    r"|syd|city|by"
    r")",
    re.IGNORECASE,
)


@cache
def given_names() -> frozenset[str]:
    """Common given names, lower case."""
    lines = files("extractors.language").joinpath("given_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name.lower() for line in lines if not line.startswith("#") for name in line.split())


def is_given(word: str) -> bool:
    """Whether `word` is a common given name, or a double one that begins with one ("Jens-Åge")."""
    return word.lower() in given_names() or ("-" in word and word.split("-")[0].lower() in given_names())


def is_head(word: str) -> bool:
    return bool(HEAD.fullmatch(word)) and not word.isupper()
