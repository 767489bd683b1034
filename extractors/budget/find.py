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
from extractors.budget.units import announced_in, is_of_all, only_says_unit, remark_in, says_unit
from extractors.language.amounts import find_amounts, unit_of
from models.flow import flow
from models.outline import Section
from models.source import Line, Source
from models.text import EMPTY, Text

_CAPTION = re.compile(r"(?:tabel|figur|skema|oversigt|budget|finansiering)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"nr\b|nummer\b|#", re.IGNORECASE)
_ORDER_NUMBER = re.compile(r"^\d{1,2}\s+(?=\D)")
_SHORT = 120  # characters of a caption at most
NEAR = 3  # lines between a table and the line that says its unit at most


@dataclass(slots=True)
class Found:
    """What a section holds: its tables in order, and the lines that are neither a table's nor its notes."""

    tables: list[Table] = field(default_factory=list)
    prose: list[Line] = field(default_factory=list)

    ends: list[int] = field(default_factory=list)  # of the tables, in lines of prose

    def add(self, table: Table) -> None:
        self.tables.append(table)
        self.ends.append(len(self.prose))

    def remark(self, lines: Sequence[Line] = ()) -> Text:
        """The unit that the table's own lines say, else those shortly above, else one said of all."""
        above = self.tables[-1].unit_remark if self.tables else EMPTY
        near = remark_in(lines) or remark_in(self.prose[-NEAR:][::-1]) or announced_in(self.prose)
        return near or (above if is_of_all(above.value) else EMPTY)

    def remark_below(self, k: int) -> Text:
        """The unit that the lines shortly below a table say."""
        following = self.ends[k + 1] if k + 1 < len(self.ends) else len(self.prose)
        return remark_in(self.prose[self.ends[k] : min(following, self.ends[k] + NEAR)])


def find(section: Section, source: Source) -> Found:
    """The tables of a section. Outside of budget sections a table must say that it is about money."""
    found = Found()
    for is_ruled, lines in _runs(section.lines):
        if not is_ruled or not _find_ruled(section, lines, found):
            _find_flat(section, source, lines, found)
    for k, table in enumerate(found.tables):
        table.unit_remark = table.unit_remark or found.remark_below(k)
    found.prose = [line for line in found.prose if not says_unit(line.value)]
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
    remark, rule = found.remark(lines), "budget table of cells"
    table = Table(section, ruled.columns, ruled.items, ruled.head, caption, unit_remark=remark, rule=rule)
    _name(table)
    if section.kind != "budget" and not _is_about_money(table, _words_above(found.prose)):
        return False
    found.add(table)
    return True


def _find_flat(section: Section, source: Source, lines: Sequence[Line], found: Found) -> None:
    i = 0
    while i < len(lines):
        table, end = _flat_table(section, source, lines, i, found)
        if table is None:
            end = max(end, i + 1)
            found.prose += lines[i:end]
            i = end
            continue
        found.add(table)
        i = read_notes(lines, end, table.notes)


def _flat_table(
    section: Section,
    source: Source,
    lines: Sequence[Line],
    start: int,
    found: Found,
) -> tuple[Table | None, int]:
    """The table that begins at line `start`, with or without a head, and the first line after it; or None
    and the first line that another one can begin at."""
    if only_says_unit(lines[start].value):
        return None, start
    head = read_head(lines, start)
    if head is None and not (section.kind == "budget" and _begins_rows(lines, start)):
        return None, start
    prose, remark = found.prose, found.remark(lines[start : (head.end if head else start) + NEAR])
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
    if _is_credible(table, _words_above(prose)):
        return table, end
    return None, start if table.years else _first_unnamed(table, lines, start, end)


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


def _first_unnamed(table: Table, lines: Sequence[Line], start: int, end: int) -> int:
    """The line of the first row without a name, which every list that begins above it has as well."""
    unnamed = {id(line) for item in table.items if not item.name for line in item.lines[:1]}
    return next((k for k in range(start, end) if id(lines[k]) in unnamed), start)


def _is_credible(table: Table, above: str) -> bool:
    """Whether the rows hold amounts and labels, and outside of budget parts whether they are about money."""
    if not any(entry.amount for entry in table.entries()):
        return False
    if not table.years and not all(item.name for item in table.items):
        return False
    several = bool(table.years) or len(table.items) > 1
    return table.section.kind == "budget" or (several and _is_about_money(table, above))


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
    above = next((line for line in prose[-NEAR:][::-1] if not only_says_unit(line.value)), None)
    if above and len(above.text) <= _SHORT and _CAPTION.match(above.value) and not is_sentence(above.value):
        return flow([above])
    return section.heading.squeeze()
