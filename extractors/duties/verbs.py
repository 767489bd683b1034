"""Finite verbs of the forms' prose, by closed lists and endings instead of a trained model."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.language.titles import HEAD, ORGANISATION

_MODALS = "vil skal kan bør må"
_AUXILIARIES = "er har får bliver blev var havde fik kunne skulle"
_ACTIONS = """
afholder afklarer afprøver afser afsøger ansætter anviser anvender arrangerer bakker beder behandler
beskriver bestiller betaler bevilger bidrager binder bistår bringer bruger bygger byder dækker danner
deler deltager driver drøfter dyrker ejer etablerer finder følger forankrer forbereder fordeler forestår
forfatter formidler forpligter forsøger forsyner forvalter fortæller fortsætter fører fremmer giver går
godkender gør guider hæfter henter henviser hjælper holder huser hører igangsætter indbyder indgår
indhenter indkalder indsamler indstiller inddrager kalder kender klæder kobler køber kommer kører låner
lægger laver leder lytter løfter løser matcher medvirker medtager melder modtager opfordrer opruster
opretter optager opfølger opbygger oplyser oplærer opsøger ordner overtager passer peger plejer planlægger
rådgiver rydder sælger samarbejder samler sammensætter sender sætter sidder sikrer skaber skaffer skriver
sørger søger spiller spørger står stiller støtter styrer styrker svarer tager tegner tænker tilbyder
tilfører tilpasser tilrettelægger tilser tilstræber tilvejebringer træffer trykker udarbejder udbetaler
udbreder udbyder uddanner udfører udgiver udlåner udlejer udpeger udvælger udvider udvikler understøtter
underviser undersøger varetager varsler vedligeholder vejleder vender videndeler vidensdeler viderefører
vælger værner våger viser yder åbner ønsker
"""
_STATES = """
består bor drejer efterspørger findes foregår forekommer forventer fungerer gælder handler hedder
indebærer indeholder kræver ligger medfører mener mangler omfatter oplever opstår sker svinger træder
udgør udspringer vedrører øges rummer tæller løber starter begynder slutter lukker hviler vokser koster
"""
_STEMS = """
drag tag hold før ret driv led nedsæt ansæt sæt knytt kobl kald lægg støtt vikl skab søg pleg giv byd stil
still styrk styr sikr gør bring betal send saml brug løs læg følg hør ankr del mød vis peg hent bered bind
dann varet bygg tænk vælg stræb ønsk forestå foreslå nævn arbejd
"""
_PREFIX = r"(?:af|an|be|for|frem|gen|igennem|ind|med|mod|ned|om|op|over|på|sam|til|ud|under|ved|videre|viden)"
_ACTIVE = re.compile(rf"{_PREFIX}?(?:{'|'.join(_ACTIONS.split())})|\w{{2,}}erer")
_PASSIVE = re.compile(rf"\w{{2,}}eres|\w*(?:{'|'.join(_STEMS.split())})e?s|\w{{2,}}(?:ig|n|t|s|f|r|yt)tes")
_GENITIVE = re.compile(r"\w*(?:bo|arbejd|lær|led|delta[gk]|borg|brug|partn|aktø|forsk|rådgiv|vejled)e?res")
_NO_VERB = re.compile(
    r"(?:ligele|såle|ander|ned)des|\w*(?:giv|led|hold|søg|hør|brug|vis|tag)s|(?:arbejd|for|be)s"
)

MODALS = frozenset(_MODALS.split())
_OTHERS = frozenset([*MODALS, *_AUXILIARIES.split(), *_STATES.split()])


def is_active(word: str) -> bool:
    """Whether a word can be the present tense of a verb by which a body does something."""
    return word not in _OTHERS and bool(_ACTIVE.fullmatch(word))


def is_passive(word: str) -> bool:
    return bool(_PASSIVE.fullmatch(word)) and not _GENITIVE.fullmatch(word) and not _NO_VERB.fullmatch(word)


def is_finite(word: str) -> bool:
    return word in _OTHERS or is_active(word) or is_passive(word)


_TOKEN = re.compile(r"\([^()]*\)|[\w’'-]+|[,;]")
_RELATIVE = frozenset(("der", "som", "hvor", "hvis", "hvem", "hvad", "hvilket", "at"))
_ARTICLE = frozenset(("den", "det", "en", "et", "de"))
ALSO_NOUN = frozenset(
    ("leder", "bruger", "underviser", "vejleder", "rådgiver", "forvalter", "formidler", "deltager")
)
_ADJECTIVE = re.compile(r"(?!også$|selv$).*(?:[ai]le|ige|iske|nde|ede|s|sk|ig|al)")


_NAME = r"[A-ZÆØÅ0-9][\w’&/-]*(?: \([^()]*\))?"
_AFTER_NAME = re.compile(
    rf"(?P<name>{_NAME}(?:,? (?:(?:og|samt|i|på|for|af|ved|&) )?{_NAME}){{0,12}}) (?P<verb>[a-zæøå]{{3,}}r)\b"
)
_NO_PRESENT = re.compile(
    r"over|under|efter|eller|hver|især|hvor|herunder|derunder|indenfor|udenfor|derfor|overfor|\w*(?:inger|ioner|heder)"
)


def _verb_after_name(value: str) -> int:
    """Where a word of no list stands that must be a verb: it has the form of one, right after a body's name.

    Negative where none does. A name ends before the first small word that joins no parts of it.
    """
    match = _AFTER_NAME.match(value)
    if match is None or _NO_PRESENT.fullmatch(match["verb"]) or HEAD.fullmatch(match["verb"]):
        return -1
    name = re.sub(r" \([^()]*\)", "", match["name"]).split()
    is_body = any(ORGANISATION.fullmatch(word.strip(",")) for word in name)
    is_genitive = name[-1].endswith("s") and not name[-1].endswith("us")
    return match.start("verb") if is_body and not is_genitive and not name[-1].isupper() else -1


def finite_verbs(value: str) -> Iterator[re.Match[str]]:
    """The finite verbs of main clauses, in order; none of parentheses and relative clauses."""
    relative, before, named = False, "", _verb_after_name(value)
    for place, match in enumerate(_TOKEN.finditer(value)):
        word = match[0]
        if word.lower() in _RELATIVE and match.start():
            relative = True
        elif match.start() == named or (is_finite(word) and not _is_noun(word, before, place)):
            if not relative:
                yield match
            relative = False
        before = word.lower()


def main_verb(value: str) -> re.Match[str] | None:
    return next(finite_verbs(value), None)


def begins_with_verb(value: str) -> bool:
    """Whether the first word is a verb ("Stiller lokaler til rådighed"): its subject stands elsewhere."""
    first = re.match(r"\w+", value)
    return first is not None and is_finite(first[0].lower())


def _is_noun(word: str, before: str, place: int) -> bool:
    """Whether an article stands before the word, or an adjective before one that also names who does it."""
    if before in _ARTICLE:
        return place > 1
    return word in ALSO_NOUN and bool(_ADJECTIVE.fullmatch(before))
