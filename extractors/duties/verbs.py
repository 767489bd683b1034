"""Finite verbs of the forms' prose, by closed lists and endings: no trained Danish model is needed to find them."""

from __future__ import annotations

import re
from collections.abc import Iterator

MODALS = frozenset("vil skal kan bør må".split())
AUXILIARIES = frozenset("er har får bliver blev var havde fik kunne skulle".split())

_ROOTS = """
afholder afklarer afprøver afser afsøger ansætter anviser anvender arrangerer bakker beder behandler beskriver
bestiller betaler bevilger bidrager binder bistår bringer bruger bygger byder dækker danner deler deltager
driver drøfter dyrker egner ejer etablerer finder følger forankrer forbereder fordeler forestår forfatter
formidler forpligter forsøger forsyner forvalter fortæller fortsætter fører fremmer giver går godkender gør
guider hæfter har henter henviser hjælper holder huser hører igangsætter indbyder indgår indhenter
indkalder indsamler indstiller inddrager inspirerer introducerer inviterer involverer kalder kender klæder
kobler køber kommer kører kvalificerer låner lægger laver leder leverer lytter løfter løser matcher
medvirker medtager melder modtager opfordrer opkvalificerer opruster opretter optager opfølger opbygger
oplyser oplærer opsøger ordner orienterer overtager passer peger plejer planlægger rådgiver 
registrerer repræsenterer rydder sælger samarbejder samler sammensætter sender sætter sidder
sikrer skaber skaffer skriver sørger søger spiller spørger sprogvurderer står stiller støtter styrer styrker
supplerer svarer tager tegner tænker tilbyder tilfører tilpasser tilrettelægger tilser tilstræber tilvejebringer
træffer trykker udarbejder udbetaler udbreder udbyder uddanner udfører udgiver udlåner udlejer
udpeger udvælger udvider udvikler understøtter underviser undersøger varetager varsler vedligeholder vejleder
vender videndeler vidensdeler viderefører viderebringer vurderer vælger værner våger viser yder åbner ønsker
""".split()
_STATES = """
består består bor bygger drejer efterspørger findes foregår forekommer forventer fungerer gælder handler hedder
indebærer indeholder kaldes kræver ligger medfører mener mangler omfatter oplever opstår sker svinger træder
udgør udspringer vedrører viser øges
""".split()
_PREFIX = r"(?:af|an|be|for|frem|gen|igennem|ind|med|mod|ned|om|op|over|på|sam|til|ud|under|ved|videre|viden)"
ACTIVE = frozenset(_ROOTS)
_ACTIVE = re.compile(rf"(?:{_PREFIX}?(?:{'|'.join(_ROOTS)})|\w{{2,}}erer)")
_NO_VERB = re.compile(r"(?:lær|sted|medarbejd|forsk|deltag|led|forvalt)erer|praktiserer|lærerer")
_AGENT_NOUN = re.compile(
    r"\w*(?:bo|arbejd|lær|led|delta[gk]|borg|brug|partn|akt[øo]|forsk|rådgiv|vejled|betjent)e?res"
)
_PASSIVE = re.compile(
    r"(?:\w{2,}eres|\w*(?:drag|tag|hold|før|ret|driv|led|nedsæt|ansæt|sæt|knytt|kobl|kald|lægg|støtt|vikl|skab|søg|pleg|giv"
    r"|byd|stil|still|styrk|styr|sikr|afhold|gør|bring|betal|send|saml|høj|brug|løs|læg|følg|hør|ankr|del|mødes|vis"
    r"|udpeg|bedøm|tilstræb|ønsk|hent|bered|tilbyd|bind|dann|varet|opret|bygg|æld|tænk|vælg)[ee]s|\w{2,}(?:ig|n|t|s|f|r|yt)tes|forestås|foreslås|mødes)"
)


def is_active(word: str) -> bool:
    """Whether a word can be the present tense of a verb by which a body does something."""
    return bool(_ACTIVE.fullmatch(word)) and not _NO_VERB.fullmatch(word)


def is_passive(word: str) -> bool:
    return bool(_PASSIVE.fullmatch(word)) and not _AGENT_NOUN.fullmatch(word)


def is_finite(word: str) -> bool:
    return word in MODALS or word in AUXILIARIES or word in _STATES or is_active(word) or is_passive(word)


def finite_verbs(value: str) -> Iterator[re.Match[str]]:
    """The finite verbs of main clauses, in order; those in parentheses and relative clauses are passed over."""
    relative, before = False, ""
    for place, match in enumerate(_TOKEN.finditer(value)):
        word = match[0]
        if word.lower() in _RELATIVE and match.start():
            relative = True
        elif is_finite(word) and not _is_noun(word, before, place):
            if not relative:
                yield match
            relative = False
        before = word.lower()


_TOKEN = re.compile(r"\([^()]*\)|[\w’'-]+|[,;]")
_RELATIVE = frozenset("der som hvor hvis hvem hvad hvilket at".split())
_DETERMINER = frozenset("den det en et de".split())
_AGENT_NOUNS = frozenset(
    "leder bruger underviser vejleder rådgiver forvalter formidler viser deltager kender".split()
)
_ADJECTIVE = re.compile(r".*(?:[ai]le|ige|iske|nde|ede|s|sk|ig|al)")


def _is_noun(word: str, before: str, place: int) -> bool:
    """Whether an article stands before the word, or an adjective before one that also names who does it."""
    if before in _DETERMINER:
        return place > 1
    return word in _AGENT_NOUNS and bool(_ADJECTIVE.fullmatch(before)) and before not in ("også", "selv")
