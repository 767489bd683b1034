"""A sentence of a roles part to the duties that it states: who is to do it, and in which words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.duties.bodies import is_body, tidy
from extractors.duties.involved import involved, named_from, with_company
from extractors.duties.phrases import after_verb, before_relative, is_fronted
from extractors.duties.verbs import MODALS, finite_verbs, is_active, is_finite, is_passive, main_verb
from models.text import EMPTY, Text


@dataclass(frozen=True, slots=True)
class Duty:
    """Who shall do what; the actor is empty where only the duty is stated."""

    actor: Text
    obligation: Text
    rule: str


def duties(sentence: Text, before: Text = EMPTY) -> list[Duty]:
    """What the sentence makes somebody responsible for; `before` is who acted in the sentence before it."""
    return [duty for clause in _clauses(sentence) if (duty := _duty(clause, before))]


def _duty(clause: Text, before: Text) -> Duty | None:
    readers = (
        ("it is X who", _cleft),
        ("it is agreed that X", _agreed),
        ("those that follow", _following),
        ("responsible is X", _role_is),
        ("role of X", _whose_role),
        ("subject of sentence", _acting),
        ("subject after verb", _turned),
    )
    for rule, read in readers:
        if actor := read(clause):
            return Duty(actor, clause, rule)
    if before and _goes_on(clause):
        return Duty(before, clause, "same actor as before")
    actor = involved(clause)
    return Duty(actor, clause, "involved in sentence") if actor else None


_CLEFT = re.compile(r"Det (?:er|bliver) (?P<who>.+?),? (?:der|som) ")
_AGREED = re.compile(r"Det (?:forventes|aftales|tilstræbes|er (?:\w+ ){0,3}\w+)[^,]{0,40}?,? at (?=\w)")
_FOLLOWING = re.compile(r"(?:(?:De )?[Ff]ølgende|Disse|Nedenstående) [^:.]{3,80}: (?=\S)")
_ROLE_IS = re.compile(
    r"^(?:Den |De )?(?:\w+ )?(?:\w*[Aa]nsvarlige?|\w*[Tt]ovholdere?|\w*[Pp]rojektledere?"
    r"|\w*[Kk]oordinatore?r?|\w*[Pp]artner(?:e|ne)?|\w*parter|\w*[Ll]edere?|\w*aktører|Ansvaret"
    r"|\w*[Dd]riftsherre|Deltagere)"
    r"(?: (?:for|på|i|af|med|fra|til) [^,]*?)? (?:er|ligger hos|har|påhviler|udgøres af|bliver):?"
    r" (?:bl\.a\. )?"
    r"(?!(?:ansvar|at|til|delt|ansat|med|for|\w+ende|\w+et)\b)"
)
_WHOSE_ROLE = re.compile(
    r"(?P<who>[A-ZÆØÅ][^,.;]*?)(?:s|[’'´]s?) (?:\w+ ){0,2}?(?:rolle|opgaver?|ansvar\w*)"
    r"(?: (?:i|for) \w+)? (?:er|består|bliver)\b"
)


def _cleft(clause: Text) -> Text:
    """ "Det er X, der …" """
    match = _CLEFT.match(clause.value)
    return _body(clause.match_part(match, "who")) if match else EMPTY


def _agreed(clause: Text) -> Text:
    """ "Det forventes, at X …" """
    match = _AGREED.match(clause.value)
    return _acting(clause[match.end() :]) if match else EMPTY


def _following(clause: Text) -> Text:
    """ "Følgende aktører deltager: X, Y og Z" """
    match = _FOLLOWING.match(clause.value)
    return _body(clause[match.end() :]) if match else EMPTY


def _role_is(clause: Text) -> Text:
    """ "Den aktivitetsansvarlige for Y er X", "Tovholder er X", "Ansvaret for Y ligger hos X" """
    match = _ROLE_IS.match(clause.value)
    return _body(named_from(clause, match.end())) if match else EMPTY


def _whose_role(clause: Text) -> Text:
    """ "Xs rolle er at …" """
    match = _WHOSE_ROLE.match(clause.value)
    return _body(clause.match_part(match, "who")) if match else EMPTY


def subject(clause: Text) -> Text:
    """Whose clause it is, where it begins with its subject and that is a body; else empty."""
    verb = main_verb(clause.value)
    if verb is None or is_fronted(clause.value):
        return EMPTY
    return _body(before_relative(clause[: verb.start()]))


def _acting(clause: Text) -> Text:
    """ "X står for …", "X er ansvarlig for …", "X inddrages i …" """
    verb = main_verb(clause.value)
    if verb is None or not _is_duty(verb[0], clause.value[verb.end() :].lstrip()):
        return EMPTY
    actor = subject(clause)
    return with_company(clause, actor) if actor else EMPTY


def _turned(clause: Text) -> Text:
    """ "Desuden står X for …", "Når …, sikrer X at …" """
    if not is_fronted(clause.value):
        return EMPTY
    for verb in finite_verbs(clause.value):
        who = EMPTY if is_passive(verb[0]) or verb[0] == "deltager" else after_verb(clause, verb.end())
        rest = clause.value[clause.value.find(who.value, verb.end()) + len(who) :].lstrip()
        if who and _is_duty(verb[0], rest):
            return who
    return EMPTY


_THEY = re.compile(r"(?:de|vi)\b", re.IGNORECASE)
_FURTHER = re.compile(
    r"(?:Desuden|Derudover|Endvidere|Herudover|Yderligere|Ligeledes|Samtidigt?) (?P<verb>\w+)"
)


def _goes_on(clause: Text) -> bool:
    """ "De tilbyder …", "Desuden varetages …": said of who acted before, where nobody else is named."""
    verb = main_verb(clause.value)
    if verb and _THEY.match(clause.value):
        return _is_duty(verb[0], clause.value[verb.end() :].lstrip())
    further = _FURTHER.match(clause.value)
    return (
        further is not None
        and is_passive(further["verb"])
        and not _TAKES_PART.fullmatch(further["verb"])
        and not involved(clause)
    )


_AS = r"(?:\w+ ){0,4}?"
_IS = re.compile(
    rf"{_AS}(?:\w*ansvarlige?|ansvaret|\w*tovholdere?|\w*koordinator\w*|\w*arrangør\w*|til ?stede"
    r"|\w*partnere?|\w*part|parter|forplig\w+|driftsherre|projektejer|\w*leder|\w*vært\w*|\w*facilitator|medlem\w*|bindeled"
    r"|repræsenteret|involveret|inddraget|tilknyttet|primus motor|med (?:i|til|på)|ansat til)\b"
)
_HAS = re.compile(
    rf"{_AS}(?:\w*ansvar\w*|\w*opgave\w*|\w*rolle\w*|ansat|påtaget|forpligtet|\w*ledelse\w*|kontakt\w*|dialog\w*"
    r"|tovholder\w*|fokus)\b"
)
_HAS_BEEN = re.compile(r"(?:\w+ ){0,2}været\b")
_BECOMES = re.compile(r"(?:\w+ ){0,4}(?:inddraget|involveret|inviteret|tilknyttet|hørt|koblet)\b")
_TAKES_PART = re.compile(
    r"inddrages|involveres|inviteres|kobles|tilknyttes|høres|indgår|indbydes|opfordres|orienteres|mødes"
)


def _is_duty(verb: str, rest: str) -> bool:
    """Whether a body's verb, with the words after it, makes it responsible, active or involved."""
    if verb == "er":
        return bool(_IS.match(rest))
    if verb == "har":
        return bool(_HAS.match(rest)) and not _HAS_BEEN.match(rest)
    if verb in MODALS:
        return not re.match(r"(?:være|blive)\b", rest) or bool(_BECOMES.match(rest) or _IS.match(rest[5:]))
    if verb in ("ligger", "lægger"):
        return bool(re.search(r"\btil\b", rest))
    if is_passive(verb):
        return bool(_TAKES_PART.fullmatch(verb))
    return is_active(verb) or not is_finite(verb)


