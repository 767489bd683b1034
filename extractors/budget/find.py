"""The budget tables and the sentences with amounts that a section holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from extractors.budget.cells import read_cells
from extractors.budget.entries import holds_amount, is_money, split_cells
from extractors.budget.flat import RowReader, is_sentence
from extractors.budget.heads import MONEY, Head, read_head
from extractors.budget.labels import is_budget_of_year, is_part, is_total, read_label
from extractors.budget.notes import read_notes
from extractors.budget.table import Column, Item, Table
from extractors.language.amounts import find_amounts, unit_of
from models.flow import flow
from models.outline import Section
from models.source import Line, Source
from models.text import EMPTY, Text

_CAPTION = re.compile(r"(?:tabel|figur|skema|oversigt|budget|finansiering)\b", re.IGNORECASE)
_AMOUNTS_IN = re.compile(r"\b(?:beløb\w*|tal(?:lene)?|priser)\b.*\b(?:kr|dkk|kroner)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"nr\b|nummer\b|#", re.IGNORECASE)
_ORDER_NUMBER = re.compile(r"^\d{1,2}\s+(?=\D)")
_SHORT = 120  # characters of a caption at most


@dataclass(slots=True)
class Found:
    """What a section holds: its tables in order, and the lines that are neither a table's nor its notes."""

    tables: list[Table] = field(default_factory=list)
    prose: list[Line] = field(default_factory=list)


def find(section: Section, source: Source) -> Found:
    """The tables of a section. Outside of budget sections a table must say that it is about money."""
    found = Found()
    for is_ruled, lines in _runs(section.lines):
        if not is_ruled or not _find_ruled(section, lines, found):
            _find_flat(section, source, lines, found)
    return found


