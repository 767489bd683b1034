"""One row an e-mail address, wherever it stands in the body or a footnote."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from extractors.blocks import Item, items
from extractors.language.emails import Email, find_emails
from extractors.language.entries import split_entries
from extractors.language.people import Entry
from extractors.people_confidence import of_found
from extractors.people_context import NEAR_ITEMS, body_above, is_body, read_before
from extractors.people_flat import celled
from extractors.people_links import links_behind
from extractors.people_lists import read_lists, read_parties
from extractors.people_table import TABLE_ROWS, Found, cells_by_row, read_table
from models.flow import flow
from models.outline import Agreement, Section
from models.record import Row
from models.source import Line, Role
from models.tables import Contact
from models.text import Text


def extract(agreement: Agreement) -> list[Row]:
    """Every occurrence of an address in the agreement, in the order of its sections."""
    parties = [] if agreement.type == "andet" else read_parties(agreement)
    people = _People(agreement, parties)
    links = links_behind(agreement.source)
    rows: list[Row] = []
    for section in agreement.sections:
        for email, found in people.of_section(section):
            rows.append(_row(agreement, section, email, found, links.get(email.raw.start)))
    return rows


class _People:
    """Reads whose addresses a section's are, knowing the agreement's parties."""

    def __init__(self, agreement: Agreement, parties: Sequence[Found]) -> None:
        self.agreement = agreement
        self.organisation_of = {
            find_emails(found.entry.email)[0].value: found.entry.organisation
            for found in reversed(parties)
            if found.entry.email and found.entry.organisation
        }
        names = [n for found in parties for n in (found.entry.organisation, found.entry.department) if n]
        self.known = frozenset(name.value.lower() for name in names)
        self.lists = read_lists(agreement)
        self.notes = _notes(agreement)

    def of_section(self, section: Section) -> Iterator[tuple[Email, Found]]:
        """The section's addresses with whose they are: heading, lines, the footnotes among them."""
        source = self.agreement.source
        listed = self.lists.get(section, [])
        yield from self._of_lines(section.heading_lines, [])
        with_address = any("@" in line.value for line in section.lines)
        for table, group in groupby(
            celled(section.lines, source) if with_address else [],
            key=lambda line: line.cell and line.cell.table,
        ):
            lines = list(group)
            yield from self._of_table(lines, listed) if table is not None else self._of_lines(lines, listed)
        for note in self.notes.get(section.id, []):
            yield from self._of_lines([Line(note.text)], [])

    def _of_table(self, lines: list[Line], listed: Sequence[Found]) -> Iterator[tuple[Email, Found]]:
        listed = listed or read_table(lines) or []
        above: list[Item] = []
        for row in cells_by_row(lines):
            first = flow(next(iter(row.values())))
            for column, cell in row.items():
                label = first if column and is_body(first.value, self.known) else None
                yield from self._of_lines(cell, listed, above, label)
                above = [*above, *items(cell)][-NEAR_ITEMS:] if column == min(row) else above

    def _of_lines(
        self,
        lines: Sequence[Line],
        listed: Sequence[Found],
        above: Sequence[Item] = (),
        label: Text | None = None,
    ) -> Iterator[tuple[Email, Found]]:
        """The addresses in lines; those in `listed` are read already, `above` stands over the lines."""
        if not any("@" in line.value for line in lines):
            return
        read = _read_already(listed)
        bodies = _Above([*above, *items(lines, self.agreement.source)], self.known)
        for words in split_entries(lines):
            emails = find_emails(words)
            fresh = [email for email in emails if email.raw.start not in read]
            entries = _by_start(words, emails) if fresh else {}
            for email in emails:
                if email.raw.start in read:
                    yield email, read[email.raw.start]
                    continue
                found = entries.get(email.raw.start) or Found(Entry(), email.raw, "address alone")
                yield email, self._with_body(found, email, bodies, label)

    def _with_body(self, found: Found, email: Email, bodies: _Above, label: Text | None) -> Found:
        """The reading with the body named above it, or that of the party with the same address."""
        if found.entry.organisation:
            return found
        body = label or bodies.body(email)
        if body:
            entry = replace(found.entry, organisation=body)
            return Found(entry, found.evidence, f"{found.rule}, body above")
        party = self.organisation_of.get(email.value)
        entry = replace(found.entry, organisation=party)
        return Found(entry, found.evidence, f"{found.rule}, party's address") if party else found


