"""A sentence of a roles part to the duties that it states: who is to do it, and in which words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.duties.bodies import before_relative, is_body, named_from, tidy
from extractors.duties.verbs import MODALS, finite_verbs, is_active, is_passive
from models.text import EMPTY, Text


@dataclass(frozen=True, slots=True)
class Duty:
    actor: Text
    obligation: Text
    rule: str


FRONTED = frozenset(
    "i på ved under efter før gennem via med for fra til når hvis da mens idet derudover desuden endvidere herudover "
    "yderligere ligeledes samtidig samtidigt dertil derved dermed her hertil heri der så ud udover som vdr vedr "
    "vedrørende sammen løbende derfor bl blandt årligt hvert hver efterfølgende generelt lokalt inden fremadrettet "
    "parallelt først dernæst endelig særligt især om hen foruden fremover ligesom".split()
)
_GOES_ON = re.compile(r"(?:de|vi)\b", re.IGNORECASE)
_IS = re.compile(
    r"(?:\w+ ){0,4}?(?:(?!aktivitetsansvarlig)\w*ansvarlige?|\w*tovholdere?|\w*koordinator\w*|\w*arrangør\w*|til ?stede|\w*partnere?"
    r"|\w*part|parter|forplig\w+|ansvaret|driftsherre|projekt(?:ejer|leder|ansvarlig)|\w*leder|\w*vært\w*|\w*facilitator|medlem\w*"
    r"|bindeled|repræsenteret|involveret|inddraget|tilknyttet|aktivitetsansvarlige?|primus motor|med (?:i|til|på)|ansat til)\b"
)
_HAS = re.compile(
    r"(?:\w+ ){0,4}?(?:\w*ansvar\w*|\w*opgave\w*|\w*rolle\w*|ansat|påtaget|forpligtet|til ansvar|\w*ledelse\w*|kontakt\w*|dialog\w*"
    r"|(?:\w+ )?tovholder\w*|fokus)\b"
)
_INVOLVED = re.compile(
    r"inddrages|involveres|inviteres|kobles|tilknyttes|høres|indgår|indbydes|opfordres|orienteres|mødes"
)
_WILL_BE = re.compile(r"(?:blive |\w+ ){0,3}(?:inddraget|involveret|inviteret|tilknyttet|hørt|koblet)\b")


def duties(sentence: Text, before: Text = EMPTY) -> list[Duty]:
    """What the sentence makes somebody responsible for; `before` is who acted in the sentence before it."""
    found = [duty for clause in _clauses(sentence) if (duty := _duty(clause, before))]
    return found


def subject(clause: Text) -> Text:
    """Whose clause it is, where it begins with its subject and that is a body; else empty."""
    verb = next(finite_verbs(clause.value), None)
    if verb is None or first_word(clause.value) in FRONTED:
        return EMPTY
    found = tidy(before_relative(clause[: verb.start()]))
    return found if is_body(found) else EMPTY


def _duty(clause: Text, before: Text) -> Duty | None:
    for read in (_cleft, _role_is, _whose_role, _acting, _turned, _going_on, _involving):
        actor = read(clause, before)
        if actor:
            return Duty(actor, clause, _RULES[read.__name__])
    return None


_RULES = {
    "_cleft": "it is X who",
    "_role_is": "responsible is X",
    "_whose_role": "role of X",
    "_acting": "subject of sentence",
    "_turned": "subject after verb",
    "_going_on": "same actor as before",
    "_involving": "involved in sentence",
}


def _cleft(clause: Text, before: Text) -> Text:
    """ "Det er X, der …" """
    match = re.match(r"Det (?:er|bliver) (?P<who>.+?),? (?:der|som) ", clause.value)
    return _body(clause.match_part(match, "who")) if match else EMPTY


_ROLE_IS = re.compile(
    r"^(?:Den |De )?(?:\w+ )?(?:\w*[Aa]nsvarlige?|\w*[Tt]ovholdere?|\w*[Pp]rojektledere?|\w*[Kk]oordinatore?r?|\w*[Pp]artnere?"
    r"|\w*parter|\w*[Ll]edere?|\w*aktører|Ansvaret|\w*[Dd]riftsherre|Deltagere|Øvrige \w+)"
    r"(?: (?:for|på|i|af|med|fra|til) [^,]*?)? (?:er|ligger hos|har|påhviler|udgøres af|bliver)(?: bl\.a\.| blandt andre)? "
    r"(?!(?:ansvar|at|til|ansat|med|for|\w+ende|\w+et)\b)"
)


def _role_is(clause: Text, before: Text) -> Text:
    """ "Den aktivitetsansvarlige for Y er X", "Tovholder er X", "Ansvaret for Y ligger hos X" """
    match = _ROLE_IS.match(clause.value)
    return _body(named_from(clause, match.end())) if match else EMPTY


_WHOSE = re.compile(
    r"(?P<who>[A-ZÆØÅ][^,.;]*?)(?:s|[’'´]s?) (?:\w+ ){0,2}?(?:rolle|opgaver?|ansvar\w*) (?:er|består|bliver|omfatter)\b"
)


def _whose_role(clause: Text, before: Text) -> Text:
    """ "Xs rolle er at …" """
    match = _WHOSE.match(clause.value)
    return _body(clause.match_part(match, "who")) if match else EMPTY


def _acting(clause: Text, before: Text) -> Text:
    """ "X står for …", "X er ansvarlig for …", "X inddrages i …" """
    if first_word(clause.value) in FRONTED:
        return EMPTY
    verb = next(finite_verbs(clause.value), None)
    if verb is None or not _is_duty(verb[0], clause.value[verb.end() :].lstrip()):
        return EMPTY
    actor = _body(before_relative(clause[: verb.start()]))
    if actor and verb[0] in ("er", "har", "deler"):
        return _with_company(clause, actor, verb.end())
    return actor


def _with_company(clause: Text, actor: Text, start: int) -> Text:
    """X, and Y where "X er ansvarlig sammen med Y"."""
    match = re.compile(r"ansvar\w*(?: for \w+)? sammen med ").search(clause.value, start)
    other = _body(named_from(clause, match.end())) if match else EMPTY
    return actor + Text(", ", (actor.origin[-1],) * 2) + other if other else actor


def _turned(clause: Text, before: Text) -> Text:
    """ "Desuden står X for …", "Når …, sikrer X at …" """
    if first_word(clause.value) not in FRONTED:
        return EMPTY
    for verb in finite_verbs(clause.value):
        if is_passive(verb[0]) or verb[0] == "deltager":
            continue
        who = _after_verb(clause, verb.end())
        if who and _is_duty(verb[0], _rest(clause, verb.end(), who)):
            return who
    return EMPTY


def _rest(clause: Text, start: int, who: Text) -> str:
    at = clause.value.find(who.value, start)
    return clause.value[at + len(who) :].lstrip()


def _after_verb(clause: Text, start: int) -> Text:
    """The body that stands right after the verb: adjectives, a noun, its name, and more of them after "og"."""
    rest = clause[start:].strip()
    tokens = list(re.finditer(r"\S+(?: \([^()]*\))?", rest.value))
    end, has_noun = 0, False
    for match, following in zip(tokens, [*tokens[1:], None], strict=True):
        word = match[0].strip(",.;:")
        if word in ("og", "samt") and has_noun:
            has_noun = False
            continue
        if _ENDS_PHRASE.fullmatch(word) or (has_noun and not word[0].isupper()):
            break
        end = match.end()
        has_noun = has_noun or not _leads_to_noun(word, following)
        if match[0][-1] in ".;" or (match[0][-1] == "," and not (following and following[0][0].isupper())):
            break
    phrase = tidy(rest[:end])
    return phrase if phrase and is_body(phrase) and not _NOT_SUBJECT.match(phrase.value) else EMPTY


def _leads_to_noun(word: str, following: re.Match[str] | None) -> bool:
    """Whether the word is an article, adjective or genitive before a noun: something small follows it."""
    if following is None or _ENDS_PHRASE.fullmatch(following[0].strip(",.;:")):
        return False
    article = word.lower() in ("den", "det", "de", "alle", "begge")
    before_noun = bool(re.fullmatch(r"\w+(?:(?<!er)(?<!rn)(?<!en)e|s)", word)) and following[0][0].islower()
    return article or (before_noun and following[0] not in ("og", "samt"))


_ENDS_PHRASE = re.compile(
    r"(?:af|i|på|for|til|med|ved|hos|via|om|omkring|at|der|som|ikke|også|desuden|løbende|selv|derfor|kunne|være|været|haft|fået|blive|have|skulle"
    r"|gerne|fortsat|evt|eventuelt|primært|sammen|efter|gennem|en|et|ud|op|ind|over|samtidig|årligt|ligeledes|endvidere|inden"
    r"|bl\.a|herunder|[a-zæøå]{2,}(?:ere|lægge|tage|give|holde|stille|føre|byde|stå|gøre|hjælpe|drage|følge|skabe|støtte|dele))"
)
_NOT_SUBJECT = re.compile(
    r"(?:en|et|ansvar\w*|kontakt|opgave\w*|plads|del|været|fokus|dialog|mulig\w*|(?!det\b)\w+t|\w+te)\b(?! \w*forvaltning)"
)


def _going_on(clause: Text, before: Text) -> Text:
    """ "De tilbyder …", "Desuden varetages …": who acted in the sentence before."""
    if not before:
        return EMPTY
    verb = next(finite_verbs(clause.value), None)
    if verb is None:
        return EMPTY
    if _GOES_ON.match(clause.value):
        return before if _is_duty(verb[0], clause.value[verb.end() :].lstrip()) else EMPTY
    fronted = re.match(
        r"(?:Desuden|Derudover|Endvidere|Herudover|Yderligere|Ligeledes|Samtidigt?) (?P<verb>\w+)",
        clause.value,
    )
    carried = fronted and is_passive(fronted["verb"]) and not _INVOLVED.match(fronted["verb"])
    return before if carried and not _involving(clause, before) else EMPTY


_AGENT = re.compile(
    r"(?:\b(?P<verb>\w+s)|(?:er|bliver|blive) (?:\w+ ){0,3}?\w+(?:et|t))(?: [\wæøå]+){0,4}? (?:af|hos)(?: både)? "
    r"|\b(?:forankret|forankres|placeret|placeres|ansat|ansættes|organiseret|ligger|hører) (?:\w+ )?(?:i(?! samarbejde)|hos|under|hjemme (?:i|hos)) "
    r"(?:og varetages af )?"
)
_TOGETHER = re.compile(
    r"\b(?:samarbejde|samarbejdet|partnerskab|samspil)(?: \w+){0,2}? (?:med|mellem|imellem) |\bsammen med |\bat samarbejde med "
    r"|\b[Ii] dialog med "
)
_TAKING_PART = re.compile(
    r"\b(?:inddrages|inddrage|involveres|involvere|inviteres|invitere|deltager|medvirker|tilknyttes)(?![a-zæøå])"
    r"(?: (?:også|desuden|løbende|altid|ligeledes|endvidere|så vidt muligt|i det omfang det er relevant|efter behov|som minimum))*(?= \S)"
    r"|\bkobles (?=.+ på\b)|\bmed deltagelse af |\bnedsættes [^.,]*? med |\bbestående af "
)


def _involving(clause: Text, before: Text) -> Text:
    """ "Driften varetages af X", "… i samarbejde med X", "Derudover inddrages X", "… deltager X" """
    verb = next(finite_verbs(clause.value), None)
    if verb is None or verb[0] in _TELLS or _BACKGROUND.search(clause.value):
        return EMPTY
    for pattern, involved in ((_AGENT, True), (_TOGETHER, False), (_TAKING_PART, True)):
        for match in pattern.finditer(clause.value):
            if match.groupdict().get("verb") and not is_passive(match["verb"]):
                continue
            who = _body(named_from(clause, match.end(), involved))
            if who:
                return who
    return EMPTY


_TELLS = frozenset(
    "omfatter består udgør indebærer betyder kræver handler gælder viser giver får oplever mener".split()
)
_BACKGROUND = re.compile(r"\bhar (?:\w+ )*?været\b|\bkonkretiseres\b|^Se\b")


def _is_duty(verb: str, rest: str) -> bool:
    """Whether a body's verb, with the words after it, makes it responsible, active or involved."""
    if verb == "er":
        return bool(_IS.match(rest))
    if verb == "har":
        return bool(_HAS.match(rest)) and not re.match(r"(?:\w+ ){0,2}været\b", rest)
    if verb in MODALS:
        return not re.match(r"(?:være|blive)\b", rest) or bool(_WILL_BE.match(rest) or _IS.match(rest[6:]))
    if verb in ("ligger", "lægger"):
        return bool(re.search(r"\btil\b", rest))
    if is_passive(verb):
        return bool(_INVOLVED.fullmatch(verb))
    return is_active(verb)


