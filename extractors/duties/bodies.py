"""What can be responsible: a named body, and not a thing, an abstract noun or those the activity is for."""

from __future__ import annotations

import re

from extractors.duties.verbs import finite_verbs
from models.text import EMPTY, Text

_PRONOUN = frozenset(
    "det dette denne disse den der han hun man her de vi i alle ingen mange flere nogle andre begge hver "
    "hvilket hvem hvad som".split()
)
_FOR_WHOM = re.compile(
    r"(?:\w*(?:børn|børnene|unge|beboer|beboere|beboerne|forældre|forældrene|familier|familierne|borger|borgere"
    r"|borgerne|elever|eleverne|pige|piger|pigerne|drenge|drengene|kvinder|kvinderne|mænd|mændene|ældre|seniorer"
    r"|målgruppe|målgruppen|målgrupper|deltagere|deltagerne|barnet|barn))"
)
_BARE = re.compile(
    r"(?:aktivitet|indsats|projekt|forløb|samarbejde|pulje|midl|møde|kurs|kursus|tilbud|lokale|ordning|event"
    r"|arrangement|festival|turnering|ansvar|opgave|rolle|formål|mål|plan|metode|proces|drift|penge|økonomi|budget"
    r"|tid|periode|år|dag|uge|sted|del|form|måde|fokus|resultat|effekt|viden|behov|mulighed|ide|idé|initiativ|tiltag"
    r"|begivenhed|aftale|afsnit|rapport|besøg|vandring|tilsagn|indhold|stilling|ressource|interessent|sag|løsning)"
    r"(?:s?(?:en|et|er|erne|ne|ene|n|t|r|rne|te|ter|terne|e))?",
    re.IGNORECASE,
)
_ABSTRACT_COMPOUND = re.compile(
    r"\w+(?:aktivitet|forløb|pulje|midl|møde|kurs|kursus|lokale|ordning|event|arrangement|festival|turnering|ansvar"
    r"|opgave|rolle|fordeling|formål|mål|metode|proces|økonomi|budget|periode|dag|fokus|resultat|effekt|behov|mulighed"
    r"|initiativ|begivenhed|aftale|rapport|besøg|vandring|undersøgelse|ressource|værksted|vandringer)"
    r"(?:en|et|er|erne|ne|ene|n|t|r|rne|ter|terne|e)?|(?!med)\w+arbejdet?",
    re.IGNORECASE,
)
_ABSTRACT_ENDING = re.compile(
    r"\w+(?:ing|ingen|inger|ingerne|else|elsen|elser|elserne|hed|heden|heder|tionen?|tioner|eringen|ering)",
    re.IGNORECASE,
)
_ORGANISED = re.compile(
    r"\w*(?:forening|forvaltning|afdeling|vejledning|fornyelse|rådgivning|forsyning|ledelse|styrelse|bestyrelse"
    r"|institution|organisation|station|administration|stiftelse|myndighed|enhed|menighed|handelsstand|sammenslutning"
    r"|samling|anvisning|behandling|ordning|forsorg|redaktion)(?:en|er|erne|n|r|rne|s|ens|ernes)?",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r" (?:af|i|på|for|fra|til|med|under|ved|hos|via|om|omkring|inden|samt|og|v\.|v/)(?= )|[,(;/]"
)
_LEADING = re.compile(
    r"^(?:(?:både|bl\.\s?a\.|blandt andre|blandt andet|særligt|især|primært|hhv\.|henholdsvis|fx|f\.eks\.|herunder|dels"
    r"|også|eksempelvis|som fx|relevante parter,? (?:som|herunder))[ ,:]+)+"
)
_AND_AT_END = re.compile(r" (?:og|samt)$")
_FOR_EXAMPLE = re.compile(
    r"^[^(),A-ZÆØÅ]*,? (?:bl\.\s?a\.|blandt andre|blandt andet|herunder|såsom|som fx|som f\.eks\.|fx|f\.eks\.|eksempelvis)[ :]+(?=\S)"
)
_RELATIVE = re.compile(r",? (?:der|som|hvor|hvis)(?= )")


_SOCIAL = re.compile(r"boligsociale?|opsøgende", re.IGNORECASE)


def is_body(text: Text) -> bool:
    """Whether the words name somebody who can act: judged by the head of the phrase, its last word before a preposition."""
    value = text.value.strip()
    words = re.findall(r"[\w-]+", _PREPOSITION.split(value, maxsplit=1)[0])
    if not words or len(value) > 400 or (len(words) == 1 and words[0].lower() in _PRONOUN):
        return False
    head = words[-1]
    if (
        len(words) > 1
        and _SOCIAL.fullmatch(words[-2])
        and head.lower() in ("indsats", "indsatser", "projekt")
    ):
        return True
    if _FOR_WHOM.fullmatch(head.lower()) or head.lower() in _PRONOUN:
        return False
    if (
        _ORGANISED.fullmatch(head)
        or (len(words) > 1 and head[0].isupper())
        or (head.isupper() and len(head) > 1)
    ):
        return True
    return not is_abstract(head)


def is_abstract(word: str) -> bool:
    """Whether a noun names a thing, a doing or a state and no body."""
    if _ORGANISED.fullmatch(word):
        return False
    return any(p.fullmatch(word) for p in (_BARE, _ABSTRACT_COMPOUND, _ABSTRACT_ENDING))


def tidy(text: Text) -> Text:
    """A body's name without the words that only lead to it and the stops around it."""
    text = text.strip(" .,:;–-")
    if tail := _AND_AT_END.search(text.value):
        text = text[: tail.start()].strip(" ,")
    for pattern in (_FOR_EXAMPLE, _LEADING):
        match = pattern.match(text.value)
        text = text[match.end() :] if match else text
    if text.value.count(")") > text.value.count("("):
        text = text.strip(" )")
    return text


_STOPS = re.compile(
    r";(?= |$)| [–-] |,? (?:der|som|hvor|hvilket|mens|således|så|når|ved at|for at|med henblik|med fokus|med det formål"
    r"|med (?:bistand|støtte|hjælp|opbakning|sparring|fokus)|i forbindelse|i forhold|ift\.|ifm\.|om|omkring|vedrørende|vedr\.|gennem|via|samt at|og at|udover|ud fra"
    r"|jf\.|efter|inden|under hensyn\w*)(?= )"
)
_IN_WHAT = re.compile(r"(?<!og)(?<!,)(?<! samt)(?<! ansat) (?:i|på|til|ved|tidligt|løbende) (?=[a-zæøå])")


def named_from(text: Text, start: int, involved: bool = False) -> Text:
    """The bodies named from position `start` on, up to where the sentence goes on with something else.

    With `involved`, they stand before what they are involved in ("inddrages A og B i driften").
    """
    rest = text[start:]
    end = len(rest)
    for pattern in (_STOPS, _IN_WHAT) if involved else (_STOPS,):
        for match in pattern.finditer(rest.value[:end]):
            if not _inside(rest.value, match.start()):
                end = match.start()
                break
    for verb in finite_verbs(rest.value[:end]):
        end = verb.start()
        break
    return tidy(rest[:end]) if end else EMPTY


def _inside(value: str, at: int) -> bool:
    return value.count("(", 0, at) > value.count(")", 0, at)


def before_relative(text: Text) -> Text:
    match = _RELATIVE.search(text.value)
    return text[: match.start()] if match else text
