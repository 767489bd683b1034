"""Who stands in the lists of parties of an agreement: tables, entries, organisations alone, or a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby, pairwise, takewhile

from extractors.blocks import Item, items, sentences
from extractors.language.emails import find_emails
from extractors.language.entries import split_entries
from extractors.language.organisations import read_party_sentence, split_department
from extractors.language.people import Entry, read_entry
from extractors.people_flat import celled
from extractors.people_table import Found, read_table
from models.outline import Agreement, Section
from models.source import Line, Source
from models.text import EMPTY, Text

NAME_WORDS = 10
"""Words that an organisation standing alone in a list has at most."""
ENTRY_WORDS = 45
"""Words that an entry without an address has at most; more are running text."""
SENTENCE = 1000
"""Characters that a sentence which lists the parties has at most."""
OPENING = 3
"""Sections at an agreement's start in which a sentence can list its parties under another heading."""

ALONE = "name alone"

_AGREEMENT = re.compile(r"aftale|partnerskab|samarbejde", re.IGNORECASE)
_AGREED = re.compile(
    r"\b(?:indgået|indgås|indgår|etableret|dannet|underskrevet|består|udgøres|mellem)\b", re.IGNORECASE
)
_ANNOUNCES = re.compile(
    r"(?!.{200})(?:(?:.*\b(?:aftale|plan|samarbejd|partnerskab)\w* .*\bmellem"
    r"|.*\bpartnerskab\w* .*\b(?:består|udgøres) af)(?: følgende)?(?: (?:parter|partnere|aktører))?"
    r"|(?:\w+s )?parter(?:ne)?(?: (?:i|bag|til)(?: (?!(?:skal|vil|kan|har|enige)\b)[^\s:]+){1,6}?)?"
    r"(?: er)?(?: følgende)?):",
    re.IGNORECASE,
)
"""The words over a list that say that it holds those who made the agreement."""
_PRONOUN = re.compile(r"(?:Det|Den|De) ")
_OF_PARTIES = re.compile(r"\bpart(?:er|erne)?\b|partnere|deltager", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:er|har|skal|kan|vil|bliver|blev|indgår|består|samarbejder|gælder|deltager|omfatter|udgør|forpligter"
    r"|underskriver|varetager|dækker|bidrager|ønsker|angiv|beskriv|skriv|indsæt)\b",
    re.IGNORECASE,
)
_NOT_A_PARTY = re.compile(
    r"(?:navn|dato|underskrift(?:er)?|sted|titel|part(?:er)?|e-?mail|telefon|bilag|side)\b.{0,20}"
    r"|(?:organisation|aktør|myndighed|institution)(?:er|en|ens navn)?(?:,.*)?",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:.{1,30}?,? )?(?:dato:? |den |d\. ?)?\d{1,2}[./ -]+(?:\d{1,2}|[a-zæøå]{3,9}\.?)[./ -]+(?:\d\d){1,2}",
    re.IGNORECASE,
)
_ON_BEHALF = re.compile(r"(?:For|På vegne af) (?=[A-ZÆØÅ0-9])")
_MARKED = re.compile(r"(?:^|[\s),])(?:v\.|v/|V/|ved |repræsenteret )")


@lru_cache(maxsize=1)
def read_parties(agreement: Agreement) -> Sequence[Found]:
    """The parties of an agreement in the order of the document: the people of its lists and names among them,
    else those that a sentence names, else names that stand alone under a heading of parties, else under
    a line that says that they follow.

    The last agreement's are kept, since two rooms ask for them.
    """
    lists = read_lists(agreement)
    listed = [found for members in lists.values() for found in members]
    if any(found.rule != ALONE for found in listed):
        return listed
    if named := next((named for named in _sentences(agreement) if named), []):
        return named
    alone = [found for section in lists if _OF_PARTIES.search(_title(section)) for found in lists[section]]
    return alone or next((announced for announced in _announced(agreement) if announced), [])


@lru_cache(maxsize=1)
def read_lists(agreement: Agreement) -> Mapping[Section, Sequence[Found]]:
    """The parties in the lines of each section of parties; the last agreement's are kept."""
    sections = agreement.of_kind("parties")
    return {section: read_list(section.lines, agreement.source) for section in sections}


def read_list(lines: Sequence[Line], source: Source) -> list[Found]:
    """The parties in a heading's lines: table rows by their columns, entries, and names alone."""
    found: list[Found] = []
    for table, group in groupby(celled(lines, source), key=lambda line: line.cell and line.cell.table):
        members = list(group)
        rows = read_table(members) if table is not None else None
        found += rows if rows is not None else _entries(members)
    return found


