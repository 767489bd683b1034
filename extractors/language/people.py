"""Who stands in an entry of a list of parties: organisation, department, title, person, address.

The forms differ in what comes first ("Organisation (KORT) v. titel Navn, mail" or "Titel Navn, Organisation,
mail"), and titles are open-ended. So the address goes out first, then "v." or the commas cut the entry, and
in each piece spaCy's rules mark the words that can head a title and the capitals that can be a name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.language.emails import find_emails, find_phones
from extractors.language.organisations import split_department, without_postal_address
from extractors.language.roles import Part, is_organisation, looks_like_name, read_part
from models.text import EMPTY, Text

LONGEST = 1500
"""Characters before an address, or of an entry without one, that are read."""

_LABEL = re.compile(
    r"(?:\b(?:e-?mail(?:adresse)?|mail|tlf\.?|tel\.?|telefon|mobil|mob\.?)\b[ .:]*)+(?=[,;.()\s-]*$)",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\b(?:kontakt(?:person(?:er)?|oplysninger|info)?|kopi(?: er)?(?: sendt| sendes)? til|cc|att\.?)\s*: *",
    re.IGNORECASE,
)
_MARKER = re.compile(
    r"(?:^|(?<=[\s),]))(?:repræsenteret )?(?:v\. ?/?|[vV]/|v:|v(?=\s)|ved(?=\s)|[vV]\.(?=[/ ]?[a-zæøå])) *"
)
_COMMAS = re.compile(r"(?:[,;:]| [-–—] )(?![^()]*\))|\((?![^()]*\))")
_AND = re.compile(r"^[\s,;/&)]*(?:(?:og|samt)\b)?[\s,;]*")
_IN_SENTENCE = re.compile(r"^\S+ (?:\S+ )*[a-zæøå]+ (?:med|fra|hos|til|ved) (?P<name>[A-ZÆØÅ]{2,6})$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One person (or organisation without one) of an entry; None for what it does not say."""

    organisation: Text | None = None
    department: Text | None = None
    role: Text | None = None
    person: Text | None = None
    email: Text | None = None
    phone: Text | None = None


def read_entry(text: Text) -> list[Entry]:
    """The people of one entry, in order; one Entry without a person where it names only an organisation."""
    entries: list[Entry] = []
    for words, email in _by_address(text):
        phones = find_phones(words)
        entry, second = _read(_without(words, [p.raw for p in phones]))
        found = replace(entry, email=email, phone=phones[0].raw if phones else None)
        if found.organisation is None and entries:
            found = replace(found, organisation=entries[0].organisation, department=entries[0].department)
        if found.person is None and found.role is None and entries and email:
            last = entries[-1]
            found = replace(found, role=last.role, person=last.person)
            if last.email is None:
                entries.pop()
        entries.append(found)
        if second:
            entries.append(replace(second, organisation=found.organisation, department=found.department))
    return [entry for entry in entries if any((entry.organisation, entry.role, entry.person, entry.email))]


def _by_address(text: Text) -> list[tuple[Text, Text | None]]:
    """The words before each address, with that address; what follows the last one only where none has any."""
    emails = find_emails(text)
    if not emails:
        return [(text[:LONGEST], None)]
    pieces: list[tuple[Text, Text | None]] = []
    last = 0
    for email in emails:
        at = text.value.index(email.raw.value, last)
        words = text[max(last, at - LONGEST) : at]
        last = at + len(email.raw)
        if pieces:
            words = words[_end(_AND.match(words.value)) :]
        pieces.append((_unlabelled(words), email.raw))
    rest = text[last : last + LONGEST]
    if find_phones(rest):
        pieces[-1] = (pieces[-1][0] + rest, pieces[-1][1])
    return pieces