def _body(text: Text) -> Text:
    text = tidy(text)
    return text if text and is_body(text) else EMPTY


def first_word(value: str) -> str:
    """The first word, in lower case."""
    match = re.match(r"\w+", value)
    return match[0].lower() if match else ""


_SUBORDINATE = re.compile(r"(?:, at|\b(?:der|som|hvor|når|hvis|så))\b[^,]*$")
_AND = re.compile(r",? (?:og|mens|men|medens) | [–-] ")


def _clauses(sentence: Text) -> list[Text]:
    """The sentence, or its two halves where "X gør A og Y gør B" joins two bodies with a verb each."""
    for match in _AND.finditer(sentence.value):
        left, right = sentence[: match.start()].strip(" ,"), sentence[match.end() :].strip()
        if left.value.count("(") != left.value.count(")") or not right:
            continue
        if match[0][0] != "," and _SUBORDINATE.search(left.value):
            continue
        if _acting(left, EMPTY) and _plain_subject(right) and _acting(right, EMPTY):
            return [left, *_clauses(right)]
    return [sentence]


def _plain_subject(clause: Text) -> bool:
    """Whether few words and no comma stand before the clause's verb."""
    verb = next(finite_verbs(clause.value), None)
    if verb is None:
        return False
    words = clause.value[: verb.start()]
    if re.search(r"(?:^|\b(?:og|samt|eller))\s*$| [–-] ", words):
        return False
    return (
        "," not in words
        and 0 < len(words.split()) <= 10
        and not re.search(r"\b(?:der|som|at|når|hvis)\b", words)
    )
