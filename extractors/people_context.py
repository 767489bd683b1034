"""Whose address it is that stands in running text: the words right before it, and the body named above it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from extractors.blocks import Item, sentences
from extractors.duties.verbs import begins_with_verb, main_verb
from extractors.language import titles
from extractors.language.emails import find_emails
from extractors.language.people import Entry, read_entry
from extractors.language.roles import is_organisation, looks_like_name
from models.text import EMPTY, Text

BODY_WORDS = 9
"""Words that the name of a body has at most."""

NEAR = 1500
"""Characters before an address within which its body is named, in the address's own paragraph."""
NEAR_ITEMS = 40
"""Paragraphs and bullets over an address among which its body is named."""

_BODY = re.compile(r"[A-ZÆØÅ0-9]|[a-zæøå]{2,5}$")
_LEAD = re.compile(
    r".*\b(?:kontakt(?:e|es)?|(?:henvendelser?|tilmelding(?:er)?|spørgsmål|rettelser|skriv\w*|send\w*|rettes|mail\w*"
    r"|henvend\w*(?: (?:dig|sig|jer))?)\b.{0,40}? (?:til|hos)|hos|spørg)\s+",
    re.IGNORECASE | re.DOTALL,
)
_IS = re.compile(
    r"(?P<role>[\wæøåÆØÅ-]* ?(?:kontaktperson|ansvarlige?|tovholder|koordinator|leder)(?:en)?"
    r"(?: for [^,.]{1,40}?)?)"
    r" er:? (?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_ROLE_LABEL = re.compile(
    r"\s*(?P<role>[A-ZÆØÅ][\wæøå/-]*(?: for [^,.:]{1,40}?)?): +(?P<rest>\S.*)", re.DOTALL
)
_ON = re.compile(
    r"[\s,]*\b(?:på|via|pr\.?|per|med|ved|over)(?:\s+(?:e-?mail(?:en)?|mail(?:en)?|adressen))*:?\s*$", re.I
)
_FROM = re.compile(r" (?:fra|på|hos|ved|i) (?=[A-ZÆØÅ0-9])")
_JOINED = re.compile(r"\s*(?:og|samt|eller)\s+")
_ONLY_LABEL = re.compile(
    r"(?:[\s,;:(–-]|\b(?:kontakt\w*|e-?mail\w*|mail\w*|adresse|tlf|telefon|mobil|og|på|via|kan|som|er)\b|[.\d+])*",
    re.I,
)
_LABEL = re.compile(r"(?P<label>[A-ZÆØÅ0-9][^:;.@?!]{1,90}?)\s*[:;](?=\s|$)")
_NO_LABEL = re.compile(
    r"(?:kontakt|e-?mail|mail|tlf|telefon|mobil|adresse|hovednummer|åbningstid|hjemmeside|cvr|skriv|læs|se)\b"
    r"|kontakt|.*\b(?:til|for|af|fra|med|hos|ved|på|i)$",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"[A-ZÆØÅ][a-zæøå-]{4,}(?:en|et|erne|ene)")
