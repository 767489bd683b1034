"""People in a table's rows, by its columns' heads (Navn | Titel | Organisation | E-mail)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from extractors.language.emails import find_emails
from extractors.language.organisations import split_department, without_postal_address
from extractors.language.people import Entry, read_entry
from extractors.language.roles import looks_like_name, read_part
from models.flow import flow
from models.source import Line
from models.text import EMPTY, Text, hull, join

HEADS = {
    "email": r"e-?post|e-?mail|mail",
    "phone": r"telefon|tlf|mobil",
    "person": r"navn\b.*\b(?:titel|stilling|funktion)|(?:titel|stilling|funktion)\b.*\bnavn"
    r"|person|repræsent|kontakt|deltager|underskriver",
    "organisation": r"organisation|\bpart(?:er|en)?\b|institution|forening|arbejdsplads|arbejdssted"
    r"|virksomhed|aktør|partner|myndighed|ansat|\bskole\b|instans",
    "department": r"forvaltning|afdeling|enhed|område",
    "role": r"titel|stilling|funktion|rolle",
    "name": r"navn",
}
"""What a column holds by a word of its head, the first that fits; "Navn" alone is a person's."""

HEAD_WORDS = 6
"""Words that a column's head has at most."""
ROLE_WORDS = 12
"""Words that a title has at most; more are a description."""

FLATTENED = -1
"""Number of a table that the source does not show."""
TABLE_ROWS = ("table row", "row of a flattened table")

Cells = dict[int, list[Line]]


@dataclass(frozen=True, slots=True)
class Found:
    """An entry, the words that it was read from, and the rule that read it."""

    entry: Entry
    evidence: Text
    rule: str


def read_table(lines: Sequence[Line]) -> list[Found] | None:
    """The people of one table's rows, None where no row of heads names the columns of people.

    `lines` all stand in cells of that table. A row without an organisation has the one above it: the cell
    was merged over both.
    """
    rows = cells_by_row(lines)
    for at, row in enumerate(rows):
        kinds = columns({column: flow(cell) for column, cell in row.items()})
        if kinds:
            is_flat = lines[0].cell is not None and lines[0].cell.table == FLATTENED
            return _read(rows[at + 1 :], kinds, TABLE_ROWS[is_flat])
    return None


def cells_by_row(lines: Sequence[Line]) -> list[Cells]:
    """The table's rows, each with the lines of its cells by column."""
    rows: list[Cells] = []
    for _, members in groupby(lines, key=lambda line: line.cell and line.cell.row):
        cells: Cells = {}
        for line in members:
            cells.setdefault(line.cell.column if line.cell else 0, []).append(line)
        rows.append(cells)
    return rows


def columns(heads: dict[int, Text]) -> dict[int, str]:
    """What each column holds by its head; empty unless two heads say it and one is a person or an address."""
    kinds = {column: kind for column, head in heads.items() if (kind := _kind(head.value))}
    if len(kinds) < 2 or any("@" in head.value for head in heads.values()):
        return {}
    if not {"person", "name", "email"} & set(kinds.values()):
        return {}
    if "name" in kinds.values():
        taken = "organisation" if "person" in kinds.values() else "person"
        taken = "unknown" if taken in kinds.values() else taken
        kinds = {column: taken if kind == "name" else kind for column, kind in kinds.items()}
    if "organisation" not in kinds.values():
        kinds = {column: "organisation" if k == "department" else k for column, k in kinds.items()}
    return kinds


def read_row(cells: dict[int, Text], kinds: dict[int, str]) -> list[Entry]:
    """The people of a row by its columns; what the person's cell says beside the name fills empty columns."""
    by_kind: dict[str, Text] = {}
    for column, cell in sorted(cells.items()):
        if cell and column in kinds:
            by_kind.setdefault(kinds[column], cell)
    emails = [email.raw for column in sorted(cells) for email in find_emails(cells[column])]
    people = _people(by_kind.get("person", EMPTY))
    if len(people) == 1 or not people:
        person = people[0] if people else Entry()
        entry = replace(person, email=emails[0] if emails else None)
        return [_filled(entry, by_kind)]
    paired = emails if len(emails) == len(people) else [entry.email for entry in people]
    return [
        _filled(replace(entry, email=email), by_kind) for entry, email in zip(people, paired, strict=True)
    ]


@lru_cache(maxsize=10_000)
def _kind(head: str) -> str | None:
    words = head.strip(" :.").lower()
    if not words or len(words.split()) > HEAD_WORDS:
        return None
    return next((kind for kind, word in HEADS.items() if re.search(word, words)), None)


def _read(rows: list[Cells], kinds: dict[int, str], rule: str) -> list[Found]:
    found: list[Found] = []
    above: Text | None = None
    for row in rows:
        texts = {column: flow(cell) for column, cell in row.items()}
        for part in _parts(row, texts, kinds):
            for entry in read_row(part, kinds):
                if entry.organisation is None and entry.person:
                    entry = replace(entry, organisation=above)
                if entry.organisation or entry.person or entry.email:
                    above = entry.organisation or above
                    found.append(Found(entry, hull(part.values()), rule))
    return found


def _parts(row: Cells, texts: dict[int, Text], kinds: dict[int, str]) -> list[dict[int, Text]]:
    """The row, or one part for each person where its cells have a name and an address for each."""
    mail = next((c for c, kind in kinds.items() if kind == "email" and c in row), None)
    who = next((c for c, kind in kinds.items() if kind == "person" and c in row), None)
    emails = [email.raw for email in find_emails(texts[mail])] if mail is not None else []
    people = _one_each(row[who], len(emails)) if who is not None and len(emails) > 1 else []
    if mail is None or who is None or not people:
        return [texts]
    split = {
        c: [line.text.strip() for line in lines] for c, lines in row.items() if len(lines) == len(emails)
    }
    split |= {who: people, mail: emails}
    return [{c: split[c][i] if c in split else text for c, text in texts.items()} for i in range(len(emails))]


def _one_each(lines: list[Line], count: int) -> list[Text]:
    """The names on one line each, or on two with their titles; empty where they are not `count`."""
    size = len(lines) // count
    if len(lines) % count or size not in (1, 2):
        return []
    people = [
        join([line.text.strip(" ,") for line in lines[i : i + size]], ", ")
        for i in range(0, len(lines), size)
    ]
    named = [words.split(r", ")[0] for words in people]
    return people if all(looks_like_name(n) or read_part(n, named=True).person for n in named) else []


def _people(cell: Text) -> list[Entry]:
    """The person's cell: a bare name, or a name with title, organisation and address."""
    if not cell:
        return []
    read = [entry for entry in read_entry(cell) if entry.person or entry.email or entry.role]
    if read and any(entry.person for entry in read):
        return read
    words = cell if not find_emails(cell) else EMPTY
    return [replace(read[0] if read else Entry(), organisation=None, person=words or None)]


def _filled(entry: Entry, by_kind: dict[str, Text]) -> Entry:
    organisation, department = split_department(
        without_postal_address(by_kind.get("organisation", EMPTY)).strip(" ,;.")
    )
    role = by_kind.get("role", EMPTY).strip(" ,;.")
    return replace(
        entry,
        organisation=organisation or entry.organisation,
        department=by_kind.get("department", EMPTY).strip(" ,;.()") or department or entry.department,
        role=role if role and len(role.value.split()) <= ROLE_WORDS else entry.role,
    )
