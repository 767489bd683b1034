"""A table of people that lost its cells: column heads on one line or on one line each, then the rows.

The rows get their cells back: by the gaps that stayed between the columns, by count where every cell has a
line of its own, else by the form of the words in the order of the heads.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from extractors.language.emails import find_emails
from extractors.language.roles import is_organisation, read_part
from extractors.language.titles import is_given
from extractors.people_table import FLATTENED, HEADS, columns
from models.flow import HYPHENS, flow, laid_out
from models.source import Cell, Line, Source, Tail
from models.text import EMPTY, Text, join

MOST_HEADS = 8
"""Columns of such a table at most."""
ASKEW = 2
"""Characters that a cell may start before or after its head."""
ROW_WORDS = 16
"""Words that a row's name, title and organisation have at most together."""

_WORD = re.compile(r"\S+(?: (?:og|på|i)(?= ) \S+)*")
_GAP = re.compile(r"\s{2,}|\t")
_HEAD = re.compile(rf"[\s:.]*(?:{'|'.join(HEADS.values())})")


def celled(lines: Sequence[Line], source: Source) -> list[Line]:
    """The lines, those of a flattened table of people with their cells; as they are where no heads stand."""
    for at, line in enumerate(lines):
        if line.cell or not _is_head_word(line.value):
            continue
        heads = _heads(line, source)
        if heads:
            parts = _parts(line, source)
            starts = [start for start, _ in parts] if len(parts) == len(heads) else []
            rows = _rows(lines[at + 1 :], heads, starts, source)
            return [*lines[:at], *_numbered([heads, *rows], line)]
        stacked = _stacked(lines, at)
        if stacked:
            rows = _chunks(lines[at + len(stacked) :], stacked)
            return [*lines[:at], *_numbered([stacked, *rows], line)] if rows else list(lines)
    return list(lines)


def _numbered(rows: Sequence[Sequence[Text]], like: Line) -> list[Line]:
    return [
        replace(like, text=text, gap=0, cell=Cell(FLATTENED, r, c))
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
        if text
    ]


def _parts(line: Line, source: Source) -> list[tuple[int, Text]]:
    """What stands between the gaps of the physical line, each with its column of characters."""
    whole = laid_out(source, line)
    return [
        (part.start - whole.start, part) for part in (piece.strip() for piece in whole.split(_GAP)) if part
    ]


def _heads(line: Line, source: Source) -> list[Text]:
    """The column heads on one line, empty unless all its words are heads."""
    parts = [part for _, part in _parts(line, source)]
    if len(parts) < 2:
        parts = [line.text.match_part(match) for match in _WORD.finditer(line.value)]
    return parts if _are_heads(parts) else []


def _stacked(lines: Sequence[Line], at: int) -> list[Text]:
    """The column heads on lines of their own from `at` on, empty unless these lines are heads."""
    heads = [line.text for line in takewhile(lambda line: _is_head(line.value), lines[at : at + MOST_HEADS])]
    return heads if _are_heads(heads) else []


def _are_heads(parts: Sequence[Text]) -> bool:
    kinds = columns(dict(enumerate(parts)))
    return len(kinds) == len(parts) >= 2 and all(_is_head(part.value) for part in parts)


def _is_head(value: str) -> bool:
    return 0 < len(value.strip(" :.").split()) <= 3 and _is_head_word(value)


def _is_head_word(value: str) -> bool:
    """Whether the first word is one that a column of people is headed by."""
    return bool(_HEAD.match(value.lower()))


def _rows(
    lines: Sequence[Line], heads: Sequence[Text], starts: Sequence[int], source: Source
) -> list[list[Text]]:
    """The rows' cells: by a line's gaps and their place under the heads, else by form.

    `starts` are the heads' columns of characters where they stand apart, else empty.
    """
    rows: list[list[Text]] = []
    loose: list[Line] = []
    for line in lines:
        cells = _by_place(_parts(line, source), starts, len(heads))
        if not cells:
            loose.append(line)
            continue
        rows, loose = rows + _by_words(loose, heads) if loose else rows, []
        if rows and _goes_on(cells, line, len(heads)):
            rows[-1] = [_joined(cell, cells.get(c, EMPTY)) for c, cell in enumerate(rows[-1])]
        else:
            rows.append([cells.get(c, EMPTY) for c in range(len(heads))])
    return [*rows, *_by_words(loose, heads)]