def _title(section: Section) -> str:
    return " ".join([section.heading.value, *(above.heading.value for above in section.ancestors())])


def _entries(lines: Sequence[Line]) -> list[Found]:
    """The entries in lines. A name alone over people without organisation is theirs, and no row itself."""
    found: list[Found] = []
    head: tuple[Text, Text] | None = None
    for words in split_entries(lines):
        label = _is_label(words)
        if not label and not _is_entry(words):
            continue
        entries = read_entry(words) if not label else []
        if not any(entry.person or entry.email or entry.role for entry in entries):
            words = words[_length(_ON_BEHALF.match(words.value)) :]
            name, department = split_department(words.strip(" :;,."))
            head = (name, department)
            if not label and _may_be_party(words):
                found += [Found(Entry(name, department or None), words, ALONE)]
            continue
        found = _under(found, head, entries)
        for entry in entries:
            if entry.organisation is None and head:
                entry = replace(entry, organisation=head[0], department=head[1] or None)
            found.append(Found(entry, words, "entry"))
    return found


def _under(found: list[Found], head: tuple[Text, Text] | None, entries: list[Entry]) -> list[Found]:
    """The rows without the last one when it only was the organisation of the people who follow."""
    if found and head and found[-1].rule == ALONE and found[-1].entry.organisation == head[0]:
        return found[:-1] if any(entry.organisation is None for entry in entries) else found
    return found


def _is_label(words: Text) -> bool:
    return words.value.endswith(":") and not find_emails(words)


def _is_entry(words: Text) -> bool:
    """Whether words under the heading are an entry and not running text."""
    if find_emails(words):
        return True
    if _DATE.fullmatch(words.value):
        return False
    count = len(words.value.split())
    if _MARKED.search(words.value):
        return count <= ENTRY_WORDS
    return count <= ENTRY_WORDS // 2 and not _VERB.search(words.value)


def _length(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


def _may_be_party(words: Text) -> bool:
    value = words.value
    small = len(value.split()) <= NAME_WORDS and not _VERB.search(value) and not _NOT_A_PARTY.fullmatch(value)
    return small and bool(re.match(r"[A-ZÆØÅ0-9]|[a-zæøå]{2,5}$", value))


def _opening(agreement: Agreement) -> list[Section]:
    """The sections in which the parties can be named: those of parties, then the others at the start."""
    own = agreement.of_kind("parties")
    opening = agreement.sections[: OPENING + 1]
    return [*own, *(s for s in opening if s not in own and s.activity is None)]


def _announced(agreement: Agreement) -> Iterator[list[Found]]:
    """The lists of each section under lines that say that the parties follow ("Parterne i planen er:")."""
    for section in _opening(agreement):
        blocks = items(section.lines, agreement.source)
        lists = [
            _follow(blocks[at:]) for at, lead in enumerate(blocks, 1) if _ANNOUNCES.fullmatch(lead.text.value)
        ]
        yield [found for lines in lists for found in read_list(lines, agreement.source)]


def _follow(blocks: Sequence[Item]) -> list[Line]:
    """The lines of the entries that the blocks begin with: all of them bullets, or none."""
    members = takewhile(lambda item: item.kind == blocks[0].kind and _is_entry(item.text), blocks)
    return [line for item in members for line in item.lines]


def _sentences(agreement: Agreement) -> Iterator[list[Found]]:
    """What each sentence that names parties gives, those under a heading of parties first."""
    for section in _opening(agreement):
        paragraphs = (item.text for item in items(section.lines, agreement.source))
        said = [sentence for paragraph in paragraphs for sentence in sentences(paragraph)]
        for before, sentence in pairwise([EMPTY, *said]):
            names = section.kind == "parties" or _is_of_agreement(before, sentence)
            if names and len(sentence) <= SENTENCE:
                yield [_named(name, sentence) for name in read_party_sentence(sentence)]


def _is_of_agreement(before: Text, sentence: Text) -> bool:
    """Whether a sentence says who made it; "Det består af …" speaks of what the sentence before names."""
    subject = before.value if _PRONOUN.match(sentence.value) else ""
    return bool(_AGREED.search(sentence.value) and _AGREEMENT.search(subject + sentence.value))


def _named(name: Text, sentence: Text) -> Found:
    organisation, department = split_department(name)
    return Found(Entry(organisation, department or None), sentence, "sentence")