_TOPIC = re.compile(
    r"(?:[a-zæøå]*(?:opgave|ansvar|mål|formål|økonomi|budget|tidsplan|aktivitet|indsats|metode|periode|ramme|lokale|rekruttering"
    r"|formidling|evaluering|kommunikation|undervisning|beboer|borger|børn|ung|famili|forældre|frivillig|deltager))",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(
    r"(?:^|\s)(?P<name>[A-ZÆØÅ0-9][\w’&/-]*(?: (?:[A-ZÆØÅ][\w’&/-]*|for|og|i|på|af|\d+))*)\s*$"
)
_SUBJECT = re.compile(
    r"(?P<subject>[A-ZÆØÅ0-9][^.:;@()]{0,80}?(?: \([^)]*\))?) (?P<verb>[a-zæøå]{2,}r|skal|kan|vil|har)\b"
)
_PRONOUN = re.compile(
    r"(?:De|Det|Den|Der|Denne|Dette|Disse|Desuden|Når|Hvis|Alle|Vi|Man|Som|Her|Hver|Flere|Sådanne|Formålet)\b"
)
_PREPOSITION = re.compile(r" (?:for|af|i|på|ved|hos|under|til|med|fra)\b.*", re.DOTALL)


def read_before(words: Text, position: int) -> tuple[list[Entry], Text]:
    """The people whose addresses stand in `words` from `position` on, and the words they were read from."""
    if not find_emails(words[position:]):
        return [], EMPTY
    before, rest = words[max(0, position - NEAR) : position], words[position:]
    clause = _last_clause(before)
    opened = clause.value.rfind("(")
    if opened > clause.value.rfind(")"):
        rest = rest[: rest.value.find(")")] if ")" in rest.value else rest
        inside = clause[opened + 1 :]
        if not _ONLY_LABEL.fullmatch(inside.value):
            outside = _NAMED_BEFORE.search(clause.value[:opened])
            body = clause.match_part(outside, "name") if outside else None
            read = [replace(e, organisation=e.organisation or body) for e in _read(inside, rest)]
            return read, (body + inside if body else inside) + rest
        clause = clause[:opened] + Text(" ", (clause.origin[opened],))
    return _read(clause, rest), clause + rest


def body_above(items: Sequence[Item], at: int, position: int, known: Collection[str]) -> Text | None:
    """The body whose duties the item `at` tells: by its own label or subject, else by what stands over it.

    `position` is where the address stands in the item's text; `known` the agreement's parties, lower case.
    """
    own = items[at].text[max(0, position - NEAR) : position]
    found = _labelled(own, known) or _subject(own, known)
    if found:
        return found
    alone = len(sentences(own)) < 2
    is_contact = bool(_NO_LABEL.match(own.value))
    for words in _over(items[max(0, at - NEAR_ITEMS) : at]):
        if _is_heading(words):
            label = words.strip(" :")
            return _subject(words, known) or (label if _is_label(label.value, known) else None)
        found = _labelled(words, known) or (_subject(words, known) if alone else None)
        if found or ("@" in words.value and not is_contact):
            return found
        alone = alone and "@" in words.value
    return None


def _over(items: Sequence[Item]) -> Iterator[Text]:
    """The paragraphs among items, the last one first, and the lead-ins that end another bullet's lines."""
    for item in reversed(items):
        last = item.lines[-1].text
        if item.kind == "paragraph":
            yield item.text
        elif last.value.endswith(":") and last.value[:1].isupper():
            yield last


def is_body(name: str, known: Collection[str]) -> bool:
    """Whether `name` names an organisation: a party, an acronym, a word for one, or capitals throughout."""
    if name.strip().lower() in known:
        return True
    name = re.sub(r"\s*\([^()]*\)", "", name).partition(",")[0].strip()
    words = name.split()
    if not words or len(words) > BODY_WORDS or titles.is_head(words[-1]):
        return False
    head = _PREPOSITION.sub("", name).split()[-1:]
    if head and is_organisation(Text.at(head[0], 0)):
        return True
    if looks_like_name(Text.at(name, 0), given=True):
        return False
    return len(words) > 1 and all(
        re.match(r"[A-ZÆØÅ0-9]", w) or w in ("og", "i", "på", "for", "af") for w in words
    )


def _last_clause(before: Text) -> Text:
    """The last sentence, with the one before it where the last only says "Mail:"."""
    start = len(before)
    for sentence in reversed(sentences(before)):
        start = before.value.rindex(sentence.value, 0, start)
        if not _ONLY_LABEL.fullmatch(before.value[start:]):
            break
    return before[start:]


def _read(clause: Text, rest: Text) -> list[Entry]:
    on = _ON.search(clause.value)
    clause = clause[: on.start()] + Text(" ", (clause.origin[on.start()],)) if on and on.start() else clause
    said = _IS.search(clause.value) or _ROLE_LABEL.match(clause.value)
    role = clause.match_part(said, "role") if said else None
    if role and titles.is_head(role.value.split()[0].partition("/")[0]):
        clause = clause.match_part(said, "rest") if said else clause
    else:
        role = None
    lead = _LEAD.match(clause.value) or _JOINED.match(clause.value)
    clause = clause[lead.end() :] if lead else clause
    entries = _from(clause, rest) or read_entry(clause + rest)
    return [_sensible(entry, role) for entry in entries]


def _from(clause: Text, rest: Text) -> list[Entry]:
    """ "skoleleder A B fra Nordskolen": the person, and the body after the preposition."""
    for match in _FROM.finditer(clause.value):
        left = read_entry(clause[: match.start() + 1] + rest)
        if (
            left
            and left[0].person
            and left[0].person.value in clause.value[: match.start()][-len(left[0].person) :]
        ):
            body = clause[match.end() :].strip(" ,;:(–-")
            return [replace(entry, organisation=entry.organisation or body or None) for entry in left]
    return []


def _sensible(entry: Entry, role: Text | None) -> Entry:
    """The entry without an organisation that is no name; `role` where it has none of its own."""
    organisation = entry.organisation
    if organisation and not _may_be_body(organisation.value):
        organisation = None
    if role and not entry.role and not _NO_LABEL.match(role.value):
        return replace(entry, organisation=organisation, role=role)
    return replace(entry, organisation=organisation)


def _may_be_body(name: str) -> bool:
    is_short = len(name.split()) <= BODY_WORDS and not _NO_LABEL.match(name)
    return is_short and bool(_BODY.match(name)) and not (main_verb(name) or begins_with_verb(name))


def _labelled(words: Text, known: Collection[str]) -> Text | None:
    """The last label of a body ("Nordskolen: Stiller …") at the start of a sentence."""
    for sentence in reversed(sentences(words)):
        match = _LABEL.match(sentence.value)
        if match and _is_label(match["label"], known):
            return sentence.match_part(match, "label")
    return None


def _is_label(label: str, known: Collection[str]) -> bool:
    """Whether a label says who acts: a body's name, or one definite word that names no topic."""
    if _NO_LABEL.match(label):
        return False
    return is_body(label, known) or bool(_DEFINITE.fullmatch(label) and not _TOPIC.match(label))


def _subject(words: Text, known: Collection[str]) -> Text | None:
    """The body that the first sentence says something of; "Fremads kontor sørger" is the party Fremad."""
    match = _SUBJECT.match(words.value)
    if not match or _PRONOUN.match(match["subject"]):
        return None
    lower = match["subject"].lower()
    owner = max(
        (name for name in known if re.match(rf"{re.escape(name)}['’]?s\b", lower)), key=len, default=""
    )
    if owner:
        return words[: len(owner)]
    return words.match_part(match, "subject") if is_body(match["subject"], known) else None


def _is_heading(words: Text) -> bool:
    value = words.value
    short = len(value.split()) <= BODY_WORDS and "@" not in value
    return short and (value.endswith(":") or (value[:1].isupper() and not value.endswith((".", ",", ";"))))