def _runs(lines: Sequence[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """The lines in runs: those of one table of cells, and those of none."""
    for table, run in groupby(lines, key=lambda line: line.cell.table if line.cell else None):
        yield table is not None, list(run)


def _find_ruled(section: Section, lines: Sequence[Line], found: Found) -> bool:
    above = found.tables[-1].columns if found.tables and not found.prose else ()
    ruled = read_cells(lines, above)
    if ruled is None or not ruled.items:
        return False
    caption = _caption(found.prose, section)
    remark, rule = _unit_remark(found.prose), "budget table of cells"
    table = Table(section, ruled.columns, ruled.items, ruled.head, caption, unit_remark=remark, rule=rule)
    _name(table)
    if section.kind != "budget" and not _is_about_money(table, _words_above(found.prose)):
        return False
    found.tables.append(table)
    return True


def _find_flat(section: Section, source: Source, lines: Sequence[Line], found: Found) -> None:
    i = 0
    while i < len(lines):
        head = read_head(lines, i)
        table, end = _flat_table(section, source, lines, i, head, found.prose)
        if table is None:
            found.prose.append(lines[i])
            i += 1
            continue
        found.tables.append(table)
        i = read_notes(lines, end, table.notes)


def _flat_table(
    section: Section,
    source: Source,
    lines: Sequence[Line],
    start: int,
    head: Head | None,
    prose: Sequence[Line],
) -> tuple[Table | None, int]:
    """The table that begins at line `start`, with or without a head, and the first line after it."""
    if head is None and not (section.kind == "budget" and _begins_rows(lines, start)):
        return None, start
    remark = _unit_remark(prose)
    words = [head.text if head else EMPTY, remark, section.heading]
    reader, end = _read_rows(source, lines, start, head, any(unit_of(text) == "kDKK" for text in words))
    rule = (
        "budget list"
        if not head
        else "budget table under years"
        if head.years
        else "budget table under a head"
    )
    columns = head.columns if head else [Column(EMPTY)]
    table = Table(
        section, columns, reader.items(), words[0], _caption(prose, section), unit_remark=remark, rule=rule
    )
    _name(table)
    return (table, end) if _is_credible(table, _words_above(prose)) else (None, start)


def _read_rows(
    source: Source, lines: Sequence[Line], start: int, head: Head | None, in_thousands: bool
) -> tuple[RowReader, int]:
    """The rows under a head; where most amounts are small, small numbers are amounts too."""
    width, years, first = (len(head.columns), head.years, head.end) if head else (1, [], start)
    reader = RowReader(source, width, in_thousands, years)
    end = reader.read(lines, first)
    read = [entry.amount for row in reader.rows for entry in row.entries if entry.amount]
    if head and not in_thousands and 2 * sum(not is_money(amount) for amount in read) >= max(2, len(read)):
        reader = RowReader(source, width, True, years)
        end = reader.read(lines, first)
    return reader, end


def _is_credible(table: Table, above: str) -> bool:
    """Whether the rows hold amounts and labels, and outside of budget parts whether they are about money."""
    if not any(entry.amount for entry in table.entries()):
        return False
    if not table.years and not all(item.name for item in table.items):
        return False
    several = bool(table.years) or len(table.items) > 1
    return table.section.kind == "budget" or (several and _is_about_money(table, above))


def _unit_remark(prose: Sequence[Line]) -> Text:
    """A line shortly above a table that says what its amounts are in."""
    return next((line.text for line in reversed(prose[-2:]) if _AMOUNTS_IN.search(line.value)), EMPTY)


def _begins_rows(lines: Sequence[Line], i: int) -> bool:
    """Whether a list without a head begins here: a label that is no sentence, and its amount."""
    label, entries = split_cells(lines[i])
    if not label and i + 1 < len(lines):
        return False
    if not entries:
        following = split_cells(lines[i + 1]) if i + 1 < len(lines) else (EMPTY, [])
        stands_alone = not following[0] and holds_amount(following[1]) and following[1][0].amount is not None
        money = stands_alone and all(e.amount is None or is_money(e.amount) for e in following[1])
        return money and not is_sentence(label.value) and not lines[i].value.endswith((".", ","))
    amount = entries[-1].amount
    if amount is None or not is_money(amount) or is_sentence(label.value) or find_amounts(label):
        return False
    if label.value[:1].islower():
        return False
    return not (i + 1 < len(lines) and lines[i + 1].value[:1].islower())


def _name(table: Table) -> None:
    """Reads the labels; a row that only heads the rows below it ("Budget i 2024") goes."""
    kept = []
    numbered = bool(_NUMBERED.match(table.head.value))
    for item in table.items:
        label = read_label(_ORDER_NUMBER.sub("", item.label.value) if numbered else item.label.value)
        item.name, item.notes = label.name, [*item.notes, *label.remarks]
        item.is_total, item.is_part = is_total(label.name), is_part(label.name)
        if not (len(table.columns) > 1 and is_budget_of_year(label.name)):
            kept.append(item)
    table.items = kept
    _find_unnamed_total(kept)


def _find_unnamed_total(items: list[Item]) -> None:
    """Only a row that sums others is a total; a last row without a name that is their sum is one too."""
    if len(items) == 1:
        items[0].is_total = False
    if len(items) < 3 or any(item.is_total for item in items):
        return
    *rows, last = items
    if last.name and not re.match(r"budget|finansiering|bevilling|ramme", last.name, re.IGNORECASE):
        return
    full = all(len(item.entries) == len(last.entries) for item in rows)
    if full and all(
        sum(item.entries[k].likeliest for item in rows) == entry.likeliest
        for k, entry in enumerate(last.entries)
    ):
        last.is_total = True


def _is_about_money(table: Table, above: str) -> bool:
    amounts = [entry.amount for entry in table.entries() if entry.amount]
    grouped = sum(is_money(amount) for amount in amounts)
    if not amounts or (2 * grouped < len(amounts) and not unit_of(table.head) and not table.unit_remark):
        return False
    words = " ".join(
        [
            table.head.value,
            table.caption.value,
            table.unit_remark.value,
            above,
            *(item.name for item in table.items),
        ]
    )
    return bool(MONEY.search(words)) or any(amount.currency for amount in amounts)


def _words_above(prose: Sequence[Line]) -> str:
    return " ".join(line.value for line in prose[-3:])


def _caption(prose: Sequence[Line], section: Section) -> Text:
    """The caption in the line above, else the section's heading."""
    if (
        prose
        and len(prose[-1].text) <= _SHORT
        and _CAPTION.match(prose[-1].value)
        and not is_sentence(prose[-1].value)
    ):
        return flow([prose[-1]])
    return section.heading.squeeze()
