"""What can be responsible: a body, and not a thing, an abstract noun or those that the activity is for."""

from __future__ import annotations

import re

from models.text import Text

_PRONOUNS = """
det dette denne disse den der han hun man her de vi i alle ingen mange flere nogle andre begge hver
hvilket hvem hvad som
"""
_FOR_WHOM = """
børn barn unge beboer forældre familie borger elev pige drenge kvinde mænd ældre senior målgruppe deltager
"""
_THINGS = """
aktivitet indsats projekt forløb samarbejde pulje midl møde kurs kursus tilbud lokale ordning event
arrangement festival turnering ansvar opgave rolle formål mål plan metode proces drift penge økonomi
budget tid periode år måned kvartal dag uge sted del form måde fokus resultat effekt viden behov mulighed
ide idé initiativ tiltag begivenhed aftale afsnit rapport besøg vandring tilsagn indhold stilling
ressource interessent sag løsning
"""
_COMPOUNDED = """
aktivitet forløb pulje midl møde kurs kursus lokale ordning event arrangement festival turnering ansvar
opgave rolle formål mål metode proces økonomi budget periode dag fokus resultat effekt behov mulighed
initiativ begivenhed aftale rapport besøg vandring undersøgelse ressource værksted
"""
_ORGANISATIONS = """
forening forvaltning afdeling vejledning fornyelse rådgivning forsyning ledelse styrelse institution
organisation station administration stiftelse myndighed enhed menighed handelsstand sammenslutning samling
anvisning behandling forsorg redaktion
"""
_INFLECTION = r"(?:s?(?:en|et|er|erne|ne|ene|n|t|r|rne|te|ter|terne|e))?"


def _any(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


_IS_PRONOUN = re.compile(_any(_PRONOUNS))
_IS_FOR_WHOM = re.compile(rf"\w*{_any(_FOR_WHOM)}(?:e|r|er|et|n|ne|ene|rne|erne)?")
_ORGANISED = re.compile(rf"\w*{_any(_ORGANISATIONS)}(?:en|er|erne|n|r|rne|s|ens|ernes)?", re.IGNORECASE)
_ABSTRACT = re.compile(
    rf"{_any(_THINGS)}{_INFLECTION}|\w+{_any(_COMPOUNDED)}{_INFLECTION}|(?!med)\w*arbejdet?"
    r"|\w+(?:ing|ingen|inger|ingerne|else|elsen|elser|elserne|hed|heden|heder|tionen?|tioner)",
    re.IGNORECASE,
)
_SOCIAL_WORK = re.compile(r"(?:boligsociale?|opsøgende) (?:indsats|indsatser|projekt)", re.IGNORECASE)
_PREPOSITION = re.compile(
    r" (?:af|i|på|for|fra|til|med|under|ved|hos|via|om|omkring|inden|samt|og|v\.|v/)(?= )|[,(;/]"
)
LONGEST = 400
"""Characters that the names of several bodies take at most; what is longer is a sentence that was misread."""


def is_body(text: Text) -> bool:
    """Whether the words name somebody who can act: judged by the last word before a preposition."""
    value = text.value.strip()
    phrase = _PREPOSITION.split(value, maxsplit=1)[0]
    words = re.findall(r"[\w-]+", phrase)
    if not words or len(value) > LONGEST:
        return False
    head = words[-1]
    if (len(words) > 1 and head[0].isupper()) or (head.isupper() and len(head) > 1):
        return True
    if _IS_PRONOUN.fullmatch(head.lower()) or _IS_FOR_WHOM.fullmatch(head.lower()):
        return False
    return bool(_SOCIAL_WORK.search(phrase)) or not is_abstract(head)


def is_abstract(word: str) -> bool:
    """Whether a noun names a thing, a doing or a state and no body."""
    return bool(_ABSTRACT.fullmatch(word)) and not _ORGANISED.fullmatch(word)


_EXAMPLE = (
    r"(?:bl\.\s?a\.|blandt andre|blandt andet|herunder|såsom|som fx|som f\.eks\.|fx|f\.eks\.|eksempelvis)"
)
_TO_EXAMPLES = re.compile(rf"^[^(),A-ZÆØÅ]*,? {_EXAMPLE}[ :]+(?=\S)")
_LEADING = re.compile(rf"^(?:(?:{_EXAMPLE}|både|særligt|især|primært|hhv\.|henholdsvis|dels|også)[ ,:]+)+")
_TRAILING = re.compile(r" (?:og|samt)$")


def tidy(text: Text) -> Text:
    """A body's name without the words that only lead to it ("bl.a. X") and the stops around it."""
    text = text.strip(" .,:;–-")
    if after := _TRAILING.search(text.value):
        text = text[: after.start()].strip(" ,")
    for pattern in (_TO_EXAMPLES, _LEADING):
        if before := pattern.match(text.value):
            text = text[before.end() :]
    return text.strip(" )") if text.value.count(")") > text.value.count("(") else text