def _read_already(listed: Sequence[Found]) -> dict[int, Found]:
    """Whose the addresses of the list are, by where each begins; a row of one person may have several."""
    rows = Counter(found.evidence.start for found in listed)
    alone = [found for found in listed if found.rule in TABLE_ROWS and rows[found.evidence.start] == 1]
    read = {email.raw.start: found for found in alone for email in find_emails(found.evidence)}
    return read | {found.entry.email.start: found for found in listed if found.entry.email}


def _by_start(words: Text, emails: Sequence[Email]) -> dict[int, Found]:
    """What the words before the addresses say of whose they are, by where each address begins."""
    read: dict[int, Found] = {}
    for part in _parts(words, emails):
        first = find_emails(part)[0]
        entries, evidence = read_before(part, part.value.index(first.raw.value))
        for entry in entries:
            if entry.email:
                read[entry.email.start] = Found(entry, evidence, "words before")
    return read


def _parts(words: Text, emails: Sequence[Email]) -> Iterator[Text]:
    """The words cut where a parenthesis closes after an address: what follows is somebody else's."""
    start = at = 0
    for email, following in pairwise(emails):
        at = words.value.index(email.raw.value, at) + len(email.raw)
        end = words.value.index(following.raw.value, at)
        between = words.value[at:end]
        if ")" in between.partition("(")[0]:
            yield words[start:at]
            start = at + between.index(")") + 1
    yield words[start:]


class _Above:
    """The bodies named above addresses, among the bullets and paragraphs that these stand in."""

    def __init__(self, blocks: Sequence[Item], known: Collection[str]) -> None:
        self.blocks = blocks
        self.known = known
        self.place = sorted((item.text.start, at) for at, item in enumerate(blocks))

    def body(self, email: Email) -> Text | None:
        found = bisect_right(self.place, (email.raw.start, len(self.blocks))) - 1
        if found < 0:
            return None
        at = self.place[found][1]
        origin = self.blocks[at].text.origin
        position = bisect_left(origin, email.raw.start)
        if position == len(origin) or origin[position] != email.raw.start:
            return None
        return body_above(self.blocks, at, position, self.known)


def _notes(agreement: Agreement) -> dict[str, list[Line]]:
    """The footnotes with an address by the id of the section that the line above them belongs to."""
    own = sorted(
        (line.text.start, section.id) for section in agreement.sections for line in section.lines if line.text
    )
    notes: dict[str, list[Line]] = {}
    for line in agreement.source.lines:
        if line.role is Role.FOOTNOTE and "@" in line.value:
            at = bisect_right(own, (line.text.start, "")) - 1
            if at >= 0:
                notes.setdefault(own[at][1], []).append(line)
    return notes


def _row(agreement: Agreement, section: Section, email: Email, found: Found, target: str | None) -> Contact:
    entry = found.entry
    return Contact(
        agreement_id=agreement.id or None,
        activity_id=section.activity.id if section.activity else None,
        email=email.value,
        email_raw=agreement.source.as_stood(email.raw),
        person=_value(entry.person),
        role=_value(entry.role),
        organisation=_value(entry.organisation),
        link_target=target,
        link_differs=None if target is None else target != email.value,
        evidence=found.evidence,
        rule=found.rule,
        confidence=of_found(found),
    )


def _value(text: Text | None) -> str | None:
    return text.value if text else None