def _end(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


def _unlabelled(words: Text) -> Text:
    label = _LABEL.search(words.value)
    return words[: label.start()] if label else words


def _without(words: Text, parts: list[Text]) -> Text:
    """`words` up to each of `parts` and from there on, the labels before them gone too."""
    for part in parts:
        at = words.value.index(part.value)
        words = _unlabelled(words[:at]) + words[at + len(part) :]
    return words


def _read(words: Text) -> tuple[Entry, Entry | None]:
    """What the words before an address say, and a second person that they name without an address."""
    head, tail = _after_contact(without_postal_address(words.squeeze()))
    marker = _marker(tail)
    if marker:
        organisation, people = _tidy(tail[: marker.start()]), tail[marker.end() :]
    else:
        organisation, people = EMPTY, tail
    people, second = _second_person(people)
    parts = [read_part(chunk, named=bool(marker)) for chunk in _chunks(people)]
    role, person, others = _who(parts, marked=bool(marker))
    organisation = organisation or others or head
    name, department = split_department(organisation)
    entry = Entry(name or None, department or None, role or None, person or None)
    if not second:
        return entry, None
    other_role, other_person, _ = _who(
        [read_part(chunk, named=True) for chunk in _chunks(second)], marked=True
    )
    return entry, Entry(role=other_role or None, person=other_person or None)


def _after_contact(words: Text) -> tuple[Text, Text]:
    """The organisation that stands before "Kontakt:" (none when a sentence ends there), and what follows."""
    found = list(_CONTACT.finditer(words.value))
    if not found:
        return EMPTY, words
    before = words[: found[-1].start()].strip()
    if before.value.endswith((".", "!", "?")):
        before = EMPTY
    return _tidy(before), words[found[-1].end() :]


def _marker(words: Text) -> re.Match[str] | None:
    """The "v." between organisation and person; "ved" only where no title stands before it."""
    for match in _MARKER.finditer(words.value):
        is_word = match[0].strip().lower() == "ved"
        if not is_word or (match.start() and not read_part(words[: match.start()], named=False).role):
            return match
    return None


def _chunks(words: Text) -> list[Text]:
    """The pieces between commas; a title or an organisation in parentheses after a name is one of its own."""
    chunks: list[Text] = []
    for piece in (_tidy(part) for part in words.split(_COMMAS)):
        match = re.fullmatch(r"(.+?) \(([^()]+)\)", piece.value)
        inside = [piece.match_part(match, 1), piece.match_part(match, 2)] if match else []
        apart = inside and (
            read_part(inside[0], named=False).person or read_part(inside[1], named=False).role
        )
        chunks += inside if apart else [piece]
    return [chunk for chunk in chunks if chunk]


def _second_person(people: Text) -> tuple[Text, Text]:
    """ "formand A B og næstformand C D" cut in two, where both sides have a name of their own."""
    for match in re.finditer(r" og | samt | & ", people.value):
        before, after = people[: match.start()], people[match.end() :]
        left = [read_part(chunk, named=True) for chunk in _chunks(before)]
        right = [read_part(chunk, named=True) for chunk in _chunks(after)]
        if left and right and left[-1].person and (right[0].person and (right[0].role or right[0].given)):
            return before, after
    return people, EMPTY


def _who(parts: list[Part], marked: bool) -> tuple[Text, Text, Text]:
    """Role, person and organisation of the pieces of an entry."""
    parts = _listed(parts)
    at = _person_at(parts, marked)
    person = (parts[at].person or parts[at].text) if at is not None else EMPTY
    roles = [p for p in parts if p.role]
    role = roles[0].role if roles else EMPTY
    if at is not None and marked and not role and at + 1 < len(parts):
        role = parts[at + 1].text
    taken = {id(p) for p in roles[:1]} | ({id(parts[at])} if at is not None else set())
    others = [p.other if id(p) in taken else p.text for p in parts if p.text.value != role.value]
    return role, person, _hull([other for other in others if other])


def _person_at(parts: list[Part], marked: bool) -> int | None:
    """Which piece holds the person: a title and a name, a given name, else what looks like one."""
    for wanted in (lambda p: p.person and p.role, lambda p: p.person and p.given):
        for i, part in enumerate(parts):
            if wanted(part):
                return i
    names = [i for i, p in enumerate(parts) if looks_like_name(p.text) and not p.role]
    titled = [i for i, p in enumerate(parts) if p.role]
    if titled and not marked:
        names = [i for near in (1, -1) for i in names if i == titled[0] + near]
    elif not marked and len(parts) == 1:
        return None
    return names[0] if names else None


def _listed(parts: list[Part]) -> list[Part]:
    """A title's list of places as one piece: "leder for skolerne A", "B og C"."""
    for i, part in enumerate(parts):
        if not (
            part.role
            and not part.person
            and re.search(r"\b[a-zæøå]+(?:erne|ene)\b \S+(?: \S+)?$", part.text.value)
        ):
            continue
        for j in range(i + 1, len(parts)):
            if re.search(r"(?<!-) og ", parts[j].text.value) and not is_organisation(parts[j].text):
                whole = _hull([p.text for p in parts[i : j + 1]])
                return [*parts[:i], Part(whole, role=whole), *parts[j + 1 :]]
            if not looks_like_name(parts[j].text, least=1):
                break
    return parts


def _hull(parts: list[Text]) -> Text:
    """The pieces as one, with the commas that stood between neighbours."""
    whole = EMPTY
    for part in parts:
        whole = whole + Text(", ", (whole.origin[-1],) * 2) + part if whole else part
    return whole


def _tidy(words: Text) -> Text:
    """The words without bullets, commas, dashes and a stray parenthesis at their edges."""
    words = words.strip(" \t\n\u00a0,;:.-–—•*/")
    if words.value.count("(") < words.value.count(")"):
        words = words.strip(" )")
    after = _IN_SENTENCE.search(words.value)
    return words.match_part(after, "name") if after else words
