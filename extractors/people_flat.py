"""A table of people that lost its cells: column heads on one line or on one line each, then the rows.

The rows get their cells back: by the gaps that stayed between the columns, by count where every cell has a
line of its own, else by the form of the words in the order of the heads.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.language.emails import find_emails
from extractors.language.roles import is_organisation, read_part
from extractors.language.titles import is_given
from extractors.people_table import HEADS, columns
from models.flow import laid_out
from models.source import Cell, Line, Source
from models.text import EMPTY, Text, join

TABLE = -1
"""Number of a table that the source does not show."""

ROW_WORDS = 16
"""Words that a row's name, title and organisation have at most together."""

_WORD = re.compile(r"\S+(?: (?:og|på|i)(?= ) \S+)*")
_GAP = re.compile(r"\s{2,}|\t")


def celled(lines: Sequence[Line], source: Source) -> list[Line]:
    """The lines, those of a flattened table of people with their cells; as they are where no heads stand."""
    for at, line in enumerate(lines):
        if line.cell:
            continue
        heads = _heads(line, source)
        if heads:
            rows = _rows(lines[at + 1 :], heads, source)
            return [*lines[:at], *_numbered([heads, *rows], line)]
        stacked = _stacked(lines[at:])
        if stacked:
            rows = _chunks(lines[at + len(stacked) :], stacked)
            return [*lines[:at], *_numbered([stacked, *rows], line)] if rows else list(lines)
    return list(lines)


def _numbered(rows: Sequence[Sequence[Text]], like: Line) -> list[Line]:
    return [
        replace(like, text=text, gap=0, cell=Cell(TABLE, r, c))
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
        if text
    ]


def _heads(line: Line, source: Source) -> list[Text]:
    """The column heads on one line, empty unless all its words are heads."""
    parts = [part.strip() for part in laid_out(source, line).split(_GAP) if part.strip()]
    if len(parts) < 2:
        parts = [line.text.match_part(match) for match in _WORD.finditer(line.value)]
    return parts if _are_heads(parts) else []


def _stacked(lines: Sequence[Line]) -> list[Text]:
    """The column heads on lines of their own, empty unless the first lines are heads."""
    count = next((i for i, line in enumerate(lines) if not _is_head(line.value)), len(lines))
    heads = [line.text for line in lines[:count]]
    return heads if _are_heads(heads) else []


def _are_heads(parts: Sequence[Text]) -> bool:
    kinds = columns(dict(enumerate(parts)))
    return len(kinds) == len(parts) >= 2 and all(_is_head(part.value) for part in parts)


def _is_head(value: str) -> bool:
    words = value.strip(" :.").split()
    return 0 < len(words) <= 3 and any(
        re.search(rf"^(?:{word})", words[0].lower()) for word in HEADS.values()
    )


def _rows(lines: Sequence[Line], heads: Sequence[Text], source: Source) -> list[list[Text]]:
    """The rows' cells: by a line's gaps where they are as many as the heads, else by form."""
    rows: list[list[Text]] = []
    held: list[Text] = []
    addressed = "email" in columns(dict(enumerate(heads))).values()
    for line in lines:
        parts = [part.strip() for part in laid_out(source, line).split(_GAP) if part.strip()]
        if len(parts) == len(heads):
            rows.append(parts)
            continue
        held.append(line.text)
        if find_emails(line.text) or not addressed:
            rows.append(_by_form(join(held), heads))
            held = []
    return [*rows, _by_form(join(held), heads)] if held else rows


def _chunks(lines: Sequence[Line], heads: Sequence[Text]) -> list[list[Text]]:
    """Rows of one line a cell, empty where lines are too many or an address is not in its column."""
    size = len(heads)
    rows = [[line.text for line in lines[i : i + size]] for i in range(0, len(lines), size)]
    mail = [c for c, kind in columns(dict(enumerate(heads))).items() if kind == "email"]
    fits = len(lines) % size == 0 and all(bool(find_emails(row[c])) for row in rows for c in mail)
    return rows if fits else []


def _by_form(text: Text, heads: Sequence[Text]) -> list[Text]:
    """Name, title and organisation of a row without gaps, each in its head's column; the address too.

    The address alone where the words are too many for one row: cells over several lines were mixed.
    """
    kinds = columns(dict(enumerate(heads)))
    emails = find_emails(text)
    words = text[: text.value.index(emails[0].raw.value)].strip() if emails else text
    order = [kind for kind in kinds.values() if kind in ("person", "role", "organisation")]
    found = {"email": emails[0].raw} if emails else {}
    if words and "@" not in words.value and len(words.value.split()) <= ROW_WORDS:
        found |= _told_apart(words, order)
    return [found.get(kinds[c], EMPTY) for c in range(len(heads))]


def _told_apart(words: Text, order: Sequence[str]) -> dict[str, Text]:
    """ "Åse Ek Skoleleder Nordskolen": the title is known by its form, name and body by the heads' order."""
    part = read_part(words, named=False)
    if part.role and list(order) in (["person", "role", "organisation"], ["organisation", "person", "role"]):
        title = words.origin.index(part.role.start)
        before, after = words[:title].strip(), words[title:]
        if order[0] == "person":
            end = _end_of_title(after.value)
            return {"person": before, "role": after[:end].strip(), "organisation": after[end:].strip()}
        cut = _name_start(before)
        return {"organisation": before[:cut].strip(), "person": before[cut:].strip(), "role": after}
    if order[:1] == ["person"] and "role" not in order:
        cut = _body_start(words)
        return {"person": words[:cut].strip(), "organisation": words[cut:].strip()}
    if part.role:
        return {"organisation": part.other, "role": part.role, "person": part.person}
    return {"organisation": words}


def _end_of_title(value: str) -> int:
    """Where the title ends that the words begin with: before the next capital."""
    following = re.search(r" (?=[A-ZÆØÅ0-9])", value)
    return following.start() if following else len(value)


def _name_start(words: Text) -> int:
    """Where the name at the end of the words begins: at a common given name, else two words from the end."""
    starts = [match.start() for match in re.finditer(r"\S+", words.value)]
    given = [start for start, word in zip(starts, words.words(), strict=True) if is_given(word.value)]
    return next((start for start in given if start), starts[-2:][0])


def _body_start(words: Text) -> int:
    """Where the organisation after a name of two words or more begins."""
    starts = [match.start() for match in re.finditer(r"\S+", words.value)][2:]
    bodies = (s for s in starts if is_organisation(words[s:][: len(words[s:].value.split()[0])]))
    return next(bodies, starts[0] if starts else len(words))
