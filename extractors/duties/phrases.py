"""The phrase that names a body, before its verb or after it."""

from __future__ import annotations

import re

from extractors.duties.bodies import is_body, tidy
from extractors.duties.verbs import is_passive
from models.text import EMPTY, Text

_FRONTED = """
af i på ved under efter før gennem via med for fra til når hvis da mens idet derudover desuden endvidere
herudover yderligere ligeledes samtidig samtidigt dertil derved dermed her hertil heri der så ud udover
som vdr vedr vedrørende sammen løbende derfor bl blandt årligt efterfølgende generelt lokalt
inden fremadrettet parallelt først dernæst endelig særligt især om hen foruden fremover ligesom
"""
FRONTED = frozenset(_FRONTED.split())
"""First words of a sentence whose subject stands after its verb."""
_NAME_OF_WORK = re.compile(r"Sammen (?:om|for|i|på) [A-ZÆØÅ]")
_RELATIVE = re.compile(r",? (?:der|som|hvor|hvis)(?= )")
_INFINITIVE = (
    r"[a-zæøå]{2,}(?:ere|lægge|tage|give|holde|stille|føre|byde|stå|gøre|hjælpe|drage|følge|støtte|dele)"
)
_AFTER = """
af i på for til med ved hos via om omkring at der som ikke også desuden løbende selv derfor kunne være
været haft fået blive have skulle gerne fortsat evt eventuelt primært sammen efter gennem en et ud op ind
over samtidig årligt ligeledes endvidere inden herunder
"""
_ENDS = re.compile(rf"{'|'.join(_AFTER.split())}|bl\.a|{_INFINITIVE}")
_OBJECT = re.compile(
    r"(?:ansvar\w*|kontakt|opgave\w*|plads|del|fokus|dialog|mulig\w*|(?!det\b)\w+te?)\b(?! \w*forvaltning)"
)


def first_word(value: str) -> str:
    """The first word, in lower case."""
    match = re.match(r"\w+", value)
    return match[0].lower() if match else ""


def is_fronted(value: str) -> bool:
    """Whether a sentence begins with a word that puts its subject behind the verb, and not with a name."""
    return first_word(value) in FRONTED and not _NAME_OF_WORK.match(value)


def before_relative(text: Text) -> Text:
    match = _RELATIVE.search(text.value)
    return text[: match.start()] if match else text


def after_verb(clause: Text, start: int) -> Text:
    """The body right after the verb: adjectives, a noun, its name, more of them after "og"; else empty."""
    rest = clause[start:].strip()
    tokens = list(re.finditer(r"\S+(?: \([^()]*\))?", rest.value))
    end, has_noun = 0, False
    for i, token in enumerate(tokens):
        word, following = token[0].strip(",.;:"), tokens[i + 1][0] if i + 1 < len(tokens) else ""
        if word in ("og", "samt") and has_noun:
            has_noun = False
            continue
        if _ENDS.fullmatch(word) or is_passive(word) or (has_noun and not word[0].isupper()):
            break
        end, has_noun = token.end(), has_noun or not _leads_to_noun(word, following)
        if token[0][-1] in ".;" or (token[0][-1] == "," and not following[:1].isupper()):
            break
    phrase = tidy(rest[:end])
    return phrase if is_body(phrase) and not _OBJECT.match(phrase.value) else EMPTY


def _leads_to_noun(word: str, following: str) -> bool:
    """Whether the word is an article, adjective or genitive before a noun: something small follows it."""
    if not following or _ENDS.fullmatch(following.strip(",.;:")) or following in ("og", "samt"):
        return False
    if word.lower() in ("den", "det", "de", "alle", "begge"):
        return True
    return following[0].islower() and bool(re.fullmatch(r"\w+(?:(?<!er)(?<!rn)(?<!en)e|s)", word))
