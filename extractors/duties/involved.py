"""Who a sentence names beside its subject: "varetages af X", "i samarbejde med X", "inddrages X"."""

from __future__ import annotations

import re

from extractors.duties.bodies import is_body, tidy
from extractors.duties.verbs import finite_verbs, is_passive, main_verb
from models.text import EMPTY, Text

_AGENT = re.compile(
    r"(?:\b(?P<verb>\w+s)|(?:er|bliver|blive) (?:\w+ ){0,3}?\w+t)(?: \w+){0,4}? (?:af|hos)(?: både)? "
    r"|\b(?:forankret|forankres|placeret|placeres|ansat|ansættes|organiseret|ligger|hører) (?:\w+ )?"
    r"(?:i(?! samarbejde)|hos|under|hjemme i|hjemme hos) (?:og varetages af )?"
    r"|\b(?:i regi|under ledelse) af |\bdelt mellem "
)
_FURTHER = r"(?: (?:også|desuden|løbende|ligeledes|endvidere|derudover|tæt))*"
_TOGETHER = re.compile(
    r"\b(?:samarbejde|samarbejdet|partnerskab|samspil)(?: \w+){0,2}? (?:med|mellem|imellem) "
    rf"|\b(?:sammen|samarbejdes?){_FURTHER} med |\b[Ii] dialog med "
)
_ALSO = (
    r"(?: (?:også|desuden|løbende|altid|ligeledes|endvidere|så vidt muligt|efter behov|som minimum))*(?= \S)"
)
_TAKING_PART = re.compile(
    r"\b(?:inddrages|inddrage|involveres|involvere|inviteres|invitere|deltager|medvirker|tilknyttes)(?!\w)"
    rf"{_ALSO}|\bkobles (?=.+ på\b)|\bmed deltagelse af |\bnedsættes [^.,]*? med "
    r"|\bbestående af |\bkan nævnes "
)
_TELLS = re.compile(
    r"omfatter|består|udgør|indebærer|betyder|kræver|handler|gælder|viser|giver|får|oplever|mener"
)
_BACKGROUND = re.compile(r"\bhar (?:\w+ )*?været\b|\bkonkretiseres\b|^Se\b")


def involved(clause: Text) -> Text:
    """Those that are to carry it out, work along or take part; empty where it only tells something."""
    verb = main_verb(clause.value)
    if verb is None or _TELLS.fullmatch(verb[0]) or _BACKGROUND.search(clause.value):
        return EMPTY
    for pattern, ends_at_place in ((_AGENT, True), (_TOGETHER, False), (_TAKING_PART, True)):
        for match in pattern.finditer(clause.value):
            if match.groupdict().get("verb") and not is_passive(match["verb"]):
                continue
            who = named_from(clause, match.end(), ends_at_place)
            if who and is_body(who):
                return with_company(clause, who)
    return EMPTY


_COMPANY = re.compile(r"(?:ansvar\w*(?: for \w+)?|, (?:der|som)) sammen med ")


def with_company(clause: Text, who: Text) -> Text:
    """X, and Y where "X er ansvarlig sammen med Y" or "X, der sammen med Y er ansvarlig"."""
    match = _COMPANY.search(clause.value)
    other = named_from(clause, match.end()) if match else EMPTY
    if not other or not is_body(other) or who.end > other.start:
        return who
    return who + Text(", ", (who.origin[-1],) * 2) + other


_STOPS = re.compile(
    r";(?= |$)| [–-] |,? (?:der|som|hvor|hvilket|mens|således|så|når|ved at|for at|samt at"
    r"|og at|med henblik|med (?:det formål|fokus|bistand|støtte|hjælp|opbakning)|i forbindelse"
    r"|i forhold|ift\.|ifm\.|om|omkring|vedrørende|vedr\.|gennem|via|udover|ud fra|jf\.|efter|inden"
    r"|under hensyn\w*)(?= )"
)
_PLACE = re.compile(r"(?<!og)(?<!,)(?<! samt)(?<! ansat) (?:i|på|til|ved|tidligt|løbende) (?=[a-zæøå])")


def named_from(text: Text, start: int, ends_at_place: bool = False) -> Text:
    """The bodies named from position `start` on, up to where the sentence goes on with something else.

    With `ends_at_place`, what they take part in follows and is left out ("inddrages A og B i driften").
    """
    rest = text[start:]
    end = len(rest)
    for pattern in (_STOPS, _PLACE) if ends_at_place else (_STOPS,):
        for match in pattern.finditer(rest.value[:end]):
            if not _in_parentheses(rest.value, match.start()):
                end = match.start()
                break
    verb = next(finite_verbs(rest.value[:end]), None)
    return tidy(rest[: verb.start() if verb else end])


def _in_parentheses(value: str, at: int) -> bool:
    return value.count("(", 0, at) > value.count(")", 0, at)