_AND = re.compile(r",? (?:og|mens|men|medens) |, | [–-] ")
_SUBORDINATE = re.compile(r"(?:, at|\b(?:der|som|hvor|når|hvis|så))\b[^,]*$")
_NO_SUBJECT = re.compile(r",| [–-] |\b(?:der|som|at|når|hvis)\b|(?:^|\b(?:og|samt|eller))\s*$")


def _clauses(sentence: Text) -> list[Text]:
    """The sentence, or its parts where "X gør A og Y gør B" joins two bodies with a verb each."""
    for match in _AND.finditer(sentence.value):
        left, right = sentence[: match.start()].strip(" ,"), sentence[match.end() :].strip()
        goes_on = match[0] == " og " and _SUBORDINATE.search(left.value)
        if goes_on or left.value.count("(") != left.value.count(")"):
            continue
        if _acting(left) and _has_short_subject(right) and _acting(right):
            return [left, *_clauses(right)]
    return [sentence]


def _has_short_subject(clause: Text) -> bool:
    """Whether a few words without a comma stand before the clause's verb: no half of a list."""
    verb = main_verb(clause.value)
    words = clause.value[: verb.start()] if verb else ""
    return 0 < len(words.split()) <= 10 and not _NO_SUBJECT.search(words)


def _body(text: Text) -> Text:
    text = tidy(text)
    return text if is_body(text) else EMPTY