def _by_place(parts: Sequence[tuple[int, Text]], starts: Sequence[int], count: int) -> dict[int, Text]:
    """The parts by their columns: one for each, or each where a head starts; empty where neither is so."""
    if len(parts) == count:
        return dict(enumerate(part for _, part in parts))
    under = {
        column: part for at, part in parts for column, start in enumerate(starts) if abs(at - start) <= ASKEW
    }
    return under if len(under) == len(parts) else {}


def _goes_on(cells: dict[int, Text], line: Line, count: int) -> bool:
    """Whether the cells are further lines of the row above: the first one is empty or holds a rest."""
    if 0 not in cells:
        return True
    is_rest = " " not in cells[0].value and not is_organisation(cells[0])
    return (
        is_rest and line.gap == 0 and len(cells) < count and not any("@" in c.value for c in cells.values())
    )


def _joined(above: Text, part: Text) -> Text:
    if not above or not part:
        return above or part
    if above.value[-1] in HYPHENS and part.value[0].islower():
        return above[:-1] + part
    return join([above, part], "" if "@" in above.value and "@" not in part.value else " ")


def _by_words(lines: Sequence[Line], heads: Sequence[Text]) -> list[list[Text]]:
    """Rows of lines without gaps: an address ends one, and so does the last cell of one that has none."""
    kinds = columns(dict(enumerate(heads))).values()
    addressed = "email" in kinds
    rows: list[list[Text]] = []
    held: list[Text] = []
    for piece in _pieces(lines, addressed):
        if held and "@" not in piece.value and (len(held) >= len(kinds) - 1 or _is_row(held[0])):
            rows.append(_by_form(held, heads))
            held = []
        held.append(piece)
        if find_emails(piece) or not addressed:
            rows.append(_by_form(held, heads))
            held = []
    return [*rows, _by_form(held, heads)] if held else rows


def _pieces(lines: Sequence[Line], addressed: bool) -> list[Text]:
    """Cells and rows: the lines that no empty line and no address parts; each line where nobody has one."""
    groups: list[list[Line]] = []
    for line in lines:
        goes_on = groups and groups[-1][-1].tail is not Tail.SPACE
        if goes_on or (groups and addressed and not line.gap and not find_emails(flow(groups[-1][-2:]))):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [flow(group) for group in groups]


def _is_row(words: Text) -> bool:
    """Whether the words are a name with a title, and so more than one cell."""
    part = read_part(words, named=False)
    return bool(part.role and part.person)


def _chunks(lines: Sequence[Line], heads: Sequence[Text]) -> list[list[Text]]:
    """Rows of one line a cell, empty where lines are too many or an address is not in its column."""
    size = len(heads)
    rows = [[line.text for line in lines[i : i + size]] for i in range(0, len(lines), size)]
    mail = [c for c, kind in columns(dict(enumerate(heads))).items() if kind == "email"]
    fits = len(lines) % size == 0 and all(bool(find_emails(row[c])) for row in rows for c in mail)
    return rows if fits else []


def _by_form(pieces: Sequence[Text], heads: Sequence[Text]) -> list[Text]:
    """The cells of a row without gaps: the pieces where they are as many, else told apart by their form.

    The address alone where the words are too many for one row: cells over several lines were mixed.
    """
    kinds = columns(dict(enumerate(heads)))
    text = join(pieces)
    emails = find_emails(text)
    words = text[: text.value.index(emails[0].raw.value)].strip() if emails else text
    order = [kind for kind in kinds.values() if kind in ("person", "role", "organisation")]
    found = {"email": emails[0].raw} if emails else {}
    cells = [piece for piece in pieces if "@" not in piece.value]
    if len(cells) == len(order) == len(kinds) - len(found) > 1:
        found |= dict(zip(order, cells, strict=True))
    elif words and "@" not in words.value and len(words.value.split()) <= ROW_WORDS:
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
