"""How sure the readings of people are: every sign that counts, and what it is worth.

A row starts with what the place that it was read from is worth and loses a factor for each sign of doubt. The
values are judgement, held by a test: of the rows of the fictional documents that have 0.9 and more, at least
98 in 100 are right.
"""

from __future__ import annotations

import re
import unicodedata

from extractors.language.emails import find_emails, find_phones
from extractors.language.people import Entry
from extractors.language.roles import is_organisation, looks_like_name
from extractors.language.titles import HEAD, is_given
from extractors.people_table import Found
from models.text import Text

PLACES = {
    "table row": 0.98,
    "row of a flattened table": 0.96,
    "entry": 0.97,
    "name alone": 0.85,
    "sentence": 0.93,
    "words before": 0.96,
    "address alone": 0.9,
}
"""By the rule that found the row."""
BODY_ABOVE = 0.95  # the organisation is the body named above the address
PARTYS_ADDRESS = 0.97  # the organisation is that of the party with the same address

NO_PERSON = 0.92  # nobody is named
NO_ORGANISATION = 0.92
NO_ADDRESS = 0.96  # an address would end the entry for certain
STRANGE_ADDRESS = 0.96  # neither name nor organisation nor title is in the address
NO_GIVEN_NAME = 0.95  # nothing but capitals says that it is a name
LOOSE_NAME = 0.7  # the person's words do not have the form of a name
LOOSE_BODY = 0.7  # the organisation begins small, ends in a small word, or holds a title or a name
UNKNOWN_BODY = 0.96  # no word of it is one that organisations are called by
SEVERAL_BODIES = 0.92  # the organisation has a comma: a department of it, or somebody else
LOOSE_TITLE = 0.7  # the title holds a name or begins another entry
UNKNOWN_TITLE = 0.93  # no word of the title is one that titles are headed by
REST = 0.8  # several words of the entry are in no column

LONGEST_NAME = 3
"""Words of a name, one of which can also be one for a place or an organisation."""
LONGEST_REST = 2
"""Words of an entry that may be in no column."""

_LOOSE = re.compile(
    r"[a-zæøå]{6,}.*|[a-zæøå]+ .*|\W*.?|.*\b(?:og|i|at|der|til|af|med|for|fra|på|som|en|et|ved|v)"
    r"|.*\bv[./].*",
    re.DOTALL,
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SMALL = re.compile(
    r"v|ved|og|samt|repræsenteret|e|e-?mail\w*|mail|tlf|telefon\w*|mobil|kontakt\w*|for|fra|af|på|er|til|hos|nr",
    re.IGNORECASE,
)


def of_found(found: Found) -> float:
    """How sure it is that the entry has its own words and all of them in their columns."""
    place, _, body = found.rule.partition(", ")
    sure = PLACES[place] * (BODY_ABOVE if body == "body above" else PARTYS_ADDRESS if body else 1.0)
    if place == "address alone":
        return round(sure, 3)
    entry = found.entry
    sure *= _of_body(entry.organisation) * _of_person(entry) * _of_address(entry)
    if place not in ("name alone", "sentence"):
        sure *= 1.0 if entry.person else NO_PERSON
        sure *= REST if _rest(found) > LONGEST_REST and place in ("entry", "words before") else 1.0
    return round(sure, 3)


def _of_body(organisation: Text | None) -> float:
    if organisation is None:
        return NO_ORGANISATION
    words = organisation.value.split()
    is_person = looks_like_name(organisation, given=True) and not is_organisation(organisation)
    has_title = any(HEAD.fullmatch(word.strip(",")) for word in words[1:])
    if is_person or has_title or _LOOSE.fullmatch(organisation.value):
        return LOOSE_BODY
    known = 1.0 if is_organisation(organisation) else UNKNOWN_BODY
    return known * (SEVERAL_BODIES if "," in organisation.value else 1.0)


def _of_person(entry: Entry) -> float:
    sure = _of_title(entry.role.value) if entry.role else 1.0
    if entry.person is None:
        return sure
    words = entry.person.value.split()
    if not looks_like_name(entry.person) or (len(words) > LONGEST_NAME and is_organisation(entry.person)):
        return sure * LOOSE_NAME
    is_named = any(is_given(word) for word in words)
    return sure * (1.0 if is_named else NO_GIVEN_NAME)


def _of_title(role: str) -> float:
    words = role.replace(",", " ").split()
    if re.search(r"\bv[./]", role) or any(is_given(word) and word[0].isupper() for word in words[1:]):
        return LOOSE_TITLE
    return 1.0 if any(HEAD.fullmatch(word.strip(".")) for word in words) else UNKNOWN_TITLE


def _of_address(entry: Entry) -> float:
    if entry.email is None:
        return NO_ADDRESS if entry.person else 1.0
    return 1.0 if _agrees(entry) else STRANGE_ADDRESS


def _agrees(entry: Entry) -> bool:
    """Whether the address is made of the person's, the title's or the organisation's letters."""
    local, _, domain = find_emails(entry.email)[0].value.partition("@") if entry.email else ("", "", "")
    letters = re.sub(r"[^a-z]", "", _folded(local))
    if entry.person and letters and _made_of(letters, _folded(entry.person.value)):
        return True
    said = [part.value for part in (entry.role, entry.organisation, entry.department) if part]
    words = {word for value in said for word in _folded(value).split() if len(word) > 3}
    return any(word[:5] in local or word[:5] in domain for word in words)


def _made_of(letters: str, name: str) -> bool:
    """Whether the letters stand in the name in this order, the first one at a word's start."""
    starts = [match.end() for match in re.finditer(rf"\b{letters[0]}", name)]
    return any(_follow(letters[1:], name[start:]) for start in starts)


def _follow(letters: str, name: str) -> bool:
    at = 0
    for letter in letters:
        at = name.find(letter, at) + 1
        if not at:
            return False
    return True


def _folded(value: str) -> str:
    plain = value.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return unicodedata.normalize("NFD", plain).encode("ascii", "ignore").decode()


def _rest(found: Found) -> int:
    """How many words since the address before the entry's own are in none of its columns."""
    entry, evidence = found.entry, found.evidence
    columns = (entry.organisation, entry.department, entry.role, entry.person)
    taken = {place for column in columns if column for place in column.origin}
    taken |= {place for phone in find_phones(evidence) for place in phone.raw.origin}
    ends = [email.raw.end for email in find_emails(evidence)]
    own = entry.email.start if entry.email else evidence.end
    start = max((end for end in ends if end <= own), default=evidence.start)
    words = [(evidence.origin[m.start()], m[0]) for m in _WORD.finditer(evidence.value)]
    return sum(start <= at < own and at not in taken and not _SMALL.fullmatch(word) for at, word in words)
