"""Lines that name an actor: headings over bullets or text, labels at the start of a paragraph, role words."""

from __future__ import annotations

import re

from extractors.duties.bodies import is_abstract, tidy
from extractors.duties.clauses import subject
from extractors.duties.phrases import FRONTED, first_word
from extractors.duties.verbs import begins_with_verb, main_verb
from models.text import EMPTY, Text, join

LONGEST_HEADING = 250
"""Characters of an actor's heading at most; it may list a dozen schools in parentheses."""

_LABEL = re.compile(r"^(?P<label>[^\W_][^:;]{0,120}?) ?:\s+(?P<rest>\S.*)$", re.DOTALL)
_DASH_LABEL = re.compile(r"^(?P<label>[A-ZÆØÅ0-9][^:;.]{1,80}?) [–—-] (?P<rest>\S.*)$", re.DOTALL)
_ROLE = re.compile(
    r"(?:\w*ansvarlige?(?:/e)?|tovholdere?|(?:samarbejds)?partnere?|\w*aktører|parter(?:ne)?|deltagere|interessenter"
    r"|projektledere?|projektejere?|koordinatorer?|medvirkende|involverede)(?: \w+){0,3}"
    r"|øvrige(?: \w+){0,2}|(?:i )?samarbejde med|(?:(?:de )?følgende|nedenstående|disse)\b.*",
    re.IGNORECASE,
)
_NO_ACTOR = re.compile(
    r"(?:økonomi|formål|mål|note|bemærk\w*|obs|indhold|baggrund|fx|periode|bilag|se|tidsplan|tid|sted|hvor|hvornår|hvad"
    r"|møder|mødefrekvens|lokaler|ressourcer|dato|målgruppe)\b",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"^(?P<who>.+?)(?:s|[’'´]s?) (?:\w+ ){0,2}?(?:rolle\w*|opgave\w*|ansvar\w*)(?: \w+){0,3}:?$"
)
_OF_WHOM = re.compile(r"^(?:\w*[Aa]nsvar\w*|\w*[Oo]pgave\w*|\w*[Rr]olle\w*) (?:for|hos) (?P<who>.+?):?$")


def is_heading(text: Text) -> bool:
    """Whether a paragraph can stand over bullets or text: short and no sentence, or a lead-in ("X skal:")."""
    value = text.value
    if len(value) > LONGEST_HEADING or value.endswith((".", "!", "?")) or value[0].islower():
        return False
    return value.endswith(":") or (label(text) is None and not says(text))


def says(text: Text) -> bool:
    """Whether the words hold a main verb."""
    return begins_with_verb(text.value) or main_verb(text.value) is not None


def is_role(text: Text) -> bool:
    """Whether the words only say that the responsible follow ("Samarbejdspartnere:")."""
    return bool(_ROLE.fullmatch(text.value.strip(" .:")))


def label(text: Text) -> tuple[Text, Text] | None:
    """Label and text of a paragraph that begins with who it is about ("SOF: …", "SSP – deltager …")."""
    for pattern in (_LABEL, _DASH_LABEL):
        match = pattern.match(text.value)
        if match is None or not _names_actor(match["label"]):
            continue
        if pattern is _LABEL or begins_with_verb(match["rest"]):
            return text.match_part(match, "label"), text.match_part(match, "rest")
    return None


def _names_actor(value: str) -> bool:
    words = value.split()
    if _NO_ACTOR.match(value) or first_word(value) in FRONTED or main_verb(value):
        return False
    return value.count("(") == value.count(")") and not (len(words) == 1 and is_abstract(words[0]))


def named_by(heading: Text) -> Text:
    """The actor of a heading: the subject of "X bidrager ved at:", X of "Xs opgaver:", else all of it.

    Empty where it is a topic: a single word for a thing or a doing.
    """
    if main_verb(heading.value):
        return subject(heading)
    for pattern in (_OF_WHOM, _WHOSE):
        if match := pattern.match(heading.value):
            return tidy(heading.match_part(match, "who"))
    name = tidy(heading)
    return EMPTY if len(name.value.split()) == 1 and is_abstract(name.value) else name


def joined(superior: Text, actor: Text) -> Text:
    """An actor's name under another one's, as one."""
    return join([superior, actor], ", ")
